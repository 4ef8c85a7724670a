import type { FrameworkAssessment } from '../../model/assessment.ts';
import type { Bilingual } from '../../model/text.ts';
import { type GapReport, scopeTitle } from '../gap-report.ts';
import { D, METHOD } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { BASIS_WORDS, OUTCOME_WORDS } from '../words.ts';
import { md, table } from './escape.ts';

/** What the words mean, and which mappings conclusions rest on. */
export function methodSection({ mappings, language: l }: GapReport): readonly string[] {
  const used = mappings.map(({ id, rows, method, basis, reviewed }) => {
    const on =
      basis.length === 0
        ? ''
        : `; ${D.basedOn[l]} ${basis.map(({ title, licence }) => md(title) + (licence === undefined ? '' : ` (${md(licence)})`)).join(', ')}`;
    return `- ${md(id)}: ${rows} ${D.rows[l]}, ${METHOD_WORDS[method][l]}${on}${reviewed ? '' : `; ${D.draftMapping[l]}`}`;
  });
  return [
    `## ${D.methodSection[l]}`,
    ...METHOD.map((paragraph) => paragraph[l]),
    `**${D.mappingsUsed[l]}**`,
    used.length === 0 ? D.mappingsNone[l] : used.join('\n'),
  ];
}

const METHOD_WORDS: Readonly<Record<GapReport['mappings'][number]['method'], Bilingual>> = {
  official: { en: 'official table', nl: 'officiële tabel' },
  published: { en: 'published table', nl: 'gepubliceerde tabel' },
  'expert-judgement': { en: 'our judgement', nl: 'ons oordeel' },
  derived: { en: 'computed', nl: 'berekend' },
};

/** Every requirement of a framework, with its outcome and what that rests on. */
export function appendixSection(
  report: GapReport,
  { framework, findings, scope }: FrameworkAssessment,
): readonly string[] {
  const { language: l } = report;
  const elements = scope.length > 1 ? scope : [];
  const rows = findings.map((finding) => [
    md(finding.requirement.id),
    md(finding.requirement.title[l]),
    OUTCOME_WORDS[finding.outcome][l],
    BASIS_WORDS[finding.basis][l] + (finding.demonstrated ? `, ${W.demonstrated[l]}` : ''),
    finding.controls.map(md).join(', ') || '–',
    ...elements.map((element) => OUTCOME_WORDS[finding.scope?.[element] ?? 'not-applicable'][l]),
  ]);
  return [
    `### ${md(framework.shortTitle[l])}`,
    table(
      [
        '',
        D.requirement[l],
        D.outcome[l],
        D.basis[l],
        D.controls[l],
        ...elements.map((one) => md(scopeTitle(report, one))),
      ],
      rows,
    ).join('\n'),
  ];
}
