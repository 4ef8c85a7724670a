import type { Framework, Requirement } from '../model/framework.ts';
import type { Content } from '../model/library.ts';
import type { Mapping, MappingRow } from '../model/mapping.ts';
import { type Joint, type Relations, TREE } from '../model/relations.ts';
import { groupAt, offsets } from './offsets.ts';
import { relate } from './relate.ts';

/** Relations with the requirements and rows that they speak of. Built once; inference only reads it. */
export interface Graph extends Relations {
  readonly size: number;
  /** Joints of which node n is a member stand at [memberStarts[n], memberStarts[n + 1]) of `memberOf`. */
  readonly memberStarts: Int32Array;
  readonly memberOf: Int32Array;
  /** The joints of which a node is the whole, in the order of `joints`. */
  jointsOn(node: number): readonly Joint[];
  /** The row that is a rule; undefined where the tree is. */
  rowOf(rule: number): MappingRow | undefined;
  nodeOf(framework: string, requirement: string): number | undefined;
  requirementAt(node: number): Requirement;
  /** First and one past the last node of a framework. */
  nodesOf(framework: string): readonly [number, number];
}

/** The graph of all that is at hand: of relations made beforehand, or made here. */
export function graphOf(content: Content): Graph {
  const { frameworks, mappings, framework, mapping, relations } = content;
  const made =
    relations() ??
    relate(
      frameworks.map(({ id }) => framework(id)),
      mappings.map(({ id }) => mapping(id)),
    );
  return linked(made, content);
}

/** The graph of frameworks and of the mappings between them. */
export function buildGraph(frameworks: readonly Framework[], mappings: readonly Mapping[]): Graph {
  const frameworkById = new Map(frameworks.map((one) => [one.id, one]));
  const mappingById = new Map(mappings.map((one) => [one.id, one]));
  return linked(relate(frameworks, mappings), {
    framework: (id) => frameworkById.get(id) as Framework,
    mapping: (id) => mappingById.get(id) as Mapping,
  });
}

function linked(relations: Relations, { framework, mapping }: Pick<Content, 'framework' | 'mapping'>): Graph {
  const firsts = [0];
  const ranges = new Map<string, readonly [number, number]>();
  for (const [id, nodes] of relations.frameworks) {
    const first = firsts.at(-1) ?? 0;
    ranges.set(id, [first, first + nodes]);
    firsts.push(first + nodes);
  }
  const size = firsts.at(-1) ?? 0;
  const firstRules = [0];
  for (const [, numbers] of relations.rows) firstRules.push((firstRules.at(-1) ?? 0) + numbers.length);
  let byWhole: ReadonlyMap<number, readonly Joint[]> | undefined;
  return {
    ...relations,
    ...memberships(relations, size),
    size,
    jointsOn(node) {
      byWhole ??= groupedByWhole(relations.joints);
      return byWhole.get(node) ?? [];
    },
    rowOf(rule) {
      if (rule === TREE) return undefined;
      const at = groupAt(firstRules, rule);
      const [id, numbers] = relations.rows[at] ?? ['', []];
      return mapping(id).rows[(numbers[rule - (firstRules[at] ?? 0)] ?? 0) - 1];
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

/** A mark at every node of these frameworks that takes part in nothing. */
export function outsideOf(
  graph: Graph,
  frameworks: readonly Framework[],
  applies: (requirement: Requirement) => boolean,
): Uint8Array {
  const outside = new Uint8Array(graph.size);
  for (const { id, requirements } of frameworks) {
    const [first] = graph.nodesOf(id);
    for (const requirement of requirements) if (!applies(requirement)) outside[first + requirement.index] = 1;
  }
  return outside;
}

function memberships({ joints }: Relations, size: number): Pick<Graph, 'memberStarts' | 'memberOf'> {
  const members: number[] = [];
  for (const joint of joints) for (const node of joint.members) members.push(node);
  const memberStarts = offsets(members, size);
  const next = memberStarts.slice();
  const memberOf = new Int32Array(members.length);
  for (const [i, joint] of joints.entries()) {
    for (const node of joint.members) {
      const at = next[node] ?? 0;
      next[node] = at + 1;
      memberOf[at] = i;
    }
  }
  return { memberStarts, memberOf };
}

function groupedByWhole(joints: readonly Joint[]): ReadonlyMap<number, readonly Joint[]> {
  const byWhole = new Map<number, Joint[]>();
  for (const joint of joints) {
    const list = byWhole.get(joint.whole);
    if (list) list.push(joint);
    else byWhole.set(joint.whole, [joint]);
  }
  return byWhole;
}

/** The node whose list of neighbours holds an edge. */
export const sourceOfEdge = ({ starts }: Graph, edge: number): number => groupAt(starts, edge);
