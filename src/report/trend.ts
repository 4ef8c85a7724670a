import type { Language } from '../model/text.ts';
import type { FrameworkTrend, Trend } from '../model/trend.ts';
import { type CsvDialect, csv } from './csv.ts';
import { hasJumps, remarkOn, sinceText, trendTable } from './document/trend.ts';
import { md } from './markdown/escape.ts';
import { tableMd } from './markdown/text.ts';
import { hanging, padEnd, padStart, safe, spread, widthOf, wrap } from './terminal/layout.ts';
import { glyphs, paint, type TerminalOptions } from './terminal/style.ts';
import type { TrendReport } from './trend-report.ts';
import { T } from './words/trend.ts';

type Options = TerminalOptions & { readonly dialect: CsvDialect };

/** One way to print it a format. */
export const TREND: Readonly<
  Record<
    'terminal' | 'markdown' | 'html' | 'json' | 'csv',
    (report: TrendReport, options: Options) => string | Promise<string>
  >
> = {
  json: ({ trend, version }) =>
    `${JSON.stringify(
      {
        format: 'kloof-trend/1',
        kloof: version,
        organisation: { name: trend.organisation },
        days: trend.days,
        frameworks: trend.frameworks.map(({ id, title, points }) => ({
          framework: id,
          title,
          points: points.map((point) => point ?? null),
        })),
      },
      undefined,
      2,
    )}\n`,
  csv: ({ trend, language: l }, { dialect }) =>
    csv(
      [
        [T.day, T.framework, T.demonstrated, T.met, T.atMost, T.applicable].map((word) => word[l]),
        ...trend.frameworks.flatMap(({ id, points }) =>
          points.flatMap((point, i) =>
            point
              ? [[trend.days[i]?.asOf ?? '', id, point.demonstrated, point.met, point.range[1], point.applicable]]
              : [],
          ),
        ),
      ],
      dialect,
    ),
  html: async (report) => (await import('./html/trend.ts')).trendHtml(report),
  markdown: ({ trend, language: l }) => {
    const sections = trend.frameworks.flatMap((framework) => [
      `## ${md(framework.title)}`,
      md(sinceText(framework, l)),
      tableMd(trendTable(trend, framework, l)),
    ]);
    const caution = hasJumps(trend) ? [`*${T.caution[l]}*`] : [];
    return `${[`# ${T.title[l]}: ${md(trend.organisation)}`, ...sections, ...caution].join('\n\n')}\n`;
  },
  terminal: ({ trend, language: l }, { width, colour, ascii }) => {
    const pen = paint(colour);
    const { ellipsis } = glyphs(ascii);
    const between = `${trend.days[0]?.asOf ?? ''} ${ellipsis} ${trend.days.at(-1)?.asOf ?? ''}`;
    const blocks = trend.frameworks.map((framework) =>
      [
        spread(pen.heading(safe(framework.title)), sparkline(framework, ascii), width),
        ...wrap(sinceText(framework, l), width),
        ...rowsOf(trend, framework, l, width, ellipsis),
      ].join('\n'),
    );
    const caution = hasJumps(trend)
      ? [
          wrap(T.caution[l], width)
            .map((line) => pen.dim(line))
            .join('\n'),
        ]
      : [];
    const head = spread(pen.bold(`${T.title[l]}: ${safe(trend.organisation)}`), between, width);
    return `${[head, ...blocks, ...caution].join('\n\n')}\n`;
  },
};

const LEVELS = { plain: '▁▂▃▄▅▆▇█', ascii: '.:-=+*#@' } as const;

/** The share of what applies that is met, a mark a day; a blank where the framework was not in scope. */
export function sparkline({ points }: FrameworkTrend, ascii: boolean): string {
  const levels = ascii ? LEVELS.ascii : LEVELS.plain;
  return points
    .map((point) => {
      if (!point) return ' ';
      const share = point.applicable === 0 ? 0 : point.met / point.applicable;
      return levels[Math.min(levels.length - 1, Math.floor(share * levels.length))] ?? '';
    })
    .join('');
}

/** A line a day: demonstrated, met up to at most, of how many, and what makes it no like for like. */
function rowsOf(
  trend: Trend,
  { points }: FrameworkTrend,
  l: Language,
  width: number,
  ellipsis: string,
): readonly string[] {
  const head = [T.day[l], T.demonstrated[l], `${T.met[l]} ${ellipsis} ${T.atMost[l]}`, T.applicable[l], ''];
  const rows = points.map((point, i) => {
    const day = trend.days[i]?.asOf ?? '';
    if (!point) return [day, '', '', '', T.outOfScope[l]];
    const range = `${point.met} ${ellipsis} ${point.range[1]}`;
    return [day, String(point.demonstrated), range, String(point.applicable), remarkOn(trend, point, i, l)];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? ''))));
  const lineOf = ([day = '', ...cells]: readonly string[]): string =>
    [padEnd(day, widths[0] ?? 0), ...cells.slice(0, 3).map((cell, i) => padStart(cell, widths[i + 1] ?? 0))].join('  ');
  const indent = (widths[0] ?? 0) + 2;
  if (widthOf(lineOf(head)) > width)
    return rows.flatMap(([day = '', ...cells]) => {
      const named = cells.map((cell, i) => (cell === '' ? '' : `${head[i + 1]?.toLowerCase()} ${cell}`.trim()));
      return hanging(day, named.filter((text) => text !== '').join(', '), indent, width);
    });
  return [head, ...rows].flatMap((row) => {
    const line = lineOf(row);
    const remark = row[4] ?? '';
    if (remark === '') return [line.trimEnd()];
    return widthOf(line) + 2 + widthOf(remark) <= width
      ? [`${line}  ${remark}`]
      : [line.trimEnd(), ...hanging('', remark, indent, width)];
  });
}
