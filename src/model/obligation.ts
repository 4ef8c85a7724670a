import type { Condition, Confidence } from './framework.ts';
import type { Contract, FigureId, Figures, GroupMember } from './organisation.ts';
import type { Bilingual } from './text.ts';

/** One way in which a framework binds: why, by whom it is supervised, and what follows where it is not met. */
export interface Obligation {
  readonly id: string;
  readonly framework: string;
  readonly title: Bilingual;
  readonly force: Force;
  /** On which organisations it rests; where there is none it never binds by itself. */
  readonly appliesWhen?: Condition;
  /** What takes it away where it is known to hold; silence of the profile takes nothing away. */
  readonly exceptWhen?: Condition;
  readonly basis: Bilingual;
  /** The requirements that reach whom it binds, each with all below it; left out where all do. */
  readonly reaches?: readonly string[];
  /**
   * Since when it binds; left out where it has no date, or none that is known, which never means that it does not bind.
   */
  readonly inForce?: InForce;
  readonly supervisor?: Bilingual;
  readonly consequences: readonly Conditional[];
  readonly dates: readonly ObligationDate[];
  /** What goes before it, or gives way to it. */
  readonly relations: readonly Conditional[];
  readonly confidence?: Confidence;
}

/** The day from which it binds, and what says so. */
export interface InForce {
  readonly from: string;
  readonly by?: Bilingual;
  /** What this day leaves uncertain. */
  readonly note?: Bilingual;
}

/** A sentence that is said only of the organisations that it concerns, and from a day on where it has one. */
export interface Conditional extends Bilingual {
  readonly appliesWhen?: Condition;
  readonly from?: string;
}

/** A day on which those that it concerns have to have done something. */
export interface ObligationDate {
  readonly date: string;
  readonly title: Bilingual;
  readonly appliesWhen?: Condition;
}

/** How hard it binds, hardest first. */
export const FORCES = ['law', 'guidance', 'contract', 'choice'] as const;
export type Force = (typeof FORCES)[number];

/** Whether an obligation rests on an organisation; where the profile is silent, the facts that decide it. */
export interface Bound {
  readonly obligation: Obligation;
  /** `later`: it rests on the organisation, and is not in force yet. */
  readonly applies: 'yes' | 'later' | 'depends' | 'by agreement' | 'no';
  /** Facts of the profile on which the answer rests, or waits. */
  readonly facts: readonly string[];
  /** The requirements that reach the organisation, where the profile says that it is only these. */
  readonly reaches?: readonly string[];
  /** The contracts and tenders that require the framework. */
  readonly contracts: readonly Contract[];
  /** Whether the framework is in scope of the assessment. */
  readonly isInScope: boolean;
}

export const NIS2_RESULTS = ['essential', 'important', 'registration-only', 'none', 'other-state'] as const;
export type Nis2Result = (typeof NIS2_RESULTS)[number];

export const SIZES = ['micro', 'small', 'medium', 'large'] as const;
export type Size = (typeof SIZES)[number];

/** The figures that count for the size: Recommendation 2003/361/EC, Annex, article 6. */
export interface Reckoning {
  /** Those of the profile. */
  readonly own: Figures;
  /**
   * What each member of the group adds, a linked enterprise all, a partner its share; undefined where it is not known
   * who they are.
   */
  readonly members: readonly Addition[] | undefined;
  readonly total: Readonly<Record<FigureId, Total>>;
}

export interface Addition {
  readonly member: GroupMember;
  readonly adds: Figures;
}

/** At least so much, which is all there is where the figure is whole. */
export interface Total {
  readonly atLeast: number;
  readonly isWhole: boolean;
}

/** The class of an organisation under the Cbw, with the reasoning. The competent authority decides. */
export interface Nis2Class {
  /** Undefined where the profile does not decide it. */
  readonly result: Nis2Result | undefined;
  /** Every class that the profile leaves open. */
  readonly possible: readonly Nis2Result[];
  /** The class without a designation, where only the profile's silence on one leaves it open. */
  readonly otherwise?: Nis2Result;
  readonly size: Size | undefined;
  readonly reckoning: Reckoning;
  /** The rules that were looked at, in order, up to the one that decides. */
  readonly steps: readonly {
    readonly text: Bilingual;
    readonly reference: string;
    readonly holds: boolean | undefined;
  }[];
  /** Facts that would decide it. */
  readonly unknown: readonly string[];
  /** Exceptions on which the profile is silent, taken not to hold. */
  readonly assumed: readonly string[];
}
