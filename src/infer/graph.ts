import type { Framework, Requirement } from '../model/framework.ts';
import type { Mapping, MappingRow } from '../model/mapping.ts';
import { naturalOrder } from '../model/order.ts';
import { EQUAL, MEETS, PART_OF, WHOLE_OF } from './facts.ts';

/**
 * Requirements and the relations between them, as integers. A node is a requirement, in natural order of framework and
 * in the order of the norm. Built once; inference only reads it.
 */
export interface Graph {
  readonly size: number;
  /** Neighbours of node n stand at offsets [starts[n], starts[n + 1]). */
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  /** How n relates to that neighbour: EQUAL, PART_OF, WHOLE_OF or MEETS. */
  readonly relations: Uint8Array;
  /** What says so: an index into `rows`, or TREE. */
  readonly rules: Int32Array;
  readonly joints: readonly Joint[];
  /** Joints of which node n is a member stand at [memberStarts[n], memberStarts[n + 1]) of `memberOf`. */
  readonly memberStarts: Int32Array;
  readonly memberOf: Int32Array;
  readonly rows: readonly MappingRow[];
  nodeOf(framework: string, requirement: string): number | undefined;
  requirementAt(node: number): Requirement;
  /** First and one past the last node of a framework. */
  nodesOf(framework: string): readonly [number, number];
}

/** Members that together leave nothing of the whole: all full gives full, all none gives none. */
export interface Joint {
  readonly members: readonly number[];
  readonly whole: number;
  readonly rule: number;
}

/** Stands for "the tree says so" where a rule is wanted. */
export const TREE = -1;

/**
 * The graph of some frameworks and of the mappings between them. Where `applies` says no, a requirement takes part in
 * nothing: what does not apply neither proves nor disproves.
 */
export function buildGraph(
  frameworks: readonly Framework[],
  mappings: readonly Mapping[],
  applies: (requirement: Requirement) => boolean = () => true,
): Graph {
  const nodes = new Nodes(frameworks, applies);
  const edges = new Edges();
  addTrees(nodes, edges);
  const rows: MappingRow[] = [];
  for (const mapping of [...mappings].sort((a, b) => naturalOrder(a.id, b.id))) {
    if (nodes.has(mapping.source) && nodes.has(mapping.target)) addMapping(mapping, nodes, edges, rows);
  }
  return edges.graph(nodes, rows);
}

class Nodes {
  readonly #first = new Map<string, number>();
  readonly #byId = new Map<string, Framework>();
  readonly requirements: Requirement[] = [];
  readonly applies: Uint8Array;

  constructor(frameworks: readonly Framework[], applies: (requirement: Requirement) => boolean) {
    for (const framework of [...frameworks].sort((a, b) => naturalOrder(a.id, b.id))) {
      this.#first.set(framework.id, this.requirements.length);
      this.#byId.set(framework.id, framework);
      for (const requirement of framework.requirements) this.requirements.push(requirement);
    }
    this.applies = Uint8Array.from(this.requirements, (requirement) => (applies(requirement) ? 1 : 0));
  }

  has(framework: string): boolean {
    return this.#first.has(framework);
  }

