import { byAnswer, detailsOf, nis2Lines, type ObligationsReport } from '../obligations.ts';
import { APPLIES_WORDS, FORCE_WORDS, O } from '../words/obligations.ts';
import { md } from './escape.ts';

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
