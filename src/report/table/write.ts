import type { CsvDialect } from '../csv.ts';
import { lines, type Sheet } from './sheet.ts';

/** A table as CSV; what writes it loads only then. */
export async function sheetCsv(sheet: Sheet, dialect: CsvDialect): Promise<string> {
  const { csv } = await import('../csv.ts');
  return csv(lines(sheet), dialect);
}

/** Tables as a workbook; what writes it loads only then. */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { workbook } = await import('./xlsx.ts');
  return workbook(sheets);
}
