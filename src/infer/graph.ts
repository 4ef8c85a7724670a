import type { Framework, Requirement } from '../model/framework.ts';
import type { Mapping, MappingRow } from '../model/mapping.ts';
import type { Relations } from '../model/relations.ts';
import { groupAt, offsets } from './offsets.ts';
import { relate } from './relate.ts';

/** Relations with the requirements and rows that they speak of. Built once; inference only reads it. */
export interface Graph extends Relations {
  readonly size: number;
  /** Joints of which node n is a member stand at [memberStarts[n], memberStarts[n + 1]) of `memberOf`. */
  readonly memberStarts: Int32Array;
  readonly memberOf: Int32Array;
  /** The row that is a rule; undefined where the tree is. */
  rowOf(rule: number): MappingRow | undefined;
  nodeOf(framework: string, requirement: string): number | undefined;
  requirementAt(node: number): Requirement;
  /** First and one past the last node of a framework. */
  nodesOf(framework: string): readonly [number, number];
}

/** Where the frameworks and mappings of relations are found; each is asked for when one of its parts is. */
export interface Named {
  framework(id: string): Framework;
  mapping(id: string): Mapping;
}

export function graphOf(relations: Relations, { framework, mapping }: Named): Graph {
  const firsts = [0];
  const ranges = new Map<string, readonly [number, number]>();
  for (const [id, nodes] of relations.frameworks) {
    const first = firsts.at(-1) ?? 0;
    ranges.set(id, [first, first + nodes]);
    firsts.push(first + nodes);
  }
  const size = firsts.at(-1) ?? 0;
  return {
    ...relations,
    ...memberships(relations, size),
    size,
    rowOf(rule) {
      const [id, number] = relations.rows[rule] ?? [];
      return id === undefined || number === undefined ? undefined : mapping(id).rows[number - 1];
    },
    nodeOf(id, requirement) {
      const range = ranges.get(id);
      const index = range && framework(id).byId.get(requirement)?.index;
      return index === undefined ? undefined : range && range[0] + index;
    },
    requirementAt(node) {
      const at = groupAt(firsts, node);
      return framework(relations.frameworks[at]?.[0] ?? '').requirements[node - (firsts[at] ?? 0)] as Requirement;
    },
    nodesOf: (id) => ranges.get(id) ?? [0, 0],
  };
}

/** The graph of frameworks and of the mappings between them, where no relations were made beforehand. */
export function buildGraph(frameworks: readonly Framework[], mappings: readonly Mapping[]): Graph {
  const frameworkById = new Map(frameworks.map((one) => [one.id, one]));
  const mappingById = new Map(mappings.map((one) => [one.id, one]));
  return graphOf(relate(frameworks, mappings), {
    framework: (id) => frameworkById.get(id) as Framework,
    mapping: (id) => mappingById.get(id) as Mapping,
  });
}

function memberships({ joints }: Relations, size: number): Pick<Graph, 'memberStarts' | 'memberOf'> {
  const members = joints.flatMap((joint) => joint.members);
  const memberStarts = offsets(members, size);
  const next = memberStarts.slice();
  const memberOf = new Int32Array(members.length);
  joints.forEach((joint, i) => {
    for (const node of joint.members) {
      const at = next[node] ?? 0;
      next[node] = at + 1;
      memberOf[at] = i;
    }
  });
  return { memberStarts, memberOf };
}

/** The node whose list of neighbours holds an edge. */
export const sourceOfEdge = ({ starts }: Graph, edge: number): number => groupAt(starts, edge);
