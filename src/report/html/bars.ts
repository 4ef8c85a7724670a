import type { Totals } from '../../model/assessment.ts';
import type { Language } from '../../model/text.ts';
import { type BarParts, partsOf } from '../bar.ts';
import { W } from '../words/gap.ts';
import { type Html, html, ours } from './html.ts';

/** The parts of a bar in their order, each with its word. */
const PARTS = [
  ['demonstrated', W.legendDemonstrated],
  ['met', W.legendMet],
  ['open', W.legendOpen],
  ['short', W.legendShort],
] as const satisfies readonly (readonly [keyof BarParts, unknown])[];

/** A bar of what applies: demonstrated, met, not known, falls short. The numbers stand beside it. */
export function bar(totals: Totals): Html {
  const parts = partsOf(totals);
  return stacked(PARTS.map(([part]) => ({ part, count: parts[part] })));
}

/** Parts that together fill the width. */
export function stacked(parts: readonly { readonly part: string; readonly count: number }[]): Html {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const drawn = parts.map(({ part, count }, i) => {
    const before = parts.slice(0, i).reduce((sum, one) => sum + one.count, 0);
    return count === 0
      ? html``
      : html`<rect class="${part}" x="${percent(before, total)}" width="${percent(count, total)}" height="100%"/>`;
  });
  return html`<svg class="bar" aria-hidden="true">${drawn}</svg>`;
}

export const percent = (count: number, total: number): string =>
  `${total === 0 ? 0 : Math.round((count / total) * 10_000) / 100}%`;

/** What the parts of a bar stand for. */
export const legend = (l: Language): Html => legendOf(PARTS.map(([part, word]) => [part, word[l]]));

export const legendOf = (parts: readonly (readonly [string, string])[]): Html =>
  html`<ul class="legend">${parts.map(
    ([part, word]) =>
      html`<li><svg class="key" aria-hidden="true"><rect class="${part}" width="100%" height="100%"/></svg>${word}</li>`,
  )}</ul>
`;

/** The fills of bars: what differs in colour differs in pattern too. Every drawing of the page uses these. */
export const PATTERNS = ours(`<svg class="patterns" aria-hidden="true"><defs>
<pattern id="met" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5"/><path d="M1 0v5"/></pattern>
<pattern id="short" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4"/><path d="M0 2h4"/></pattern>
</defs></svg>
`);
