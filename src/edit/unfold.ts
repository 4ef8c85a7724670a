import { isMap, isPair, isSeq } from 'yaml';
import { afterColon } from './block.ts';
import { MAX_WIDTH } from './print.ts';
import { insertion, type Splice } from './splice.ts';
import { column, endOfItem, type Found, type List, lineEnd, type Mapping, type Tree } from './tree.ts';

/**
 * Whether a collection that stands between brackets on one line is better written in lines once it holds more: its line
 * would become too long, or `isMore`. Not where it cannot be, or where a comment stands in it.
 */
export function wantsLines(tree: Tree, found: Found, printed: readonly string[], isMore = false): boolean {
  const { range } = found.node as Mapping | List;
  const source = tree.text.slice(range[0], range[1]);
  const width = printed.reduce((sum, one) => sum + one.length + 2, column(tree.text, range[1]));
  return (isMore || width > MAX_WIDTH) && !/[\n#]/.test(source) && canUnfold(found, source);
}

/** Writes in lines what stood between brackets on one line, with more entries after item `after`. */
export function unfold(
  { text, style }: Tree,
  { node, entry: pair }: Found,
  after: number,
  added: (indent: number) => readonly string[],
): readonly Splice[] {
  const collection = node as Mapping | List;
  const [start, end] = collection.range;
  const indent = pair ? column(text, pair.key.range[0]) + (isMap(node) ? style.step : style.dash) : column(text, start);
  const dash = isMap(node) ? '' : '- ';
  const items = collection.items.map((item) => {
    const from = isPair(item) ? item.key.range[0] : item.range[0];
    return `${' '.repeat(indent)}${dash}${text.slice(from, endOfItem(text, item))}`;
  });
  const lines = [...items.slice(0, after + 1), ...added(indent), ...items.slice(after + 1)];
  if (pair) return [{ start: afterColon(pair), end, text: '' }, insertion(lineEnd(text, end), below(lines, style))];
  const [first = '', ...rest] = lines;
  return [{ start, end, text: first.slice(indent) }, insertion(lineEnd(text, end), below(rest, style))];
}

/** Whether it hangs under a key, or is a mapping beside a dash, and not between other brackets. */
const canUnfold = ({ node, entry: pair, above }: Found, source: string): boolean =>
  !above.some((one) => one.flow) &&
  (pair !== undefined || (isMap(node) && isSeq(above.at(-1)))) &&
  (node as Mapping | List).items.every((item) => (isPair(item) ? item.key : item).anchor === undefined) &&
  !(isSeq(node) && /[&!*]/.test(source));

/** Lines, each after a line break. */
export const below = (lines: readonly string[], { newline }: Tree['style']): string =>
  lines.map((line) => newline + line).join('');
