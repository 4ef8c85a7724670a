import { type Html, html } from './html.ts';

/** A line of a chart: its look, and its value on each day; a gap where there is none. */
export interface Line {
  readonly look: 'demonstrated' | 'met' | 'at-most';
  readonly title: string;
  readonly values: readonly (number | undefined)[];
}

export interface LineChart {
  /** What it shows, for who does not see it; the figures stand in a table beside it. */
  readonly label: string;
  /** YYYY-MM-DD, oldest first. */
  readonly days: readonly string[];
  readonly lines: readonly Line[];
  /** The value at the top, and what it is. */
  readonly top: { readonly value: number; readonly title: string };
  /** Days at which figures before and after are not alike, and why. */
  readonly breaks: { readonly days: readonly number[]; readonly title: string };
}

/** Heights in pixels: above the plot, of the plot, and in all. */
const ABOVE = 20;
const PLOT = 160;
const ALL = 206;

/** Lines over time. The plot stretches with the page; strokes, dots and words keep their size. */
export function lineChart({ label, days, lines, top, breaks }: LineChart): Html {
  const times = days.map((day) => Date.parse(`${day}T00:00:00Z`));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const across = (day: number): number =>
    last === first ? 50 : 1 + (98 * ((times[day] ?? first) - first)) / (last - first);
  const down = (value: number): number => (top.value === 0 ? 100 : 100 - (100 * value) / top.value);
  const keys = [
    ...lines.map(({ look, title }) => [look, title]),
    ...(breaks.days.length > 0 ? [['break', breaks.title]] : []),
  ];
  const points = lines.flatMap(({ look, values }) =>
    values.flatMap((value, day) =>
      value === undefined
        ? []
        : [
            html`<circle class="${look}" cx="${rounded(across(day))}%" cy="${rounded(ABOVE + (PLOT * down(value)) / 100)}" r="3.5"/>`,
          ],
    ),
  );
  return html`<figure class="chart">
<svg role="img" aria-label="${label}" height="${ALL}">
<text y="${ABOVE - 6}">${top.value} ${top.title}</text>
<svg y="${ABOVE}" width="100%" height="${PLOT}" viewBox="0 0 100 100" preserveAspectRatio="none">
<path class="frame" d="M0 0H100M0 50H100M0 100H100"/>
${breaks.days.map((day) => html`<path class="break" d="M${rounded(across(day))} 0V100"/>\n`)}${lines.map(
  ({ look, values }) => html`<path class="${look}" d="${pathOf(values, across, down)}"/>\n`,
)}</svg>
${points}
<text y="${ALL - 6}">${days[0] ?? ''}</text>
${days.length > 1 ? html`<text x="100%" y="${ALL - 6}" text-anchor="end">${days.at(-1)}</text>\n` : ''}</svg>
<ul class="legend">${keys.map(
    ([look, title]) =>
      html`<li><svg class="key" aria-hidden="true"><line class="${look}" y1="50%" x2="100%" y2="50%"/></svg>${title}</li>`,
  )}</ul>
</figure>
`;
}

/** A line through the days that have a value, begun anew after each gap. */
const pathOf = (values: Line['values'], across: (day: number) => number, down: (value: number) => number): string =>
  values
    .flatMap((value, day) =>
      value === undefined
        ? []
        : [`${values[day - 1] === undefined ? 'M' : 'L'}${rounded(across(day))} ${rounded(down(value))}`],
    )
    .join('');

const rounded = (value: number): number => Math.round(value * 100) / 100;
