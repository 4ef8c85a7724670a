import { normalised } from './fields.ts';
import { type Cell, cellName, type Grid } from './grid.ts';

/** A table as kloof would write it now. */
export interface WrittenTable {
  /** `key` is that of the organisation file; a column without one follows from other entries. */
  readonly columns: readonly { readonly title: string; readonly key?: string }[];
  /** As a spreadsheet gives them back. */
  readonly rows: readonly (readonly string[])[];
  /** The columns that name a row. */
  readonly naming: readonly number[];
}

/** A cell that says something else than kloof would write now; empty text where it was cleared. */
export interface CellEdit {
  /** Index among the rows of the table as written. */
  readonly row: number;
  readonly key: string;
  readonly text: string;
  readonly at: string;
}

export interface Comparison {
  readonly edits: readonly CellEdit[];
  /** Indices, in the grid, of rows that kloof would not write. */
  readonly fresh: readonly number[];
  /** Cells of columns that are not read back, and that differ. */
  readonly ignored: readonly { readonly at: string; readonly title: string }[];
  /** The row of the head, in the grid. */
  readonly head: number;
  /** How many rows the grid leaves out: they stay as they are. */
  readonly missing: number;
}

/** What somebody changed in a table that kloof wrote; nothing where the grid is no such table. */
export function compared(grid: Grid, table: WrittenTable): Comparison | undefined {
  const place = headOf(grid, table);
  if (!place) return undefined;
  const { head, columns } = place;
  const rows = grid.rows
    .map((_, i) => i)
    .slice(head + 1)
    .filter((i) => (grid.rows[i] ?? []).some((cell) => cell !== undefined));
  const textAt = (row: number, column: number): string => clean(grid.rows[row]?.[columns[column] ?? -1]);
  const pairs = paired(rows, table, textAt);
  const differing = pairs.flatMap(({ row, written }) =>
    table.columns.flatMap(({ key, title }, column) => {
      const text = textAt(row, column);
      if (table.naming.includes(column) || text === (table.rows[written]?.[column] ?? '')) return [];
      return [{ at: placeName(grid, row, columns[column] ?? 0), row: written, key, title, text }];
    }),
  );
  const known = new Set(pairs.map(({ row }) => row));
  return {
    head,
    edits: differing.flatMap(({ key, row, text, at }) => (key === undefined ? [] : [{ row, key, text, at }])),
    ignored: differing.flatMap(({ key, at, title }) => (key === undefined ? [{ at, title }] : [])),
    fresh: rows.filter((row) => !known.has(row)),
    missing: table.rows.length - pairs.length,
  };
}

const clean = (cell: Cell): string => (cell?.text ?? '').replace(/\r\n?/g, '\n').trim();

export const placeName = ({ name }: Grid, row: number, column: number): string =>
  `${name === undefined ? '' : `${name}!`}${cellName(row, column)}`;

/** How far down a head is looked for. */
const DEEPEST_HEAD = 60;

/** The row that holds every title of the table, and where each of its columns is. */
function headOf(
  { rows }: Grid,
  table: WrittenTable,
): { readonly head: number; readonly columns: readonly number[] } | undefined {
  const titles = table.columns.map(({ title }) => normalised(title));
  for (const [head, row] of rows.slice(0, DEEPEST_HEAD).entries()) {
    const found = row.map((cell) => normalised(cell?.text ?? ''));
    const columns = titles.map((title) => found.indexOf(title));
    if (columns.every((column) => column >= 0)) return { head, columns };
  }
  return undefined;
}

interface Pair {
  readonly row: number;
  readonly written: number;
}

/**
 * Rows of the grid with the rows they were written as, whatever their order. Rows of one name are told apart by what
 * they say: first those that say the same, then those with the same first text, then, if as many are left on both
 * sides, in order.
 */
function paired(
  rows: readonly number[],
  { columns, rows: written, naming }: WrittenTable,
  textAt: (row: number, column: number) => string,
): readonly Pair[] {
  const nameOf = (cells: (column: number) => string): string => naming.map(cells).join('\u0000');
  const groups = new Map<string, { readonly there: number[]; readonly now: number[] }>();
  const group = (name: string) => {
    const found = groups.get(name) ?? { there: [], now: [] };
    groups.set(name, found);
    return found;
  };
  for (const [i, cells] of written.entries()) group(nameOf((column) => cells[column] ?? '')).now.push(i);
  for (const row of rows) group(nameOf((column) => textAt(row, column))).there.push(row);
  const first = columns.findIndex(({ key }) => key !== undefined);
  return [...groups.values()].flatMap(({ there, now }) => {
    const pairs: Pair[] = [];
    const take = (fits: (row: number, one: number) => boolean): void => {
      for (const row of there) {
        if (pairs.some((pair) => pair.row === row)) continue;
        const one = now.find((i) => !pairs.some((pair) => pair.written === i) && fits(row, i));
        if (one !== undefined) pairs.push({ row, written: one });
      }
    };
    take((row, i) => columns.every((_, column) => textAt(row, column) === (written[i]?.[column] ?? '')));
    take((row, i) => textAt(row, first) === (written[i]?.[first] ?? ''));
    if (there.length === now.length) take(() => true);
    return pairs;
  });
}
