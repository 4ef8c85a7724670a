import type { FrameworkAssessment, Totals } from '../../model/assessment.ts';
import { partsOf, scaled } from '../bar.ts';
import type { GapReport } from '../gap-report.ts';
import { scopeRemarks, standingOf } from '../standing.ts';
import { W } from '../words/gap.ts';
import { FORCE_SHORT } from '../words/obligations.ts';
import { figureColumn } from './columns.ts';
import { rangeColumns } from './gap-figures.ts';
import { hanging, padEnd, padStart, safe, widthOf, wrap } from './layout.ts';
import type { Screen } from './style.ts';

/** How a framework stands, in a line or a few. */
interface Row {
  readonly name: string;
  /** By what it binds; with an asterisk where that is in doubt, and a question mark where it is not known. */
  readonly force: string;
  readonly totals: Totals;
  readonly doubt: string | undefined;
}

/** How every framework stands: a line each where there is room, or else its name, bar and figures below each other. */
export function summaryLines(report: GapReport, screen: Screen): readonly string[] {
  const { width } = screen;
  const rows = report.assessment.frameworks.map((assessed) => rowOf(report, assessed));
  const doubts = new Set(rows.flatMap(({ doubt }) => doubt ?? []));
  return [
    ...(table(rows, screen) ?? [...rows.flatMap((row) => stacked(row, screen)), ...legendOf(screen)]),
    ...[...doubts].flatMap((note) => hanging('*', safe(note), 2, width)),
    ...scopeRemarks(report).flatMap((remark) => wrap(safe(remark), width)),
  ];
}

function rowOf(report: GapReport, { framework, totals }: FrameworkAssessment): Row {
  const { language } = report;
  const { applies, force, bound, from } = standingOf(report, framework.id);
  const confidence = force === undefined ? undefined : bound[0]?.obligation.confidence;
  const later = from === undefined ? '' : `, ${W.later[language]}`;
  const word = force === undefined ? (applies === 'depends' ? '?' : '') : FORCE_SHORT[force][language] + later;
  return {
    name: safe(framework.shortTitle[language]),
    force: confidence ? `${word}*` : word,
    totals,
    doubt: confidence?.note[language],
  };
}

/** Columns between columns. */
const GAP = 2;
/** The least room for names: a longer one is broken into lines. */
const LEAST_NAME = 16;
/** Columns of a bar: as many as are left, between these. */
const LEAST_BAR = 4;
const BAR = 20;
const MOST_BAR = 40;

/** A framework a line: name, by what it binds, bar and figures; undefined where there is no room for it. */
function table(rows: readonly Row[], screen: Screen): readonly string[] | undefined {
  const { language: l, width, pen } = screen;
  const { head, figures } = figuresOf(rows, screen);
  const bindsBy = rows.some(({ force }) => force !== '') ? W.bindsBy[l] : '';
  const forces = [bindsBy, ...rows.map(({ force }) => force)];
  const forceWidth = bindsBy === '' ? 0 : Math.max(...forces.map(widthOf)) + GAP;
  const figuresWidth = widthOf(figures[0] ?? '');
  const leastBar = Math.max(LEAST_BAR, widthOf(head) - figuresWidth);
  const widest = Math.max(...rows.map(({ name }) => widthOf(name)));
  const nameWidth = Math.min(widest, width - forceWidth - leastBar - figuresWidth - GAP);
  if (nameWidth < Math.min(widest, LEAST_NAME)) return undefined;
  const bar = Math.max(
    leastBar,
    Math.min(BAR + Math.max(0, width - 80), MOST_BAR, width - nameWidth - GAP - forceWidth - figuresWidth),
  );
  const before = nameWidth + GAP + forceWidth;
  const titles = padEnd(padEnd('', nameWidth + GAP) + bindsBy, before) + padStart(head, bar + figuresWidth);
  const legend = legendOf(screen);
  const together = legend.join('  ');
  const indent = [before, 2].find((columns) => columns + widthOf(together) <= width);
  return [
    pen.dim(titles),
    ...rows.flatMap(({ name, force, totals }, i) => {
      const [first = '', ...others] = wrap(name, nameWidth).map((part) => pen.bold(part));
      const lead = padEnd(first, nameWidth + GAP) + padEnd(force, forceWidth);
      return [lead + drawBar(totals, bar, screen) + (figures[i] ?? ''), ...others];
    }),
    ...(indent === undefined ? legend.map((one) => `  ${one}`) : [' '.repeat(indent) + together]),
  ];
}

/** Demonstrated, met up to at most, of how many, how many fall short. The head may be wider, and is above the bars too. */
function figuresOf(
  rows: readonly Row[],
  { language: l, glyphs: marks }: Screen,
): { readonly head: string; readonly figures: readonly string[] } {
  const totals = rows.map((row) => row.totals);
  const between = ' '.repeat(GAP);
  const [ofHead, ...of] = figureColumn([W.of[l], ...totals.map(({ applicable }) => applicable)]);
  const shorts = totals.map(({ applicable, range: [, atMost] }) => applicable - atMost);
  const [shortHead, ...short] = figureColumn([W.short[l], ...shorts]);
  const caption = `${W.demonstrated[l]} ${marks.dot} ${W.met[l]} ${marks.ellipsis} ${W.atMost[l]}`;
  return {
    head: [caption, ofHead, shortHead].join(between),
    figures: rangeColumns(totals, marks).map((range, i) => ['', range, of[i], short[i]].join(between)),
  };
}

/** Name, bar and figures below each other. */
function stacked({ name, force, totals }: Row, screen: Screen): readonly string[] {
  const { language: l, width, pen, glyphs: marks } = screen;
  const { demonstrated, applicable, range } = totals;
  const [met, atMost] = range;
  const figures = `${met} ${marks.ellipsis} ${atMost} ${W.of[l]} ${applicable} ${W.met[l]}`;
  const binds = force === '' ? '' : ` (${W.bindsBy[l]} ${force})`;
  return [
    ...wrap(pen.bold(name) + binds, width),
    drawBar(totals, Math.min(width, MOST_BAR), screen),
    ...wrap(`${demonstrated} ${W.demonstrated[l]} ${marks.dot} ${figures}`, width),
    `${applicable - atMost} ${W.short[l]}`,
    '',
  ];
}

const legendOf = ({ language, pen, glyphs: marks }: Screen): readonly string[] => [
  `${pen.good(marks.demonstrated)} ${W.legendDemonstrated[language]}`,
  `${pen.half(marks.met)} ${W.legendMet[language]}`,
  `${pen.unknown(marks.open)} ${W.legendOpen[language]}`,
  `${pen.bad(marks.short)} ${W.legendShort[language]}`,
];

function drawBar(totals: Totals, length: number, { pen, glyphs: marks }: Screen): string {
  const parts = scaled(partsOf(totals), length);
  return (
    pen.good(marks.demonstrated.repeat(parts.demonstrated)) +
    pen.half(marks.met.repeat(parts.met)) +
    pen.unknown(marks.open.repeat(parts.open)) +
    pen.bad(marks.short.repeat(parts.short)) +
    ' '.repeat(Math.max(0, length - parts.demonstrated - parts.met - parts.open - parts.short))
  );
}
