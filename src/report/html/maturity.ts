import { maturityTable as rowsOf } from '../../assess/maturity-table.ts';
import type { FrameworkAssessment } from '../../model/assessment.ts';
import type { Language } from '../../model/text.ts';
import { maturityTable } from '../document/maturity.ts';
import { D } from '../words/document.ts';
import { H } from '../words/html.ts';
import { legendOf } from './bars.ts';
import { type Html, html } from './html.ts';
import { levelBar } from './level-bar.ts';
import { tableHtml } from './table.ts';

/** How the levels stand per element, where the framework has a maturity model. */
export function maturityPart(assessed: FrameworkAssessment, l: Language): Html {
  const table = maturityTable(assessed, l);
  if (!table) return html``;
  const rows = rowsOf(assessed);
  return html`<h4>${D.maturity[l]}</h4>
${tableHtml(table, {
  caption: D.maturity[l],
  picture: { head: H.levels[l], of: (row) => (rows[row] ? levelBar(rows[row].scores, l) : html``) },
  look: 'totals groups',
  stacks: true,
})}${legendOf([
  ['demonstrated', H.levelReached[l]],
  ['short', H.levelBelow[l]],
  ['open', H.levelOpen[l]],
])}<p class="note">${D.maturityNote[l]}</p>
`;
}
