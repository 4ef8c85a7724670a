import type { GapKind, Outcome, Severity, Totals } from './assessment.ts';
import { MAPPING_METHODS, type MappingMethod } from './mapping.ts';
import type { Language } from './text.ts';

/** An assessment of one day as a saved report holds it: what a comparison needs, in the words of one language. */
export interface Snapshot {
  readonly asOf: string;
  /** The language of its titles and messages, where it was saved. */
  readonly language?: Language;
  readonly organisation: string;
  /** What conclusions rest on: see `contentMark`. */
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

/** The digest of the frameworks and mappings at hand, and how a mapping came about for inference to trust it. */
export const contentMark = (digest: string, methods: readonly MappingMethod[]): string =>
  [digest, ...MAPPING_METHODS.filter((method) => methods.includes(method))].join(' ');
