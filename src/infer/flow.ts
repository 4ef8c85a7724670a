import { closed, contradicts, FACT_BITS, type FactSet, FLOW, FULL, NONE } from './facts.ts';
import type { Graph } from './graph.ts';

/** Something known of a requirement before inference. */
export interface Observation {
  readonly node: number;
  readonly facts: FactSet;
  /** Whether it is demonstrated: by a verdict, or by a control with valid evidence. */
  readonly demonstrated: boolean;
}

/** What follows from observations: the least set of facts that is closed under the rules. */
export interface Flow {
  readonly facts: Uint8Array;
  /** The facts that follow from demonstrated observations alone. */
  readonly demonstrated: Uint8Array;
  /** Why: by node and number of the fact, one of the kinds of `Via`. Zero where the fact is not known. */
  readonly via: Int32Array;
}

/**
 * Codes of `via`: observations and joints are negative and odd or even, edges positive, implication a word of its own.
 */
export const viaObservation = (index: number): number => -2 * index - 1;
export const viaJoint = (index: number): number => -2 * index - 2;
export const viaEdge = (index: number): number => index + 2;
/** The fact follows from a stronger fact of the same requirement. */
export const VIA_IMPLICATION = 1;

export type Via =
  | { readonly kind: 'observation'; readonly index: number }
  | { readonly kind: 'joint'; readonly index: number }
  | { readonly kind: 'edge'; readonly index: number }
  | { readonly kind: 'implication' };

export function decodeVia(code: number): Via | undefined {
  if (code === 0) return undefined;
  if (code === VIA_IMPLICATION) return { kind: 'implication' };
  if (code > 0) return { kind: 'edge', index: code - 2 };
  return code % 2 === 0 ? { kind: 'joint', index: (-code - 2) / 2 } : { kind: 'observation', index: (-code - 1) / 2 };
}

/**
 * Flows observations along the graph until nothing changes: demonstrated ones first, so that each fact keeps its
 * strongest derivation, and breadth first, so that it keeps the shortest of these. Blocked nodes are left out.
 * Linear in facts times relations.
 */
export function flow(graph: Graph, observations: readonly Observation[], blocked?: Uint8Array): Flow {
  const spread = new Spread(graph, blocked);
  spread.run(observations, (observation) => observation.demonstrated);
  const demonstrated = spread.facts.slice();
  spread.run(observations, (observation) => !observation.demonstrated);
  return { facts: spread.facts, demonstrated, via: spread.via };
}

class Spread {
  readonly #graph: Graph;
  readonly #blocked: Uint8Array | undefined;
  readonly facts: Uint8Array;
  readonly via: Int32Array;
  /** Facts of a node that its neighbours have not been told of. */
  readonly #fresh: Uint8Array;
  readonly #missingFull: Int32Array;
  readonly #missingNone: Int32Array;
  #next: number[] = [];

  constructor(graph: Graph, blocked: Uint8Array | undefined) {
    this.#graph = graph;
    this.#blocked = blocked;
    this.facts = new Uint8Array(graph.size);
    this.via = new Int32Array(graph.size * FACT_BITS.length);
    this.#fresh = new Uint8Array(graph.size);
    this.#missingFull = new Int32Array(graph.joints.map((joint) => joint.members.length));
    this.#missingNone = this.#missingFull.slice();
  }

  run(observations: readonly Observation[], chosen: (observation: Observation) => boolean): void {
    observations.forEach((observation, i) => {
      if (chosen(observation)) this.#add(observation.node, observation.facts, viaObservation(i));
    });
    while (this.#next.length > 0) {
      const level = new Int32Array(this.#next).sort();
      this.#next = [];
      const fresh = level.map((node) => this.#fresh[node] ?? 0);
      for (const node of level) this.#fresh[node] = 0;
      for (let i = 0; i < level.length; i += 1) this.#tell(level[i] ?? 0, fresh[i] ?? 0);
    }
  }

  #add(node: number, facts: FactSet, via: number): void {
    if (this.#blocked?.[node]) return;
    const before = this.facts[node] ?? 0;
    const added = closed(facts) & ~before;
    if (added === 0) return;
    for (let k = 0; k < FACT_BITS.length; k += 1) {
      const bit = 1 << k;
      if (added & bit) this.via[node * FACT_BITS.length + k] = facts & bit ? via : VIA_IMPLICATION;
    }
    this.facts[node] = before | added;
    if (this.#fresh[node] === 0) this.#next.push(node);
    this.#fresh[node] = (this.#fresh[node] ?? 0) | added;
  }

  #tell(node: number, fresh: FactSet): void {
    const { starts, neighbours, relations, joints, memberStarts, memberOf } = this.#graph;
    for (let edge = starts[node] ?? 0; edge < (starts[node + 1] ?? 0); edge += 1) {
      const gives = FLOW[relations[edge] ?? 0]?.[fresh] ?? 0;
      const neighbour = neighbours[edge] ?? 0;
      if (gives & ~(this.facts[neighbour] ?? 0)) this.#add(neighbour, gives, viaEdge(edge));
    }
    for (let at = memberStarts[node] ?? 0; at < (memberStarts[node + 1] ?? 0); at += 1) {
      const index = memberOf[at] ?? 0;
      const whole = joints[index]?.whole ?? 0;
      if (fresh & FULL && isLast(this.#missingFull, index)) this.#add(whole, FULL, viaJoint(index));
      if (fresh & NONE && isLast(this.#missingNone, index)) this.#add(whole, NONE, viaJoint(index));
    }
  }
}

/** Counts one member less of a joint, and says whether it was the last. */
function isLast(missing: Int32Array, joint: number): boolean {
  const left = (missing[joint] ?? 0) - 1;
  missing[joint] = left;
  return left === 0;
}

/** Nodes with facts that contradict each other, and the members of joints whose conclusion such a node is. */
export function contestedNodes(graph: Graph, { facts }: Flow): Uint8Array | undefined {
  const contested = new Uint8Array(graph.size);
  const work: number[] = [];
  const mark = (node: number): void => {
    if (contested[node]) return;
    contested[node] = 1;
    work.push(node);
  };
  for (let node = 0; node < facts.length; node += 1) if (contradicts(facts[node] ?? 0)) mark(node);
  if (work.length === 0) return undefined;
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    for (const { members } of graph.jointsOn(node)) {
      const fired = [FULL, NONE].some((fact) => members.every((member) => (facts[member] ?? 0) & fact));
      if (fired) members.forEach(mark);
    }
  }
  return contested;
}
