import { strFromU8, strToU8, type UnzipFileInfo, type Unzipped, unzipSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { type Cell, columnIndex, type Grid, type Spreadsheet, textCell, type Unreadable } from '../intake/grid.ts';
import { attributeOf, attributesOf, tagsOf } from './xml-tags.ts';

/** What a workbook may take when it is unpacked, and the cells that one sheet may span. */
const MAX_UNPACKED = 256_000_000;
const MAX_CELLS = 5_000_000;

/** The sheets of a workbook (.xlsx, .xlsm). Macros, links and pictures are not looked at. */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<Spreadsheet | Unreadable> {
  const unpacked = unpack(bytes, name);
  if ('problem' in unpacked) return unpacked;
  const { parts, hasMacros } = unpacked;
  const sheets = sheetPaths(parts);
  for (const path of new Set(sheets)) {
    const span = path === undefined ? undefined : spanOf(strFromU8(parts[path] ?? new Uint8Array()));
    if (span && 'nowhere' in span) {
      const where = span.nowhere === '' ? 'nowhere' : `at "${span.nowhere}", which is no place in a sheet`;
      return { problem: `${name} is damaged: a cell or row stands ${where}`, hint: SAVE_AGAIN };
    }
    if (span && span.rows * span.columns > MAX_CELLS)
      return {
        problem: `${name} has a sheet that spans ${span.rows} rows and ${span.columns} columns`,
        hint: 'remove what stands far off to the right or below, or save the table as CSV',
      };
  }
  const merges = sheets.map((path) => (path === undefined ? [] : mergesOf(strFromU8(parts[path] ?? new Uint8Array()))));
  try {
    const read = await readSheets(plain(parts, sheets));
    const grids = read.map(({ sheet, data }, i): Grid => {
      const rows = (data as readonly (readonly Raw[])[]).map((row) => row.map(cellOf));
      return { name: sheet, rows: filled(rows, merges[i] ?? []) };
    });
    const merged = read.filter((_, i) => (merges[i]?.length ?? 0) > 0).map(({ sheet }) => `"${sheet}"`);
    return {
      grids,
      remarks: [
        ...(hasMacros ? ['the file holds macros; they are ignored'] : []),
        ...(merged.length > 0
          ? [`merged cells count as filled in each of their cells: sheet ${merged.join(', ')}`]
          : []),
      ],
    };
  } catch (error) {
    const isSaid = error instanceof Error && !(error instanceof TypeError);
    const why = isSaid ? error.message.split('\n')[0] : 'its parts do not fit together';
    return { problem: `${name} is damaged: ${why}`, hint: SAVE_AGAIN };
  }
}

const SAVE_AGAIN = 'open it in a spreadsheet program, save it again, or save the sheet as CSV';

type Raw = string | number | boolean | Date | null;

function cellOf(raw: Raw): Cell {
  if (raw === null) return undefined;
  if (typeof raw === 'string') return textCell(raw);
  if (typeof raw === 'number') return { kind: 'number', text: String(raw) };
  if (typeof raw === 'boolean') return { kind: 'boolean', text: String(raw) };
  return { kind: 'date', text: raw.toISOString().slice(0, 10) };
}

function unpack(
  bytes: Uint8Array,
  name: string,
): { readonly parts: Unzipped; readonly hasMacros: boolean } | Unreadable {
  const names = new Set<string>();
  let size = 0;
  const filter = ({ name: part, originalSize }: UnzipFileInfo): boolean => {
    names.add(part);
    const isWanted = /\.xml$|\.rels$/.test(part);
    if (isWanted) size += originalSize;
    return isWanted && size <= MAX_UNPACKED;
  };
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, { filter });
  } catch {
    return { problem: `${name} is damaged: it cannot be unpacked`, hint: 'save it again, or ask for it again' };
  }
  if (size > MAX_UNPACKED)
    return {
      problem: `${name} unpacks to ${Math.ceil(size / 1_000_000)} MB; the limit is ${MAX_UNPACKED / 1_000_000} MB`,
      hint: 'save the one sheet as CSV',
    };
  if (names.has('xl/workbook.xml')) return { parts, hasMacros: names.has('xl/vbaProject.bin') };
  if (names.has('xl/workbook.bin')) return { problem: `${name} is a binary workbook`, hint: 'save it as .xlsx' };
  if (names.has('content.xml')) return { problem: `${name} is an OpenDocument file`, hint: 'save it as .xlsx or .csv' };
  if (names.has('word/document.xml'))
    return { problem: `${name} is a Word document`, hint: 'copy its table into a sheet' };
  return { problem: `${name} is an archive without a workbook`, hint: 'unpack it first, and name the file in it' };
}

