import { unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type CellObject, type Feature, type Image, type SheetOptions } from 'write-excel-file/node';
import { wrap } from '../terminal/layout.ts';
import { cellText, notated } from './cell-text.ts';
import type { Cell, ColumnKind, Sheet, Tone } from './sheet.ts';
import { workbookNames, worksheetExtras } from './xlsx-extras.ts';

/** A workbook (Office Open XML) with these sheets. The same sheets give the same bytes. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const named = sheets.map((sheet, i) => widened({ ...sheet, name: names[i] ?? sheet.name }));
  const buffer = await writeWorkbook(
    named.map((sheet) => ({ ...optionsOf(sheet), sheet: sheet.name, data: dataOf(sheet) })),
    { fontFamily: 'Calibri', fontSize: 11, features: [extras(named)] },
  ).toBuffer();
  return zipSync(unzipSync(buffer), { mtime: EPOCH });
}

type FileContent = Image['content'];

/** The time that every part of a workbook bears: the first that its container can say. */
const EPOCH = new Date(1980, 0, 1);

const COLOURS: Readonly<Record<Tone, { readonly backgroundColor: string; readonly textColor: string }>> = {
  good: { backgroundColor: '#d5ecd9', textColor: '#14532d' },
  half: { backgroundColor: '#fbeecb', textColor: '#6b4a00' },
  open: { backgroundColor: '#e4e7ec', textColor: '#343b47' },
  bad: { backgroundColor: '#f8d7d3', textColor: '#7a1c12' },
  aside: { backgroundColor: '#eef0f3', textColor: '#5a6372' },
};
const HEAD: CellObject = {
  fontWeight: 'bold',
  textColor: '#ffffff',
  backgroundColor: '#1f3a5f',
  alignVertical: 'center',
  wrap: true,
};

/** Of what is not read back, in a table of which other columns are. */
const COMPUTED_HEAD: CellObject = { ...HEAD, backgroundColor: '#6b7684' };

/** Where the table starts: below its lead and one empty row. */
export const headRowOf = ({ lead = [] }: Sheet): number => (lead.length === 0 ? 1 : lead.length + 2);

/** What a bold letter takes, and the button of a filter beside a title, in characters. */
const BOLD = 1.15;
const BUTTON = 2;

/**
 * Columns as wide as the longest word of their title, and the first as wide as what names the lines above the table.
 */
function widened(sheet: Sheet): Sheet {
  const names = (sheet.lead ?? []).flatMap(([name, value]) => (value === undefined ? [] : [String(name ?? '')]));
  const columns = sheet.columns.map((column, i) => {
    const words = column.title.split(/[\s-]/).map((word) => word.length * BOLD + BUTTON);
    const labels = i === 0 ? names.map((name) => name.length * BOLD) : [];
    return { ...column, width: Math.ceil(Math.max(column.width, ...words, ...labels)) };
  });
  return { ...sheet, columns };
}

/** The most rows that stay in sight above a table: more would leave too little of it on a small screen. */
const MOST_FROZEN = 6;

type Row = (CellObject | null)[];

function dataOf(sheet: Sheet): Row[] {
  const { columns, rows, lead = [] } = sheet;
  const isEdited = columns.some(({ key }) => key !== undefined);
  const head = columns.map(({ title, kind, key }): CellObject => {
    return {
      ...(isEdited && key === undefined ? COMPUTED_HEAD : HEAD),
      value: notated(cellText(title)),
      ...(kind === 'number' && { align: 'right' }),
    };
  });
  return [
    ...lead.map((row): Row => row.map((cell, i) => leadCell(cell, i === 0))),
    ...(lead.length > 0 ? [[]] : []),
    withHeight(
      head,
      heightOf(
        columns.map(({ title }) => title),
        columns,
      ),
    ),
    ...rows.map((row): Row => {
      const cells = row.map((cell, i) => cellOf(cell, columns[i]?.kind ?? 'text'));
      return withHeight(cells, heightOf(row, columns));
    }),
  ];
}

const leadCell = (cell: Cell, isName: boolean): CellObject | null => {
  const written = cellOf(cell, 'text');
  return written && { ...written, wrap: false, ...(isName && { fontWeight: 'bold' }) };
};

/** Points that a line of text takes, and the most that a row may. */
const LINE = 15;
const HIGHEST = 400;

/** Room for the longest cell: spreadsheets differ in whether they make it themselves. */
function heightOf(row: readonly Cell[], columns: Sheet['columns']): number {
  const lines = row.map((cell, i) => (typeof cell === 'string' ? linesOf(cell, columns[i]?.width ?? 10) : 1));
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + (line.length <= width ? 1 : wrap(line, width).length), 0);

function withHeight(row: Row, height: number): Row {
  const at = row.findIndex((cell) => cell !== null);
  return row.map((cell, i) => (i === at && cell ? { ...cell, height } : cell));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Spreadsheets count days from here; they know nothing before it. */
const FIRST_DAY = '1900-03-01';
const WHOLE = { alignVertical: 'top', wrap: true } as const;

function cellOf(cell: Cell, kind: ColumnKind): CellObject | null {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  if (kind === 'date' && DAY.test(cell) && cell >= FIRST_DAY)
    return {
      value: new Date(`${cell}T00:00:00Z`),
      type: Date,
      format: 'yyyy-mm-dd',
      align: 'left',
      alignVertical: 'top',
    };
  return { ...WHOLE, value: notated(cellText(cell)), type: String, format: '@' };
}

function optionsOf(sheet: Sheet): SheetOptions<FileContent> {
  const head = headRowOf(sheet);
  const last = head + Math.max(sheet.rows.length, 1);
  const colours = sheet.columns.flatMap(({ words }, i) =>
    words.map(({ text, tone }) => ({
      cellRange: { from: { row: head + 1, column: i + 1 }, to: { row: last, column: i + 1 } },
      condition: { operator: '=', value: text } as const,
      style: COLOURS[tone],
    })),
  );
  return {
    columns: sheet.columns.map(({ width }) => ({ width })),
    orientation: 'landscape',
    ...(head <= MOST_FROZEN && { stickyRowsCount: head, stickyColumnsCount: 1 }),
    ...(colours.length > 0 && { conditionalFormatting: colours }),
  };
}

/** Names of sheets as a spreadsheet allows them, each another. */
function sheetNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const clean = cellText(name)
      .replace(/[[\]/\\:*?'\n\t]/g, ' ')
      .trim()
      .slice(0, 31);
    let free = clean === '' ? 'kloof' : clean;
    for (let i = 2; used.has(free.toLowerCase()); i += 1) free = `${clean.slice(0, 28)} ${i}`;
    used.add(free.toLowerCase());
    return free;
  });
}

/** What the library leaves to others: filters, lists to choose from, and how a sheet prints. */
const extras = (sheets: readonly Sheet[]): Feature<FileContent> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          return sheet ? worksheetExtras(xml, sheet, headRowOf(sheet)) : xml;
        },
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          workbookNames(
            xml,
            sheets.map((sheet) => ({ sheet, head: headRowOf(sheet) })),
          ),
      },
    },
  },
});
