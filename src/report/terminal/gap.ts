import { conflictsOf, isRepeatedConflict } from '../../assess/conflicts.ts';
import { isExpired } from '../../assess/declarations.ts';
import { isUnaddressed, shortfalls } from '../../assess/view.ts';
import type { FrameworkAssessment, GroupTotals } from '../../model/assessment.ts';
import type { Language } from '../../model/text.ts';
import { closingNote, type GapReport, wholeGaps, withoutGap } from '../gap-report.ts';
import { heldBackText } from '../summary.ts';
import { W } from '../words/gap.ts';
import { CONTROLS, counted, EVIDENCE, FRAMEWORKS, REQUIREMENTS, STEPS } from '../words.ts';
import { figureColumn } from './columns.ts';
import { acceptedLine, agreement, gapEntry, unaddressedList, withoutGapLists } from './gap-entries.ts';
import { rangeColumns } from './gap-figures.ts';
import { summaryLines } from './gap-summary.ts';
import { elementLines, maturityLines } from './gap-tables.ts';
import { safe, spread, widthOf, wrap } from './layout.ts';
import { ruled } from './ruled.ts';
import { glyphs, paint, type Screen, type TerminalOptions } from './style.ts';

/** The gap report for a terminal: how we stand, then per framework what to do, heaviest first. */
export function gapTerminal(report: GapReport, options: TerminalOptions): string {
  const screen: Screen = {
    language: report.language,
    width: options.width,
    pen: paint(options.colour),
    glyphs: glyphs(options.ascii),
  };
  const blocks = [
    head(report, screen),
    summaryLines(report, screen).join('\n'),
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

function section(report: GapReport, framework: FrameworkAssessment, screen: Screen): string {
  const { language } = screen;
  const title = safe(framework.framework.shortTitle[language]);
  const conflicts = conflictsOf(report.assessment);
  const shown = shortfalls(report.assessment, framework).filter(
    ({ finding }) => report.shows(finding) && !isRepeatedConflict(finding, conflicts),
  );
  const agreements = wholeGaps(report, framework).map((one) => agreement(one, screen));
  const blocks = shown.filter((one) => !isUnaddressed(one)).map((one) => gapEntry(report, one, conflicts, screen));
  const unaddressed = shown.filter(isUnaddressed);
  if (unaddressed.length > 0) blocks.push(unaddressedList(unaddressed, screen));
  const none = report.isFiltered ? W.nothingShown[language] : W.noGaps[language];
  blocks.unshift(...agreements);
  blocks.push(...withoutGapLists(withoutGap(report, framework), screen));
  const accepted = acceptedLine(report, framework, screen);
  if (accepted) blocks.push(accepted);
  const tables = [
    ...groups(framework, screen),
    ...elementLines(report, framework, screen),
    ...maturityLines(framework, screen),
  ];
  return [
    ...ruled(title, screen),
    ...tables,
    '',
    blocks.length > 0 ? blocks.join('\n\n') : wrap(none, screen.width).join('\n'),
  ].join('\n');
}

/** A line per group: title, demonstrated, met up to at most, of how many. */
function groups({ groups: rows }: FrameworkAssessment, { language, width, glyphs: marks }: Screen): readonly string[] {
  const applicable = rows.filter(({ totals }) => totals.applicable > 0);
  const totals = applicable.map((row) => row.totals);
  const of = figureColumn(totals.map((one) => one.applicable));
  const figures = rangeColumns(totals, marks).map((range, i) => `${range} ${W.of[language]} ${of[i]}`);
  const room = width - widthOf(figures[0] ?? '') - 2;
  return applicable.flatMap(({ requirement }, i) => {
    const [first = '', ...others] = wrap(headingName(requirement, language), room);
    return [spread(first, figures[i] ?? '', width), ...others];
  });
}

/** Ids such as "ch.II" are ours and say nothing to a reader. */
function headingName({ id, title }: GroupTotals['requirement'], language: Language): string {
  return /^[0-9A-Z]/.test(id) ? `${id}  ${safe(title[language])}` : safe(title[language]);
}

function foot(report: GapReport, { language, width, pen }: Screen): string {
  const { assessment, steps, path, heldBack } = report;
  const lines: string[] = [];
  if (report.isFiltered) lines.push(...wrap(W.filtered[language], width));
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
    ...wrap(closingNote(report), width).map((line) => pen.dim(line)),
  );
  return lines.join('\n');
}
