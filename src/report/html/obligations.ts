import type { Bound } from '../../model/obligation.ts';
import { byHeading, detailsOf, nis2Lines, type ObligationsReport, weightOf } from '../obligations.ts';
import { overviewTable } from '../overview.ts';
import { W } from '../words/gap.ts';
import { HEADINGS, O } from '../words/obligations.ts';
import { capital } from '../words.ts';
import { type Html, html } from './html.ts';
import { page, type Section } from './page.ts';
import { tableHtml } from './table.ts';

/** What binds an organisation, as a page. */
export function obligationsHtml(report: ObligationsReport): string {
  const { language: l, asOf, organisation, version, digest } = report;
  const [found = '', ...reasons] = nis2Lines(report);
  const answers = byHeading(report.bound).map(([heading, bound]): Section => {
    const placed = bound.map((one, i) => ({ one, id: `${heading.replaceAll(' ', '-')}-${i}` }));
    return {
      id: heading.replaceAll(' ', '-'),
      title: HEADINGS[heading][l],
      body: html`${placed.map(({ one, id }) => obligation(one, id, report))}`,
      parts: placed.map(({ one, id }) => ({ id, title: one.obligation.title[l] })),
    };
  });
  const last = answers.length - 1;
  return page({
    language: l,
    kind: O.title[l],
    subject: organisation,
    about: [`${capital(W.asOf[l])} ${asOf}`, `kloof ${version}`, `${W.content[l]} ${digest}`],
    foot: [organisation, asOf],
    version,
    sections: [
      {
        id: 'nis2',
        title: O.nis2[l],
        body: html`<div class="lede"><p>${found}</p></div>
<ul>${reasons.map((reason) => html`<li>${reason}</li>\n`)}</ul>
`,
      },
      {
        id: 'overview',
        title: O.overview[l],
        body: tableHtml(overviewTable(report), { caption: O.overview[l], look: 'prose', stacks: true }),
      },
      ...answers.map((section, i) =>
        i === last ? { ...section, body: html`${section.body}<p class="note">${O.legal[l]}</p>\n` } : section,
      ),
    ],
  });
}

function obligation(one: Bound, id: string, { language: l, asOf }: ObligationsReport): Html {
  const { framework, title } = one.obligation;
  const [force, ...more] = weightOf(one, l);
  return html`<article class="gap" aria-labelledby="${id}">
<h3 id="${id}">${title[l]}</h3>
<p class="weight"><code>${framework}</code><span>${force}</span>${more.map((part) => html`<strong>${part}</strong>`)}</p>
<dl>
${detailsOf(one, l, asOf).map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>\n`)}</dl>
</article>
`;
}
