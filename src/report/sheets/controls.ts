import { isValid } from '../../assess/declarations.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Control, Evidence, Organisation, Scope, ScopeElement } from '../../model/organisation.ts';
import type { Language } from '../../model/text.ts';
import { type Column, dateColumn, edited, type Sheet, sheetOf, textColumn, wordColumn } from '../table/sheet.ts';
import { D } from '../words/document.ts';
import { S } from '../words/sheets.ts';
import { STATUS_TONES } from '../words/tones.ts';
import { STATUS_WORDS } from '../words.ts';

/** The controls of an organisation, one a row. */
export const controlSheet = ({ organisation }: Assessment, language: Language): Sheet =>
  sheetOf(S.controls[language], controlColumns(organisation.scope), organisation.controls, language);

export const controlColumns = (elements: readonly ScopeElement[]): readonly Column<Control>[] => [
  textColumn(S.id, 10, ({ id }) => id),
  edited(
    'title',
    textColumn(S.title, 40, ({ title }) => title),
  ),
  edited(
    'status',
    wordColumn(D.status, 16, STATUS_WORDS, STATUS_TONES, ({ status }) => status),
  ),
  edited(
    'owner',
    textColumn(D.owner, 20, ({ owner }) => owner),
  ),
  edited(
    'changed_on',
    dateColumn(S.changedOn, ({ changedOn }) => changedOn),
  ),
  edited(
    'due',
    dateColumn(D.due, ({ due }) => due),
  ),
  edited(
    'effort',
    textColumn(D.effort, 11, ({ effort }) => effort),
  ),
  edited(
    'review_on',
    dateColumn(S.reviewOn, ({ reviewOn }) => reviewOn),
  ),
  ...(elements.length === 0
    ? []
    : [textColumn<Control>(S.scope, 24, ({ scope }, l) => scopeText(scope, elements, S.all[l]))]),
  textColumn(S.requirements, 40, ({ satisfies }, l) =>
    satisfies
      .map(
        ({ framework, requirement, coverage }) =>
          `${framework}:${requirement}${coverage === 'partial' ? ` (${S.inPart[l]})` : ''}`,
      )
      .join('\n'),
  ),
  edited(
    'notes',
    textColumn(S.notes, 40, ({ notes }) => notes),
  ),
];

export const scopeText = (scope: Scope, elements: readonly ScopeElement[], all: string): string =>
  scope === 'all' ? all : scope.map((id) => elements.find((one) => one.id === id)?.title ?? id).join(', ');

export interface EvidenceRow {
  readonly control: Control;
  readonly evidence: Evidence;
}

type EvidenceState = 'valid' | 'expired' | 'notYet';

/** The evidence of all controls, one piece a row. */
export function evidenceSheet({ organisation, asOf }: Assessment, language: Language): Sheet {
  return sheetOf(S.evidence[language], evidenceColumns(asOf), evidenceRows(organisation), language);
}

export const evidenceRows = ({ controls }: Organisation): readonly EvidenceRow[] =>
  controls.flatMap((control) => control.evidence.map((evidence): EvidenceRow => ({ control, evidence })));

export const evidenceColumns = (asOf: string): readonly Column<EvidenceRow>[] => [
  textColumn(D.controlOnly, 10, ({ control }) => control.id),
  edited(
    'title',
    textColumn(S.title, 40, ({ evidence }) => evidence.title),
  ),
  edited(
    'ref',
    textColumn(S.reference, 36, ({ evidence }) => evidence.ref),
  ),
  edited(
    'date',
    dateColumn(S.dated, ({ evidence }) => evidence.date),
  ),
  edited(
    'valid_until',
    dateColumn(S.validUntil, ({ evidence }) => evidence.validUntil),
  ),
  wordColumn(
    S.state,
    16,
    { valid: S.valid, expired: S.expired, notYet: S.notYet },
    { valid: 'good', expired: 'bad', notYet: 'open' },
    ({ evidence }) => stateOf(evidence, asOf),
  ),
  textColumn(D.owner, 20, ({ control }) => control.owner),
];

function stateOf(evidence: Evidence, asOf: string): EvidenceState {
  if (isValid(evidence, asOf)) return 'valid';
  return (evidence.date ?? '') > asOf ? 'notYet' : 'expired';
}
