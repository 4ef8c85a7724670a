import { visible } from '../document/text.ts';

/** Text from files as Markdown that shows it as it is: nothing in it is markup, HTML or a link. */
export function md(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]<>|~#$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/(https?):\/\//gi, '$1:&#47;&#47;')
    .replace(/www\./gi, 'www&#46;')
    .replace(/@/g, '&#64;');
}

/** Code, whatever is in it: fenced by more backticks than it holds. */
export function code(text: string): string {
  const clean = text.replace(/\s+/g, ' ').replace(/\|/g, '\u2223');
  const longest = Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${clean} ${fence}` : `${fence}${clean}${fence}`;
}

/** A pipe table. Cells are Markdown already; columns of numbers are aligned to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;
  return [
    line(head),
    `|${head.map((_, i) => (numeric.includes(i) ? ' ---: ' : ' --- ')).join('|')}|`,
    ...rows.map(line),
  ];
}
