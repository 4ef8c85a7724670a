import { type ElementTotals, elementTotals } from '../../assess/element-totals.ts';
import { isUnaddressed, type Shortfall, shortfalls, silentFacts } from '../../assess/view.ts';
import type { FrameworkAssessment, Gap, GroupTotals } from '../../model/assessment.ts';
import type { Framework, Requirement } from '../../model/framework.ts';
import type { Language } from '../../model/text.ts';
import { type GapReport, scopeTitle, withoutGap } from '../gap-report.ts';
import { agreementText } from '../obligations.ts';
import { forceText, standingOf } from '../standing.ts';
import { D } from '../words/document.ts';
import { W } from '../words/gap.ts';
import { counted, REQUIREMENTS, SEVERITY_WORDS } from '../words.ts';
import { appendixTable } from './appendix.ts';
import { LINE, separated, type Table, type Text } from './text.ts';
import { totalsCells, totalsHead } from './totals.ts';

/** How every gap of this framework binds; nothing where it does not. */
export function bindingText(report: GapReport, framework: string): string | undefined {
  const { language: l } = report;
  const standing = standingOf(report, framework);
  const { applies, bound } = standing;
  const force = forceText(standing, l);
  if (force === undefined) return undefined;
  const basis =
    applies === 'yes' || applies === 'later'
      ? bound.flatMap(({ obligation, contracts }) => [
          obligation.basis[l],
          ...contracts.map((contract) => agreementText(contract, l)),
        ])
      : [];
  return `${D.binds[l]}: ${[force, ...basis].join('. ')}`;
}

/** The groups of which the profile leaves something. */
export const applicableGroups = ({ groups }: FrameworkAssessment): readonly GroupTotals[] =>
  groups.filter(({ totals }) => totals.applicable > 0);

/** How each group stands. */
export function groupsTable({ language: l }: GapReport, assessed: FrameworkAssessment): Table {
  const rows = applicableGroups(assessed).map(({ requirement, totals }) => [
    groupName(requirement, l),
    ...totalsCells(totals),
  ]);
  return { head: [D.group[l], ...totalsHead(l)], rows, numeric: [1, 2, 3, 4, 5] };
}

/**
 * What is met in each scope element, a row a group; nothing where the framework covers one element or none is named.
 */
export function elementsTable(report: GapReport, assessed: FrameworkAssessment): Table | undefined {
  const { language: l } = report;
  const titles = elementTotals(assessed).map(({ element }) => scopeTitle(report, element));
  if (titles.length === 0) return undefined;
  const rows = applicableGroups(assessed).map(({ requirement }) => [
    groupName(requirement, l),
    ...elementTotals(assessed, requirement).map((one) => elementCell(one, l)),
  ]);
  return { head: [D.group[l], ...titles], rows, numeric: titles.map((_, i) => i + 1) };
}

const elementCell = ({ met, applicable }: ElementTotals, l: Language): string => `${met} ${W.of[l]} ${applicable}`;

/** Ids such as "ch.II" are ours and say nothing to a reader. */
const groupName = ({ id, title }: Requirement, l: Language): string =>
  /^[0-9A-Z]/.test(id) ? `${id} ${title[l]}` : title[l];

/** The gaps that the report shows: those with something to say each, and those of which nobody declared anything. */
export function gapsOf(
  report: GapReport,
  assessed: FrameworkAssessment,
): { readonly entries: readonly Shortfall[]; readonly unaddressed: readonly Shortfall[] } {
  const shown = shortfalls(report.assessment, assessed).filter((one) => report.shows(one.finding));
  return { entries: shown.filter((one) => !isUnaddressed(one)), unaddressed: shown.filter(isUnaddressed) };
}

/** What a gap of a framework as a whole says, with what the contract says may follow. */
export const wholeText = ({ message, remainder }: Gap, l: Language): string =>
  remainder ? `${message[l]}. ${W.stated[l]}: ${remainder[l]}` : message[l];

/** What stands above the list of gaps, which under a filter is a list of what it asks for. */
export const listTitle = ({ isFiltered, language: l }: GapReport, framework: Framework): string =>
  `${(isFiltered ? D.selection : D.gaps)[l]}: ${framework.shortTitle[l]}`;

/** What says that a framework has no gaps, or none that the filters leave. */
export const noGapsText = ({ isFiltered, language: l }: GapReport): string =>
  isFiltered ? W.nothingShown[l] : D.noGaps[l];

/** What a filter asks for and has no gap: a row a requirement, as in the appendix; nothing where there is none. */
export function withoutGapTable(report: GapReport, assessed: FrameworkAssessment): Table | undefined {
  const findings = withoutGap(report, assessed);
  return findings.length === 0 ? undefined : appendixTable(report, { ...assessed, findings });
}

/** What nobody declared anything about says the same everywhere, so it is one table with what each asks. */
export function unaddressedTable(
  { language: l, asks, quotes }: GapReport,
  shown: readonly Shortfall[],
): { readonly lead: Text; readonly table: Table; readonly silent: Text | undefined } | undefined {
  const [first] = shown;
  if (!first) return undefined;
  const rows = shown.map(({ finding: { requirement, undecided } }): readonly Text[] => {
    const summary = asks(requirement)?.[l] ?? '';
    const quote = quotes(requirement);
    return [
      requirement.id + (undecided.length > 0 ? ' ?' : ''),
      requirement.title[l],
      quote === undefined ? summary : [summary, LINE, { em: `${D.normText[l]}:` }, ` ${quote}`],
    ];
  });
  const silent = silentFacts(shown).map((fact): Text => [{ code: fact }]);
  return {
    lead: [
      { strong: `${D.openGaps[l]}: ${counted(shown.length, REQUIREMENTS, l)}` },
      ` ${W.unaddressed[l]} – ${SEVERITY_WORDS[first.gap.severity][l]}`,
    ],
    table: { head: ['', D.requirement[l], D.asks[l]], rows },
    silent: silent.length === 0 ? undefined : [`? ${W.profileSilent[l]} `, ...separated(silent, ', '), '.'],
  };
}
