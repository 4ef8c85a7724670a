import type { StatementOfApplicability } from '../../model/soa.ts';
import { soaBeyond, soaFacts, soaGroup, soaRemarks, soaTitle, soaTotals } from '../document/soa.ts';
import type { Table, Text } from '../document/text.ts';
import type { SoaReport } from '../soa.ts';
import { D } from '../words/document.ts';
import { A } from '../words/soa.ts';
import { md } from './escape.ts';
import { tableMd } from './text.ts';

/** The statements as a document to hand over. */
export const soaMarkdown = (report: SoaReport): string =>
  `${report.statements.flatMap((statement) => statementSection(report, statement)).join('\n\n')}\n`;

function statementSection(report: SoaReport, statement: StatementOfApplicability): readonly string[] {
  const { language: l, organisation } = report;
  const beyond = soaBeyond(statement, l);
  const remarks = soaRemarks(statement, l);
  return [
    `# ${md(soaTitle(report, statement))}: ${md(organisation.name)}`,
    tableMd(aboutTable(report, statement)),
    tableMd(soaTotals(statement, l)),
    ...statement.groups.flatMap((group) => [
      `## ${md(group.requirement.id)} ${md(group.requirement.title[l])}`,
      tableMd(soaGroup(group, statement, l)),
    ]),
    `## ${A.beyond[l]}`,
    beyond.rows.length === 0 ? D.none[l] : tableMd(beyond),
    `## ${A.remarks[l]}`,
    ...(remarks.table.rows.length === 0 ? [A.none[l]] : [remarks.count, tableMd(remarks.table)]),
    `*${A.note[l]}*`,
  ];
}

const aboutTable = (report: SoaReport, statement: StatementOfApplicability): Table => ({
  head: [A.about[report.language], ''],
  rows: soaFacts(report, statement).map(({ name, text }): readonly Text[] => [[{ strong: name }], text]),
});
