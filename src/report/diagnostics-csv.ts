import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type CsvDialect, csv } from './csv.ts';

const COLUMNS = ['severity', 'code', 'file', 'line', 'column', 'endLine', 'endColumn', 'message', 'hint'] as const;

/** Diagnostics as a table, one on a row. */
export const diagnosticsCsv = (diagnostics: readonly Diagnostic[], dialect: CsvDialect): string =>
  csv(
    [
      COLUMNS,
      ...diagnostics.map(({ severity, code, file, range: { start, end }, message, hint = '' }) => [
        ...[severity, code, file],
        ...[start.line, start.column, end.line, end.column],
        ...[message, hint],
      ]),
    ],
    dialect,
  );
