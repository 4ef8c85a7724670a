import Table from 'cli-table3';

/** How wide a column is, and at which side its cells stand. */
export interface TableColumn {
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Columns between columns. */
export const BETWEEN = 2;

/** Where the library would draw a line. */
const LINES = ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
  ['', '-mid', '-left', '-right'].map((end) => `${side}${end}`),
);

/** Rows of cells in columns, without lines between them; a cell may hold several lines, none wider than its column. */
export function tableLines(rows: readonly (readonly string[])[], columns: readonly TableColumn[]): readonly string[] {
  const table = new Table({
    chars: { ...Object.fromEntries(LINES.map((name) => [name, ''])), middle: ' '.repeat(BETWEEN) },
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
    colWidths: columns.map(({ width }) => width),
    colAligns: columns.map(({ align }) => align),
  });
  for (const row of rows) table.push([...row]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
