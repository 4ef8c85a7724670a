import type { SoaGroup, SoaLine, StatementOfApplicability } from '../../model/soa.ts';
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
import { capital, counted, STATUS_WORDS } from '../words.ts';
import { type Fact, LINE, separated, type Table, type Text } from './text.ts';

/** The parts of a Statement of Applicability as a document. */

export const soaTitle = ({ language: l }: SoaReport, { framework }: StatementOfApplicability): string =>
  `${A.title[l]} ${framework.shortTitle[l]}`;

export function soaFacts(report: SoaReport, statement: StatementOfApplicability): readonly Fact[] {
  const { language: l, organisation } = report;
  const facts: readonly (readonly [string, string])[] = [
    [D.organisation[l], organisation.legalEntity ?? organisation.name],
    [A.standard[l], statement.framework.title[l]],
    ...soaHead(report, statement),
  ];
  return facts.map(([name, text]) => ({ name, text }));
}

export function soaTotals({ totals }: StatementOfApplicability, l: Language): Table {
  const statuses = Object.entries(totals.status) as readonly [keyof typeof totals.status, number][];
  const numbers = [
    totals.controls,
    totals.applicable,
    totals.excluded,
    totals.undecided,
    ...statuses.map(([, n]) => n),
  ];
  return {
    head: [
      A.control[l],
      A.applicable[l],
      capital(A.excluded[l]),
      capital(A.undecided[l]),
      ...statuses.map(([key]) => capital(SOA_STATUS_WORDS[key][l])),
    ],
    rows: [numbers.map(String)],
    numeric: numbers.map((_, i) => i),
  };
}

export function soaGroup({ lines }: SoaGroup, statement: StatementOfApplicability, l: Language): Table {
  return {
    head: [
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
    rows: lines.map((line) => cells(line, statement, l)),
  };
}

function cells(line: SoaLine, statement: StatementOfApplicability, l: Language): readonly Text[] {
  const { requirement, applies, status, decisions, undecided, controls, reviewOn } = line;
  const why: readonly Text[] = decisions.map((decision) => decisionText(decision, statement, l));
  const nobody: readonly Text[] = undecided ? [[{ em: undecidedText(line, statement, l) }]] : [];
  const owners = [...new Set(controls.flatMap(({ control }) => control.owner ?? []))];
  const named = controls.map(
    ({ control, through }) =>
      `${control.id} ${control.title}${through === undefined ? '' : ` (${A.through[l]} ${through})`}`,
  );
  return [
    requirement.id,
    requirement.title[l],
    APPLIES_WORDS[applies][l],
    separated([...why, ...nobody], LINE),
    status === undefined ? '–' : SOA_STATUS_WORDS[status][l],
    linesOf(named),
    linesOf(owners),
    linesOf(controls.flatMap(({ evidence }) => evidence.map((one) => evidenceText(one, l)))),
    reviewOn ?? '–',
  ];
}

const linesOf = (texts: readonly string[]): Text => (texts.length === 0 ? '–' : separated(texts, LINE));

/** Controls of the organisation beyond the annex; may be empty. */
export function soaBeyond({ beyond }: StatementOfApplicability, l: Language): Table {
  return {
    head: [A.controls[l], D.status[l], D.owner[l], A.serves[l]],
    rows: beyond.map(({ id, title, status, owner, satisfies }) => [
      `${id} ${title}`,
      STATUS_WORDS[status][l],
      owner ?? '–',
      satisfies.length === 0
        ? '–'
        : separated(
            satisfies.map((one): Text => [{ code: `${one.framework}:${one.requirement}` }]),
            ', ',
          ),
    ]),
  };
}

/** How many remarks there are, and which; the table may be empty. */
export function soaRemarks(
  { remarks }: StatementOfApplicability,
  l: Language,
): { readonly count: string; readonly table: Table } {
  const { objections, questions } = remarkCounts(remarks);
  const rows = remarkGroups(remarks).map(({ kind, weight, message, requirements }) => [
    A[weight][l],
    REMARK_WORDS[kind][l],
    message[l],
    requirements.length === 0 ? A.document[l] : requirements.join(', '),
  ]);
  return {
    count: `${counted(objections, OBJECTIONS, l)}, ${counted(questions, QUESTIONS, l)}.`,
    table: { head: [A.weight[l], S.kind[l], D.finding[l], A.control[l]], rows },
  };
}
