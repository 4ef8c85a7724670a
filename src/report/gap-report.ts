import type { Assessment, Finding, Gap } from '../model/assessment.ts';
import type { Requirement } from '../model/framework.ts';
import type { MappingSummary } from '../model/library.ts';
import type { Bound, Force } from '../model/obligation.ts';
import type { StatementOfApplicability } from '../model/soa.ts';
import type { NextStep } from '../model/step.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { W } from './words/gap.ts';
import { joined } from './words.ts';

/** Everything a gap report shows, whatever its format. */
export interface GapReport {
  readonly assessment: Assessment;
  readonly language: Language;
  /** What binds the organisation, and what that rests on. */
  readonly bound: readonly Bound[];
  /** The steps with most effect, most first. */
  readonly steps: readonly NextStep[];
  /** The mappings that inference used. */
  mappings(): readonly MappingSummary[];
  /** How many gaps a baseline holds back: they count everywhere in the report, and fail no run. */
  readonly heldBack: number;
  /** The gaps that came since the baseline, where the run has one. */
  readonly fresh: ReadonlySet<Gap> | undefined;
  /** How the user named the organisation. */
  readonly path: string;
  readonly version: string;
  readonly digest: string;
  /** Whether lists leave findings out; totals always count everything. */
  readonly isFiltered: boolean;
  shows(finding: Finding): boolean;
  /** The Statements of Applicability of the standards in scope that have an annex. */
  statements(): readonly StatementOfApplicability[];
  /** What a requirement asks, where its framework says so. */
  asks(requirement: Requirement): Bilingual | undefined;
  /** The norm's own text, where the user keeps it and asked for it. */
  quotes(requirement: Requirement): string | undefined;
}

/** Whether a framework binds the organisation, how hard, and by what. */
export interface Standing {
  /** `no` where nothing at hand says that it may. */
  readonly applies: Bound['applies'];
  /** The hardest force by which it binds; by agreement: the force it would have. */
  readonly force: Force | undefined;
  /** The obligations that say so, hardest first. */
  readonly bound: readonly Bound[];
  /** Facts of the profile on which it waits. */
  readonly facts: readonly string[];
}

const ANSWERS: readonly Bound['applies'][] = ['yes', 'by agreement', 'depends'];

export function standingOf({ bound }: Pick<GapReport, 'bound'>, framework: string): Standing {
  const own = bound.filter(({ obligation }) => obligation.framework === framework);
  const applies = ANSWERS.find((answer) => own.some((one) => one.applies === answer)) ?? 'no';
  const deciding = own.filter((one) => one.applies === applies);
  return {
    applies,
    force: applies === 'yes' || applies === 'by agreement' ? deciding[0]?.obligation.force : undefined,
    bound: deciding,
    facts: applies === 'depends' ? [...new Set(deciding.flatMap((one) => one.facts))] : [],
  };
}

/** What there is to say of frameworks in scope that bind by nothing, or may: one sentence each. */
export function scopeRemarks(report: Pick<GapReport, 'bound' | 'assessment' | 'language'>): readonly string[] {
  const { assessment, language: l } = report;
  const remarks = assessment.frameworks.flatMap(({ framework }) => {
    const { applies, facts } = standingOf(report, framework.id);
    const name = framework.shortTitle[l];
    if (applies === 'no') return [`${name}: ${W.bindsNot[l]}.`];
    if (applies === 'depends') return [`${name}: ${W.bindsPerhaps[l]} ${joined(facts, l)}.`];
    return [];
  });
  const outside = bindingOutside(report);
  return [
    ...(assessment.organisation.scopedBy === 'profile' ? [W.scopedByProfile[l]] : []),
    ...remarks,
    ...(outside.length > 0 ? [`${W.bindsOutside[l]}: ${joined(outside, l)}.`] : []),
  ];
}

/** Frameworks that bind and are not in scope, each once. */
export const bindingOutside = ({ bound }: Pick<GapReport, 'bound'>): readonly string[] => [
  ...new Set(
    bound
      .filter(({ applies, isInScope }) => applies === 'yes' && !isInScope)
      .map(({ obligation }) => obligation.framework),
  ),
];

/** The title of a scope element. */
export const scopeTitle = ({ assessment }: Pick<GapReport, 'assessment'>, element: string): string =>
  assessment.organisation.scope.find(({ id }) => id === element)?.title ?? element;
