import type { Control, ScopeElement } from '../../model/organisation.ts';
import {
  REMARK_WEIGHT,
  type SoaDecision,
  type SoaLine,
  type SoaRemark,
  type StatementOfApplicability,
} from '../../model/soa.ts';
import type { Language } from '../../model/text.ts';
import { evidenceText, type SoaReport, soaHead, whereText } from '../soa.ts';
import {
  type Column,
  dateColumn,
  edited,
  numberColumn,
  type Sheet,
  sheetOf,
  textColumn,
  wordColumn,
} from '../table/sheet.ts';
import { D } from '../words/document.ts';
import { S } from '../words/sheets.ts';
import {
  A,
  APPLIES_TONES,
  APPLIES_WORDS,
  BECAUSE_WORDS,
  REMARK_WORDS,
  SOA_STATUS_TONES,
  SOA_STATUS_WORDS,
} from '../words/soa.ts';
import { STATUS_TONES } from '../words/tones.ts';
import { STATUS_WORDS } from '../words.ts';
import { dataMark } from './data-mark.ts';

/** The workbook of the statements. */
export const soaSheets = (report: SoaReport): readonly Sheet[] => [
  aboutSheet(report),
  soaSheet(report),
  beyondSheet(report),
  remarkSheet(report),
];

function aboutSheet(report: SoaReport): Sheet {
  const { organisation, language: l, statements } = report;
  const columns: readonly Column<StatementOfApplicability>[] = [
    textColumn(A.standard, 26, ({ framework }) => framework.shortTitle[l]),
    textColumn(A.scope, 40, ({ scope }) =>
      scope.length === 0 ? A.wholeOrganisation[l] : scope.map(({ title }) => title).join(', '),
    ),
    numberColumn(A.control, ({ totals }) => totals.controls, 16),
    numberColumn(A.applicable, ({ totals }) => totals.applicable),
    numberColumn(capital(A.excluded), ({ totals }) => totals.excluded),
    numberColumn(capital(A.undecided), ({ totals }) => totals.undecided),
    ...(Object.keys(SOA_STATUS_WORDS) as (keyof typeof SOA_STATUS_WORDS)[]).map((status) =>
      numberColumn<StatementOfApplicability>(
        capital(SOA_STATUS_WORDS[status]),
        ({ totals }) => totals.status[status],
        14,
      ),
    ),
    numberColumn(A.objections, ({ remarks }) => countOf(remarks, 'objection')),
    numberColumn(A.questions, ({ remarks }) => countOf(remarks, 'question')),
  ];
  return {
    ...sheetOf(S.summary[l], columns, statements, l),
    lead: [
      [A.title[l], organisation.name],
      [D.legalEntity[l], organisation.legalEntity],
      ...soaHead(report, { scope: organisation.scope }),
      [S.data[l], dataMark(organisation)],
      ['', A.note[l]],
      ['', S.readBack[l]],
    ],
  };
}

const capital = ({ en, nl }: { readonly en: string; readonly nl: string }) => ({
  en: en.slice(0, 1).toUpperCase() + en.slice(1),
  nl: nl.slice(0, 1).toUpperCase() + nl.slice(1),
});

const countOf = (remarks: readonly SoaRemark[], weight: 'objection' | 'question'): number =>
  remarks.filter(({ kind }) => REMARK_WEIGHT[kind] === weight).length;

/** A line of a statement with one of its decisions: a row for each, and one for where nobody decided. */
export interface SoaRow {
  readonly statement: StatementOfApplicability;
  readonly line: SoaLine;
  readonly decision: SoaDecision | undefined;
}

/** The answers of a decision: in part is said with several rows. */
const ANSWER_WORDS = { yes: APPLIES_WORDS.yes, no: APPLIES_WORDS.no };
const ANSWER_TONES = { yes: APPLIES_TONES.yes, no: APPLIES_TONES.no };

export const soaRows = (statement: StatementOfApplicability): readonly SoaRow[] =>
  statement.groups.flatMap(({ lines }) =>
    lines.flatMap((line): readonly SoaRow[] => {
      const decisions = line.decisions.map((decision): SoaRow => ({ statement, line, decision }));
      return line.undecided || decisions.length === 0
        ? [...decisions, { statement, line, decision: undefined }]
        : decisions;
    }),
  );

/** Every control of every annex, one decision a row. */
export const soaSheet = ({ statements, organisation, language }: SoaReport): Sheet =>
  sheetOf(A.short[language], soaColumns(organisation.scope), statements.flatMap(soaRows), language);

