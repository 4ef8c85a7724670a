import type { Origin } from './origin.ts';
import type { Bilingual } from './text.ts';

/** Always read from source to target: `superset-of` says that who meets the source meets all of the target. */
export const RELATIONSHIPS = ['equal', 'subset-of', 'superset-of', 'intersects-with', 'no-relationship'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** Who meets the source does not meet all of the target: the row says what is left. */
export const LEAVES_OVER: readonly Relationship[] = ['subset-of', 'intersects-with'];

export const MAPPING_METHODS = ['official', 'published', 'expert-judgement', 'derived'] as const;
export type MappingMethod = (typeof MAPPING_METHODS)[number];

/** How sure a judgement is where it is in doubt. */
export const ROW_DOUBTS = ['medium', 'low'] as const;
export type RowDoubt = (typeof ROW_DOUBTS)[number];

/** Judgements on how the requirements of one framework relate to those of another. */
export interface Mapping {
  /** `iso27001-2022--avg`. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly method: MappingMethod;
  readonly rows: readonly MappingRow[];
}

/** One judgement. More than one source or target means: jointly. No source: it speaks of the whole framework. */
export interface MappingRow {
  readonly mapping: string;
  /** Position in the file, from 1. */
  readonly number: number;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly relationship: Relationship;
  /** The texts of a shipped row are read when one of them is asked for. */
  readonly rationale?: Bilingual | undefined;
  readonly remainder?: Bilingual | undefined;
  readonly sourceRemainder?: Bilingual | undefined;
  readonly doubt?: RowDoubt | undefined;
  readonly origin: Origin;
}

/** The same statement read from target to source. */
export const CONVERSE: Readonly<Record<Relationship, Relationship>> = {
  equal: 'equal',
  'subset-of': 'superset-of',
  'superset-of': 'subset-of',
  'intersects-with': 'intersects-with',
  'no-relationship': 'no-relationship',
};
