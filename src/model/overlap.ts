import type { Requirement } from './framework.ts';
import type { Bilingual } from './text.ts';

/** What full conformity with the source, without exclusions, implies of the target; content only. */
export interface OverlapCell {
  readonly source: string;
  readonly target: string;
  /** Assessable requirements of the target. */
  readonly assessable: number;
  readonly full: number;
  readonly atLeastPartly: number;
  readonly untouched: number;
}

/** How far a requirement of the target is covered by the source. */
export const COVERAGES = ['full', 'partly', 'untouched'] as const;
export type Coverage = (typeof COVERAGES)[number];

/** What is left of a requirement for who meets what covers the rest of it. */
export interface Remainder {
  readonly text: Bilingual;
  /** What covers the rest: ids of the source, or references where it is of a third framework; empty where nothing does. */
  readonly beside: readonly string[];
}

/** What the target still asks of one requirement. */
export interface DeltaItem {
  readonly requirement: Requirement;
  readonly coverage: Coverage;
  /** What is left, in the words of the rows that cover part of it; what to do instead, where nothing does. */
  readonly remainders: readonly Remainder[];
  /**
   * Where no row says what is left of what is covered in part: the requirements it rests on that are met in part
   * themselves.
   */
  readonly restsOn: readonly Requirement[];
  /** Why nothing covers it, where somebody looked and said so. */
  readonly reason?: Bilingual;
}

/** What a target still asks of somebody who has the source. */
export interface Delta {
  readonly source: string;
  readonly target: string;
  readonly cell: OverlapCell;
  /** Every assessable requirement of the target, in its order. */
  readonly items: readonly DeltaItem[];
}
