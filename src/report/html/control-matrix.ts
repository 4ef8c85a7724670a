import { CONTROLS_SHARED, type ControlMatrixReport, countAt } from '../control-matrix-report.ts';
import { M } from '../matrix.ts';
import { heatMap } from './heat-map.ts';
import { page } from './page.ts';

/** How many controls serve each pair of frameworks, as a page. */
export function controlMatrixHtml(report: ControlMatrixReport): string {
  const { organisation, frameworks, language: l, version } = report;
  const most = Math.max(1, ...report.cells.map(({ controls }) => controls));
  const names = frameworks.map((framework) => framework.shortTitle[l]);
  return page({
    language: l,
    kind: M.controls[l],
    subject: organisation,
    about: names,
    foot: [organisation],
    version,
    look: 'wide',
    sections: [
      {
        id: 'matrix',
        title: CONTROLS_SHARED[l],
        body: heatMap({
          caption: CONTROLS_SHARED[l],
          rows: names,
          columns: names.map((title) => ({ title })),
          cell: (y, x) => {
            const [row, column] = [frameworks[y], frameworks[x]];
            const count = row && column ? countAt(report, row, column) : 0;
            return { text: String(count), share: count / most };
          },
        }),
      },
    ],
  });
}
