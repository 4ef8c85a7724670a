import {
  closed,
  EQUAL,
  FACT_BITS,
  type FactSet,
  FLOW,
  FULL,
  LACKING,
  MEETS,
  NONE,
  PART_OF,
  premiseOf,
  SOME,
  WHOLE_OF,
} from '../infer/facts.ts';
import { decodeVia, flow, type Via } from '../infer/flow.ts';
import { type Graph, sourceOfEdge } from '../infer/graph.ts';
import type { Fact, Ground } from '../model/assessment.ts';
import type { Requirement } from '../model/framework.ts';
import type { MappingRow } from '../model/mapping.ts';
import { TREE } from '../model/relations.ts';
import type { ElementView } from './element.ts';
import { groundOfSource } from './observe.ts';

/** A conclusion and what it rests on, as a tree; what stands elsewhere in the tree already is named, not repeated. */
export interface Explanation {
  readonly requirement: Requirement;
  readonly fact: Fact;
  readonly supports: readonly Support[];
  /** Whether it was explained above. */
  readonly isRepeated: boolean;
}

/** One way in which a fact follows. */
export type Support =
  | { readonly kind: 'observation'; readonly ground: Ground }
  | { readonly kind: 'row'; readonly row: MappingRow; readonly link: Link; readonly premises: readonly Explanation[] }
  | { readonly kind: 'tree'; readonly link: 'children' | 'parent'; readonly premises: readonly Explanation[] };

/** How the requirement that is explained relates to the one it follows from. */
export type Link = 'equal' | 'part-of' | 'whole-of' | 'shares-with' | 'together';

interface Way {
  readonly rule: number;
  readonly link: Link | 'children' | 'parent';
  readonly premises: readonly { readonly node: number; readonly fact: FactSet }[];
}

/**
 * Explains a fact of a requirement in one scope element: by its strongest, shortest derivation, or by all there are.
 */
export function explain(view: ElementView, node: number, fact: Fact, all: boolean): Explanation | undefined {
  const bit = FACT_BITS.find(([, name]) => name === fact)?.[0] ?? 0;
  return new Explainer(view, all).explain(node, bit);
}

class Explainer {
  readonly #view: ElementView;
  readonly #all: boolean;
  readonly #graph: Graph;
  readonly #facts: Uint8Array;
  readonly #via: Int32Array;
  readonly #seen = new Set<string>();
  /** What is known without a requirement, by its node. */
  readonly #without = new Map<number, Uint8Array>();

  constructor(view: ElementView, all: boolean) {
    this.#view = view;
    this.#all = all;
    this.#graph = view.graph;
    const { free } = view.inference;
    this.#facts = free.facts;
    this.#via = free.via;
  }