  of(framework: string, id: string): number | undefined {
    const index = this.#byId.get(framework)?.byId.get(id)?.index;
    return index === undefined ? undefined : (this.#first.get(framework) ?? 0) + index;
  }

  range(framework: string): readonly [number, number] {
    const first = this.#first.get(framework) ?? 0;
    return [first, first + (this.#byId.get(framework)?.requirements.length ?? 0)];
  }
}

class Edges {
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #relation: number[] = [];
  readonly #rule: number[] = [];
  readonly #joints: Joint[] = [];

  /** That `a` relates to `b` in this way; the converse comes with it. */
  relate(a: number, b: number, relation: number, rule: number): void {
    this.#add(a, b, relation, rule);
    this.#add(b, a, relation === PART_OF ? WHOLE_OF : relation === WHOLE_OF ? PART_OF : relation, rule);
  }

  join(members: readonly number[], whole: number, rule: number): void {
    this.#joints.push({ members, whole, rule });
  }

  #add(from: number, to: number, relation: number, rule: number): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#relation.push(relation);
    this.#rule.push(rule);
  }

  graph(nodes: Nodes, rows: readonly MappingRow[]): Graph {
    const size = nodes.requirements.length;
    const starts = counted(this.#from, size);
    const next = starts.slice();
    const neighbours = new Int32Array(this.#from.length);
    const relations = new Uint8Array(this.#from.length);
    const rules = new Int32Array(this.#from.length);
    for (let edge = 0; edge < this.#from.length; edge += 1) {
      const from = this.#from[edge] ?? 0;
      const at = next[from] ?? 0;
      next[from] = at + 1;
      neighbours[at] = this.#to[edge] ?? 0;
      relations[at] = this.#relation[edge] ?? 0;
      rules[at] = this.#rule[edge] ?? TREE;
    }
    const members = this.#joints.flatMap((joint, i) => joint.members.map((node) => [node, i] as const));
    const memberStarts = counted(
      members.map(([node]) => node),
      size,
    );
    const nextMember = memberStarts.slice();
    const memberOf = new Int32Array(members.length);
    for (const [node, joint] of members) {
      const at = nextMember[node] ?? 0;
      nextMember[node] = at + 1;
      memberOf[at] = joint;
    }
    return {
      size,
      starts,
      neighbours,
      relations,
      rules,
      joints: this.#joints,
      memberStarts,
      memberOf,
      rows,
      nodeOf: (framework, id) => nodes.of(framework, id),
      requirementAt: (node) => nodes.requirements[node] as Requirement,
      nodesOf: (framework) => nodes.range(framework),
    };
  }
}

/** Offsets of groups when items are laid out by key: one more than there are keys. */
function counted(keys: readonly number[], size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let i = 0; i < size; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  return starts;
}

function addTrees(nodes: Nodes, edges: Edges): void {
  nodes.requirements.forEach((parent, node) => {
    if (parent.children.length === 0 || !nodes.applies[node]) return;
    const first = node - parent.index;
    const children = parent.children.map((child) => first + child.index);
    const applicable = children.filter((child) => nodes.applies[child]);
    for (const child of applicable) edges.relate(child, node, PART_OF, TREE);
    if (parent.exhaustive && applicable.length === children.length) edges.join(children, node, TREE);
  });
}

/** Rows in an order that does not depend on the order in the file. */
function addMapping(mapping: Mapping, nodes: Nodes, edges: Edges, rows: MappingRow[]): void {
  const linked = mapping.rows
    .filter((row) => row.relationship !== 'no-relationship' && row.sources.length > 0 && row.targets.length > 0)
    .map((row) => ({
      row,
      sources: row.sources.map((id) => nodes.of(mapping.source, id) ?? -1).sort((a, b) => a - b),
      targets: row.targets.map((id) => nodes.of(mapping.target, id) ?? -1).sort((a, b) => a - b),
    }))
    .filter(({ sources, targets }) => sources[0] !== -1 && targets[0] !== -1)
    .sort((a, b) => compareLists(a.sources, b.sources) || compareLists(a.targets, b.targets));
  for (const { row, sources, targets } of linked) {
    rows.push(row);
    addRow(row, sources, targets, rows.length - 1, nodes, edges);
  }
}

function addRow(
  row: MappingRow,
  sources: readonly number[],
  targets: readonly number[],
  rule: number,
  nodes: Nodes,
  edges: Edges,
): void {
  const [source = -1] = sources;
  const [target = -1] = targets;
  const applies = (node: number): boolean => nodes.applies[node] === 1;
  if (sources.length > 1) {
    if (applies(target)) addJoint(sources, target, row.relationship === 'equal', rule, applies, edges);
  } else if (targets.length > 1) {
    if (applies(source)) addJoint(targets, source, row.relationship === 'equal', rule, applies, edges);
  } else if (applies(source) && applies(target)) {
    switch (row.relationship) {
      case 'equal':
        edges.relate(source, target, EQUAL, rule);
        break;
      case 'subset-of':
        edges.relate(source, target, PART_OF, rule);
        break;
      case 'superset-of':
        edges.relate(source, target, WHOLE_OF, rule);
        break;
      case 'intersects-with':
        edges.relate(source, target, MEETS, rule);
        break;
      case 'no-relationship':
        break;
    }
  }
}

/** Members that together leave nothing of the whole; where they are jointly equal to it, each is a part of it too. */
function addJoint(
  members: readonly number[],
  whole: number,
  equal: boolean,
  rule: number,
  applies: (node: number) => boolean,
  edges: Edges,
): void {
  if (equal) for (const member of members.filter(applies)) edges.relate(member, whole, PART_OF, rule);
  if (members.every(applies)) edges.join(members, whole, rule);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
