import type { ControlCell } from '../assess/control-overlap.ts';
import type { Framework } from '../model/framework.ts';
import type { Bilingual, Language } from '../model/text.ts';

/** How many controls of an organisation serve each pair of frameworks. */
export interface ControlMatrixReport {
  readonly organisation: string;
  readonly frameworks: readonly Framework[];
  readonly cells: readonly ControlCell[];
  readonly language: Language;
  readonly version: string;
}

export const CONTROLS_SHARED: Bilingual = {
  en: 'Controls that serve both frameworks; on the diagonal, that serve the one',
  nl: 'Maatregelen die beide kaders dienen; op de diagonaal die het ene dienen',
};

export const countAt = ({ cells }: ControlMatrixReport, row: Framework, column: Framework): number =>
  cells.find((cell) => cell.row === row.id && cell.column === column.id)?.controls ?? 0;
