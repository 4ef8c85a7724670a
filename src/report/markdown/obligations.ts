import { type GapReport, standingOf } from '../gap-report.ts';
import { byAnswer, detailsOf, factText, nis2Lines, type ObligationsReport } from '../obligations.ts';
import { APPLIES_WORDS, FORCE_WORDS, O } from '../words/obligations.ts';
import { md, table } from './escape.ts';

/** What binds an organisation, as a document. */
export function obligationsMarkdown(report: ObligationsReport): string {
  const { language: l, asOf } = report;
  const [found = '', ...reasons] = nis2Lines(report.nis2, l).map(md);
  const parts = [
    `# ${O.title[l]}: ${md(report.organisation)}`,
    `${asOf} · kloof ${report.version} · ${report.digest}`,
    `## ${O.nis2[l]}`,
    `**${found}**`,
    reasons.map((reason) => `- ${reason}`).join('\n'),
  ];
  for (const [applies, bound] of byAnswer(report.bound)) {
    parts.push(`## ${APPLIES_WORDS[applies][l]}`);
    for (const one of bound) {
      const { framework, title, force } = one.obligation;
      const missing = applies === 'yes' && !one.isInScope ? `, **${O.notInScope[l]}**` : '';
      parts.push(`### ${md(title[l])}`, `\`${framework}\`, ${FORCE_WORDS[force][l]}${missing}`);
      parts.push(
        detailsOf(one, l, asOf)
          .map(([name, text]) => `- ${name}: ${md(text)}`)
          .join('\n'),
      );
    }
  }
  return `${[...parts, `*${O.legal[l]}*`].join('\n\n')}\n`;
}

/** Per framework in scope: by what it binds, who supervises, and what may follow where it is not met; facts, no threats. */
export function bindingSection(report: GapReport): readonly string[] {
  const { assessment, language: l } = report;
  const rows = assessment.frameworks.flatMap(({ framework }) =>
    standingOf(report, framework.id).bound.map(({ obligation, applies, facts, contracts }) => {
      const { basis, supervisor, consequences, relations, confidence, force } = obligation;
      const waits =
        applies === 'depends' ? `${O.dependsOn[l]}: ${facts.map((fact) => factText(fact, l)).join('; ')}` : '';
      const doubt = confidence ? `${O.uncertain[l]}: ${confidence.note[l]}` : '';
      return [
        md(framework.shortTitle[l]),
        FORCE_WORDS[force][l],
        [
          basis[l],
          waits,
          ...contracts.map((party) => `${O.contractWith[l]} ${party}`),
          ...relations.map((one) => one[l]),
          doubt,
        ]
          .filter((text) => text !== '')
          .map(md)
          .join('<br>'),
        md(supervisor?.[l] ?? '–'),
        consequences.map((one) => md(one[l])).join('<br>') || '–',
      ];
    }),
  );
  if (rows.length === 0) return [];
  const head = [O.framework[l], O.force[l], O.basis[l], O.supervisor[l], O.consequences[l]];
  return [`## ${O.title[l]}`, table(head, rows).join('\n'), `*${O.legal[l]}*`];
}
