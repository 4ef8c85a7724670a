import type { Framework, Requirement } from './framework.ts';
import type { GapKind, Severity } from './gap-kind.ts';
import type { MappingRow, RowDoubt } from './mapping.ts';
import type { AcceptedGap, ImplementationStatus, Organisation } from './organisation.ts';
import type { Origin } from './origin.ts';
import type { Bilingual } from './text.ts';

export { GAP_KINDS, type GapKind, SEVERITIES, type Severity } from './gap-kind.ts';

/** What is concluded for one requirement. */
export const OUTCOMES = [
  'met',
  'partly-met',
  'at-least-partly-met',
  'at-most-partly-met',
  'not-met',
  'open',
  'conflict',
  'not-applicable',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** On what a conclusion rests first of all. */
export const BASES = ['verdict', 'declared', 'inferred', 'none'] as const;
export type Basis = (typeof BASES)[number];

/** A reason why an applicable requirement is not demonstrably met. */
export interface Gap {
  readonly kind: GapKind;
  readonly severity: Severity;
  readonly message: Bilingual;
  /** What is still to be done, in the words of the file or of the mapping that says so. */
  readonly remainder?: Bilingual;
  /** The control, verdict, decision or agreement that it is about, where one line says it. */
  readonly origin?: Origin;
}

/** One of the four facts that are known of a requirement. */
export const FACTS = ['full', 'some', 'lacking', 'none'] as const;
export type Fact = (typeof FACTS)[number];

/** A step of the proof of a conclusion; premises come before what they prove. */
export interface Step {
  readonly requirement: string;
  readonly fact: Fact;
  readonly by: Ground;
  /** The scope element for which it holds, where the organisation names elements. */
  readonly scope?: string;
}

export type Ground =
  | { readonly control: string; readonly status: ImplementationStatus; readonly file: string; readonly line: number }
  | { readonly verdict: string; readonly date: string; readonly file: string; readonly line: number }
  | { readonly joint: readonly string[]; readonly file: string; readonly line: number }
  | {
      readonly mapping: string;
      readonly row: number;
      readonly relationship: string;
      /** How sure the judgement is, where it is in doubt. */
      readonly confidence?: RowDoubt;
      readonly file: string;
      readonly line: number;
    }
  | { readonly tree: 'children' | 'parent' };

/**
 * Requirements of one framework that jointly leave nothing of another requirement, some of them met in full: with those
 * that are missing met in full too, so is it, as far as the row says.
 */
export interface Completion {
  readonly framework: Framework;
  /** In the order of the norm, as are those that are met. */
  readonly missing: readonly Requirement[];
  readonly met: readonly Requirement[];
  readonly row: MappingRow;
  /** The scope element for which it holds, where the organisation names elements. */
  readonly scope?: string;
}

/** What is concluded for one requirement in scope, why, and what is missing. */
export interface Finding {
  readonly requirement: Requirement;
  readonly outcome: Outcome;
  readonly basis: Basis;
  /** Whether `met` rests only on verdicts and on controls with valid evidence. */
  readonly demonstrated: boolean;
  /** Gaps, heaviest first. */
  readonly gaps: readonly Gap[];
  readonly because: readonly Step[];
  /** What is missing for the whole of it, where several requirements jointly are that; one per scope element. */
  readonly completedBy: readonly Completion[];
  /** Outcome per scope element, where the organisation names elements. */
  readonly scope?: Readonly<Record<string, Outcome>>;
  /** Ids of the controls declared on it, best first. */
  readonly controls: readonly string[];
  /** Until when somebody accepted its gaps, where that still holds. */
  readonly acceptedUntil?: string;
  /** The acceptance of its gaps that ended last, where none holds. */
  readonly lapsed?: AcceptedGap;
  readonly exclusion?: Exclusion;
  /** The unknown facts of the profile that decide whether it applies. */
  readonly undecided: readonly string[];
  readonly maturity?: JudgedMaturity;
}

/** Why a requirement does not apply. */
export type Exclusion =
  | {
      readonly by: 'decision';
      readonly justification: string;
      readonly decidedBy?: string;
      readonly decidedOn?: string;
    }
  | { readonly by: 'profile'; readonly facts: readonly string[] }
  | { readonly by: 'date' };

export interface JudgedMaturity {
  readonly expected: number;
  readonly level?: number;
  readonly design?: number;
  readonly existence?: number;
  readonly operation?: number;
}

/** Counts of findings. `range` is [met, applicable less what is known to fall short]. */
export interface Totals {
  readonly assessable: number;
  readonly applicable: number;
  readonly met: number;
  readonly demonstrated: number;
  readonly metInferred: number;
  readonly partlyMet: number;
  readonly atLeastPartly: number;
  readonly atMostPartly: number;
  readonly notMet: number;
  readonly open: number;
  readonly conflict: number;
  readonly notApplicable: number;
  readonly range: readonly [number, number];
}

/** Findings below one heading, counted. */
export interface GroupTotals {
  readonly requirement: Requirement;
  readonly totals: Totals;
}

/** An organisation against one framework. */
export interface FrameworkAssessment {
  readonly framework: Framework;
  /** Ids of the scope elements it covers; empty where the organisation names none. */
  readonly scope: readonly string[];
  readonly totals: Totals;
  readonly groups: readonly GroupTotals[];
  readonly findings: readonly Finding[];
  /** Gaps of the framework as a whole. */
  readonly gaps: readonly Gap[];
}

/** The whole result of a gap analysis: plain, the same for the same input, whatever prints it. */
export interface Assessment {
  readonly asOf: string;
  readonly organisation: Organisation;
  readonly frameworks: readonly FrameworkAssessment[];
}
