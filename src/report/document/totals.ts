import type { Totals } from '../../model/assessment.ts';
import type { Language } from '../../model/text.ts';
import type { GapReport } from '../gap-report.ts';
import { D } from '../words/document.ts';
import type { Table } from './text.ts';

/** How each framework stands, in numbers. */
export function totalsTable({ assessment, language: l }: GapReport): Table {
  const head = [D.framework[l], ...totalsHead(l)];
  const rows = assessment.frameworks.map(({ framework, totals }) => [framework.shortTitle[l], ...totalsCells(totals)]);
  return { head, rows, numeric: [1, 2, 3, 4, 5] };
}

export const totalsHead = (l: Language): readonly string[] =>
  [D.applicable, D.demonstrated, D.met, D.atMost, D.short].map((word) => word[l]);

export const totalsCells = ({ applicable, demonstrated, range: [met, atMost] }: Totals): readonly string[] =>
  [applicable, demonstrated, met, atMost, applicable - atMost].map(String);
