import { assess } from '../../assess/assess.ts';
import { statementsOf } from '../../assess/soa.ts';
import type { WrittenTable } from '../../intake/written.ts';
import type { Language } from '../../model/text.ts';
import type { Workspace } from '../../model/workspace.ts';
import { controlSheet, evidenceRows, evidenceSheet } from '../../report/sheets/controls.ts';
import { type SoaRow, soaRows, soaSheet } from '../../report/sheets/soa.ts';
import { cellText } from '../../report/table/cell-text.ts';
import type { Sheet } from '../../report/table/sheet.ts';

/** The tables that are read back, as they would be written now, with what each of their rows stands for. */
export interface Tables {
  readonly language: Language;
  readonly controls: WrittenTable;
  /** Ids, one a row. */
  readonly controlIds: readonly string[];
  readonly evidence: WrittenTable;
  /** The control and the index among its evidence, one a row. */
  readonly evidenceOf: readonly { readonly control: string; readonly index: number }[];
  readonly soa: WrittenTable;
  readonly soaRows: readonly SoaRow[];
}

export function tablesOf(workspace: Workspace, asOf: string, language: Language): Tables {
  const assessed = assess(workspace, { asOf, requireEvidence: false });
  const { assessment } = assessed;
  const { organisation } = assessment;
  const statements = statementsOf(workspace, assessed);
  const elements = organisation.scope.length;
  return {
    language,
    controls: written(controlSheet(assessment, language), [0]),
    controlIds: organisation.controls.map(({ id }) => id),
    evidence: written(evidenceSheet(assessment, language), [0]),
    evidenceOf: evidenceRows(organisation).map(({ control, evidence }) => ({
      control: control.id,
      index: control.evidence.indexOf(evidence),
    })),
    soa: written(
      soaSheet({ organisation, asOf, language, statements, version: '', digest: '' }),
      elements === 0 ? [0, 1] : [0, 1, 4],
    ),
    soaRows: statements.flatMap(soaRows),
  };
}

const written = ({ columns, rows }: Sheet, naming: readonly number[]): WrittenTable => ({
  columns: columns.map(({ title, key }) => ({ title, ...(key !== undefined && { key }) })),
  rows: rows.map((row) => row.map((cell) => cellText(String(cell ?? '')).trim())),
  naming,
});
