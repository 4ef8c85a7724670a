/** A table as a spreadsheet holds it: rows of cells, before anybody knows what they mean. */
export interface Grid {
  /** The name of the sheet; a table from a text file has none. */
  readonly name: string | undefined;
  /** The first row is row 1 of the sheet. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What stands in a cell, as text; a date as YYYY-MM-DD. Nothing where it is empty. */
export type Cell = { readonly kind: CellKind; readonly text: string } | undefined;

/** An `error` is what a formula gives that cannot be computed. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

/** What a file holds, and what there is to say about how it was read. */
export interface Spreadsheet {
  readonly grids: readonly Grid[];
  readonly remarks: readonly string[];
}

/** Why a file gives no tables, and what to do. */
export interface Unreadable {
  readonly problem: string;
  readonly hint: string;
}

/** What a spreadsheet shows where a formula failed. */
const ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

export function textCell(text: string): Cell {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  return { kind: ERROR.test(trimmed) ? 'error' : 'text', text: trimmed };
}

/** `C12`, from indices that count from 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** The index of a column by its letters, from 0. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
