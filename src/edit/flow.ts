import { Impossible } from './change.ts';
import { MAX_WIDTH } from './print.ts';
import { insertion, type Splice } from './splice.ts';
import { column, endOfItem, type List, lineEnd, lineStart, type Mapping, type Tree } from './tree.ts';

/** Puts printed items after item `after` of a collection between brackets that has items. */
export function insertBetween(
  { text, style }: Tree,
  into: Mapping | List,
  after: number,
  printed: readonly string[],
): readonly Splice[] {
  const item = into.items[after];
  if (!item) return [{ start: into.range[0] + 1, end: into.range[1] - 1, text: printed.join(', ') }];
  const end = endOfItem(text, item);
  const comma = after === into.items.length - 1 ? trailingComma(into) : undefined;
  const pad = column(text, startOf(into, after));
  const own = text.slice(lineStart(text, startOf(into, after)), startOf(into, after)).trim() === '';
  const rest = text.slice(comma === undefined ? end : comma + 1, lineEnd(text, end));
  if (own && /^[ \t]*(?:#|$)/.test(rest)) {
    const lines = printed.map((one) => `${style.newline}${' '.repeat(pad)}${one}`).join(',');
    const at = lineEnd(text, end);
    if (comma !== undefined) return [insertion(at, `${lines},`)];
    return [insertion(end, ','), insertion(at, lines)];
  }
  const at = comma === undefined ? end : comma + 1;
  const align = column(text, startOf(into, 0));
  let width = column(text, at) + rest.length;
  let added = '';
  for (const [i, one] of printed.entries()) {
    const isWide = width + one.length + 2 > MAX_WIDTH;
    added += `${comma !== undefined && i === 0 ? '' : ','}${isWide ? style.newline + ' '.repeat(align) : ' '}${one}`;
    width = isWide ? align + one.length : width + one.length + 2;
  }
  return [insertion(at, comma === undefined ? added : `${added},`)];
}

/**
 * Takes an item out of a collection between brackets, with one of its commas; a comment beside it stays, where it may.
 */
export function removeBetween(text: string, from: Mapping | List, index: number, keeps: boolean): readonly Splice[] {
  const item = from.items[index];
  if (!item) return [];
  const before = from.items[index - 1];
  const start = before ? endOfItem(text, before) : startOf(from, index);
  const next = before === undefined && index + 1 < from.items.length ? startOf(from, index + 1) : undefined;
  const comma = before === undefined && next === undefined ? trailingComma(from) : undefined;
  const end = next ?? (comma === undefined ? endOfItem(text, item) : comma + 1);
  const others = text.slice(start, startOf(from, index)) + text.slice(endOfItem(text, item), end);
  if (!others.includes('#')) return [{ start, end, text: '' }];
  if (!keeps) throw new Impossible('a comment stands between the items, and would be lost');
  const after = endOfItem(text, item);
  const own = /^[ \t]*,?[ \t]*/.exec(text.slice(after))?.[0].length ?? 0;
  return [{ start: startOf(from, index), end: after + own, text: '' }];
}

const startOf = (collection: Mapping | List, index: number): number => {
  const item = collection.items[index];
  if (item === undefined) return collection.range[0] + 1;
  return 'key' in item ? item.key.range[0] : item.range[0];
};

/** Offset of a comma after the last item. */
function trailingComma(collection: Mapping | List): number | undefined {
  const token = collection.srcToken;
  if (token?.type !== 'flow-collection') return undefined;
  const last = token.items.at(-1);
  if (!last || last.key || last.value) return undefined;
  return last.start.find(({ type }) => type === 'comma')?.offset;
}
