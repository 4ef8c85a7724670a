import { type Mapped, mapColumns } from './columns.ts';
import { type Field, ID_FIELDS } from './fields.ts';
import type { Grid } from './grid.ts';

/** The most rows that a list of controls is believed to have. */
export const MOST_ROWS = 100_000;

/** The one table of a spreadsheet that lists requirements or controls, or why there is not one. */
export type Chosen = { readonly mapped: Mapped } | { readonly problem: string; readonly hint: string };

export function chooseTable(
  grids: readonly Grid[],
  wanted: string | undefined,
  given: ReadonlyMap<string, Field>,
): Chosen {
  const named = grids.filter(({ name }, i) => wanted === undefined || name === wanted || String(i + 1) === wanted);
  const names = grids.map(({ name }) => `"${name ?? ''}"`).join(', ');
  if (named.length === 0) return { problem: `there is no sheet "${wanted}"`, hint: `the sheets are ${names}` };
  const tables = named.flatMap((grid) => mapColumns(grid, given) ?? []);
  const listing = tables.filter(({ columns }) => columns.some(({ field }) => ID_FIELDS.includes(field)));
  const [first, second] = listing;
  if (first && second) {
    const found = listing.map(({ grid }) => `"${grid.name ?? ''}"`).join(', ');
    return { problem: `several sheets hold a table: ${found}`, hint: 'name one: --sheet NAME' };
  }
  if (!first) {
    const hint =
      'the head has titles such as "Control", "Applicable", "Status" (Dutch works too); say what others mean: --column "TITLE=requirement"';
    return tables.length > 0
      ? { problem: 'no column holds the ids of requirements or of controls', hint }
      : { problem: 'no row looks like the head of a table', hint };
  }
  if (first.rows.length > MOST_ROWS) {
    const hint = 'leave out what is no control, or split the table';
    return { problem: `the table has ${first.rows.length} rows; the limit is ${MOST_ROWS}`, hint };
  }
  if (first.rows.length === 0) return { problem: 'the table has no rows below its head', hint: 'fill it in first' };
  return { mapped: first };
}
