import type { GapKind, Outcome, Severity, Totals } from './assessment.ts';

/** An assessment of one day as a saved report holds it: what a comparison needs, in the words of one language. */
export interface Snapshot {
  readonly asOf: string;
  readonly organisation: string;
  /** The digest of the frameworks and mappings that were used. */
  readonly content: string;
  readonly frameworks: readonly SnapshotFramework[];
}

export interface SnapshotFramework {
  readonly id: string;
  readonly title: string;
  readonly totals: Totals;
  readonly findings: readonly SnapshotFinding[];
}

export interface SnapshotFinding {
  readonly requirement: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly gaps: readonly SnapshotGap[];
  readonly acceptedUntil?: string;
}

export interface SnapshotGap {
  readonly kind: GapKind;
  readonly severity: Severity;
  readonly message: string;
}
