import type { Totals } from '../../model/assessment.ts';
import { figureColumn } from './columns.ts';
import type { Glyphs } from './style.ts';

/** "52 · 67 … 113" of each of some totals: demonstrated, met up to at most, the figures below each other. */
export function rangeColumns(totals: readonly Totals[], { dot, ellipsis }: Glyphs): readonly string[] {
  const met = figureColumn(totals.map(({ range }) => range[0]));
  const atMost = figureColumn(totals.map(({ range }) => range[1]));
  return figureColumn(totals.map(({ demonstrated }) => demonstrated)).map(
    (demonstrated, i) => `${demonstrated} ${dot} ${met[i]} ${ellipsis} ${atMost[i]}`,
  );
}
