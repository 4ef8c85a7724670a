import type { Shortfall } from '../../assess/view.ts';
import type { FrameworkAssessment } from '../../model/assessment.ts';
import { appendixTable } from '../document/appendix.ts';
import { bindingTable } from '../document/binding.ts';
import {
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
import { maturityTable } from '../document/maturity.ts';
import { mappingLines } from '../document/method.ts';
import { acceptedTable, conflictTable, decisionTable, evidenceTable } from '../document/registers.ts';
import { stepsTable } from '../document/steps.ts';
import { beside, marked, type Table, type Text } from '../document/text.ts';
import { titleBlock } from '../document/title-block.ts';
import { totalsTable } from '../document/totals.ts';
import { type GapReport, narrowedInference, wholeGaps } from '../gap-report.ts';
import { managementSummary } from '../summary.ts';
import { D, METHOD } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { O } from '../words/obligations.ts';
import { SEVERITY_WORDS } from '../words.ts';
import { md } from './escape.ts';
import { tableMd, textMd } from './text.ts';

/** The gap report as a document to hand over. */
export function gapMarkdown(report: GapReport): string {
  const { assessment, language: l } = report;
  const parts: readonly (readonly string[])[] = [
    [`# ${D.title[l]}: ${md(assessment.organisation.name)}`],
    [tableMd(titleTable(report))],
    [`## ${D.summary[l]}`, tableMd(totalsTable(report)), managementSummary(report).map(md).join(' ')],
    firstSteps(report),
    bindingSection(report),
    [`## ${D.perFramework[l]}`, ...(report.isFiltered ? [`*${W.filtered[l]}*`] : [])],
    ...assessment.frameworks.map((framework) => frameworkSection(report, framework)),
    register(D.conflicts[l], conflictTable(report), D.noConflicts[l]),
    register(D.evidenceSection[l], evidenceTable(report), D.none[l]),
    register(D.decisions[l], decisionTable(report), D.none[l]),
    register(D.acceptedSection[l], acceptedTable(report), D.none[l]),
    methodSection(report),
    [`## ${D.response[l]}`, `*${D.responseHint[l]}*`, '&nbsp;', '&nbsp;'],
    [`## ${D.appendix[l]}`],
    ...assessment.frameworks.map((one) => [
      `### ${md(one.framework.shortTitle[l])}`,
      tableMd(appendixTable(report, one)),
    ]),
  ];
  return `${parts.map((part) => part.join('\n\n')).join('\n\n')}\n`;
}

const titleTable = (report: GapReport): Table => ({
  head: [D.about[report.language], ''],
  rows: titleBlock(report).map(({ name, text }): readonly Text[] => [[{ strong: name }], text]),
});

function firstSteps(report: GapReport): readonly string[] {
  const { steps, language: l } = report;
  if (steps.length === 0) return [`## ${D.first[l]}`, D.firstNone[l]];
  return [`## ${D.first[l]}`, textMd(marked(D.firstIntro[l])), tableMd(stepsTable(report))];
}

function bindingSection(report: GapReport): readonly string[] {
  const { language: l } = report;
  const table = bindingTable(report);
  return table.rows.length === 0 ? [] : [`## ${O.title[l]}`, tableMd(table), `*${O.legal[l]}*`];
}

const register = (title: string, table: Table, none: string): readonly string[] => [
  `## ${title}`,
  table.rows.length === 0 ? none : tableMd(table),
];

function methodSection(report: GapReport): readonly string[] {
  const { language: l } = report;
  const narrowed = narrowedInference(report);
  const used = mappingLines(report).map((line) => `- ${md(line)}`);
  return [
    `## ${D.methodSection[l]}`,
    ...METHOD.map((paragraph) => textMd(marked(paragraph[l]))),
    `**${D.mappingsUsed[l]}**`,
    ...(narrowed === undefined ? [] : [narrowed]),
    ...(report.methods.length === 0 ? [] : [used.length === 0 ? D.mappingsNone[l] : used.join('\n')]),
  ];
}

function frameworkSection(report: GapReport, assessed: FrameworkAssessment): readonly string[] {
  const { language: l } = report;
  const { framework } = assessed;
  const binding = bindingText(report, framework.id);
  const groups = groupsTable(report, assessed);
  const elements = elementsTable(report, assessed);
  const maturity = maturityTable(assessed, l);
  const { entries, unaddressed } = gapsOf(report, assessed);
  const open = unaddressedTable(report, unaddressed);
  const others = withoutGapTable(report, assessed);
  return [
    `### ${md(framework.title[l])}`,
    ...(binding === undefined ? [] : [md(binding)]),
    tableMd(elements ? beside(groups, elements) : groups),
    ...(elements ? [`*${D.perElement[l]}*`] : []),
    ...(maturity ? [`**${D.maturity[l]}**`, tableMd(maturity), D.maturityNote[l]] : []),
    ...wholeGaps(report, assessed).map((gap) => `- **${SEVERITY_WORDS[gap.severity][l]}** ${md(wholeText(gap, l))}`),
    `#### ${md(listTitle(report, framework))}`,
    ...(entries.length + unaddressed.length === 0 && !others
      ? [noGapsText(report)]
      : entries.map((one) => gapEntry(report, one))),
    ...(open ? [textMd(open.lead), tableMd(open.table), ...(open.silent ? [textMd(open.silent)] : [])] : []),
    ...(others ? [tableMd(others)] : []),
  ];
}

function gapEntry(report: GapReport, shortfall: Shortfall): string {
  const { language: l } = report;
  const { requirement } = shortfall.finding;
  const chain = chainOf(shortfall.finding, l).map((step) => `1. ${textMd(step)}`);
  return [
    `**${md(requirement.id)} ${md(requirement.title[l])}** – ${SEVERITY_WORDS[shortfall.gap.severity][l]}`,
    '',
    ...gapFacts(report, shortfall).map(({ name, text }) => `- ${md(name)}: ${textMd(text)}`),
    ...(chain.length > 0 ? ['', `<details><summary>${D.chain[l]}</summary>`, '', ...chain, '', '</details>'] : []),
  ].join('\n');
}
