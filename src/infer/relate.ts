import type { Framework } from '../model/framework.ts';
import { LEAVES_OVER, type Mapping, type MappingRow } from '../model/mapping.ts';
import { naturalOrder } from '../model/order.ts';
import { type Joint, type Relations, TREE } from '../model/relations.ts';
import { EQUAL, MEETS, PART_OF, WHOLE_OF } from './facts.ts';
import { offsets } from './offsets.ts';

/** The relations between frameworks that their trees and the mappings between them state. */
export function relate(frameworks: readonly Framework[], mappings: readonly Mapping[]): Relations {
  const ordered = [...frameworks].sort((a, b) => naturalOrder(a.id, b.id));
  const edges = new Edges();
  const placed = new Map<string, Placed>();
  let size = 0;
  for (const framework of ordered) {
    placed.set(framework.id, { framework, first: size });
    addTree(framework, size, edges);
    size += framework.requirements.length;
  }
  const rows: (readonly [string, readonly number[]])[] = [];
  let rules = 0;
  for (const mapping of [...mappings].sort((a, b) => naturalOrder(a.id, b.id))) {
    const source = placed.get(mapping.source);
    const target = placed.get(mapping.target);
    if (!source || !target) continue;
    const numbers = addMapping(mapping, source, target, edges, rules);
    rows.push([mapping.id, numbers]);
    rules += numbers.length;
  }
  return {
    frameworks: ordered.map(({ id, requirements }) => [id, requirements.length]),
    ...edges.laidOut(size),
    joints: edges.joints,
    merged: edges.merged,
    rows,
  };
}

/** A framework and the node of its first requirement. */
interface Placed {
  readonly framework: Framework;
  readonly first: number;
}

const nodeIn = ({ framework, first }: Placed, id: string): number => {
  const index = framework.byId.get(id)?.index;
  return index === undefined ? -1 : first + index;
};

class Edges {
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #relation: number[] = [];
  readonly #rule: number[] = [];
  readonly joints: Joint[] = [];
  readonly merged: Joint[] = [];

  /** That `a` relates to `b` in this way; the converse comes with it. */
  relate(a: number, b: number, relation: number, rule: number): void {
    this.#add(a, b, relation, rule);
    this.#add(b, a, relation === PART_OF ? WHOLE_OF : relation === WHOLE_OF ? PART_OF : relation, rule);
  }

  /** That members leave nothing of a whole; where they are jointly equal to it, each is a part of it too. */
  join(members: readonly number[], whole: number, isEqual: boolean, rule: number): void {
    if (isEqual) for (const member of members) this.relate(member, whole, PART_OF, rule);
    this.joints.push({ members, whole, rule });
  }

  #add(from: number, to: number, relation: number, rule: number): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#relation.push(relation);
    this.#rule.push(rule);
  }

  /** Grouped by the node from which they lead. */
  laidOut(size: number): Pick<Relations, 'starts' | 'neighbours' | 'relations' | 'rules'> {
    const starts = offsets(this.#from, size);
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
    return { starts, neighbours, relations, rules };
  }
}

function addTree({ requirements }: Framework, first: number, edges: Edges): void {
  requirements.forEach((parent, index) => {
    if (parent.children.length === 0) return;
    const children = parent.children.map((child) => first + child.index);
    for (const child of children) edges.relate(child, first + index, PART_OF, TREE);
    if (parent.exhaustive) edges.join(children, first + index, false, TREE);
  });
}

/** A row whose ends exist, as nodes in their order. */
interface Linked {
  readonly row: MappingRow;
  readonly sources: readonly number[];
  readonly targets: readonly number[];
}

/** Adds rows in an order that does not depend on the order in the file, and gives their numbers in that order. */
function addMapping(
  mapping: Mapping,
  source: Placed,
  target: Placed,
  edges: Edges,
  firstRule: number,
): readonly number[] {
  const linked: Linked[] = [];
  for (const row of mapping.rows) {
    if (row.relationship === 'no-relationship') continue;
    const sources = row.sources.map((id) => nodeIn(source, id)).sort(ascending);
    const targets = row.targets.map((id) => nodeIn(target, id)).sort(ascending);
    if ((sources[0] ?? -1) >= 0 && (targets[0] ?? -1) >= 0) linked.push({ row, sources, targets });
  }
  linked.sort((a, b) => compareLists(a.sources, b.sources) || compareLists(a.targets, b.targets));
  linked.forEach((one, i) => {
    addRow(one, firstRule + i, edges);
  });
  return linked.map(({ row }) => row.number);
}

function addRow({ row, sources, targets }: Linked, rule: number, edges: Edges): void {
  const [source = -1] = sources;
  const [target = -1] = targets;
  if (sources.length > 1 && LEAVES_OVER.includes(row.relationship))
    edges.merged.push({ members: sources, whole: target, rule });
  else if (sources.length > 1) edges.join(sources, target, row.relationship === 'equal', rule);
  else if (targets.length > 1) edges.join(targets, source, row.relationship === 'equal', rule);
  else {
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

const ascending = (a: number, b: number): number => a - b;

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
