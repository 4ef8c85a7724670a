import type { Shortfall } from '../../assess/view.ts';
import type { FrameworkAssessment, Gap } from '../../model/assessment.ts';
import { referenceTo } from '../../model/framework.ts';
import type { Language } from '../../model/text.ts';
import {
  applicableGroups,
  bindingText,
  elementsTable,
  gapsOf,
  groupsTable,
  listTitle,
  noGapsText,
  unaddressedTable,
  wholeText,
  withoutGapTable,
} from '../document/framework.ts';
import { chainOf, gapFacts } from '../document/gap-entry.ts';
import { type GapReport, wholeGaps } from '../gap-report.ts';
import { C } from '../words/completion.ts';
import { D } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { H } from '../words/html.ts';
import { OUTCOME_WORDS, SEVERITY_WORDS } from '../words.ts';
import { bar, legend } from './bars.ts';
import type { GapFilters } from './gap-filters.ts';
import { picture } from './gap-links.ts';
import { type Html, html } from './html.ts';
import { maturityPart } from './maturity.ts';
import { tableHtml } from './table.ts';
import { type Links, textHtml } from './text.ts';

/** One framework: how its groups stand, and its gaps. */
export function frameworkPart(
  report: GapReport,
  assessed: FrameworkAssessment,
  index: number,
  filters: GapFilters,
  links: Links,
): Html {
  const { language: l } = report;
  const { framework } = assessed;
  const gaps = wholeGaps(report, assessed);
  const binding = bindingText(report, framework.id);
  return html`<section aria-labelledby="framework-${index}" data-part="${index}">
<h3 id="framework-${index}">${framework.title[l]}</h3>
${binding === undefined ? '' : html`<p>${binding}</p>\n`}${groupsPart(report, assessed)}${maturityPart(assessed, l)}${
  gaps.length === 0 ? '' : html`<ul class="agreements">${gaps.map((gap) => wholeGap(gap, l))}</ul>\n`
}<h4>${listTitle(report, framework)}</h4>
${gapList(report, assessed, index, filters, links)}</section>
`;
}

function groupsPart(report: GapReport, assessed: FrameworkAssessment): Html {
  const { language: l } = report;
  const groups = applicableGroups(assessed);
  const elements = elementsTable(report, assessed);
  const look = { look: 'totals groups', stacks: true };
  const table = tableHtml(groupsTable(report, assessed), {
    caption: `${assessed.framework.shortTitle[l]}: ${H.perGroup[l]}`,
    picture: picture(l, (row) => groups[row] && bar(groups[row].totals)),
    ...look,
  });
  if (!elements) return html`${table}${legend(l)}`;
  return html`${table}${legend(l)}<h4>${H.perElement[l]}</h4>
${tableHtml(elements, { caption: H.perElement[l], ...look })}`;
}

const wholeGap = (gap: Gap, l: Language): Html =>
  html`<li><strong class="severity ${gap.severity}">${SEVERITY_WORDS[gap.severity][l]}</strong> ${wholeText(gap, l)}</li>\n`;

function gapList(
  report: GapReport,
  assessed: FrameworkAssessment,
  index: number,
  filters: GapFilters,
  links: Links,
): Html {
  const { entries, unaddressed } = gapsOf(report, assessed);
  const others = withoutGapTable(report, assessed);
  if (entries.length + unaddressed.length === 0 && !others) return html`<p>${noGapsText(report)}</p>\n`;
  return html`${entries.map((one) => gapEntry(report, one, index, filters, links))}${unaddressedPart(
    report,
    unaddressed,
    index,
    filters,
  )}${others ? tableHtml(others, { caption: D.requirement[report.language], sorts: true, look: 'requirements outcomes' }) : ''}<p class="none" hidden>${W.nothingShown[report.language]}</p>
`;
}

function gapEntry(report: GapReport, shortfall: Shortfall, index: number, filters: GapFilters, links: Links): Html {
  const { language: l } = report;
  const { finding, gap } = shortfall;
  const { requirement, outcome } = finding;
  const chain = chainOf(finding, l);
  return html`<article class="gap"${filters.gap(shortfall, index)} aria-labelledby="gap/${referenceTo(requirement)}">
<h5 id="gap/${referenceTo(requirement)}"><span class="id">${requirement.id}</span> ${requirement.title[l]}</h5>
<p class="weight"><strong class="severity ${gap.severity}">${SEVERITY_WORDS[gap.severity][l]}</strong> <span>${OUTCOME_WORDS[outcome][l]}</span></p>
<dl>
${gapFacts(report, shortfall).map(
  ({ name, text }) =>
    html`<div${name === D.left[l] || name.startsWith(C.missing[l]) ? html` class="left"` : name === D.asks[l] ? html` class="asks"` : ''}><dt>${name}</dt><dd>${textHtml(text)}</dd></div>\n`,
)}</dl>
${
  chain.length === 0
    ? ''
    : html`<details><summary>${D.chain[l]}</summary><ol>${chain.map((step) => html`<li>${textHtml(step, links)}</li>\n`)}</ol></details>\n`
}</article>
`;
}

function unaddressedPart(report: GapReport, shown: readonly Shortfall[], index: number, filters: GapFilters): Html {
  const open = unaddressedTable(report, shown);
  if (!open) return html``;
  return html`<div class="unaddressed"><p>${textHtml(open.lead)}</p>
${tableHtml(open.table, {
  caption: D.openGaps[report.language],
  row: (row) => (shown[row] ? filters.gap(shown[row], index) : html``),
  look: 'requirements',
})}${open.silent ? html`<p class="note">${textHtml(open.silent)}</p>\n` : ''}</div>
`;
}
