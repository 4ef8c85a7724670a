import type { FrameworkAssessment, Totals } from '../../model/assessment.ts';
import { partsOf, scaled } from '../bar.ts';
import type { GapReport } from '../gap-report.ts';
import { scopeRemarks, standingOf } from '../standing.ts';
import { W } from '../words/gap.ts';
import { FORCE_SHORT } from '../words/obligations.ts';
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
  const { language, width } = screen;
  const rows = report.assessment.frameworks.map((assessed) => rowOf(report, assessed));
  const nameWidth = Math.max(...rows.map(({ name }) => widthOf(name))) + 2;
  const caption = captionOf(screen);
  const fits = Math.max(nameWidth + LEAST_BAR + FIGURES, widthOf(caption) + FIGURES - NUMBERS) <= width;
  const forceWidth = Math.max(widthOf(W.bindsBy[language]), ...rows.map(({ force }) => widthOf(force))) + 2;
  const hasForce = rows.some(({ force }) => force !== '');
  const showsForce = hasForce && (!fits || nameWidth + forceWidth + FIGURES + 8 <= width);
  const doubts = showsForce ? [...new Set(rows.flatMap(({ doubt }) => doubt ?? []))] : [];
  return [
    ...(fits
      ? table(rows, nameWidth, showsForce ? forceWidth : 0, screen)
      : [...rows.flatMap((row) => stacked(row, screen)), ...legendOf(screen)]),
    ...doubts.flatMap((note) => hanging('*', safe(note), 2, width)),
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

/** Columns of a bar: as many as are left, between these. */
const LEAST_BAR = 4;
const BAR = 20;
const MOST_BAR = 40;
/** Columns of what is demonstrated, met and at most met, and with these of the figures beside a bar. */
const NUMBERS = 16;
const FIGURES = 30;

const captionOf = ({ language, glyphs: { dot, ellipsis } }: Screen): string =>
  `${W.demonstrated[language]} ${dot} ${W.met[language]} ${ellipsis} ${W.atMost[language]}`;

/** One line a framework: bar, demonstrated, met up to at most, of how many, how many fall short. */
function table(rows: readonly Row[], titleWidth: number, forceWidth: number, screen: Screen): readonly string[] {
  const { language, width, pen, glyphs: marks } = screen;
  const nameWidth = titleWidth + forceWidth;
  const most = Math.min(BAR + Math.max(0, width - 80), MOST_BAR);
  const bar = Math.max(LEAST_BAR, Math.min(most, width - nameWidth - FIGURES));
  const caption = captionOf(screen);
  const sticksOut = Math.max(0, widthOf(caption) - bar - NUMBERS);
  const forceTitle = forceWidth > 0 ? padEnd('', titleWidth) + W.bindsBy[language] : '';
  const titles =
    padEnd(forceTitle, nameWidth - sticksOut) +
    padEnd(caption, bar + NUMBERS) +
    padStart(W.of[language], 6) +
    padStart(W.short[language], 8);
  const lines = rows.map(({ name, force, totals }) => {
    const [met, atMost] = totals.range;
    const numbers = `${padStart(String(totals.demonstrated), 4)} ${marks.dot}${padStart(String(met), 4)} ${marks.ellipsis}${padStart(String(atMost), 4)}`;
    return (
      padEnd(pen.bold(name), titleWidth) +
      (forceWidth > 0 ? padEnd(force, forceWidth) : '') +
      drawBar(totals, bar, screen) +
      padEnd(numbers, NUMBERS) +
      padStart(String(totals.applicable), 6) +
      padStart(String(totals.applicable - atMost), 8)
    );
  });
  const legend = legendOf(screen);
  const together = legend.join('  ');
  const indent = [nameWidth, 2].find((columns) => columns + widthOf(together) <= width);
  const key = indent === undefined ? legend.map((one) => `  ${one}`) : [' '.repeat(indent) + together];
  return [pen.dim(titles), ...lines, ...key];
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
