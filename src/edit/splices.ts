import { isMap, isScalar, isSeq, Scalar } from 'yaml';
import { afterColon, insertLines, isBeside, removeLines, wholeLines } from './block.ts';
import { type Append, type Change, Impossible, type Layout, type Value } from './change.ts';
import { insertBetween, removeBetween } from './flow.ts';
import { entry, flow, type Quotes, scalar } from './print.ts';
import { insertion, type Splice } from './splice.ts';
import {
  column,
  endOf,
  type Found,
  find,
  keyOf,
  type List,
  lineEnd,
  lineStart,
  type Mapping,
  type Tree,
} from './tree.ts';
import { below, unfold, wantsLines } from './unfold.ts';

/** The pieces of text by which a change is made. The change has to be possible in the data of the document. */
export function splicesOf(tree: Tree, change: Change): readonly Splice[] {
  const found = find(tree, change.path);
  const isThere = found.depth === change.path.length;
  switch (change.do) {
    case 'set':
      return isThere ? replace(tree, found, change.value, change.layout) : insertKey(tree, found, change, change.value);
    case 'append':
      return isThere ? append(tree, found, change) : insertKey(tree, found, change, change.values);
    case 'remove': {
      const parent = find(tree, change.path.slice(0, -1));
      const index = indexOf(parent, change.path.at(-1));
      const node = parent.node as Mapping | List;
      const keeps = change.keepsComment ?? false;
      return node.flow ? removeBetween(tree.text, node, index, keeps) : removeLines(tree, parent, index, keeps);
    }
    case 'rename': {
      const key = found.entry?.key;
      if (!key || !isScalar(key)) throw new Impossible('only a key can be renamed');
      const [start, end] = key.range;
      return [{ start, end, text: scalar(change.key, isInFlow(found) ? 'flow' : 'block', quotesOf(key)) }];
    }
  }
}

type Inserting = Pick<Append, 'path' | 'order' | 'layout' | 'spaced'>;

/** Writes the first key of the path that is not there, with all that is to stand under it. */
function insertKey(tree: Tree, found: Found, change: Inserting, value: Value): readonly Splice[] {
  const [key, ...deeper] = change.path.slice(found.depth);
  const map = found.node as Mapping;
  if (typeof key !== 'string' || !isMap(map)) throw new Impossible('a new key needs a mapping to stand in');
  const under = deeper.reduceRight<Value>((inside, step) => ({ [step]: inside }), value);
  const layout = deeper.length > 0 ? 'block' : change.layout;
  if (map.items.length === 0) return replace(tree, found, { [key]: under }, 'block');
  const after = placeOf(map, key, change.order);
  if (map.flow) {
    const printed = `${scalar(key, 'flow')}: ${flow(under)}`;
    return wantsLines(tree, found, [printed])
      ? unfold(tree, found, after, (at) => entry(`${scalar(key, 'block')}:`, under, at, tree.style, layout))
      : insertBetween(tree, map, after, [printed]);
  }
  const lines = entry(`${scalar(key, 'block')}:`, under, column(tree.text, map.range[0]), tree.style, layout);
  return insertLines(tree, map, after, [lines], change.spaced ?? false);
}

/** Index of the entry after which a new key goes. */
function placeOf(map: Mapping, key: string, order: readonly string[] = []): number {
  const before = order.slice(0, Math.max(order.indexOf(key), 0));
  const last = map.items.findLastIndex((one) => before.includes(keyOf(one) ?? ''));
  return last < 0 ? map.items.length - 1 : last;
}

function append(tree: Tree, found: Found, change: Append): readonly Splice[] {
  const list = found.node as List;
  const last = list.items.length - 1;
  if (change.values.length === 0) return [];
  if (!list.flow) {
    const dash = column(tree.text, list.range[0]);
    const item = list.items[last];
    const width =
      item && isBeside(tree.text, list.range[0], item.range[0]) ? column(tree.text, item.range[0]) - dash : 2;
    const layout = item && (isMap(item) || isSeq(item)) ? (item.flow ? undefined : 'block') : change.layout;
    const entries = change.values.map((value) => entry('-', value, dash, tree.style, layout, width));
    return insertLines(tree, list, last, entries, change.spaced ?? false);
  }
  if (last < 0) return replace(tree, found, change.values, change.layout, change.spaced);
  const printed = change.values.map(flow);
  const isMore = list.items.every((item) => isScalar(item)) && change.values.some((value) => typeof value === 'object');
  if (!wantsLines(tree, found, printed, isMore)) return insertBetween(tree, list, last, printed);
  return unfold(tree, found, last, (at) =>
    change.values.flatMap((value) => entry('-', value, at, tree.style, change.layout)),
  );
}

/** Puts a value in the place of another. */
function replace(tree: Tree, found: Found, value: Value, layout?: Layout, spaced = false): readonly Splice[] {
  const { text, style } = tree;
  const { node, entry: pair } = found;
  const start = node.range[0];
  const end = endOf(text, node);
  const quotes = quotesOf(node);
  if (isInFlow(found))
    return [{ start, end, text: typeof value === 'object' ? flow(value) : scalar(value, 'flow', quotes) }];
  const list = found.above.at(-1);
  if (!list) throw new Impossible('the document itself cannot be replaced');
  const key = pair?.key.range[0];
  const head = pair ? afterColon(pair) : dashBefore(text, start);
  const indent = column(text, key ?? head - 1);
  const lines = entry(pair ? ':' : '-', value, indent, style, layout);
  const [first = '', ...rest] = spaced ? withBlankLines(lines, indent + style.dash) : lines;
  const beside = first.slice(indent + 1);
  const one = lines.length === 1 && typeof value === 'string' ? ` ${scalar(value, 'block', quotes)}` : beside;
  const under = below(rest, style);
  if (isBeside(text, head, start)) {
    if (under === '') return [{ start, end, text: one.trimStart() }];
    return [{ start: head, end, text: one }, insertion(lineEnd(text, end), under)];
  }
  if (under === '') return [insertion(head, one), wholeLines(text, start, end)];
  const from = lineStart(text, start);
  return [insertion(head, one), { start: from, end: lineEnd(text, end), text: under.slice(style.newline.length) }];
}

/** Just after the dash before an item of a list. */
const dashBefore = (text: string, start: number): number => text.lastIndexOf('-', start - 1) + 1;

/** A blank line between the items of a list in lines. */
const withBlankLines = (lines: readonly string[], indent: number): readonly string[] =>
  lines.flatMap((line, i) => (i > 1 && line.startsWith(`${' '.repeat(indent)}-`) ? ['', line] : [line]));

function indexOf({ node }: Found, step: string | number | undefined): number {
  if (typeof step === 'number') return step;
  return (node as Mapping).items.findIndex((one) => keyOf(one) === step);
}

const isInFlow = ({ above }: Found): boolean => above.some((one) => one.flow);

function quotesOf(node: unknown): Quotes | undefined {
  if (!isScalar(node)) return undefined;
  if (node.type === Scalar.QUOTE_SINGLE) return 'single';
  return node.type === Scalar.QUOTE_DOUBLE ? 'double' : undefined;
}
