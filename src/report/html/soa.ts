import { SOA_APPLIES, type SoaLine, type SoaStatus, type StatementOfApplicability } from '../../model/soa.ts';
import type { Language } from '../../model/text.ts';
import { soaBeyond, soaFacts, soaGroup, soaRemarks, soaTitle, soaTotals } from '../document/soa.ts';
import { statusText } from '../document/title-block.ts';
import type { SoaReport } from '../soa.ts';
import { D } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { H } from '../words/html.ts';
import { A, APPLIES_WORDS, SOA_STATUS_WORDS } from '../words/soa.ts';
import { capital } from '../words.ts';
import { legendOf, stacked } from './bars.ts';
import { factsTable } from './facts.ts';
import { filterBar, ownersIn } from './filters.ts';
import { type Html, html } from './html.ts';
import { page, type Section } from './page.ts';
import { tableHtml } from './table.ts';

/** The Statements of Applicability as a page, to print on sheets that lie. */
export function soaHtml(report: SoaReport): string {
  const { language: l, organisation, asOf, version, statements } = report;
  const { status, classification } = organisation.assessment;
  const classified = classification === undefined ? [] : [classification];
  const owners = ownersIn(statements.flatMap((one) => linesOf(one).flatMap(ownersOf)));
  const filters = filterBar({
    language: l,
    choices: [
      ['framework', A.standard[l], statements.map(({ framework }, i) => [String(i), framework.shortTitle[l]])],
      ['applies', A.applicable[l], SOA_APPLIES.map((one) => [one, APPLIES_WORDS[one][l]])],
      ['status', D.status[l], statusesOf(statements).map((one) => [one, SOA_STATUS_WORDS[one][l]])],
    ],
    owners,
    counted: H.countedControls[l],
    folds: false,
  });
  return page({
    language: l,
    kind: A.title[l],
    subject: organisation.name,
    about: [`${capital(W.asOf[l])} ${asOf}`, statusText(status, l), ...classified],
    foot: [organisation.name, A.title[l], asOf, ...classified],
    version,
    look: 'wide',
    sections: statements.map((statement, i) =>
      statementSection(report, statement, i, owners, i === 0 ? filters : html``),
    ),
  });
}

const linesOf = ({ groups }: StatementOfApplicability): readonly SoaLine[] => groups.flatMap(({ lines }) => lines);

const ownersOf = ({ controls }: SoaLine): readonly string[] => controls.flatMap(({ control }) => control.owner ?? []);

const statusesOf = (statements: readonly StatementOfApplicability[]): readonly SoaStatus[] =>
  (Object.keys(SOA_STATUS_WORDS) as SoaStatus[]).filter((status) =>
    statements.some(({ totals }) => totals.status[status] > 0),
  );

function statementSection(
  report: SoaReport,
  statement: StatementOfApplicability,
  index: number,
  owners: readonly string[],
  filters: Html,
): Section {
  const { language: l } = report;
  const title = soaTitle(report, statement);
  const beyond = soaBeyond(statement, l);
  const remarks = soaRemarks(statement, l);
  const id = `statement-${index}`;
  const keys = (line: SoaLine): Html =>
    html` id="${statement.framework.id}:${line.requirement.id}" data-framework="${index}" data-applies="${line.applies}" data-status="${line.status}" data-owner="${[...new Set(ownersOf(line))].map((owner) => owners.indexOf(owner)).join(' ')}"`;
  const groups = statement.groups.map((group, i) => ({
    id: `${id}-${i}`,
    title: `${group.requirement.id} ${group.requirement.title[l]}`,
    body: tableHtml(soaGroup(group, statement, l), {
      caption: group.requirement.title[l],
      sorts: true,
      stacks: true,
      row: (row) => (group.lines[row] ? keys(group.lines[row]) : html``),
      look: 'soa',
    }),
  }));
  const parts = [
    ...groups,
    {
      id: `${id}-beyond`,
      title: A.beyond[l],
      body:
        beyond.rows.length === 0
          ? html`<p>${D.none[l]}</p>\n`
          : tableHtml(beyond, { caption: A.beyond[l], sorts: true, stacks: true, look: 'prose' }),
    },
    {
      id: `${id}-remarks`,
      title: A.remarks[l],
      body:
        remarks.table.rows.length === 0
          ? html`<p>${A.none[l]}</p>\n`
          : html`<p>${remarks.count}</p>\n${tableHtml(remarks.table, { caption: A.remarks[l], rowHead: 1, sorts: true, stacks: true, look: 'prose' })}`,
    },
  ];
  return {
    id,
    title,
    look: 'sheet',
    body: html`${factsTable(soaFacts(report, statement), A.about[l])}${tableHtml(soaTotals(statement, l), {
      caption: title,
      stacks: true,
      picture: { head: H.picture[l], of: () => statusBar(statement) },
      look: 'totals',
    })}${statusLegend(l)}<p class="note">${A.note[l]}</p>
${filters}${parts.map(
  (part) => html`<section aria-labelledby="${part.id}" data-part="${index}">
<h3 id="${part.id}">${part.title}</h3>
${part.body}</section>
`,
)}`,
    parts: parts.map((part) => ({ id: part.id, title: part.title })),
  };
}

/** Which statuses a part of the bar stands for. */
const STATUS_PARTS = [
  ['demonstrated', ['implemented']],
  ['met', ['partial', 'alternative']],
  ['open', ['planned', 'unknown']],
  ['short', ['not-implemented']],
] as const satisfies readonly (readonly [string, readonly SoaStatus[]])[];

const statusBar = ({ totals }: StatementOfApplicability): Html =>
  stacked(
    STATUS_PARTS.map(([part, statuses]) => ({
      part,
      count: statuses.reduce((sum, status) => sum + totals.status[status], 0),
    })),
  );

const statusLegend = (l: Language): Html =>
  legendOf(
    STATUS_PARTS.map(([part, statuses]) => [part, statuses.map((status) => SOA_STATUS_WORDS[status][l]).join(', ')]),
  );
