import { hanging, padEnd, widthOf } from './layout.ts';
import type { Paint } from './style.ts';
import { BETWEEN, tableLines } from './table.ts';

/** A square of figures: a row and a column for every id. */
export interface Grid {
  readonly ids: readonly string[];
  /** What stands below each head, if anything does. */
  readonly totals?: readonly string[];
  readonly cell: (row: number, column: number) => string;
  /** What stands behind a figure, one character wide; empty where nothing does. */
  readonly mark?: (row: number, column: number) => string;
}

/** The grid in as few blocks of columns as the width allows; an id is broken at its hyphens rather than shortened. */
export function gridLines(grid: Grid, width: number, pen: Paint): readonly string[] {
  const { ids } = grid;
  const first = Math.max(...ids.map(widthOf));
  const columns = ids.map((_, index) => columnOf(grid, index));
  const blocks: Column[][] = [[]];
  let room = width - first;
  for (const column of columns) {
    if (room < BETWEEN + column.width && blocks.at(-1)?.length !== 0) {
      blocks.push([]);
      room = width - first;
    }
    blocks.at(-1)?.push(column);
    room -= BETWEEN + column.width;
  }
  return blocks.flatMap((block) => ['', ...blockLines(grid, block, first, pen)]);
}

interface Column {
  readonly index: number;
  readonly width: number;
  readonly head: readonly string[];
  /** What stands in the place of a mark; empty where the column has none. */
  readonly noMark: string;
}

function columnOf({ ids, totals, cell, mark }: Grid, index: number): Column {
  const head = (ids[index] ?? '').split('-');
  const noMark = ids.some((_, row) => mark !== undefined && mark(row, index) !== '') ? ' ' : '';
  const texts = [...head, totals?.[index] ?? '', ...ids.map((_, row) => cell(row, index))];
  return { index, head, noMark, width: Math.max(...texts.map(widthOf)) + noMark.length };
}

function blockLines(
  { ids, totals, cell, mark }: Grid,
  block: readonly Column[],
  first: number,
  pen: Paint,
): readonly string[] {
  const height = Math.max(...block.map(({ head }) => head.length));
  const heads = Array.from({ length: height }, (_, i) => [
    '',
    ...block.map(({ head, noMark }) => pen.bold(head[i - height + head.length] ?? '') + noMark),
  ]);
  const sums = totals ? [['', ...block.map(({ index, noMark }) => pen.dim(totals[index] ?? '') + noMark)]] : [];
  const rows = ids.map((id, row) => [
    id,
    ...block.map(({ index, noMark }) => cell(row, index) + (mark?.(row, index) || noMark)),
  ]);
  return tableLines(
    [...heads, ...sums, ...rows],
    [{ width: first, align: 'left' }, ...block.map(({ width }) => ({ width, align: 'right' }) as const)],
  );
}

/** What the ids stand for, in as many columns as fit. */
export function namesOf(named: readonly (readonly [id: string, name: string])[], width: number): readonly string[] {
  const idWidth = Math.max(...named.map(([id]) => widthOf(id)));
  const texts = named.map(([id, name]) => `${padEnd(id, idWidth)}  ${name}`);
  const column = Math.max(...texts.map(widthOf)) + 2 * BETWEEN;
  const perLine = Math.floor((width + 2 * BETWEEN) / column);
  if (perLine < 2) return named.flatMap(([id, name]) => hanging(id, name, idWidth + 2, width));
  const height = Math.ceil(texts.length / perLine);
  return Array.from({ length: height }, (_, i) =>
    texts
      .filter((_, at) => at % height === i)
      .map((text) => padEnd(text, column))
      .join('')
      .trimEnd(),
  );
}
