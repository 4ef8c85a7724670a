import type { Evidence, ImplementationStatus, Scope, VerdictKind } from '../model/organisation.ts';

/** What an assessor answers about a requirement, and is written to a file at once. */
export type Answer =
  | NewControl
  | LinkedControl
  | ChangedStatus
  | { readonly kind: 'evidence'; readonly control: string; readonly evidence: Evidence }
  | Judged
  | Decided
  | { readonly kind: 'assessor'; readonly name: string };

/** A requirement, as the files name it. */
export interface Of {
  readonly framework: string;
  readonly requirement: string;
}

/** How far a control covers a requirement: without a remainder fully. */
export interface Covering {
  readonly of: Of;
  readonly remainder?: string;
}

export interface NewControl extends Covering {
  readonly kind: 'control';
  readonly id: string;
  readonly title: string;
  readonly status: ImplementationStatus;
  readonly owner?: string;
  /** Left out where the organisation names no elements. */
  readonly scope?: Scope;
  /** Requirements of the same heading: the control goes to the file whose controls speak of these. */
  readonly nearby: readonly string[];
}

export interface LinkedControl extends Covering {
  readonly kind: 'link';
  readonly control: string;
}

export interface ChangedStatus {
  readonly kind: 'status';
  readonly control: string;
  readonly status: ImplementationStatus;
  readonly on: string;
}

export interface Judged {
  readonly kind: 'verdict';
  readonly of: Of;
  readonly judgement: { readonly verdict: VerdictKind } | { readonly maturity: Maturity };
  readonly assessor: string;
  readonly date: string;
  readonly note?: string;
  readonly scope?: Scope;
}

/** One level, or one for each aspect that was judged. */
export type Maturity = number | { readonly design?: number; readonly existence?: number; readonly operation?: number };

export interface Decided {
  readonly kind: 'applicability';
  readonly of: Of;
  readonly applicable: boolean;
  readonly justification?: string;
  readonly refs?: readonly string[];
  readonly by: string;
  readonly on: string;
  readonly scope?: Scope;
}
