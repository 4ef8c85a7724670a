import { stringify } from 'csv-stringify/sync';
import { harmlessCell } from './harmless.ts';

/** How a table is written: for programs, or for a Dutch Excel (semicolons and a byte-order mark). */
export const CSV_DIALECTS = ['rfc4180', 'nl'] as const;
export type CsvDialect = (typeof CSV_DIALECTS)[number];

/** A table as CSV after RFC 4180, with CRLF. A cell that a spreadsheet would take for a formula is made text. */
export function csv(rows: readonly (readonly (string | number)[])[], dialect: CsvDialect = 'rfc4180'): string {
  return stringify(
    rows.map((row) => row.map(guarded)),
    {
      record_delimiter: '\r\n',
      delimiter: dialect === 'nl' ? ';' : ',',
      bom: dialect === 'nl',
      quoted_match: /^\s|\s$/,
    },
  );
}

function guarded(cell: string | number): string | number {
  if (typeof cell !== 'string') return cell;
  return harmlessCell(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
}
