import { elementTotals } from '../../assess/element-totals.ts';
import { maturityTable } from '../../assess/maturity-table.ts';
import type { FrameworkAssessment } from '../../model/assessment.ts';
import { type GapReport, scopeTitle } from '../gap-report.ts';
import { maturityRows } from '../maturity.ts';
import { D } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { hanging, padEnd, padStart, safe, widthOf, wrap } from './layout.ts';
import type { Screen } from './style.ts';

/** "Met in Office 12 of 30, Platform 18 of 30": one line, where the framework covers several scope elements. */
export function elementLines(
  report: GapReport,
  framework: FrameworkAssessment,
  { language: l, width }: Screen,
): readonly string[] {
  const totals = elementTotals(framework);
  if (totals.length === 0) return [];
  const parts = totals.map(({ element, met, applicable }) => {
    return `${safe(scopeTitle(report, element))} ${met} ${W.of[l]} ${applicable}`;
  });
  return hanging('', `${W.metIn[l]}: ${parts.join(', ')}`, 0, width);
}

/** The maturity table, where the framework has a model; columns that do not fit go into a table below. */
export function maturityLines(framework: FrameworkAssessment, { language: l, width, pen }: Screen): readonly string[] {
  const rows = maturityTable(framework);
  if (rows.length === 0) return [];
  const { head, cells } = maturityRows(rows, l);
  const widths = head.map((title, i) => Math.max(widthOf(title), ...cells.map((row) => widthOf(row[i] ?? ''))));
  const line = (row: readonly string[], columns: readonly number[]): string =>
    [0, ...columns]
      .map((i) => (i === 0 ? padEnd(safe(row[i] ?? ''), widths[i] ?? 0) : padStart(row[i] ?? '', widths[i] ?? 0)))
      .join(BETWEEN);
  return [
    ...columnsThatFit(widths, width).flatMap((columns) => [
      '',
      pen.dim(line(head, columns)),
      ...cells.map((row) => line(row, columns)),
    ]),
    ...wrap(D.maturityNote[l], width).map((one) => pen.dim(one)),
  ];
}

const BETWEEN = '  ';

/** The columns after the first, in as few tables as the width allows; each table repeats the first column. */
function columnsThatFit([first = 0, ...widths]: readonly number[], width: number): readonly (readonly number[])[] {
  const tables: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  widths.forEach((columns, i) => {
    const needs = BETWEEN.length + columns;
    if (used + needs > width) {
      tables.push([]);
      used = first;
    }
    tables.at(-1)?.push(i + 1);
    used += needs;
  });
  return tables;
}
