import type { Framework } from '../../model/framework.ts';
import type { OverlapCell } from '../../model/overlap.ts';
import type { Table } from '../document/text.ts';
import { cellAt, M, type MatrixReport } from '../matrix.ts';
import { W } from '../words/gap.ts';
import { H } from '../words/html.ts';
import { counted, FRAMEWORKS, joined } from '../words.ts';
import { legendOf, stacked } from './bars.ts';
import { heatMap } from './heat-map.ts';
import { html } from './html.ts';
import { page } from './page.ts';
import { tableHtml } from './table.ts';

/** How many frameworks a title still names. */
const MOST_NAMED = 3;

/** The overlap matrix as a page: a map of all pairs, and every pair in figures. */
export function matrixHtml(report: MatrixReport): string {
  const { frameworks, cells, language: l, version, digest } = report;
  const names = frameworks.map((framework) => framework.shortTitle[l]);
  const map = heatMap({
    caption: M.title[l],
    rows: names,
    columns: frameworks.map((framework, i) => ({ title: names[i] ?? '', of: `/ ${assessable(framework)}` })),
    cell: (row, column) => {
      const cell = cellAt(cells, frameworks[row]?.id ?? '', frameworks[column]?.id ?? '');
      if (!cell) return undefined;
      const more = { text: `+${cell.atLeastPartly}`, share: shareOf(cell.atLeastPartly, cell) };
      return { text: String(cell.full), share: shareOf(cell.full, cell), more };
    },
  });
  const parts = legendOf([
    ['demonstrated', M.full[l]],
    ['met', M.atLeastPartly[l]],
    ['open', M.untouched[l]],
  ]);
  return page({
    language: l,
    kind: M.name[l],
    subject: names.length > MOST_NAMED ? counted(names.length, FRAMEWORKS, l) : joined(names, l),
    about: [`kloof ${version}`, `${W.content[l]} ${digest}`],
    foot: [M.name[l], `kloof ${version}`, digest],
    version,
    look: 'wide',
    sections: [
      {
        id: 'matrix',
        title: M.title[l],
        body: html`${map}${parts}<p class="note">${M.legend[l]} (n). ${M.caveat[l]}</p>
<p class="note">${M.open[l]}: <code>kloof delta SOURCE TARGET</code></p>
`,
      },
      {
        id: 'pairs',
        title: M.pairs[l],
        body: html`${tableHtml(pairsTable(report), {
          caption: M.pairs[l],
          sorts: true,
          stacks: true,
          rowHead: 1,
          picture: { head: H.picture[l], of: (row) => pictureOf(cells[row]) },
          look: 'totals groups pairs',
        })}${parts}`,
        look: 'sheet',
      },
    ],
  });
}

const assessable = ({ requirements }: Framework): number => requirements.filter((one) => one.assessable).length;

const shareOf = (count: number, { assessable: of }: OverlapCell): number => (of === 0 ? 0 : count / of);

function pairsTable({ frameworks, cells, language: l }: MatrixReport): Table {
  const nameOf = new Map(frameworks.map((framework) => [framework.id, framework.shortTitle[l]]));
  const rows = cells.map(({ source, target, assessable: of, full, atLeastPartly, untouched }) => [
    nameOf.get(source) ?? source,
    nameOf.get(target) ?? target,
    ...[of, full, atLeastPartly, untouched].map(String),
  ]);
  const head = [M.who, M.what, M.asked, M.full, M.atLeastPartly, M.untouched].map((word) => word[l]);
  return { head, rows, numeric: [2, 3, 4, 5] };
}

const pictureOf = (cell: OverlapCell | undefined): ReturnType<typeof stacked> =>
  stacked([
    { part: 'demonstrated', count: cell?.full ?? 0 },
    { part: 'met', count: cell?.atLeastPartly ?? 0 },
    { part: 'open', count: cell?.untouched ?? 0 },
  ]);