export const soaColumns = (elements: readonly ScopeElement[]): readonly Column<SoaRow>[] => [
  textColumn(D.framework, 18, ({ statement }, l) => statement.framework.shortTitle[l]),
  textColumn(A.control, 10, ({ line }) => line.requirement.id),
  textColumn(S.title, 34, ({ line }, l) => line.requirement.title[l]),
  edited(
    'applicable',
    wordColumn(A.applicable, 12, ANSWER_WORDS, ANSWER_TONES, ({ line, decision }) =>
      decision ? (decision.decision.applicable ? 'yes' : 'no') : line.applies === 'no' ? 'no' : 'yes',
    ),
  ),
  ...(elements.length === 0
    ? []
    : [
        textColumn<SoaRow>(
          S.scope,
          24,
          ({ statement, line, decision }, l) =>
            whereText(decision ? decision.elements : line.undecidedIn, statement) || S.all[l],
        ),
      ]),
  edited(
    'justification',
    textColumn(D.justification, 50, ({ decision }) => decision?.decision.justification),
  ),
  edited(
    'because',
    textColumn(A.because, 16, ({ decision }, l) =>
      decision?.decision.because.map((ground) => BECAUSE_WORDS[ground][l]).join(', '),
    ),
  ),
  edited(
    'refs',
    textColumn(A.refs, 20, ({ decision }) => decision?.decision.refs.join('\n')),
  ),
  edited(
    'decided_by',
    textColumn(A.decidedBy, 18, ({ decision }) => decision?.decision.decidedBy),
  ),
  edited(
    'decided_on',
    dateColumn(A.decidedOn, ({ decision }) => decision?.decision.decidedOn),
  ),
  edited(
    'review_on',
    dateColumn(S.reviewOn, ({ decision }) => decision?.decision.reviewOn),
  ),
  wordColumn(D.status, 16, SOA_STATUS_WORDS, SOA_STATUS_TONES, ({ line }) => line.status),
  textColumn(A.controls, 40, ({ line }, l) =>
    line.controls
      .map(
        ({ control, through }) =>
          `${control.id} ${control.title}${through === undefined ? '' : ` (${A.through[l]} ${through})`}`,
      )
      .join('\n'),
  ),
  textColumn(D.owner, 18, ({ line }) =>
    [...new Set(line.controls.flatMap(({ control }) => control.owner ?? []))].join('\n'),
  ),
  textColumn(S.evidence, 44, ({ line }, l) =>
    line.controls
      .flatMap(({ control, evidence }) => evidence.map((one) => `${control.id}: ${evidenceText(one, l)}`))
      .join('\n'),
  ),
  edited(
    'notes',
    textColumn(S.notes, 40, ({ decision }) => decision?.decision.notes),
  ),
];

interface BeyondRow {
  readonly statement: StatementOfApplicability;
  readonly control: Control;
}

function beyondSheet({ statements, language }: SoaReport): Sheet {
  const columns: readonly Column<BeyondRow>[] = [
    textColumn(D.framework, 18, ({ statement }, l) => statement.framework.shortTitle[l]),
    textColumn(S.id, 10, ({ control }) => control.id),
    textColumn(S.title, 40, ({ control }) => control.title),
    wordColumn(D.status, 16, STATUS_WORDS, STATUS_TONES, ({ control }) => control.status),
    textColumn(D.owner, 20, ({ control }) => control.owner),
    textColumn(A.serves, 40, ({ control }) =>
      control.satisfies.map((one) => `${one.framework}:${one.requirement}`).join('\n'),
    ),
  ];
  const rows = statements.flatMap((statement) =>
    statement.beyond.map((control): BeyondRow => ({ statement, control })),
  );
  return sheetOf(A.beyond[language], columns, rows, language);
}

interface RemarkRow {
  readonly statement: StatementOfApplicability;
  readonly remark: SoaRemark;
}

function remarkSheet({ statements, language }: SoaReport): Sheet {
  const columns: readonly Column<RemarkRow>[] = [
    textColumn(D.framework, 18, ({ statement }, l) => statement.framework.shortTitle[l]),
    textColumn(A.control, 12, ({ remark }, l) => remark.requirement?.id ?? A.document[l]),
    textColumn(S.title, 36, ({ remark }, l) => remark.requirement?.title[l]),
    wordColumn(
      A.weight,
      12,
      { objection: A.objection, question: A.question },
      { objection: 'bad', question: 'half' },
      ({ remark }) => REMARK_WEIGHT[remark.kind],
    ),
    textColumn(S.kind, 26, ({ remark }, l) => REMARK_WORDS[remark.kind][l]),
    textColumn(D.finding, 70, ({ remark }, l) => remark.message[l]),
  ];
  const rows = statements.flatMap((statement) => statement.remarks.map((remark): RemarkRow => ({ statement, remark })));
  const name: Readonly<Record<Language, string>> = {
    en: `${A.objections.en} and ${A.questions.en.toLowerCase()}`,
    nl: `${A.objections.nl} en ${A.questions.nl.toLowerCase()}`,
  };
  return sheetOf(name[language], columns, rows, language);
}
