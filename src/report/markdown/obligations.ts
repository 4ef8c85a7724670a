import { byHeading, detailsOf, nis2Lines, type ObligationsReport, weightOf } from '../obligations.ts';
import { overviewTable } from '../overview.ts';
import { HEADINGS, O } from '../words/obligations.ts';
import { md } from './escape.ts';
import { tableMd } from './text.ts';

/** What binds an organisation, as a document. */
export function obligationsMarkdown(report: ObligationsReport): string {
  const { language: l, asOf } = report;
  const [found = '', ...reasons] = nis2Lines(report).map(md);
  const parts = [
    `# ${O.title[l]}: ${md(report.organisation)}`,
    `${asOf} · kloof ${report.version} · ${report.digest}`,
    `## ${O.nis2[l]}`,
    `**${found}**`,
    reasons.map((reason) => `- ${reason}`).join('\n'),
    `## ${O.overview[l]}`,
    tableMd(overviewTable(report)),
  ];
  for (const [heading, bound] of byHeading(report.bound)) {
    parts.push(`## ${HEADINGS[heading][l]}`);
    for (const one of bound) {
      const { framework, title } = one.obligation;
      const [force, ...more] = weightOf(one, l);
      parts.push(`### ${md(title[l])}`, [`\`${framework}\``, force, ...more.map((part) => `**${part}**`)].join(', '));
      parts.push(
        detailsOf(one, l, asOf)
          .map(([name, text]) => `- ${name}: ${md(text)}`)
          .join('\n'),
      );
    }
  }
  return `${[...parts, `*${O.legal[l]}*`].join('\n\n')}\n`;
}
