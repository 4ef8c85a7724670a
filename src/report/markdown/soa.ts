import type { SoaLine, StatementOfApplicability } from '../../model/soa.ts';
import type { Language } from '../../model/text.ts';
import {
  decisionText,
  evidenceText,
  remarkCounts,
  remarkGroups,
  type SoaReport,
  soaHead,
  undecidedText,
} from '../soa.ts';
import { D } from '../words/document.ts';
import { S } from '../words/sheets.ts';
import { A, APPLIES_WORDS, OBJECTIONS, QUESTIONS, REMARK_WORDS, SOA_STATUS_WORDS } from '../words/soa.ts';
import { counted, STATUS_WORDS } from '../words.ts';
import { code, md, table } from './escape.ts';

/** The statements as a document to hand over. */
export const soaMarkdown = (report: SoaReport): string =>
  `${report.statements.flatMap((statement) => statementSection(report, statement)).join('\n\n')}\n`;

function statementSection(report: SoaReport, statement: StatementOfApplicability): readonly string[] {
  const { language: l, organisation } = report;
  const { framework, groups, beyond, totals } = statement;
  const facts: readonly (readonly [string, string])[] = [
    [D.organisation[l], organisation.legalEntity ?? organisation.name],
    [A.standard[l], framework.title[l]],
    ...soaHead(report, statement),
  ];
  const statuses = Object.entries(totals.status) as readonly [keyof typeof totals.status, number][];
  return [
    `# ${A.title[l]} ${md(framework.shortTitle[l])}: ${md(organisation.name)}`,
    table(
      [A.about[l], ''],
      facts.map(([name, value]) => [`**${name}**`, md(value)]),
    ).join('\n'),
    table(
      [
        A.control[l],
        A.applicable[l],
        capital(A.excluded[l]),
        capital(A.undecided[l]),
        ...statuses.map(([key]) => capital(SOA_STATUS_WORDS[key][l])),
      ],
      [
        [totals.controls, totals.applicable, totals.excluded, totals.undecided, ...statuses.map(([, n]) => n)].map(
          String,
        ),
      ],
      [0, 1, 2, 3, ...statuses.map((_, i) => i + 4)],
    ).join('\n'),
    ...groups.flatMap(({ requirement, lines }) => [
      `## ${md(requirement.id)} ${md(requirement.title[l])}`,
      table(
        [
          '',
          A.control[l],
          A.applicable[l],
          D.justification[l],
          D.status[l],
          A.controls[l],
          D.owner[l],
          D.evidence[l],
          S.reviewOn[l],
        ],
        lines.map((line) => cells(line, statement, l)),
      ).join('\n'),
    ]),
    `## ${A.beyond[l]}`,
    beyond.length === 0
      ? D.none[l]
      : table(
          [A.controls[l], D.status[l], D.owner[l], A.serves[l]],
          beyond.map(({ id, title, status, owner, satisfies }) => [
            `${md(id)} ${md(title)}`,
            STATUS_WORDS[status][l],
            md(owner ?? '–'),
            satisfies.map((one) => code(`${one.framework}:${one.requirement}`)).join(', ') || '–',
          ]),
        ).join('\n'),
    ...remarkSection(statement, l),
    `*${A.note[l]}*`,
  ];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function cells(line: SoaLine, statement: StatementOfApplicability, l: Language): readonly string[] {
  const { requirement, applies, status, decisions, undecided, controls, reviewOn } = line;
  const why = decisions.map((decision) => md(decisionText(decision, statement, l)));
  const owners = [...new Set(controls.flatMap(({ control }) => control.owner ?? []))];
  const named = controls.map(({ control, through }) =>
    md(`${control.id} ${control.title}${through === undefined ? '' : ` (${A.through[l]} ${through})`}`),
  );
  return [
    md(requirement.id),
    md(requirement.title[l]),
    APPLIES_WORDS[applies][l],
    [...why, ...(undecided ? [`*${md(undecidedText(line, statement, l))}*`] : [])].join('<br>'),
    status === undefined ? '–' : SOA_STATUS_WORDS[status][l],
    named.join('<br>') || '–',
    owners.map(md).join('<br>') || '–',
    controls.flatMap(({ evidence }) => evidence.map((one) => md(evidenceText(one, l)))).join('<br>') || '–',
    reviewOn ?? '–',
  ];
}

function remarkSection({ remarks }: StatementOfApplicability, l: Language): readonly string[] {
  const { objections, questions } = remarkCounts(remarks);
  const rows = remarkGroups(remarks).map(({ kind, weight, message, requirements }) => [
    A[weight][l],
    REMARK_WORDS[kind][l],
    md(message[l]),
    requirements.length === 0 ? A.document[l] : requirements.map(md).join(', '),
  ]);
  return [
    `## ${A.remarks[l]}`,
    ...(rows.length === 0
      ? [A.none[l]]
      : [
          `${counted(objections, OBJECTIONS, l)}, ${counted(questions, QUESTIONS, l)}.`,
          table([A.weight[l], S.kind[l], D.finding[l], A.control[l]], rows).join('\n'),
        ]),
  ];
}
