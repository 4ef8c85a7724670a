import { CONTROLS_SHARED, type ControlMatrixReport, countAt } from './control-matrix-report.ts';
import type { CsvDialect } from './csv.ts';
import { md, table } from './markdown/escape.ts';
import { controlCells, controlMatrixSheets } from './sheets/matrix.ts';
import { sheetCsv, workbookOf } from './table/write.ts';
import { padEnd, padStart, safe, wrap } from './terminal/layout.ts';
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
  csv: ({ cells }, { dialect }) => sheetCsv(controlCells(cells, 'matrix'), dialect),
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
    const names = frameworks.map((framework) => safe(framework.shortTitle[l]));
    const first = Math.max(...names.map((name) => name.length)) + 2;
    const perBlock = Math.max(1, Math.floor((width - first) / first));
    const lines = [pen.bold(safe(organisation)), ...wrap(CONTROLS_SHARED[l], width)];
    for (let from = 0; from < frameworks.length; from += perBlock) {
      const shown = frameworks.slice(from, from + perBlock);
      lines.push(
        '',
        pen.bold(padEnd('', first) + shown.map((_, i) => padStart(names[from + i] ?? '', first)).join('')),
      );
      frameworks.forEach((row, i) => {
        lines.push(
          padEnd(names[i] ?? '', first) +
            shown.map((column) => padStart(String(countAt(report, row, column)), first)).join(''),
        );
      });
    }
    return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
  },
};
