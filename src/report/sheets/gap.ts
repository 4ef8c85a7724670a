import { GAPS } from '../../assess/gap-kinds.ts';
import type { Finding, FrameworkAssessment, Gap } from '../../model/assessment.ts';
import type { Requirement } from '../../model/framework.ts';
import type { Control } from '../../model/organisation.ts';
import type { Bilingual } from '../../model/text.ts';
import { closingNote, type GapReport, wholeGaps } from '../gap-report.ts';
import { forceText, scopeRemarks, standingOf } from '../standing.ts';
import { type Column, dateColumn, numberColumn, type Sheet, sheetOf, textColumn, wordColumn } from '../table/sheet.ts';
import { D } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { S } from '../words/sheets.ts';
import { OUTCOME_TONES, SEVERITY_TONES } from '../words/tones.ts';
import { BASIS_WORDS, OUTCOME_WORDS, SEVERITY_WORDS } from '../words.ts';
import { controlSheet, evidenceSheet } from './controls.ts';
import { dataMark } from './data-mark.ts';
import { soaSheet } from './soa.ts';

/** The workbook of an assessment. */
export const gapSheets = (report: GapReport): readonly Sheet[] => [
  summarySheet(report),
  gapSheet(report),
  requirementSheet(report),
  ...statementSheets(report),
  controlSheet(report.assessment, report.language),
  evidenceSheet(report.assessment, report.language),
];

function statementSheets(report: GapReport): readonly Sheet[] {
  const { assessment, language, version, digest } = report;
  const { organisation, asOf } = assessment;
  const statements = report.statements();
  return statements.length === 0 ? [] : [soaSheet({ organisation, asOf, language, statements, version, digest })];
}

function summarySheet(report: GapReport): Sheet {
  const { assessment, language: l, version, digest } = report;
  const { organisation, asOf, frameworks } = assessment;
  const { status, classification, assessor } = organisation.assessment;
  const count = (title: Bilingual, of: (one: FrameworkAssessment) => number): Column<FrameworkAssessment> =>
    numberColumn(title, of, 14);
  const columns: readonly Column<FrameworkAssessment>[] = [
    textColumn(D.framework, 26, ({ framework }) => framework.shortTitle[l]),
    textColumn(S.edition, 14, ({ framework }) => framework.edition),
    textColumn(D.binds, 22, ({ framework }) => forceText(standingOf(report, framework.id), l)),
    count(D.applicable, ({ totals }) => totals.applicable),
    count(D.demonstrated, ({ totals }) => totals.demonstrated),
    count(D.met, ({ totals }) => totals.range[0]),
    count(S.metInferred, ({ totals }) => totals.metInferred),
    count(D.atMost, ({ totals }) => totals.range[1]),
    count(D.short, ({ totals }) => totals.applicable - totals.range[1]),
    count(S.notApplicable, ({ totals }) => totals.notApplicable),
  ];
  const state = status === 'final' ? D.statusFinal : status === 'draft' ? D.statusDraft : D.statusUnknown;
  return {
    ...sheetOf(S.summary[l], columns, frameworks, l),
    lead: [
      [D.title[l], organisation.name],
      [D.legalEntity[l], organisation.legalEntity],
      [D.asOf[l], asOf],
      [S.data[l], dataMark(organisation)],
      [D.status[l], state[l]],
      [D.classification[l], classification],
      [D.assessor[l], assessor],
      [D.madeWith[l], `kloof ${version}, ${D.contentDigest[l]} ${digest}`],
      ...scopeRemarks(report).map((remark, i) => [i === 0 ? D.remarks[l] : '', remark]),
      ...(report.isFiltered ? [['', W.filtered[l]] as const] : []),
      ['', closingNote(report)],
      ['', S.readBack[l]],
    ],
  };
}

/**
 * A gap with the finding it belongs to; of a framework as a whole without one, of what a filter asks for without a gap.
 */
interface GapRow {
  readonly framework: FrameworkAssessment['framework'];
  readonly gap: Gap | undefined;
  readonly finding: Finding | undefined;
  readonly controls: readonly Control[];
}

