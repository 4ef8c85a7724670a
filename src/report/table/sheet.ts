import type { Bilingual, Language } from '../../model/text.ts';

/**
 * What stands in one cell; nothing, where there is nothing to say. A date is text as YYYY-MM-DD in a column of dates.
 */
export type Cell = string | number | undefined;

export type ColumnKind = 'text' | 'number' | 'date';

/** What a word means for the reader, and so its colour. */
export type Tone = 'good' | 'half' | 'open' | 'bad' | 'aside';

/** One of the words of a column that knows only a few. */
export interface Word {
  readonly word: Bilingual;
  readonly tone: Tone;
}

/** A column of a table, for rows of one type: its title, its width in characters, and what a row says in it. */
export interface Column<Row> {
  readonly title: Bilingual;
  readonly width: number;
  readonly kind: ColumnKind;
  /** The words that may stand in it, where these are a closed list. */
  readonly words?: readonly Word[];
  /** The key in the organisation file that it shows, where `kloof import` reads it back. */
  readonly key?: string;
  cell(row: Row, language: Language): Cell;
}

/** A table in one language, ready to be written as CSV or as a sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines above the table, in a workbook: what it is about. */
  readonly lead?: readonly (readonly Cell[])[];
}

export interface SheetColumn {
  readonly title: string;
  readonly width: number;
  readonly kind: ColumnKind;
  readonly words: readonly { readonly text: string; readonly tone: Tone }[];
  readonly key?: string;
}

/** The same column, read back under this key of the file. */
export const edited = <Row>(key: string, column: Column<Row>): Column<Row> => ({ ...column, key });

export function sheetOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
): Sheet {
  return {
    name,
    columns: columns.map(({ title, width, kind, words = [], key }) => ({
      title: title[language],
      width,
      kind,
      words: words.map(({ word, tone }) => ({ text: word[language], tone })),
      ...(key !== undefined && { key }),
    })),
    rows: rows.map((row) => columns.map((column) => column.cell(row, language))),
  };
}

/** A column that shows a closed list of values by its words. */
export function wordColumn<Row, Value extends string>(
  title: Bilingual,
  width: number,
  words: Readonly<Record<Value, Bilingual>>,
  tones: Readonly<Record<Value, Tone>>,
  value: (row: Row) => Value | undefined,
): Column<Row> {
  return {
    title,
    width,
    kind: 'text',
    words: (Object.keys(words) as Value[]).map((key) => ({ word: words[key], tone: tones[key] })),
    cell: (row, language) => {
      const found = value(row);
      return found === undefined ? undefined : words[found][language];
    },
  };
}

export const textColumn = <Row>(
  title: Bilingual,
  width: number,
  cell: (row: Row, language: Language) => Cell,
): Column<Row> => ({ title, width, kind: 'text', cell });

export const dateColumn = <Row>(title: Bilingual, cell: (row: Row) => string | undefined): Column<Row> => ({
  title,
  width: 12,
  kind: 'date',
  cell,
});

export const numberColumn = <Row>(
  title: Bilingual,
  cell: (row: Row) => number | undefined,
  width = 12,
): Column<Row> => ({ title, width, kind: 'number', cell });

/** Titles and rows, for a format that knows nothing else. */
export const lines = ({ columns, rows }: Sheet): readonly (readonly (string | number)[])[] => [
  columns.map(({ title }) => title),
  ...rows.map((row) => row.map((cell) => cell ?? '')),
];
