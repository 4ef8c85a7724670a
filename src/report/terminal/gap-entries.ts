import type { Conflict } from '../../assess/conflicts.ts';
import { differsByElement, doubtOf, type Shortfall, silentFacts } from '../../assess/view.ts';
import { type Finding, type FrameworkAssessment, type Gap, OUTCOMES, type Outcome } from '../../model/assessment.ts';
import { referenceTo } from '../../model/framework.ts';
import type { Language } from '../../model/text.ts';
import { lapsedText } from '../acceptance.ts';
import { completionFacts } from '../completion.ts';
import { conflictSides } from '../conflict.ts';
import type { GapReport } from '../gap-report.ts';
import { W } from '../words/gap.ts';
import { capital, counted, DOUBT_WORDS, joined, OUTCOME_WORDS, REQUIREMENTS, SEVERITY_WORDS } from '../words.ts';
import { hanging, padEnd, safe, spread } from './layout.ts';
import type { Screen } from './style.ts';

/** One gap: how heavy, which requirement, why, what is left, by when. */
export function gapEntry(
  report: GapReport,
  { finding, gap, controls }: Shortfall,
  conflicts: readonly Conflict[],
  screen: Screen,
): string {
  const { language, width, pen, glyphs: marks } = screen;
  const { requirement, outcome } = finding;
  const indent = 10;
  const isWide = width >= 110;
  const severity = padEnd(` ${SEVERITY_WORDS[gap.severity][language]}`, indent);
  const owners = [
    ...new Set(
      gap.kind === 'not-addressed'
        ? []
        : controls.flatMap((control) => (control.owner === undefined ? [] : [safe(control.owner)])),
    ),
  ];
  const due = controls
    .map((control) => control.due ?? '')
    .filter((day) => day !== '')
    .sort()[0];
  const facts = [
    ...(due === undefined ? [] : [`${W.due[language]} ${due}`]),
    ...(isWide && owners.length > 0 ? [`${W.owner[language]} ${owners.join(', ')}`] : []),
  ];
  const right = isWide && facts.length > 0 ? facts.join(` ${marks.dot} `) : '';
  const heading = `${pen.bold(requirement.id)}  ${safe(requirement.title[language])}`;
  const lines =
    right === ''
      ? hangingPainted(pen.severity(gap.severity, severity), heading, indent, width)
      : [spread(pen.severity(gap.severity, severity) + heading, pen.dim(right), width)];
  const owner = !isWide && owners.length > 0 ? ` (${owners.join(', ')})` : '';
  lines.push(
    ...hanging(
      '',
      `${capital(OUTCOME_WORDS[outcome][language])}${doubtText(finding, language)}: ${safe(gap.message[language])}${owner}`,
      indent,
      width,
    ),
  );
  for (const other of finding.gaps.slice(1)) {
    if (other.severity !== 'note') lines.push(...hanging('', safe(other.message[language]), indent, width));
  }
  if (finding.lapsed) lines.push(...hanging('', safe(lapsedText(finding.lapsed, language)), indent, width));
  const conflict = conflicts.find(({ findings }) => findings[0] === finding);
  for (const side of conflict ? conflictSides(conflict, language) : [])
    lines.push(...hanging('', `- ${safe(side)}`, indent, width));
  const others = conflict?.findings.slice(1).map((one) => referenceTo(one.requirement)) ?? [];
  if (others.length > 0) lines.push(...hanging('', `${W.alsoAt[language]}: ${others.join(', ')}`, indent, width));
  if (finding.scope && differsByElement(finding))
    lines.push(...hanging('', scopeLine(finding.scope, report, language), indent, width));
  const remainder = finding.gaps.find((one) => one.remainder)?.remainder;
  if (remainder) lines.push(...hanging('', `${W.left[language]}: ${safe(remainder[language])}`, indent, width));
  for (const { name, text } of completionFacts(finding, report.assessment.organisation, language))
    lines.push(...hanging('', safe(`${name}: ${text}`), indent, width));
  if (!isWide && due !== undefined) lines.push(...hanging('', `${W.due[language]} ${due}`, indent, width));
  if (finding.undecided.length > 0)
    lines.push(...hanging('', pen.dim(`${W.undecided[language]}: ${finding.undecided.join(', ')}`), indent, width));
  return lines.join('\n');
}

