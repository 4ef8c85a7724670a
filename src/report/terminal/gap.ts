import Table from 'cli-table3';
import { conflictsOf, isRepeatedConflict } from '../../assess/conflicts.ts';
import { isExpired } from '../../assess/declarations.ts';
import { isUnaddressed, shortfalls } from '../../assess/view.ts';
import type { FrameworkAssessment, GroupTotals, Totals } from '../../model/assessment.ts';
import type { Language } from '../../model/text.ts';
import { partsOf, scaled } from '../bar.ts';
import { type GapReport, scopeRemarks, standingOf } from '../gap-report.ts';
import { heldBackText } from '../summary.ts';
import { W } from '../words/gap.ts';
import { FORCE_SHORT } from '../words/obligations.ts';
import { CONTROLS, counted, EVIDENCE, FRAMEWORKS, REQUIREMENTS, STEPS } from '../words.ts';
import { acceptedLine, agreement, gapEntry, unaddressedList } from './gap-entries.ts';
import { elementLines, maturityLines } from './gap-tables.ts';
import { hanging, padEnd, padStart, safe, spread, widthOf, wrap } from './layout.ts';
import { type Glyphs, glyphs, paint, type Screen, type TerminalOptions } from './style.ts';

/** The gap report for a terminal: how we stand, then per framework what to do, heaviest first. */
export function gapTerminal(report: GapReport, options: TerminalOptions): string {
  const screen: Screen = {
    language: report.language,
    width: Math.max(60, options.width),
    pen: paint(options.colour),
    glyphs: glyphs(options.ascii),
  };
  const blocks = [
    head(report, screen),
    summary(report, screen),
    ...report.assessment.frameworks.map((framework) => section(report, framework, screen)),
    foot(report, screen),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function head({ assessment }: GapReport, { language, width, pen, glyphs: { dot } }: Screen): string {
  const { organisation, asOf } = assessment;
  const status = organisation.assessment.status;
  const right = [...(status ? [W[status][language]] : []), `${W.asOf[language]} ${asOf}`].join(` ${dot} `);
  const evidence = organisation.controls.flatMap((control) => control.evidence);
  const expired = evidence.filter((one) => isExpired(one, asOf)).length;
  const counts = [
    counted(assessment.frameworks.length, FRAMEWORKS, language),
    counted(organisation.controls.length, CONTROLS, language),
    counted(evidence.length, EVIDENCE, language) + (expired > 0 ? `, ${expired} ${W.expired[language]}` : ''),
  ].join(` ${dot} `);
  const lines = [
    spread(pen.bold(safe(organisation.name)), right, width),
    ...wrap(counts, width).map((line) => pen.dim(line)),
  ];
  if (organisation.scope.length > 0)
    lines.push(
      ...wrap(`${W.scope[language]}: ${organisation.scope.map(({ title }) => safe(title)).join(', ')}`, width),
    );
  return lines.join('\n');
}

const BAR = 20;
/** Columns of the figures beside a bar. */
const FIGURES = 30;

/** One line a framework: bar, demonstrated, met up to at most, of how many, how many fall short. */
function summary(report: GapReport, screen: Screen): string {
  const { assessment } = report;
  const { language, width, pen, glyphs: marks } = screen;
  const names = assessment.frameworks.map((one) => safe(one.framework.shortTitle[language]));
  const titleWidth = Math.max(...names.map((name) => widthOf(name))) + 2;
  const standings = assessment.frameworks.map(({ framework }) => standingOf(report, framework.id));
  const forces = standings.map(({ applies, force, bound }) => {
    if (force === undefined) return applies === 'depends' ? '?' : '';
    return FORCE_SHORT[force][language] + (bound[0]?.obligation.confidence ? '*' : '');
  });
  const forceTitle = W.bindsBy[language];
  const forceWidth = Math.max(widthOf(forceTitle), ...forces.map((one) => widthOf(one))) + 2;
  const showsForce = titleWidth + forceWidth + FIGURES + 8 <= width && forces.some((one) => one !== '');
  const nameWidth = titleWidth + (showsForce ? forceWidth : 0);
  const bar = Math.max(4, Math.min(BAR + Math.max(0, width - 80), 40, width - nameWidth - FIGURES));
  const caption = `${W.demonstrated[language]} ${marks.dot} ${W.met[language]} ${marks.ellipsis} ${W.atMost[language]}`;
  const sticksOut = Math.max(0, widthOf(caption) - bar - 16);
  const titles =
    padEnd(showsForce ? padEnd('', titleWidth) + forceTitle : '', nameWidth - sticksOut) +
    padEnd(caption, bar + 16) +
    padStart(W.of[language], 6) +
    padStart(W.short[language], 8);
  const lines = assessment.frameworks.map(({ totals }, i) => {
    const [met, atMost] = totals.range;
    const numbers = `${padStart(String(totals.demonstrated), 4)} ${marks.dot}${padStart(String(met), 4)} ${marks.ellipsis}${padStart(String(atMost), 4)}`;
    return (
      padEnd(pen.bold(names[i] ?? ''), titleWidth) +
      (showsForce ? padEnd(forces[i] ?? '', forceWidth) : '') +
      drawBar(totals, bar, screen) +
      padEnd(numbers, 16) +
      padStart(String(totals.applicable), 6) +
      padStart(String(totals.applicable - atMost), 8)
    );
  });
  const legend = [
    `${pen.good(marks.demonstrated)} ${W.legendDemonstrated[language]}`,
    `${pen.half(marks.met)} ${W.legendMet[language]}`,
    `${pen.unknown(marks.open)} ${W.legendOpen[language]}`,
    `${pen.bad(marks.short)} ${W.legendShort[language]}`,
  ];
  const together = legend.join('  ');
  const indent = [nameWidth, 2].find((columns) => columns + widthOf(together) <= width);
  const key = indent === undefined ? legend.map((one) => `  ${one}`) : [' '.repeat(indent) + together];
  const doubts = standings.flatMap(({ force, bound }) =>
    force === undefined ? [] : (bound[0]?.obligation.confidence?.note[language] ?? []),
  );
  return [
    pen.dim(titles),
    ...lines,
    ...key,
    ...(showsForce ? [...new Set(doubts)].flatMap((note) => hanging('*', safe(note), 2, width)) : []),
    ...scopeRemarks(report).flatMap((remark) => wrap(safe(remark), width)),
  ].join('\n');
}

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

function section(report: GapReport, framework: FrameworkAssessment, screen: Screen): string {
  const { language, width, pen, glyphs: marks } = screen;
  const title = safe(framework.framework.shortTitle[language]);
  const rule = `${pen.heading(title)} ${pen.dim(marks.rule.repeat(Math.max(3, width - widthOf(title) - 1)))}`;
  const conflicts = conflictsOf(report.assessment);
  const shown = shortfalls(report.assessment, framework).filter(
    ({ finding }) => report.shows(finding) && !isRepeatedConflict(finding, conflicts),
  );
  const agreements = framework.gaps.map((one) => agreement(one, screen));
  const blocks = shown.filter((one) => !isUnaddressed(one)).map((one) => gapEntry(report, one, conflicts, screen));
  const unaddressed = shown.filter(isUnaddressed);
  if (unaddressed.length > 0) blocks.push(unaddressedList(unaddressed, screen));
  const none = report.isFiltered ? W.nothingShown[language] : W.noGaps[language];
  blocks.unshift(...agreements);
  const accepted = acceptedLine(framework, screen);
  if (accepted) blocks.push(accepted);
  const tables = [
    groups(framework, screen),
    ...elementLines(report, framework, screen),
    ...maturityLines(framework, screen),
  ];
  return [rule, ...tables, '', blocks.length > 0 ? blocks.join('\n\n') : none].join('\n');
}

/** A table with a line per group: title, demonstrated, met up to at most, of how many. */
function groups({ groups: rows }: FrameworkAssessment, { language, width, glyphs: marks }: Screen): string {
  const numbers = 28;
  const table = new Table({
    chars: NO_BORDERS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 1 },
    colWidths: [width - numbers, numbers],
    colAligns: ['left', 'right'],
    wordWrap: true,
  });
  for (const { requirement, totals } of rows.filter((row) => row.totals.applicable > 0)) {
    table.push([`${headingName(requirement, language)}`, figures(totals, language, marks)]);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Ids such as "ch.II" are ours and say nothing to a reader. */
function headingName({ id, title }: GroupTotals['requirement'], language: Language): string {
  return /^[0-9A-Z]/.test(id) ? `${id}  ${safe(title[language])}` : safe(title[language]);
}

function figures(
  { demonstrated, range: [met, atMost], applicable }: Totals,
  language: Language,
  { dot, ellipsis }: Glyphs,
): string {
  return `${demonstrated} ${dot} ${met} ${ellipsis} ${atMost} ${W.of[language]} ${applicable}`;
}

const NO_BORDERS = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((name) => [name, '']),
);

function foot(report: GapReport, { language, width, pen }: Screen): string {
  const { assessment, steps, path, heldBack } = report;
  const lines: string[] = [];
  if (heldBack > 0) lines.push(...wrap(heldBackText(report), width));
  const unsettled = assessment.frameworks.reduce((sum, { totals }) => sum + totals.applicable - totals.met, 0);
  const settled = steps.reduce((sum, step) => sum + step.settles.length, 0);
  if (settled > 0) {
    const what = {
      en: `${counted(steps.length, STEPS, language)} settle ${settled} of ${counted(unsettled, REQUIREMENTS, language)} not met yet.`,
      nl: `${counted(steps.length, STEPS, language)} lossen ${settled} op van ${counted(unsettled, REQUIREMENTS, language)} waaraan nog niet is voldaan.`,
    };
    lines.push(...wrap(`${W.next[language]}: ${what[language]}`, width));
  }
  const target = path === '.' ? '' : ` ${path}`;
  lines.push(
    ...wrap(`\`kloof gap${target} --format markdown\` ${W.fullReport[language]}.`, width),
    ...wrap(W.inferredNote[language], width).map((line) => pen.dim(line)),
  );
  return lines.join('\n');
}
