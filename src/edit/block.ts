import { isMap, isPair } from 'yaml';
import { Impossible } from './change.ts';
import { commentsWithin } from './comments.ts';
import { insertion, type Splice } from './splice.ts';
import {
  column,
  type Entry,
  endOfItem,
  type Found,
  type List,
  lineEnd,
  lineStart,
  type Mapping,
  type Tree,
} from './tree.ts';

/** Puts entries, each given as its lines, after item `after` of a collection that is written in lines. */
export function insertLines(
  { text, style }: Tree,
  into: Mapping | List,
  after: number,
  entries: readonly (readonly string[])[],
  spaced: boolean,
): readonly Splice[] {
  const at = endOfEntry(text, into, after);
  const isSpaced = spacing(text, into, after) ?? spaced;
  const lines = entries.flatMap((entry) => (isSpaced ? ['', ...entry] : entry));
  return [insertion(at, lines.map((line) => style.newline + line).join(''))];
}

/** Takes an item out of a collection that is written in lines; its comments go with it, unless they are kept. */
export function removeLines(tree: Tree, { node, entry }: Found, index: number, keeps: boolean): readonly Splice[] {
  const { text } = tree;
  const from = node as Mapping | List;
  const item = from.items[index];
  if (!item) return [];
  const start = startOf(from, index);
  const end = endOfItem(text, item);
  const comments = keeps ? commentsWithin(tree.root.srcToken, start, lineEnd(text, end)) : [];
  if (from.items.length === 1) return emptied(tree, from, entry, end, comments);
  if (text.slice(lineStart(text, start), start).trim() === '') return [inItsPlace(tree, start, end, comments)];
  const next = startOf(from, index + 1);
  // The first key stands beside a dash: the next one moves up to it, unless a comment stands between.
  const between = text.slice(end, next);
  return [{ start, end: between.includes('#') ? end : next, text: '' }];
}

/** Lines without what they held, or with its comments alone. */
function inItsPlace({ text, style }: Tree, start: number, end: number, comments: readonly string[]): Splice {
  if (comments.length === 0) return wholeLines(text, start, end);
  const indent = ' '.repeat(column(text, start));
  const lines = comments.map((comment) => indent + comment).join(style.newline);
  return { start: lineStart(text, start), end: lineEnd(text, end), text: lines };
}

/** What is left of a collection without its only item: {} or []. */
function emptied(
  tree: Tree,
  from: Mapping | List,
  entry: Entry | undefined,
  end: number,
  comments: readonly string[],
): readonly Splice[] {
  const empty = isMap(from) ? '{}' : '[]';
  const [start] = from.range;
  if (!entry) {
    if (from === tree.root) throw new Impossible('the only entry of the file cannot be taken away');
    return [{ start, end, text: empty }];
  }
  return [insertion(afterColon(entry), ` ${empty}`), inItsPlace(tree, start, end, comments)];
}

/** The lines from one offset to another, and the blank lines after them where some stand before them too. */
export function wholeLines(text: string, from: number, to: number): Splice {
  const start = lineStart(text, from);
  const end = lineEnd(text, to);
  if (end === text.length) return { start: lineBreakBefore(text, start), end, text: '' };
  const next = text.indexOf('\n', end) + 1;
  const blank = /^(?:[ \t]*\r?\n)*/.exec(text.slice(next))?.[0].length ?? 0;
  const before = text.slice(lineStart(text, Math.max(start - 1, 0)), start).trim();
  const isFirst = before === '' || before.endsWith(':');
  return { start, end: isFirst ? next + blank : next, text: '' };
}

/** Offset of the dash of an item, or of the key of an entry. */
function startOf(collection: Mapping | List, index: number): number {
  const item = collection.items[index];
  if (isPair(item)) return item.key.range[0];
  const token = collection.srcToken;
  const tokens = token?.type === 'block-seq' ? (token.items[index]?.start ?? []) : [];
  return tokens.find(({ type }) => type === 'seq-item-ind')?.offset ?? collection.range[0];
}

/** Just after the colon of a key. */
export function afterColon({ key, srcToken }: Entry): number {
  const colon = (
    srcToken as { readonly sep?: readonly { readonly type: string; readonly offset: number }[] }
  ).sep?.find(({ type }) => type === 'map-value-ind');
  return colon ? colon.offset + 1 : key.range[1] + 1;
}

/** The end of the last line of an item: after a comment beside it, and after comments below that stand as deep. */
function endOfEntry(text: string, into: Mapping | List, index: number): number {
  const item = into.items[index];
  let end = lineEnd(text, item ? endOfItem(text, item) : into.range[1]);
  const depth = column(text, into.range[0]);
  const isLast = index === into.items.length - 1;
  const least = isLast && depth > 0 ? depth : depth + 1;
  for (;;) {
    const below = /^\r?\n([ \t]*)#/.exec(text.slice(end, lineEnd(text, text.indexOf('\n', end) + 1)));
    if (!below || (below[1] ?? '').length < least) return end;
    end = lineEnd(text, text.indexOf('\n', end) + 1);
  }
}

/** Whether a blank line stands before or after an item; undefined where it is the only one. */
function spacing(text: string, into: Mapping | List, index: number): boolean | undefined {
  const gap = index > 0 ? index : index + 1;
  const item = into.items[gap - 1];
  if (!item || into.items.length < 2) return undefined;
  const between = text.slice(endOfItem(text, item), startOf(into, gap));
  return /\n[ \t]*\r?\n/.test(between);
}

/** Offset of the line break that ends just before an offset. */
function lineBreakBefore(text: string, offset: number): number {
  if (text[offset - 1] !== '\n') return offset;
  return text[offset - 2] === '\r' ? offset - 2 : offset - 1;
}

/** Whether a node starts on the line of the key or dash at `head`. */
export const isBeside = (text: string, head: number, start: number): boolean =>
  lineStart(text, start) === lineStart(text, head);
