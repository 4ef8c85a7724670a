import type { Table } from '../document/text.ts';
import { type Html, html } from './html.ts';
import { type Links, textHtml } from './text.ts';

/** How a table of a document is shown in a page. */
export interface TableLook {
  /** What the table holds, for who does not see where it stands. */
  readonly caption: string;
  readonly links?: Links;
  /** The column that names the row. */
  readonly rowHead?: number;
  /** Whether cells stand below each other on a narrow screen, each with the head of its column. */
  readonly stacks?: boolean;
  /** Whether a reader may put the rows in another order. */
  readonly sorts?: boolean;
  /** Attributes of a row. */
  readonly row?: (row: number) => Html;
  /** A picture of the numbers of a row, after the column that names it. */
  readonly picture?: { readonly head: string; readonly of: (row: number) => Html };
  /** Words for the look of it. */
  readonly look?: string;
}

/** A table with a caption and heads for columns and rows, which may be wider than the screen. */
export function tableHtml({ head, rows, numeric = [] }: Table, look: TableLook): Html {
  const { caption, links, rowHead = 0, sorts = false, stacks = false, row, picture, look: words = '' } = look;
  const kind = (column: number): Html => (numeric.includes(column) ? html` class="n"` : html``);
  const named = (column: number): Html => (stacks ? html` data-head="${head[column]}"` : html``);
  const drawn = (column: number, cell: Html): Html => (picture && column === rowHead ? cell : html``);
  return html`<div class="scroll"><table class="${words}${stacks ? ' stacks' : ''}"${sorts ? html` data-sorts` : ''}>
<caption>${caption}</caption>
<thead><tr>${head.map(
    (name, i) =>
      html`${name === '' ? html`<td></td>` : html`<th scope="col"${kind(i)}>${name}</th>`}${drawn(i, html`<th scope="col" class="picture">${picture?.head}</th>`)}`,
  )}</tr></thead>
<tbody>
${rows.map(
  (cells, y) =>
    html`<tr${row?.(y)}>${cells.map(
      (cell, x) =>
        html`${x === rowHead ? html`<th scope="row"${kind(x)}>${textHtml(cell, links)}</th>` : html`<td${kind(x)}${named(x)}>${textHtml(cell, links)}</td>`}${drawn(x, html`<td class="picture">${picture?.of(y)}</td>`)}`,
    )}</tr>
`,
)}</tbody>
</table></div>
`;
}