function doubtText(finding: Finding, language: Language): string {
  const doubt = doubtOf(finding);
  return doubt ? ` (${DOUBT_WORDS[doubt][language]})` : '';
}

/** Like `hanging`, with a lead that is painted and padded already. */
function hangingPainted(lead: string, text: string, indent: number, width: number): string[] {
  return hanging('', text, indent, width).map((line, i) => (i === 0 ? lead + line.slice(indent) : line));
}

/** "met in platform; open in office". */
function scopeLine(scope: Readonly<Record<string, Outcome>>, { assessment }: GapReport, language: Language): string {
  const byOutcome = new Map<Outcome, string[]>();
  for (const { id, title } of assessment.organisation.scope) {
    const outcome = scope[id];
    if (outcome !== undefined) byOutcome.set(outcome, [...(byOutcome.get(outcome) ?? []), safe(title)]);
  }
  return [...byOutcome]
    .map(([outcome, titles]) => `${OUTCOME_WORDS[outcome][language]} in ${joined(titles, language)}`)
    .join('; ');
}

/** A gap of the framework as a whole: a certificate or a contract. */
export function agreement(gap: Gap, { language, width, pen }: Screen): string {
  const indent = 10;
  const severity = padEnd(` ${SEVERITY_WORDS[gap.severity][language]}`, indent);
  const lines = hangingPainted(pen.severity(gap.severity, severity), safe(gap.message[language]), indent, width);
  if (gap.remainder)
    lines.push(...hanging('', `${W.stated[language]}: ${safe(gap.remainder[language])}`, indent, width));
  return lines.join('\n');
}

/** Accepted gaps are counted and not listed as gaps; which they are, and until when. */
export function acceptedLine(
  report: GapReport,
  { findings }: FrameworkAssessment,
  { language, width }: Screen,
): string | undefined {
  const shown = findings.filter((finding) => report.shows(finding));
  const accepted = shown.flatMap(({ requirement, acceptedUntil, outcome }) =>
    acceptedUntil === undefined || outcome === 'met' ? [] : [`${requirement.id} (${acceptedUntil})`],
  );
  if (accepted.length === 0) return undefined;
  return hanging('', `${W.accepted[language]}: ${accepted.join(', ')}`, 10, width).join('\n');
}

/** What nobody declared anything about says the same everywhere, so it is a list. */
export function unaddressedList(shown: readonly Shortfall[], { language, width, pen }: Screen): string {
  const [first] = shown;
  if (!first) return '';
  const indent = 10;
  const severity = padEnd(` ${SEVERITY_WORDS[first.gap.severity][language]}`, indent);
  const head = `${capital(OUTCOME_WORDS.open[language])}: ${counted(shown.length, REQUIREMENTS, language)} ${W.unaddressed[language]}`;
  const idOf = ({ finding: { requirement, undecided } }: Shortfall): string =>
    requirement.id + (undecided.length > 0 ? ' ?' : '');
  const idWidth = Math.max(...shown.map((one) => idOf(one).length)) + 2;
  const lines = shown.flatMap((one) =>
    hanging(' '.repeat(indent) + idOf(one), safe(one.finding.requirement.title[language]), indent + idWidth, width),
  );
  const silent = silentFacts(shown);
  const legend = `${W.profileSilent[language]} ${silent.join(', ')}`;
  return [
    ...hangingPainted(pen.severity(first.gap.severity, severity), head, indent, width),
    ...lines,
    ...(silent.length > 0
      ? hanging(`${' '.repeat(indent)}?`, legend, indent + 2, width).map((line) => pen.dim(line))
      : []),
  ].join('\n');
}

/** What a filter asks for and has no gap, a list an outcome. */
export function withoutGapLists(findings: readonly Finding[], { language, width }: Screen): readonly string[] {
  const idWidth = Math.max(...findings.map(({ requirement }) => requirement.id.length)) + 2;
  return OUTCOMES.flatMap((outcome) => {
    const found = findings.filter((finding) => finding.outcome === outcome);
    if (found.length === 0) return [];
    const lines = found.flatMap(({ requirement: { id, title } }) =>
      hanging(' '.repeat(10) + id, safe(title[language]), 10 + idWidth, width),
    );
    const head = `${capital(OUTCOME_WORDS[outcome][language])}: ${counted(found.length, REQUIREMENTS, language)}`;
    return [[...hanging('', head, 10, width), ...lines].join('\n')];
  });
}
