import { padEnd, padStart, widthOf, wrap } from './layout.ts';

/** How rows of cells stand on a screen. */
export interface ColumnsLook {
  readonly width: number;
  /** The columns of figures, which end below each other. */
  readonly numeric: readonly number[];
  /** The column that is broken into lines where the screen has no room for it. */
  readonly breaks: number;
}

const BETWEEN = '  ';
/** The least room in which a broken column can be read. */
const LEAST = 16;

/** Rows in columns as wide as what they hold, the head among them; undefined where the screen is too narrow for that. */
export function columnLines(
  rows: readonly (readonly string[])[],
  { width, numeric, breaks }: ColumnsLook,
): readonly string[] | undefined {
  const needs = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const needed = needs[breaks] ?? 0;
  const others = needs.reduce((sum, need, column) => (column === breaks ? sum : sum + need + BETWEEN.length), 0);
  const room = Math.min(needed, width - others);
  if (room < Math.min(needed, LEAST)) return undefined;
  const widths = needs.with(breaks, room);
  return rows.flatMap((row) =>
    wrap(row[breaks] ?? '', room).map((part, i) =>
      widths
        .map((columns, column) => {
          const cell = column === breaks ? part : i === 0 ? (row[column] ?? '') : '';
          return numeric.includes(column) ? padStart(cell, columns) : padEnd(cell, columns);
        })
        .join(BETWEEN)
        .trimEnd(),
    ),
  );
}

/** The figures of one column, as wide as the widest of them. */
export function figureColumn(figures: readonly (number | string)[]): readonly string[] {
  const texts = figures.map(String);
  const width = Math.max(0, ...texts.map(widthOf));
  return texts.map((text) => padStart(text, width));
}
