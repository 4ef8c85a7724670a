import type { Assessment, Finding } from '../model/assessment.ts';
import type { Requirement } from '../model/framework.ts';
import type { MappingSummary } from '../model/library.ts';
import type { Bound } from '../model/obligation.ts';
import type { NextStep } from '../model/step.ts';
import type { Bilingual, Language } from '../model/text.ts';

/** Everything a gap report shows, whatever its format. */
export interface GapReport {
  readonly assessment: Assessment;
  readonly language: Language;
  /** What binds the organisation, and what that rests on. */
  readonly bound: readonly Bound[];
  /** The steps with most effect, most first. */
  readonly steps: readonly NextStep[];
  /** The mappings that inference used. */
  readonly mappings: readonly MappingSummary[];
  /** How the user named the organisation. */
  readonly path: string;
  readonly version: string;
  readonly digest: string;
  /** Whether lists leave findings out; totals always count everything. */
  readonly isFiltered: boolean;
  shows(finding: Finding): boolean;
  /** What a requirement asks, where its framework says so. */
  asks(requirement: Requirement): Bilingual | undefined;
  /** The norm's own text, where the user keeps it and asked for it. */
  quotes(requirement: Requirement): string | undefined;
}

/** By what force a framework binds, hardest first; undefined where nothing says that it does. */
export const bindingOf = ({ bound }: Pick<GapReport, 'bound'>, framework: string): Bound | undefined =>
  bound.find(({ obligation, applies }) => obligation.framework === framework && applies === 'yes') ??
  bound.find(({ obligation, applies }) => obligation.framework === framework && applies === 'by agreement');

/** Frameworks that bind and are not in scope, each once. */
export const bindingOutside = ({ bound }: Pick<GapReport, 'bound'>): readonly string[] => [
  ...new Set(
    bound
      .filter(({ applies, isInScope }) => applies === 'yes' && !isInScope)
      .map(({ obligation }) => obligation.framework),
  ),
];
