import { maturityTable } from '../../assess/maturity-table.ts';
import type { FrameworkAssessment } from '../../model/assessment.ts';
import type { Language } from '../../model/text.ts';
import { maturityRows } from '../maturity.ts';
import { D } from '../words/document.ts';
import { md, table } from './escape.ts';

/** How the levels stand per element, where the framework has a maturity model. */
export function maturitySection(assessed: FrameworkAssessment, l: Language): readonly string[] {
  const rows = maturityTable(assessed);
  if (rows.length === 0) return [];
  const { head, cells } = maturityRows(rows, l);
  const body = cells.map((row) => row.map(md));
  return [`**${D.maturity[l]}**`, table(head, body, head.map((_, i) => i).slice(1)).join('\n'), D.maturityNote[l]];
}
