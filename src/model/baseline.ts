import type { GapKind, Outcome } from './assessment.ts';

/** The gaps of a day that a team lives with for now: a run fails only on what came since. */
export interface Baseline {
  readonly asOf: string;
  /** In the order of the report. */
  readonly entries: readonly BaselineEntry[];
}

export interface BaselineEntry {
  readonly framework: string;
  /** None for the gaps of a framework as a whole. */
  readonly requirement?: string;
  readonly outcome?: Outcome;
  /** Kinds of its gaps, as often as each is there. */
  readonly gaps: readonly GapKind[];
}
