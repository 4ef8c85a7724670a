import { overlap } from '../../assess/overlap.ts';
import { graphOf } from '../../infer/graph.ts';
import { type MatrixReport, matrixJson, matrixMarkdown } from '../../report/matrix.ts';
import { matrixSheets, overlapCells } from '../../report/sheets/matrix.ts';
import { sheetCsv, workbookOf } from '../../report/table/write.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { FormatOf } from '../formats.ts';
import type { Host, Output } from '../host.ts';
import { frameworkOf, usableLibrary } from '../library.ts';
import { deliver, type Rendered } from '../output.ts';
import { terminalOptions } from '../screen.ts';
import type { SharedControlsFlags } from './shared-controls.ts';

export interface MatrixFlags extends SharedControlsFlags {
  readonly controls?: string;
}

export async function matrixCommand(host: Host, ids: readonly string[], flags: MatrixFlags): Promise<ExitCode> {
  if (flags.controls !== undefined) {
    const { sharedControls } = await import('./shared-controls.ts');
    return sharedControls(host, flags.controls, ids, flags);
  }
  const library = await usableLibrary(host, flags);
  if (!library) return EXIT.failed;
  const named = [...new Set(ids)];
  const shown = (named.length > 0 ? named : library.frameworks.map(({ id }) => id)).map((id) =>
    frameworkOf(library, id),
  );
  if (shown.length < 2) throw new Refusal('a matrix needs two frameworks or more', 'name two, or none for all');
  const report: MatrixReport = {
    frameworks: shown,
    cells: overlap(graphOf(library), shown),
    language: flags.lang ?? 'en',
    digest: library.digest,
    version: host.version,
  };
  await deliver(host, 'matrix', flags, (format, screen) => render(format, report, host, screen, flags));
  return EXIT.ok;
}

async function render(
  format: FormatOf<'matrix'>,
  report: MatrixReport,
  host: Host,
  screen: Output,
  flags: MatrixFlags,
): Promise<Rendered> {
  switch (format) {
    case 'json':
      return matrixJson(report);
    case 'csv':
      return sheetCsv(overlapCells(report.cells), flags.csvDialect);
    case 'xlsx':
      return workbookOf(matrixSheets(report));
    case 'markdown':
      return matrixMarkdown(report);
    case 'html': {
      const { matrixHtml } = await import('../../report/html/matrix.ts');
      return matrixHtml(report);
    }
    case 'terminal': {
      const { matrixTerminal } = await import('../../report/terminal/matrix.ts');
      return matrixTerminal(report, terminalOptions(host, screen, flags));
    }
  }
}
