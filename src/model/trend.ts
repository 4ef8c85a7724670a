import type { Totals } from './assessment.ts';

/** The progress of an organisation per framework, from the reports that were saved over time. */
export interface Trend {
  readonly organisation: string;
  /** The days, oldest first. */
  readonly days: readonly TrendDay[];
  /** In the order of the latest report; frameworks that left scope come after. */
  readonly frameworks: readonly FrameworkTrend[];
}

export interface TrendDay {
  readonly asOf: string;
  /** Whether the frameworks or mappings that were used differ from those of the day before. */
  readonly contentChanged: boolean;
}

export interface FrameworkTrend {
  readonly id: string;
  readonly title: string;
  /** Per day of `days`; undefined where the framework was not in scope. */
  readonly points: readonly (TrendPoint | undefined)[];
}

export type TrendPoint = Pick<Totals, 'applicable' | 'met' | 'demonstrated' | 'range'> & {
  /** Whether more or fewer requirements apply than the point before, so that a jump need not be progress. */
  readonly scopeChanged: boolean;
};
