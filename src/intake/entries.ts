import type { ApplicabilityDecision, Evidence, ImplementationStatus } from '../model/organisation.ts';

/** What a table says, in our terms, with where it says so. */
export interface Taken {
  readonly controls: readonly TakenControl[];
  readonly decisions: readonly TakenDecision[];
  readonly problems: readonly Problem[];
  /** Rows that say nothing that can be kept: an id and a title alone. */
  readonly silent: number;
  /** How each word for a status was read, in order of appearance. */
  readonly statuses: readonly { readonly word: string; readonly meaning: string; readonly rows: number }[];
}

/** Something in a table that cannot be placed. */
export interface Problem {
  /** `Sheet1!C12` */
  readonly at: string;
  readonly message: string;
  readonly hint: string;
}

/** A control of the organisation, as far as the table speaks of it. */
export interface TakenControl {
  /** Its own id; without one it is named after its requirement. */
  readonly id?: string;
  readonly title: string;
  readonly status: ImplementationStatus;
  readonly description?: string;
  readonly owner?: string;
  readonly due?: string;
  readonly changedOn?: string;
  readonly reviewOn?: string;
  readonly effort?: string;
  readonly notes?: string;
  readonly satisfies: readonly TakenSatisfaction[];
  readonly evidence: readonly Evidence[];
  readonly at: string;
}

/** `inPart`: the table says that it is met in part, and not what is left. */
export interface TakenSatisfaction {
  readonly framework: string;
  readonly requirement: string;
  readonly inPart: boolean;
}

export interface TakenDecision {
  readonly framework: string;
  readonly requirement: string;
  readonly applicable: boolean;
  readonly justification?: string;
  readonly because: ApplicabilityDecision['because'];
  readonly refs: readonly string[];
  readonly decidedBy?: string;
  readonly decidedOn?: string;
  readonly reviewOn?: string;
  readonly notes?: string;
  readonly at: string;
}
