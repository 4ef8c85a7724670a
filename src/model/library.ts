import type { Framework, FrameworkKind, RequirementText } from './framework.ts';
import type { Mapping, MappingMethod } from './mapping.ts';
import type { Obligation } from './obligation.ts';
import type { Relations } from './relations.ts';
import type { Bilingual } from './text.ts';

/** Frameworks and mappings by id. Each is loaded when it is asked for. */
export interface Content {
  readonly frameworks: readonly { readonly id: string }[];
  readonly mappings: readonly MappingSummary[];
  /** The framework of that id, which must be at hand. */
  framework(id: string): Framework;
  mapping(id: string): Mapping;
  /** How the requirements relate by these mappings and no others, where that was made beforehand. */
  relations(): Relations | undefined;
}

/** The frameworks and mappings that are at hand: the shipped ones and the user's own. */
export interface Library extends Content {
  /** What is at hand, in natural order of id. */
  readonly frameworks: readonly FrameworkSummary[];
  /** In natural order of id. */
  readonly mappings: readonly MappingSummary[];
  /**
   * A digest of all frameworks and mappings, so that reports can tell a change of content from one of the organisation.
   */
  readonly digest: string;
  has(framework: string): boolean;
  /** What is known of a framework beyond its structure. */
  about(id: string): FrameworkAbout;
  /** How frameworks bind organisations. */
  obligations(): readonly Obligation[];
  /** Summaries, evidence and notes, by requirement id. */
  texts(framework: string): ReadonlyMap<string, RequirementText>;
}

export interface FrameworkSummary {
  readonly id: string;
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  readonly kind: FrameworkKind;
  readonly edition: string;
  readonly assessable: number;
  readonly sources: number;
  readonly validUntil?: string;
  readonly supersededBy?: string;
  readonly transposedBy?: string;
  /** Whether it is the user's own. */
  readonly own: boolean;
}

export interface MappingSummary {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly method: MappingMethod;
  readonly rows: number;
  /** The published tables it leans on. */
  readonly basis: readonly MappingBasis[];
  readonly reviewed: boolean;
}

export interface MappingBasis {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly licence?: string;
}

/** The head of a framework: everything but its requirements. */
export interface FrameworkAbout {
  readonly summary?: Bilingual;
  readonly publisher: string;
  readonly citation?: string;
  readonly licensed: boolean;
  readonly notes: readonly Bilingual[];
  readonly dates: readonly { readonly date: string; readonly title: Bilingual; readonly uncertain?: Bilingual }[];
  readonly related: readonly { readonly id: string; readonly title: Bilingual; readonly citation?: string }[];
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url?: string }[];
  readonly uncertain?: Bilingual;
}
