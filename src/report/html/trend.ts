import type { FrameworkTrend } from '../../model/trend.ts';
import { hasJumps, remarkOn, sinceText, trendTable } from '../document/trend.ts';
import type { TrendReport } from '../trend-report.ts';
import { T } from '../words/trend.ts';
import { type Html, html } from './html.ts';
import { lineChart } from './line-chart.ts';
import { page } from './page.ts';
import { tableHtml } from './table.ts';

/** Progress over time as a page: a chart and its figures for each framework. */
export function trendHtml(report: TrendReport): string {
  const { trend, language: l, version } = report;
  const days = trend.days.map(({ asOf }) => asOf);
  const between = [...new Set([days[0] ?? '', days.at(-1) ?? ''])].join(' – ');
  return page({
    language: l,
    kind: T.title[l],
    subject: trend.organisation,
    about: [between],
    foot: [trend.organisation, between],
    version,
    sections: trend.frameworks.map((framework, i) => ({
      id: `trend-${i}`,
      title: framework.title,
      body: html`${frameworkPart(report, framework, days)}${
        hasJumps(trend) && i === trend.frameworks.length - 1 ? html`<p class="note">${T.caution[l]}</p>\n` : ''
      }`,
      look: 'whole',
    })),
  });
}

function frameworkPart({ trend, language: l }: TrendReport, framework: FrameworkTrend, days: readonly string[]): Html {
  const { points, title } = framework;
  const since = sinceText(framework, l);
  const chart = lineChart({
    label: `${title}: ${since}`,
    days,
    lines: [
      { look: 'demonstrated', title: T.demonstrated[l], values: points.map((point) => point?.demonstrated) },
      { look: 'met', title: T.met[l], values: points.map((point) => point?.met) },
      { look: 'at-most', title: T.atMost[l], values: points.map((point) => point?.range[1]) },
    ],
    top: { value: Math.max(...points.map((point) => point?.applicable ?? 0)), title: T.applicable[l].toLowerCase() },
    breaks: {
      days: points.flatMap((point, day) => (remarkOn(trend, point, day, l) === '' ? [] : [day])),
      title: `${T.contentChanged[l]}, ${T.scopeChanged[l]}`,
    },
  });
  return html`<p>${since}</p>
${chart}${tableHtml(trendTable(trend, framework, l), { caption: title, look: 'days', stacks: true })}`;
}
