import { appendixTable } from '../document/appendix.ts';
import { bindingTable } from '../document/binding.ts';
import { mappingLines } from '../document/method.ts';
import { acceptedTable, conflictTable, decisionTable, evidenceTable } from '../document/registers.ts';
import { marked, type Table } from '../document/text.ts';
import { statusText, titleBlock } from '../document/title-block.ts';
import { totalsTable } from '../document/totals.ts';
import { type GapReport, narrowedInference } from '../gap-report.ts';
import { managementSummary } from '../summary.ts';
import { D, METHOD } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { O } from '../words/obligations.ts';
import { capital } from '../words.ts';
import { bar, legend } from './bars.ts';
import { factsTable } from './facts.ts';
import { frameworkPart } from './framework.ts';
import { type GapFilters, gapFilters } from './gap-filters.ts';
import { linksOf, picture } from './gap-links.ts';
import { type Html, html } from './html.ts';
import { page, type Section } from './page.ts';
import { stepsSection } from './steps.ts';
import { tableHtml } from './table.ts';
import { type Links, textHtml } from './text.ts';

/** The gap report as a page to hand over, to read on a screen and on paper. */
export function gapHtml(report: GapReport): string {
  const { assessment, language: l, version } = report;
  const { organisation, asOf, frameworks } = assessment;
  const { status, classification } = organisation.assessment;
  const links = linksOf(report);
  const filters = gapFilters(report);
  const named = frameworks.map(({ framework }) => framework.shortTitle[l]);
  const sections: readonly Section[] = [
    { id: 'about', title: D.about[l], body: factsTable(titleBlock(report), D.about[l]), look: 'cover-facts' },
    { id: 'summary', title: D.summary[l], body: summary(report), look: 'sheet' },
    { id: 'first', title: D.first[l], body: stepsSection(report, links) },
    ...binding(report),
    {
      id: 'frameworks',
      title: D.perFramework[l],
      body: html`${report.isFiltered ? html`<p class="note">${W.filtered[l]}</p>\n` : ''}${filters.bar}${frameworks.map((one, i) => frameworkPart(report, one, i, filters, links))}`,
      parts: named.map((title, i) => ({ id: `framework-${i}`, title })),
    },
    register('conflicts', D.conflicts[l], conflictTable(report), D.noConflicts[l], links),
    register('evidence', D.evidenceSection[l], evidenceTable(report), D.none[l], links),
    register('decisions', D.decisions[l], decisionTable(report), D.none[l], links),
    register('accepted', D.acceptedSection[l], acceptedTable(report), D.none[l], links),
    { id: 'method', title: D.methodSection[l], body: method(report) },
    { id: 'response', title: D.response[l], body: response(report), look: 'response' },
    {
      id: 'appendix',
      title: D.appendix[l],
      body: html`${frameworks.map((_, i) => appendix(report, i, filters))}`,
      parts: named.map((title, i) => ({ id: `appendix-${i}`, title })),
      look: 'sheet',
    },
  ];
  return page({
    language: l,
    kind: D.title[l],
    subject: organisation.name,
    about: [
      `${capital(W.asOf[l])} ${asOf}`,
      statusText(status, l),
      ...(classification === undefined ? [] : [classification]),
    ],
    foot: [organisation.name, asOf, ...(classification === undefined ? [] : [classification])],
    version,
    sections,
  });
}

function summary(report: GapReport): Html {
  const { assessment, language: l } = report;
  const totals = assessment.frameworks.map((one) => one.totals);
  return html`${tableHtml(totalsTable(report), {
    caption: D.summary[l],
    picture: picture(l, (row) => totals[row] && bar(totals[row])),
    look: 'totals',
    stacks: true,
  })}${legend(l)}<div class="lede">${managementSummary(report).map((sentence) => html`<p>${sentence}</p>\n`)}</div>
`;
}

function binding(report: GapReport): readonly Section[] {
  const { language: l } = report;
  const table = bindingTable(report);
  if (table.rows.length === 0) return [];
  const body = html`${tableHtml(table, { caption: O.title[l], look: 'prose binding', stacks: true })}<p class="note">${O.legal[l]}</p>
`;
  return [{ id: 'binding', title: O.title[l], body }];
}

const register = (id: string, title: string, table: Table, none: string, links: Links): Section => ({
  id,
  title,
  body:
    table.rows.length === 0
      ? html`<p>${none}</p>\n`
      : tableHtml(table, { caption: title, links, sorts: true, look: 'prose', stacks: true }),
});

function method(report: GapReport): Html {
  const { language: l } = report;
  const lines = mappingLines(report);
  const narrowed = narrowedInference(report);
  const used =
    lines.length === 0
      ? html`<p>${D.mappingsNone[l]}</p>\n`
      : html`<ul class="mappings">${lines.map((line) => html`<li>${line}</li>\n`)}</ul>\n`;
  return html`${METHOD.map((paragraph) => html`<p>${textHtml(marked(paragraph[l]))}</p>\n`)}<h3>${D.mappingsUsed[l]}</h3>
${narrowed === undefined ? '' : html`<p>${narrowed}</p>\n`}${report.methods.length === 0 ? '' : used}`;
}

const response = ({ language: l }: GapReport): Html =>
  html`<p class="note">${D.responseHint[l]}</p>
<div class="lines" aria-hidden="true"></div>
`;

function appendix(report: GapReport, index: number, filters: GapFilters): Html {
  const assessed = report.assessment.frameworks[index];
  if (!assessed) return html``;
  const { framework, findings } = assessed;
  const title = framework.shortTitle[report.language];
  return html`<section aria-labelledby="appendix-${index}" data-part="${index}">
<h3 id="appendix-${index}">${title}</h3>
${tableHtml(appendixTable(report, assessed), {
  caption: `${D.appendix[report.language]}, ${title}`,
  sorts: true,
  row: (row) => (findings[row] ? filters.requirement(findings[row], index) : html``),
  look: 'requirements outcomes',
})}</section>
`;
}
