import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { code, md, table } from './escape.ts';

/** Rows that a page can show; GitHub takes a summary of a job of at most a megabyte. */
const MOST_ROWS = 200;

/** Diagnostics as a section of a document: `conclusion` says how many there are, a table which. */
export function diagnosticsMarkdown(
  diagnostics: readonly Diagnostic[],
  conclusion: string,
  named: (file: string) => string,
): string {
  const rows = diagnostics
    .slice(0, MOST_ROWS)
    .map(({ code: id, severity, file, range, message, hint }) => [
      severity,
      code(`${named(file)}:${range.start.line}:${range.start.column}`),
      md(message),
      hint === undefined ? '' : md(hint),
      code(id),
    ]);
  const left = diagnostics.length - rows.length;
  return `${[
    `## kloof validate`,
    `${md(conclusion)}.`,
    ...(rows.length > 0 ? [table(['', 'Place', 'What is wrong', 'What to write', 'Code'], rows).join('\n')] : []),
    ...(left > 0 ? [`And ${left} more.`] : []),
  ].join('\n\n')}\n`;
}
