import { padStart, widthOf, wrap } from './layout.ts';
import { BETWEEN, tableLines } from './table.ts';

/** How rows of cells stand on a screen. */
export interface ColumnsLook {
  readonly width: number;
  /** The columns of figures, which end below each other. */
  readonly numeric: readonly number[];
  /** The column that is broken into lines where the screen has no room for it. */
  readonly breaks: number;
}

/** The least room in which a broken column can be read. */
const LEAST = 16;

/** Rows in columns as wide as what they hold, the head among them; undefined where the screen is too narrow for that. */
export function columnLines(
  rows: readonly (readonly string[])[],
  { width, numeric, breaks }: ColumnsLook,
): readonly string[] | undefined {
  const needs = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const needed = needs[breaks] ?? 0;
  const others = needs.reduce((sum, need, column) => (column === breaks ? sum : sum + need + BETWEEN), 0);
  const room = Math.min(needed, width - others);
  if (room < Math.min(needed, LEAST)) return undefined;
  return tableLines(
    rows.map((row) => row.map((cell, column) => (column === breaks ? wrap(cell, room).join('\n') : cell))),
    needs.with(breaks, room).map((width, column) => ({ width, align: numeric.includes(column) ? 'right' : 'left' })),
  );
}

/** The figures of one column, as wide as the widest of them. */
export function figureColumn(figures: readonly (number | string)[]): readonly string[] {
  const texts = figures.map(String);
  const width = Math.max(0, ...texts.map(widthOf));
  return texts.map((text) => padStart(text, width));
}
