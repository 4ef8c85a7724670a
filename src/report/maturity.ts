import { ASPECTS, type MaturityRow } from '../assess/maturity-table.ts';
import type { Language } from '../model/text.ts';
import { D } from './words/document.ts';

/** The maturity table as cells, the total last; the aspects only where they were judged apart. */
export function maturityRows(
  rows: readonly MaturityRow[],
  l: Language,
): { readonly head: readonly string[]; readonly cells: readonly (readonly string[])[] } {
  const aspects = ASPECTS.filter((aspect) => rows.some((row) => row.aspects[aspect].judged > 0));
  const words = [D.element, D.levelExpected, D.judged, D.reached, D.below, D.levelsShort].map((word) => word[l]);
  const cells = rows.map((row) => [
    row.title[l],
    ...[row.expected, row.judged, row.reached, row.below, row.missing].map(String),
    ...aspects.map((aspect) => `${row.aspects[aspect].below} / ${row.aspects[aspect].judged}`),
  ]);
  return { head: [...words, ...aspects.map((aspect) => D[aspect][l])], cells };
}