/** Every gap, one a row. */
export function gapSheet(report: GapReport): Sheet {
  const { assessment, language, shows, isFiltered } = report;
  const byId = new Map(assessment.organisation.controls.map((control) => [control.id, control]));
  const rows = assessment.frameworks.flatMap((assessed): readonly GapRow[] => [
    ...wholeGaps(report, assessed).map(
      (gap): GapRow => ({ framework: assessed.framework, gap, finding: undefined, controls: [] }),
    ),
    ...assessed.findings.filter(shows).flatMap((finding) => {
      const controls = finding.controls.flatMap((id) => byId.get(id) ?? []);
      const gaps = isFiltered && finding.gaps.length === 0 ? [undefined] : finding.gaps;
      return gaps.map((gap): GapRow => ({ framework: assessed.framework, gap, finding, controls }));
    }),
  ]);
  const columns: readonly Column<GapRow>[] = [
    textColumn(D.framework, 18, ({ framework }, l) => framework.shortTitle[l]),
    textColumn(D.requirement, 12, ({ finding }) => finding?.requirement.id),
    textColumn(S.title, 34, ({ finding }, l) => finding?.requirement.title[l]),
    wordColumn(S.severity, 10, SEVERITY_WORDS, SEVERITY_TONES, ({ gap }) => gap?.severity),
    wordColumn(D.outcome, 20, OUTCOME_WORDS, OUTCOME_TONES, ({ finding }) => finding?.outcome),
    textColumn(S.kind, 22, ({ gap }, l) => gap && GAPS[gap.kind].title[l]),
    textColumn(D.finding, 44, ({ gap }, l) => gap?.message[l]),
    textColumn(D.left, 50, ({ gap }, l) => gap?.remainder?.[l]),
    textColumn(D.controls, 14, ({ controls }) => controls.map(({ id }) => id).join(', ')),
    textColumn(D.owner, 18, ({ controls }) => distinct(controls.map(({ owner }) => owner)).join(', ')),
    dateColumn(D.due, ({ controls }) => distinct(controls.map(({ due }) => due)).sort()[0]),
    dateColumn(S.acceptedUntil, ({ finding }) => finding?.acceptedUntil),
  ];
  return sheetOf(S.gaps[language], columns, rows, language);
}

const distinct = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

type FindingRow = Pick<FrameworkAssessment, 'framework'> & { readonly finding: Finding };

function requirementSheet(report: GapReport): Sheet {
  const { assessment, language, shows, asks } = report;
  const elements = assessment.organisation.scope;
  const columns: readonly Column<FindingRow>[] = [
    textColumn(D.framework, 18, ({ framework }, l) => framework.shortTitle[l]),
    textColumn(D.requirement, 12, ({ finding }) => finding.requirement.id),
    textColumn(S.title, 38, ({ finding }, l) => finding.requirement.title[l]),
    textColumn(D.group, 30, ({ finding }, l) => topOf(finding.requirement).title[l]),
    textColumn(D.asks, 60, ({ finding }, l) => asks(finding.requirement)?.[l]),
    wordColumn(D.outcome, 20, OUTCOME_WORDS, OUTCOME_TONES, ({ finding }) => finding.outcome),
    textColumn(D.basis, 14, ({ finding: { basis } }, l) => (basis === 'none' ? undefined : BASIS_WORDS[basis][l])),
    textColumn(D.demonstrated, 14, ({ finding: { outcome, demonstrated } }, l) =>
      outcome === 'met' ? (demonstrated ? S.yes : S.no)[l] : undefined,
    ),
    ...elements.map(({ id, title }) =>
      wordColumn<FindingRow, Finding['outcome']>(
        { en: title, nl: title },
        20,
        OUTCOME_WORDS,
        OUTCOME_TONES,
        ({ finding }) => finding.scope?.[id],
      ),
    ),
    textColumn(D.controls, 18, ({ finding }) => finding.controls.join(', ')),
  ];
  const rows = assessment.frameworks.flatMap(({ framework, findings }) =>
    findings.filter(shows).map((finding): FindingRow => ({ framework, finding })),
  );
  return sheetOf(S.requirements[language], columns, rows, language);
}

const topOf = (requirement: Requirement): Requirement => (requirement.parent ? topOf(requirement.parent) : requirement);
