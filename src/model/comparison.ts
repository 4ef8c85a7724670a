import type { Outcome, Totals } from './assessment.ts';
import type { SnapshotGap } from './snapshot.ts';

/** What became of a requirement between two days, the ones to look at first. */
export const CHANGE_KINDS = [
  'opened',
  'worse',
  'acceptance-ended',
  'closed',
  'better',
  'other',
  'accepted',
  'now-applies',
  'no-longer-applies',
  'still-open',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface RequirementChange {
  readonly requirement: string;
  readonly title: string;
  readonly kind: ChangeKind;
  /** None where it is not in the earlier, or not in the later edition of the content. */
  readonly before: Outcome | undefined;
  readonly now: Outcome | undefined;
  /** Its gaps on the later day. */
  readonly gaps: readonly SnapshotGap[];
}

export interface FrameworkComparison {
  readonly id: string;
  readonly title: string;
  readonly before: Totals;
  readonly now: Totals;
  /** In the order of the norm; what stayed met or not applicable is not in it. */
  readonly changes: readonly RequirementChange[];
}

/** Two days of an organisation beside each other. */
export interface Comparison {
  readonly before: ComparedDay;
  readonly now: ComparedDay;
  /** Whether frameworks or mappings changed too: then a difference need not come from the organisation. */
  readonly contentChanged: boolean;
  readonly frameworks: readonly FrameworkComparison[];
  /** Ids of frameworks that came into scope, and that left it. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface ComparedDay {
  readonly asOf: string;
  readonly organisation: string;
  readonly content: string;
}

/** Changes that take something away: what fails a run that allows no regression, with a framework that left scope. */
export const REGRESSIONS: ReadonlySet<ChangeKind> = new Set(['opened', 'worse', 'acceptance-ended']);
