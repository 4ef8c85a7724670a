import { maturityTable as maturityRowsOf } from '../../assess/maturity-table.ts';
import type { FrameworkAssessment } from '../../model/assessment.ts';
import type { Language } from '../../model/text.ts';
import { maturityRows } from '../maturity.ts';
import type { Table } from './text.ts';

/** How the levels stand per element; nothing where the framework has no maturity model. */
export function maturityTable(assessed: FrameworkAssessment, l: Language): Table | undefined {
  const rows = maturityRowsOf(assessed);
  if (rows.length === 0) return undefined;
  const { head, cells } = maturityRows(rows, l);
  return { head, rows: cells, numeric: head.map((_, i) => i).slice(1) };
}
