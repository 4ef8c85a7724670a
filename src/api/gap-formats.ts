import type { Origin } from '../model/origin.ts';
import type { CsvDialect } from '../report/csv.ts';
import type { GapReport } from '../report/gap-report.ts';
import { harmless } from '../report/harmless.ts';
import { gapJson, gapNdjson } from '../report/json.ts';
import type { Place } from '../report/pipeline/annotation.ts';
import { sheetCsv, workbookOf } from '../report/table/write.ts';
import type { TerminalOptions } from '../report/terminal/style.ts';
import type { GapFormat } from './formats.ts';

/** What some formats ask beside the report. */
export interface GapFormatOptions {
  readonly csvDialect: CsvDialect;
  /** What the terminal can show. */
  terminal(): TerminalOptions;
  /** Where a line of the organisation's files stands in its repository, for pipelines. */
  placeOf(origin: Origin): Place;
}

/** A gap report in a format: bytes for a workbook, text for the others. */
export const gapIn = async (
  format: GapFormat,
  report: GapReport,
  options: GapFormatOptions,
): Promise<string | Uint8Array> => harmless(format, await made(format, report, options));

/** What makes a format loads only then. */
async function made(format: GapFormat, report: GapReport, options: GapFormatOptions): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return gapJson(report);
    case 'ndjson':
      return gapNdjson(report);
    case 'sarif':
    case 'junit':
    case 'github':
    case 'gitlab': {
      const { GAP_IN_PIPELINE } = await import('../report/pipeline/gap-formats.ts');
      return GAP_IN_PIPELINE[format](report, options.placeOf);
    }
    case 'markdown': {
      const { gapMarkdown } = await import('../report/markdown/gap.ts');
      return gapMarkdown(report);
    }
    case 'html': {
      const { gapHtml } = await import('../report/html/gap.ts');
      return gapHtml(report);
    }
    case 'csv': {
      const { gapSheet } = await import('../report/sheets/gap.ts');
      return sheetCsv(gapSheet(report), options.csvDialect);
    }
    case 'xlsx': {
      const { gapSheets } = await import('../report/sheets/gap.ts');
      return workbookOf(gapSheets(report));
    }
    case 'terminal': {
      const { gapTerminal } = await import('../report/terminal/gap.ts');
      return gapTerminal(report, options.terminal());
    }
  }
}
