import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  parseDocument,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../source/position.ts';
import { Impossible, shownPath } from './change.ts';
import type { Style } from './print.ts';

/** A text with the places of its nodes. */
export interface Tree {
  readonly text: string;
  readonly root: ParsedNode;
  readonly style: Style;
}

export type Entry = Pair<ParsedNode, ParsedNode | null>;
export type Mapping = YAMLMap.Parsed<ParsedNode, ParsedNode | null>;
export type List = YAMLSeq.Parsed<ParsedNode>;

/** A node, the collections above it from the root down, and its pair where it is the value of a key. */
export interface Found {
  readonly node: ParsedNode;
  readonly above: readonly (Mapping | List)[];
  readonly entry: Entry | undefined;
  /** How much of the path exists. */
  readonly depth: number;
}

export function treeOf(text: string, literals = true): Tree {
  const document: Document.Parsed = parseDocument(text, {
    keepSourceTokens: true,
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const root = document.contents;
  if (root === null || document.errors.length > 0) throw new Impossible('the file is no YAML that can be edited');
  const newline = /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
  return {
    text,
    root,
    style: { newline, step: stepIn(text, root, isMap) ?? 2, dash: stepIn(text, root, isSeq) ?? 2, literals },
  };
}

/** The node at a path, or the last that exists on the way to it. Aliases and what they name are left alone. */
export function find(tree: Tree, path: Path): Found {
  let node = tree.root;
  let entry: Entry | undefined;
  const above: (Mapping | List)[] = [];
  refuseShared(node, []);
  for (const [depth, step] of path.entries()) {
    const found = typeof step === 'number' ? itemAt(node, step) : entryAt(node, step);
    const next = isPair(found) ? found.value : found;
    if (!next) return { node, above, entry, depth };
    refuseShared(next, path.slice(0, depth + 1));
    above.push(node as Mapping | List);
    entry = isPair(found) ? found : undefined;
    node = next;
  }
  return { node, above, entry, depth: path.length };
}

export const itemAt = (node: ParsedNode, index: number): ParsedNode | undefined =>
  isSeq(node) ? (node as List).items[index] : undefined;

export const entryAt = (node: ParsedNode, key: string): Entry | undefined =>
  isMap(node) ? (node as Mapping).items.find((one) => keyOf(one) === key) : undefined;

export const keyOf = (entry: Entry): string | undefined => (isScalar(entry.key) ? String(entry.key.value) : undefined);

/** Offset just after what a node says: no comment, no line break, no blank lines after it. */
export function endOf(text: string, node: ParsedNode): number {
  if (isMap(node) && !node.flow) {
    const last = (node as Mapping).items.at(-1);
    return last ? endOfItem(text, last) : node.range[1];
  }
  if (isSeq(node) && !node.flow) {
    const last = (node as List).items.at(-1);
    return last ? endOf(text, last) : node.range[1];
  }
  const [start, end] = node.range;
  if (!isBlockScalar(node)) return end;
  return start + text.slice(start, end).trimEnd().length;
}

/** The same for a key with its value, or an item of a list. */
export const endOfItem = (text: string, item: Entry | ParsedNode): number =>
  isPair(item) ? endOf(text, item.value ?? item.key) : endOf(text, item);

export const isBlockScalar = (node: ParsedNode): boolean =>
  isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);

export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** Offset of the line break after an offset, or the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return at > offset && text[at - 1] === '\r' ? at - 1 : at;
}

export const column = (text: string, offset: number): number => offset - lineStart(text, offset);

function refuseShared(node: ParsedNode, path: Path): void {
  const hint = 'write the value out instead of using & and *, or change the file by hand';
  if (isAlias(node)) throw new Impossible(`${shownPath(path)} is an alias (*${node.source})`, hint);
  if (node.anchor === undefined) return;
  throw new Impossible(`${shownPath(path)} is marked with &${node.anchor}, so a change shows elsewhere too`, hint);
}

/** How far the first mapping (or list) that hangs under a key on lines of its own is indented. */
function stepIn(text: string, node: ParsedNode, kind: (node: unknown) => boolean): number | undefined {
  if (isMap(node)) {
    for (const entry of (node as Mapping).items) {
      const { key, value } = entry;
      if (!value) continue;
      const isBelow = !(value as Mapping).flow && lineStart(text, value.range[0]) > key.range[0];
      if (kind(value) && isBelow) return column(text, value.range[0]) - column(text, key.range[0]);
      const inside = stepIn(text, value, kind);
      if (inside !== undefined) return inside;
    }
  } else if (isSeq(node)) {
    for (const item of (node as List).items) {
      const inside = stepIn(text, item, kind);
      if (inside !== undefined) return inside;
    }
  }
  return undefined;
}
