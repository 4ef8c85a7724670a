import { controlOverlap } from '../../assess/control-overlap.ts';
import { overlap } from '../../assess/overlap.ts';
import { graphOf } from '../../infer/graph.ts';
import type { Language } from '../../model/text.ts';
import { CONTROL_MATRIX } from '../../report/control-matrix.ts';
import type { CsvDialect } from '../../report/csv.ts';
import { type MatrixReport, matrixJson, matrixMarkdown } from '../../report/matrix.ts';
import { matrixSheets, overlapCells } from '../../report/sheets/matrix.ts';
import { sheetCsv, workbookOf } from '../../report/table/write.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { FormatOf } from '../formats.ts';
import type { Host, Output } from '../host.ts';
import { frameworkOf, type LibraryFlags, usableLibrary } from '../library.ts';
import { deliver, type OutputFlags, type Rendered } from '../output.ts';
import { terminalOptions } from '../screen.ts';
import { openWorkspace } from '../workspace.ts';

export interface MatrixFlags extends LibraryFlags, OutputFlags<'matrix'> {
  readonly csvDialect: CsvDialect;
  readonly lang?: Language;
  readonly controls?: string;
}

export async function matrixCommand(host: Host, ids: readonly string[], flags: MatrixFlags): Promise<ExitCode> {
  if (flags.controls !== undefined) return controlsMatrix(host, flags.controls, ids, flags);
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

/** How many controls of an organisation serve each pair of frameworks. */
async function controlsMatrix(host: Host, path: string, ids: readonly string[], flags: MatrixFlags): Promise<ExitCode> {
  const opened = await openWorkspace(host, path, flags);
  await reportDiagnostics(host, opened.diagnostics, opened.texts, flags);
  if (!opened.workspace) return EXIT.failed;
  const { workspace, library } = opened;
  const shown =
    ids.length > 0
      ? ids.map((id) => frameworkOf(library, id))
      : workspace.inScope.map(({ framework }) => library.framework(framework));
  const report = {
    organisation: workspace.organisation.name,
    frameworks: shown,
    cells: controlOverlap(workspace, shown),
    language: flags.lang ?? workspace.organisation.language,
    version: host.version,
  };
  await deliver(host, 'matrix', flags, (format, screen) =>
    CONTROL_MATRIX[format](report, { ...terminalOptions(host, screen, flags), dialect: flags.csvDialect }),
  );
  return EXIT.ok;
}
