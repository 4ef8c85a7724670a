import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import type { Library } from '../model/library.ts';
import type { MappingDocument } from '../schema/documents.ts';
import type { Document } from '../schema/validate.ts';

/** A row (from 0) of one of the documents that are checked, which cannot be true together with others. */
export interface Contradiction {
  readonly code: DiagnosticCode;
  readonly document: Document<MappingDocument>;
  readonly row: number;
  readonly message: string;
}

type Place = Pick<Contradiction, 'document' | 'row'>;

/** Edge of a graph of "is a strict part of"; `place` is there for rows of the files that are checked. */
interface StrictPart {
  readonly part: string;
  readonly whole: string;
  readonly place: Place | undefined;
}

/**
 * Rows of one source and one target, of these mappings together with all others at hand: `equal` joins requirements
 * into classes; two requirements of one framework in a class, or a class that is a strict part of itself, cannot be.
 * Every mapping is read once, however many are checked.
 */
export function contradictions(
  documents: readonly Document<MappingDocument>[],
  library: Library,
): readonly Contradiction[] {
  const checked = new Set(documents.map(({ value }) => `${value.source}--${value.target}`));
  const classes = new Classes();
  const parts: StrictPart[] = [];
  const found: Contradiction[] = [];
  const take = (a: string, b: string, relationship: string, place: Place | undefined): void => {
    if (relationship === 'equal') {
      const clash = classes.join(a, b);
      if (clash && place)
        found.push({
          code: 'mapping-disagreement',
          ...place,
          message: `with this row ${clash[0]} and ${clash[1]} would be equal, and they are two requirements`,
        });
    } else if (relationship === 'subset-of') parts.push({ part: a, whole: b, place });
    else if (relationship === 'superset-of') parts.push({ part: b, whole: a, place });
  };
  for (const { id, source, target } of library.mappings) {
    if (checked.has(id)) continue;
    // A row that was taken out of a wrong file leaves a hole, which forEach passes over.
    library.mapping(id).rows.forEach(({ sources, targets, relationship }) => {
      if (sources.length === 1 && targets.length === 1)
        take(`${source}:${sources[0]}`, `${target}:${targets[0]}`, relationship, undefined);
    });
  }
  for (const document of documents) {
    const { source, target, rows } = document.value;
    rows.forEach((row, i) => {
      if (row.source !== undefined && row.target !== undefined)
        take(`${source}:${row.source}`, `${target}:${row.target}`, row.relationship, { document, row: i });
    });
  }
  const wholes = new Map<string, string[]>();
  for (const { part, whole } of parts) append(wholes, classes.of(part), classes.of(whole));
  const component = components(wholes);
  for (const { part, whole, place } of parts) {
    if (!place) continue;
    const a = classes.of(part);
    const b = classes.of(whole);
    const cyclic = a === b || (component.get(a) !== undefined && component.get(a) === component.get(b));
    if (cyclic)
      found.push({
        code: 'mapping-cycle',
        ...place,
        message: `rows together say that ${part} is a strict part of itself`,
      });
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
  /** Of a class by its root: a member of every framework that it has one of. */
  readonly #members = new Map<string, Map<string, string>>();

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

  /**
   * Joins two classes, the smaller into the larger; returns two requirements of one framework that would become equal.
   */
  join(a: string, b: string): readonly [string, string] | undefined {
    const left = this.of(a);
    const right = this.of(b);
    if (left === right) return undefined;
    const ofLeft = this.#membersOf(left);
    const ofRight = this.#membersOf(right);
    const [into, root, from, other] =
      ofLeft.size >= ofRight.size ? [ofLeft, left, ofRight, right] : [ofRight, right, ofLeft, left];
    let clash: readonly [string, string] | undefined;
    for (const [framework, member] of from) {
      const same = into.get(framework);
      if (same === undefined) into.set(framework, member);
      else clash ??= ofLeft === into ? [same, member] : [member, same];
    }
    this.#parent.set(other, root);
    this.#members.set(root, into);
    this.#members.delete(other);
    return clash;
  }

  #membersOf(root: string): Map<string, string> {
    return this.#members.get(root) ?? new Map([[frameworkOf(root), root]]);
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
