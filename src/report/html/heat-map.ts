import { percent } from './bars.ts';
import { type Html, html } from './html.ts';

/** A cell of a heat map: what it says, and how much of its whole that is, from 0 to 1. */
export interface Heat {
  readonly text: string;
  readonly share: number;
  /** What there is besides, in a smaller figure below it. */
  readonly more?: { readonly text: string; readonly share: number };
}

export interface HeatMap {
  readonly caption: string;
  readonly rows: readonly string[];
  readonly columns: readonly { readonly title: string; readonly of?: string }[];
  /** Nothing where a row meets itself. */
  cell(row: number, column: number): Heat | undefined;
}

/** The deepest shade that dark and light text both stay readable on. */
const DEEPEST = 0.45;

/** A table of which the cells are shaded by their share; every cell says its figure. */
export const heatMap = ({
  caption,
  rows,
  columns,
  cell,
}: HeatMap): Html => html`<div class="scroll"><table class="heat">
<caption>${caption}</caption>
<thead><tr><td></td>${columns.map(
  ({ title, of }) =>
    html`<th scope="col"><span>${title}${of === undefined ? '' : html` <small>${of}</small>`}</span></th>`,
)}</tr></thead>
<tbody>
${rows.map(
  (title, y) => html`<tr><th scope="row">${title}</th>${columns.map((_, x) => heatCell(cell(y, x)))}</tr>
`,
)}</tbody>
</table></div>
`;

function heatCell(heat: Heat | undefined): Html {
  if (!heat) return html`<td class="self">·</td>`;
  const { text, more, share } = heat;
  const shade = Math.round(share * DEEPEST * 1000) / 1000;
  const line = (name: string, from: number, length: number): Html =>
    length === 0
      ? html``
      : html`<rect class="${name}" x="${percent(from, 1)}" y="90%" width="${percent(length, 1)}" height="10%"/>`;
  const drawn = [
    html`<rect width="100%" height="100%" fill-opacity="${shade}"/>`,
    line('demonstrated', 0, share),
    line('met', share, more?.share ?? 0),
  ];
  const nothing = share + (more?.share ?? 0) === 0;
  return html`<td${nothing ? html` class="nothing"` : ''}><svg aria-hidden="true">${drawn}</svg><span>${text}${
    more ? html` <small>${more.text}</small>` : ''
  }</span></td>`;
}
