import { CONTROLS_SHARED, type ControlMatrixReport, countAt } from './control-matrix-report.ts';
import type { CsvDialect } from './csv.ts';
import { md, table } from './markdown/escape.ts';
import { controlCells, controlMatrixSheets } from './sheets/matrix.ts';
import { sheetCsv, workbookOf } from './table/write.ts';
import { gridLines, namesOf } from './terminal/grid.ts';
import { safe, wrap } from './terminal/layout.ts';
import { paint, type TerminalOptions } from './terminal/style.ts';

type Options = TerminalOptions & { readonly dialect: CsvDialect };

/** One way to print it a format. */
export const CONTROL_MATRIX: Readonly<
  Record<
    'terminal' | 'markdown' | 'html' | 'json' | 'csv' | 'xlsx',
    (report: ControlMatrixReport, options: Options) => string | Promise<string | Uint8Array>
  >
> = {
  json: ({ organisation, frameworks, cells }) =>
    `${JSON.stringify({ format: 'kloof-control-matrix/1', organisation, frameworks: frameworks.map(({ id }) => id), cells }, undefined, 2)}\n`,
  csv: ({ cells }, { dialect }) => sheetCsv(controlCells(cells), dialect),
  xlsx: (report) => workbookOf(controlMatrixSheets(report, CONTROLS_SHARED[report.language])),
  html: async (report) => (await import('./html/control-matrix.ts')).controlMatrixHtml(report),
  markdown: (report) => {
    const { frameworks, language: l, organisation } = report;
    const rows = frameworks.map((row) => [
      `**${md(row.shortTitle[l])}**`,
      ...frameworks.map((column) => String(countAt(report, row, column))),
    ]);
    const head = ['', ...frameworks.map((framework) => md(framework.shortTitle[l]))];
    return `## ${md(organisation)}\n\n${CONTROLS_SHARED[l]}\n\n${table(
      head,
      rows,
      frameworks.map((_, i) => i + 1),
    ).join('\n')}\n`;
  },
  terminal: (report, { width, colour }) => {
    const { frameworks, language: l, organisation } = report;
    const pen = paint(colour);
    const cell = (row: number, column: number): string => {
      const [a, b] = [frameworks[row], frameworks[column]];
      return a && b ? String(countAt(report, a, b)) : '';
    };
    const lines = [
      ...wrap(pen.bold(safe(organisation)), width),
      ...wrap(CONTROLS_SHARED[l], width),
      ...gridLines({ ids: frameworks.map(({ id }) => id), cell }, width, pen),
      '',
      ...namesOf(
        frameworks.map(({ id, shortTitle }) => [id, safe(shortTitle[l])]),
        width,
      ),
    ];
    return `${lines.join('\n')}\n`;
  },
};
