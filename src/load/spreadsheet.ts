import { readFileSync, statSync } from 'node:fs';
import type { Spreadsheet, Unreadable } from '../intake/grid.ts';
import { expectBytes } from './memory.ts';
import { systemCode } from './system-code.ts';

/** Larger files are refused before they are read. */
const MAX_BYTES = 40_000_000;

/** The tables of a spreadsheet or of a text file with separators; `path` is read, nothing in the file is run. */
export async function readSpreadsheet(path: string, name: string): Promise<Spreadsheet | Unreadable> {
  const bytes = bytesOf(path, name);
  if ('problem' in bytes) return bytes;
  const other = KNOWN.find(({ marks }) => marks.some((mark) => startsWith(bytes, mark)));
  if (other) return other.said(bytes, name);
  if (startsWith(bytes, [0x50, 0x4b])) {
    const { readWorkbook } = await import('./workbook.ts');
    return readWorkbook(bytes, name);
  }
  const { readTable } = await import('./text-table.ts');
  return readTable(bytes, name);
}

function bytesOf(path: string, name: string): Uint8Array | Unreadable {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return { problem: `${name} is not a file`, hint: 'name a file that ends in .xlsx or .csv' };
    if (stat.size > MAX_BYTES) {
      const size = Math.ceil(stat.size / 1_000_000);
      return { problem: `${name} is ${size} MB; the limit is 40 MB`, hint: 'save the one sheet as CSV, or split it' };
    }
    expectBytes(stat.size);
    return readFileSync(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problem: `${name} does not exist`, hint: 'check the path' };
    return { problem: `${name} cannot be read (${code})`, hint: 'check its permissions' };
  }
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

interface KnownKind {
  readonly marks: readonly (readonly number[])[];
  readonly said: (bytes: Uint8Array, name: string) => Unreadable;
}

/** Kinds of files that people take for a spreadsheet, by their first bytes. */
const KNOWN: readonly KnownKind[] = [
  {
    marks: [[0x25, 0x50, 0x44, 0x46]],
    said: (_, name) => ({
      problem: `${name} is a PDF, whatever its name says`,
      hint: 'ask for the spreadsheet that it was made from',
    }),
  },
  {
    marks: [[0xd0, 0xcf, 0x11, 0xe0]],
    said: (bytes, name) =>
      Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
        ? {
            problem: `${name} is protected with a password`,
            hint: 'open it in a spreadsheet program and save a copy without a password',
          }
        : { problem: `${name} is in the old binary format of Excel`, hint: 'save it as .xlsx or .csv' },
  },
  {
    marks: [
      [0x3c, 0x21, 0x44, 0x4f],
      [0x3c, 0x68, 0x74, 0x6d],
      [0x3c, 0x48, 0x54, 0x4d],
      [0x3c, 0x3f, 0x78, 0x6d],
    ],
    said: (_, name) => ({ problem: `${name} is a web page or XML`, hint: 'save it as .xlsx or .csv' }),
  },
  {
    marks: [
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
    ],
    said: (_, name) => ({ problem: `${name} is a picture`, hint: 'ask for the spreadsheet itself' }),
  },
];
