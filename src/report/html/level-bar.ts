import type { MaturityScored } from '../../assess/maturity-table.ts';
import type { Language } from '../../model/text.ts';
import { H } from '../words/html.ts';
import { percent } from './bars.ts';
import { type Html, html } from './html.ts';

/** More cells than this have no room for a figure. */
const MOST_FIGURES = 20;

/** A cell for each requirement, by the level that is expected of it: its level, and whether that is enough. */
export function levelBar(scores: readonly MaturityScored[], l: Language): Html {
  const cells = [...scores].sort((a, b) => a.expected - b.expected || (b.level ?? -1) - (a.level ?? -1));
  const at = (cell: number): string => percent(cell, cells.length);
  const starts = cells.flatMap(({ expected }, i) => (i > 0 && cells[i - 1]?.expected === expected ? [] : [i]));
  const said = starts.map((start, i) => {
    const levels = cells.slice(start, starts[i + 1]).map(({ level }) => level ?? H.levelNone[l]);
    return `${expectedText(cells[start]?.expected ?? 0, l)}: ${levels.join(', ')}`;
  });
  return html`<svg class="bar levels" role="img" aria-label="${said.join('; ')}">
${cells.map((cell, i) => html`<rect class="${lookOf(cell)}" x="${at(i)}" y="14" width="${at(1)}" height="13"/>`)}
${
  cells.length > MOST_FIGURES
    ? ''
    : cells.map(({ level }, i) => html`<text x="${at(i + 0.5)}" y="10" text-anchor="middle">${level ?? '–'}</text>`)
}
${starts.map((start) => html`<text class="expected" x="${at(start)}" y="40">${expectedText(cells[start]?.expected ?? 0, l)}</text>`)}
</svg>`;
}

const expectedText = (expected: number, l: Language): string => `${H.expected[l]} ${expected}`;

/** A level that a contradiction takes away counts for nothing. */
const lookOf = ({ expected, level, reached }: MaturityScored): string =>
  level !== undefined && level < expected ? 'short' : reached ? 'demonstrated' : 'open';