  explain(node: number, fact: FactSet): Explanation | undefined {
    if (((this.#facts[node] ?? 0) & fact) === 0) return undefined;
    const requirement = this.#graph.requirementAt(node);
    const name = FACT_BITS.find(([bit]) => bit === fact)?.[1] ?? 'some';
    const key = `${node} ${fact}`;
    if (this.#seen.has(key)) return { requirement, fact: name, supports: [], isRepeated: true };
    this.#seen.add(key);
    const observed = this.#observed(node, fact);
    const ways = this.#all || observed.length === 0 ? this.#ways(node, fact) : [];
    const chosen = this.#all ? ways.filter((way) => this.#standsWithout(node, way)) : ways.slice(0, 1);
    return {
      requirement,
      fact: name,
      supports: [...observed, ...chosen.map((way) => this.#support(way))],
      isRepeated: false,
    };
  }

  #observed(node: number, fact: FactSet): readonly Support[] {
    const { inference, sources } = this.#view;
    return inference.observations.flatMap((observation, i): readonly Support[] => {
      const source = sources[i];
      if (observation.node !== node || (closed(observation.facts) & fact) === 0 || !source) return [];
      return [{ kind: 'observation', ground: groundOfSource(source) }];
    });
  }

  /** Every rule whose premises hold, the one of the recorded derivation first. */
  #ways(node: number, fact: FactSet): readonly Way[] {
    const stronger = fact === SOME ? FULL : fact === LACKING ? NONE : 0;
    const direct = [...this.#edges(node, fact), ...this.#joints(node, fact)];
    const implied = stronger !== 0 && (this.#facts[node] ?? 0) & stronger ? this.#ways(node, stronger) : [];
    const code = this.#via[node * FACT_BITS.length + FACT_BITS.findIndex(([bit]) => bit === fact)] ?? 0;
    const via = decodeVia(code);
    return via?.kind === 'implication'
      ? [...implied, ...direct]
      : recordedFirst(this.#graph, [...direct, ...implied], via);
  }

  /** Whether a way holds without the requirement itself: else it goes round in a circle, and proves nothing. */
  #standsWithout(node: number, { premises }: Way): boolean {
    let facts = this.#without.get(node);
    if (!facts) {
      const { inference, outside } = this.#view;
      const blocked = outside.slice();
      blocked[node] = 1;
      facts = flow(this.#graph, inference.observations, blocked).facts;
      this.#without.set(node, facts);
    }
    return premises.every((premise) => ((facts[premise.node] ?? 0) & premise.fact) !== 0);
  }

  #edges(node: number, fact: FactSet): readonly Way[] {
    const { starts, neighbours, relations, rules } = this.#graph;
    const ways: Way[] = [];
    for (let edge = starts[node] ?? 0; edge < (starts[node + 1] ?? 0); edge += 1) {
      const neighbour = neighbours[edge] ?? 0;
      const relation = relations[edge] ?? EQUAL;
      const premise = premiseOf(relation, fact);
      const holds = ((this.#facts[neighbour] ?? 0) & premise) !== 0;
      if (!holds || ((FLOW[converse(relation)]?.[premise] ?? 0) & fact) === 0) continue;
      const rule = rules[edge] ?? TREE;
      const isChild = this.#graph.requirementAt(neighbour).parent === this.#graph.requirementAt(node);
      ways.push({
        rule,
        link: rule === TREE ? (isChild ? 'children' : 'parent') : (LINKS[relation] ?? 'equal'),
        premises: [{ node: neighbour, fact: premise }],
      });
    }
    return ways;
  }

  #joints(node: number, fact: FactSet): readonly Way[] {
    if (fact !== FULL && fact !== NONE) return [];
    return this.#graph.jointsOn(node).flatMap((joint): readonly Way[] => {
      if (!joint.members.every((member) => (this.#facts[member] ?? 0) & fact)) return [];
      return [
        {
          rule: joint.rule,
          link: joint.rule === TREE ? 'children' : 'together',
          premises: joint.members.map((member) => ({ node: member, fact })),
        },
      ];
    });
  }

  #support({ rule, link, premises }: Way): Support {
    const explained = premises.flatMap((premise) => this.explain(premise.node, premise.fact) ?? []);
    if (link === 'children' || link === 'parent') return { kind: 'tree', link, premises: explained };
    return { kind: 'row', row: this.#graph.rowOf(rule) as MappingRow, link, premises: explained };
  }
}

/** The way by which the engine came to the fact, before the others. */
function recordedFirst(graph: Graph, ways: readonly Way[], via: Via | undefined): readonly Way[] {
  const joint = via?.kind === 'joint' ? graph.joints[via.index] : undefined;
  const rule = via?.kind === 'edge' ? graph.rules[via.index] : joint?.rule;
  const neighbour = via?.kind === 'edge' ? sourceOfEdge(graph, via.index) : undefined;
  const isRecorded = (way: Way): boolean =>
    way.rule === rule && (joint ? way.premises.length === joint.members.length : way.premises[0]?.node === neighbour);
  return [...ways.filter(isRecorded), ...ways.filter((way) => !isRecorded(way))];
}

/** How the neighbour relates to the node, from how the node relates to the neighbour. */
const converse = (relation: number): number =>
  relation === PART_OF ? WHOLE_OF : relation === WHOLE_OF ? PART_OF : relation;

const LINKS: Readonly<Record<number, Link>> = {
  [EQUAL]: 'equal',
  [PART_OF]: 'part-of',
  [WHOLE_OF]: 'whole-of',
  [MEETS]: 'shares-with',
};
