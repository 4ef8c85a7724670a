import { doubtOf } from '../../assess/view.ts';
import type { Finding, FrameworkAssessment } from '../../model/assessment.ts';
import type { Language } from '../../model/text.ts';
import { type GapReport, scopeTitle } from '../gap-report.ts';
import { D } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { BASIS_WORDS, DOUBT_WORDS, OUTCOME_WORDS } from '../words.ts';
import type { Table } from './text.ts';

/** Every requirement of a framework, with its outcome and what that rests on: a row a finding, in their order. */
export function appendixTable(report: GapReport, { findings, scope }: FrameworkAssessment): Table {
  const { language: l } = report;
  const elements = scope.length > 1 ? scope : [];
  const row = (finding: Finding): readonly string[] => [
    finding.requirement.id,
    finding.requirement.title[l],
    OUTCOME_WORDS[finding.outcome][l],
    basisText(finding, l),
    finding.controls.join(', ') || '–',
    ...elements.map((element) => OUTCOME_WORDS[finding.scope?.[element] ?? 'not-applicable'][l]),
  ];
  const words = [D.requirement, D.outcome, D.basis, D.controls].map((word) => word[l]);
  return { head: ['', ...words, ...elements.map((one) => scopeTitle(report, one))], rows: findings.map(row) };
}

/** "inferred (low confidence)", "declared, demonstrated". */
function basisText(finding: Finding, l: Language): string {
  const doubt = doubtOf(finding);
  const mark = doubt ? ` (${DOUBT_WORDS[doubt][l]})` : '';
  return BASIS_WORDS[finding.basis][l] + mark + (finding.demonstrated ? `, ${W.demonstrated[l]}` : '');
}
