import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { Library } from '../model/library.ts';
import type { MappingDocument } from '../schema/documents.ts';
import type { Document } from '../schema/validate.ts';

/** A row (from 0) that cannot be true together with others. */
export interface Contradiction {
  readonly code: DiagnosticCode;
  readonly row: number;
  readonly message: string;
}

/** Edge of a graph of "is a strict part of"; `row` is there for rows of the file that is checked. */
interface StrictPart {
  readonly part: string;
  readonly whole: string;
  readonly row: number | undefined;
}

/**
 * Rows of one source and one target, of this mapping together with all others at hand: `equal` joins requirements into
 * classes; two requirements of one framework in a class, or a class that is a strict part of itself, cannot be.
 */
export function contradictions(document: Document<MappingDocument>, library: Library): readonly Contradiction[] {
  const { source, target, rows } = document.value;
  const own = `${source}--${target}`;
  const classes = new Classes();
  const parts: StrictPart[] = [];
  const found: Contradiction[] = [];
  const take = (a: string, b: string, relationship: string, row: number | undefined): void => {
    if (relationship === 'equal') {
      const clash = classes.join(a, b);
      if (clash && row !== undefined)
        found.push({
          code: 'mapping-disagreement',
          row,
          message: `with this row ${clash[0]} and ${clash[1]} would be equal, and they are two requirements`,
        });
    } else if (relationship === 'subset-of') parts.push({ part: a, whole: b, row });
    else if (relationship === 'superset-of') parts.push({ part: b, whole: a, row });
  };
  for (const summary of library.mappings) {
    if (summary.id === own) continue;
    for (const row of library.mapping(summary.id).rows) {
      const [a] = row.sources;
      const [b] = row.targets;
      if (row.sources.length === 1 && row.targets.length === 1)
        take(`${summary.source}:${a}`, `${summary.target}:${b}`, row.relationship, undefined);
    }
  }
  rows.forEach((row, i) => {
    if (row.source !== undefined && row.target !== undefined)
      take(`${source}:${row.source}`, `${target}:${row.target}`, row.relationship, i);
  });
  const wholes = new Map<string, string[]>();
  for (const { part, whole } of parts) append(wholes, classes.of(part), classes.of(whole));
  const component = components(wholes);
  for (const { part, whole, row } of parts) {
    if (row === undefined) continue;
    const a = classes.of(part);
    const b = classes.of(whole);
    const cyclic = a === b || (component.get(a) !== undefined && component.get(a) === component.get(b));
    if (cyclic)
      found.push({ code: 'mapping-cycle', row, message: `rows together say that ${part} is a strict part of itself` });
  }
  return found;
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Disjoint classes of requirements that rows call equal. */
class Classes {
  readonly #parent = new Map<string, string>();
  readonly #members = new Map<string, string[]>();

  of(reference: string): string {
    let root = reference;
    for (let next = this.#parent.get(root); next !== undefined; next = this.#parent.get(root)) root = next;
    for (let node = reference; node !== root; ) {
      const next = this.#parent.get(node) ?? root;
      this.#parent.set(node, root);
      node = next;
    }
    return root;
  }

  /** Joins two classes; returns two requirements of one framework that would become equal. */
  join(a: string, b: string): readonly [string, string] | undefined {
    const left = this.of(a);
    const right = this.of(b);
    if (left === right) return undefined;
    const members = this.#members.get(left) ?? [left];
    const others = this.#members.get(right) ?? [right];
    const byFramework = new Map(members.map((member) => [frameworkOf(member), member]));
    const clash = others.flatMap((other) => {
      const same = byFramework.get(frameworkOf(other));
      return same === undefined ? [] : [[same, other] as const];
    })[0];
    this.#parent.set(right, left);
    this.#members.set(left, [...members, ...others]);
    return clash;
  }
}

const frameworkOf = (reference: string): string => reference.slice(0, reference.indexOf(':'));

/** Strongly connected components of two nodes or more (Tarjan, without recursion), by node. */
function components(edges: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const component = new Map<string, number>();
  let count = 0;
  for (const start of edges.keys()) {
    if (index.has(start)) continue;
    const work: { readonly node: string; next: number }[] = [];
    const enter = (node: string): void => {
      index.set(node, index.size);
      low.set(node, index.size - 1);
      stack.push(node);
      onStack.add(node);
      work.push({ node, next: 0 });
    };
    enter(start);
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const { node } = frame;
      const next = edges.get(node)?.[frame.next];
      frame.next += 1;
      if (next !== undefined) {
        if (!index.has(next)) enter(next);
        else if (onStack.has(next)) low.set(node, Math.min(low.get(node) ?? 0, index.get(next) ?? 0));
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above) low.set(above.node, Math.min(low.get(above.node) ?? 0, low.get(node) ?? 0));
      if (low.get(node) !== index.get(node)) continue;
      count += 1;
      let size = 0;
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        onStack.delete(member);
        size += 1;
        component.set(member, count);
        if (member === node) break;
      }
      if (size === 1) component.delete(node);
    }
  }
  return component;
}
