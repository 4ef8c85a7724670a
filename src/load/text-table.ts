import { parse } from 'csv-parse/sync';
import { type Cell, type Spreadsheet, textCell, type Unreadable } from '../intake/grid.ts';

/** The table in a text file whose cells are parted by semicolons, commas or tabs. */
export function readTable(bytes: Uint8Array, name: string): Spreadsheet | Unreadable {
  const decoded = decodeTable(bytes);
  if (!decoded) return { problem: `${name} is no spreadsheet and no text`, hint: 'save it as .xlsx or .csv' };
  const { text, remarks } = decoded;
  const announced = /^sep=(.)\r?\n/i.exec(text);
  const body = announced ? text.slice(announced[0].length) : text;
  const delimiter = announced?.[1] ?? likeliest(body);
  if (body.trim() === '') return { problem: `${name} is empty`, hint: 'export the table again' };
  try {
    const records = recordsOf(body, delimiter);
    const rows = records.map((record) => record.map(unguarded));
    const before = announced ? [[]] : [];
    return { grids: [{ name: undefined, rows: [...before, ...rows] }], remarks };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { problem: `${name} is no table: ${why}`, hint: 'export it again as CSV' };
  }
}

interface Decoded {
  readonly text: string;
  readonly remarks: readonly string[];
}

/** UTF-8, UTF-16 with its mark, or else Windows-1252, in which spreadsheets on Windows write. */
function decodeTable(bytes: Uint8Array): Decoded | undefined {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  if (wide !== '') return { text: new TextDecoder(wide).decode(bytes), remarks: [`read as ${wide.toUpperCase()}`] };
  if (bytes.includes(0)) return undefined;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remarks: [] };
  } catch {
    const remarks = ['the file is not UTF-8 and was read as Windows-1252: check letters such as é and ë'];
    return { text: windows1252(bytes), remarks };
  }
}

/**
 * What 80 to 9F are in Windows-1252; the rest is as in Latin-1. TextDecoder of Node 20 reads these as control
 * characters.
 */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => HIGH[letter.charCodeAt(0) - 0x80] ?? letter);

const DELIMITERS = [';', ',', '\t', '|'] as const;
const LOOKED_AT = 30;

/** The separator that gives rows of the same length, and of these the longest, over the first rows. */
function likeliest(text: string): string {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function scoreOf(text: string, delimiter: string): number {
  try {
    const lengths = recordsOf(text, delimiter, LOOKED_AT).map((record) => record.length);
    const long = lengths.filter((length) => length > 1);
    const usual = [...new Set(long)].reduce(
      (best, length) => {
        const times = long.filter((one) => one === length).length;
        return times > best.times ? { length, times } : best;
      },
      { length: 0, times: 0 },
    );
    return (usual.times / lengths.length) * 1000 + usual.length;
  } catch {
    return 0;
  }
}

const recordsOf = (text: string, delimiter: string, to?: number): readonly (readonly string[])[] =>
  parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    ...(to !== undefined && { to }),
  });

/** A cell without the apostrophe that keeps a spreadsheet from taking it for a formula. */
const unguarded = (text: string): Cell => textCell(text.replace(/^'(?=[=+\-@\t\r])/, ''));
