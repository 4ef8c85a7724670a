import { TREE } from '../model/relations.ts';
import { FACT_BITS, type FactSet, FULL, NONE, premiseOf } from './facts.ts';
import { contestedNodes, decodeVia, type Flow, flow, type Observation, type Via } from './flow.ts';
import { type Graph, sourceOfEdge } from './graph.ts';

/** What is known of every requirement, and why. */
export interface Inference {
  readonly graph: Graph;
  readonly observations: readonly Observation[];
  /** Facts that stand: nothing contested takes part in them. */
  readonly settled: Flow;
  /** Facts before contested requirements were set apart; the same as `settled` where nothing is contested. */
  readonly free: Flow;
  isContested(node: number): boolean;
}

/**
 * Everything that follows from the observations. Contradictions never make green: what is contested proves nothing.
 * The nodes that `outside` marks take part in nothing: what does not apply neither proves nor disproves.
 */
export function infer(graph: Graph, observations: readonly Observation[], outside?: Uint8Array): Inference {
  const free = flow(graph, observations, outside);
  const contested = contestedNodes(graph, free);
  const blocked = contested?.map((mark, node) => mark | (outside?.[node] ?? 0));
  const settled = blocked ? flow(graph, observations, blocked) : free;
  return { graph, observations, settled, free, isContested: (node) => contested?.[node] === 1 };
}

/** A step of a derivation; its premises stand before it. */
export interface Derived {
  readonly node: number;
  /** One of the bits of `FACT_BITS`. */
  readonly fact: FactSet;
  readonly by:
    | { readonly kind: 'observation'; readonly index: number }
    | { readonly kind: 'row'; readonly row: number }
    | { readonly kind: 'tree'; readonly from: 'children' | 'parent' };
  /** Positions of the premises in the list of steps. */
  readonly premises: readonly number[];
}

/** The derivation of a fact, strongest and then shortest, premises first; empty where the fact is not known. */
export function derivation(graph: Graph, { via }: Flow, node: number, fact: FactSet): readonly Derived[] {
  const steps: Derived[] = [];
  const done = new Map<number, number>();
  const work: { readonly node: number; readonly fact: number; open: boolean }[] = [{ node, fact, open: true }];
  for (let item = work.at(-1); item; item = work.at(-1)) {
    const key = keyOf(item.node, item.fact);
    const cause = decodeVia(via[key] ?? 0);
    if (done.has(key) || cause === undefined) {
      work.pop();
      continue;
    }
    const premises = premisesOf(graph, item.node, item.fact, cause);
    if (item.open) {
      item.open = false;
      for (const premise of premises) work.push({ ...premise, open: true });
      continue;
    }
    work.pop();
    const positions = premises.map((premise) => done.get(keyOf(premise.node, premise.fact)) ?? 0);
    if (cause.kind === 'implication') {
      done.set(key, positions[0] ?? 0);
      continue;
    }
    done.set(key, steps.length);
    steps.push({ node: item.node, fact: item.fact, by: groundOf(graph, item.node, cause), premises: positions });
  }
  return steps;
}

/** Facts are bits, lowest first. */
const keyOf = (node: number, fact: FactSet): number => node * FACT_BITS.length + 31 - Math.clz32(fact);

interface Known {
  readonly node: number;
  readonly fact: FactSet;
}

function premisesOf(graph: Graph, node: number, fact: FactSet, cause: Via): readonly Known[] {
  switch (cause.kind) {
    case 'observation':
      return [];
    case 'implication':
      return [{ node, fact: fact === FULL << 1 ? FULL : NONE }];
    case 'joint':
      return (graph.joints[cause.index]?.members ?? []).map((member) => ({ node: member, fact }));
    case 'edge': {
      const from = sourceOfEdge(graph, cause.index);
      return [{ node: from, fact: premiseOf(graph.relations[cause.index] ?? 0, fact) }];
    }
  }
}

function groundOf(graph: Graph, node: number, cause: Exclude<Via, { kind: 'implication' }>): Derived['by'] {
  switch (cause.kind) {
    case 'observation':
      return { kind: 'observation', index: cause.index };
    case 'joint': {
      const rule = graph.joints[cause.index]?.rule ?? TREE;
      return rule === TREE ? { kind: 'tree', from: 'children' } : { kind: 'row', row: rule };
    }
    case 'edge': {
      const rule = graph.rules[cause.index] ?? TREE;
      if (rule !== TREE) return { kind: 'row', row: rule };
      const from = sourceOfEdge(graph, cause.index);
      return {
        kind: 'tree',
        from: graph.requirementAt(from).parent === graph.requirementAt(node) ? 'children' : 'parent',
      };
    }
  }
}
