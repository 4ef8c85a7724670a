import type { Graph } from '../infer/graph.ts';
import type { Inference } from '../infer/infer.ts';
import type { Basis, Outcome, Step } from '../model/assessment.ts';
import type { Requirement } from '../model/framework.ts';
import type { Decide } from './applicability.ts';
import type { Declarations, Declared } from './declarations.ts';
import type { ObservationSource } from './observe.ts';
import type { Known } from './outcome.ts';

/** One scope element seen through inference; the whole organisation where it names none. */
export interface ElementView {
  readonly element: string | undefined;
  readonly graph: Graph;
  readonly inference: Inference;
  /** Marks the nodes that do not apply. */
  readonly outside: Uint8Array;
  readonly sources: readonly ObservationSource[];
  /** The facts to conclude from, by node. */
  readonly facts: Uint8Array;
  readonly decide: Decide;
  readonly declarations: Declarations;
  readonly applies: (requirement: Requirement) => boolean;
}

/** What is concluded for a requirement in one scope element. */
export interface ElementFinding {
  readonly view: ElementView;
  readonly node: number;
  readonly declared: Declared;
  /** What was declared on what stands below it and is not judged apart. */
  readonly parts: readonly { readonly requirement: Requirement; readonly declared: Declared }[];
  readonly known: Known;
  readonly outcome: Outcome;
  readonly steps: readonly Step[];
  readonly rests: Basis;
  readonly demonstrated: boolean;
}