/** The part of each sheet, in the order of the workbook. */
function sheetPaths(parts: Unzipped): readonly (string | undefined)[] {
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
  const targets = new Map(
    [...tagsOf(relations, 'Relationship')].map(({ text }) => [attributeOf(text, 'Id'), attributeOf(text, 'Target')]),
  );
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  return [...tagsOf(workbook, 'sheet')].map(({ text }) => {
    const target = targets.get(attributeOf(text, 'id'));
    return target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`;
  });
}

/**
 * Rows and columns that the cells of a sheet span, or an address that is none. Whoever reads the cells makes room for
 * all that lies before them, so an address that is not understood here may not reach them.
 */
function spanOf(xml: string): { readonly rows: number; readonly columns: number } | { readonly nowhere: string } {
  let rows = 0;
  let columns = 0;
  for (const { name, text } of tagsOf(xml, 'row', 'c')) {
    const [address = '', another] = attributesOf(text, 'r');
    if (another !== undefined) return { nowhere: another };
    if (name === 'row') {
      if (!/^\d{0,7}$/.test(address)) return { nowhere: address };
      rows = Math.max(rows, Number(address));
    } else {
      const place = placeOf(address);
      if (!place) return { nowhere: address };
      rows = Math.max(rows, place.row + 1);
      columns = Math.max(columns, place.column + 1);
    }
  }
  return { rows, columns };
}

/** The row and column, from 0, of an address such as C12. */
function placeOf(address: string): { readonly row: number; readonly column: number } | undefined {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  return found ? { row: Number(found[2]) - 1, column: columnIndex(found[1] ?? '') } : undefined;
}

/** From one corner to the other, as indices. */
interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const mergesOf = (xml: string): readonly Merge[] =>
  [...tagsOf(xml, 'mergeCell')].flatMap(({ text }) => {
    const [from, to] = (attributeOf(text, 'ref') ?? '').split(':').map(placeOf);
    return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
  });

/** Rows in which merged cells say everywhere what they say. */
function filled(rows: readonly (readonly Cell[])[], merges: readonly Merge[]): readonly (readonly Cell[])[] {
  const out = rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of merges) {
    const cell = rows[top]?.[left];
    if (cell === undefined) continue;
    for (let row = top; row <= Math.min(bottom, out.length - 1); row += 1)
      for (let column = left; column <= right && column < 1000; column += 1) {
        const cells = out[row];
        if (cells) cells[column] = cell;
      }
  }
  return out.map((row) => Array.from(row));
}

/**
 * The parts that hold cells, packed without compression, so that the library reads them here and now. It takes a failed
 * formula for an empty cell; written as text it stays to be seen.
 */
function plain(parts: Unzipped, sheets: readonly (string | undefined)[]): ArrayBuffer {
  const shown: Unzipped = {};
  for (const [path, bytes] of Object.entries(parts)) {
    shown[path] = sheets.includes(path) ? strToU8(withErrorsAsText(strFromU8(bytes))) : bytes;
  }
  const packed = zipSync(shown, { level: 0 });
  return packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength) as ArrayBuffer;
}

function withErrorsAsText(xml: string): string {
  if (!/t=["']e["']/.test(xml)) return xml;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, text } of tagsOf(xml, 'c')) {
    if (attributeOf(text, 't') !== 'e') continue;
    pieces.push(xml.slice(from, start), text.replace(/ t=["']e["']/, ' t="str"'));
    from = start + text.length;
  }
  return [...pieces, xml.slice(from)].join('');
}
