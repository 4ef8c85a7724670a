import type { Finding, FrameworkAssessment } from '../../model/assessment.ts';
import { type GapReport, scopeTitle } from '../gap-report.ts';
import { D } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { BASIS_WORDS, OUTCOME_WORDS } from '../words.ts';
import type { Table } from './text.ts';

/** Every requirement of a framework, with its outcome and what that rests on: a row a finding, in their order. */
export function appendixTable(report: GapReport, { findings, scope }: FrameworkAssessment): Table {
  const { language: l } = report;
  const elements = scope.length > 1 ? scope : [];
  const row = (finding: Finding): readonly string[] => [
    finding.requirement.id,
    finding.requirement.title[l],
    OUTCOME_WORDS[finding.outcome][l],
    BASIS_WORDS[finding.basis][l] + (finding.demonstrated ? `, ${W.demonstrated[l]}` : ''),
    finding.controls.join(', ') || '–',
    ...elements.map((element) => OUTCOME_WORDS[finding.scope?.[element] ?? 'not-applicable'][l]),
  ];
  const words = [D.requirement, D.outcome, D.basis, D.controls].map((word) => word[l]);
  return { head: ['', ...words, ...elements.map((one) => scopeTitle(report, one))], rows: findings.map(row) };
}
