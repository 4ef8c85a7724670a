import type { Gap, Outcome } from './assessment.ts';
import type { Framework, Requirement } from './framework.ts';
import type { ApplicabilityDecision, Control, Evidence, ImplementationStatus, ScopeElement } from './organisation.ts';
import type { Bilingual } from './text.ts';

/**
 * The Statement of Applicability of one standard: every control of its annex, whether it applies, why, and how far it
 * is.
 */
export interface StatementOfApplicability {
  readonly framework: Framework;
  /** The scope elements it covers; empty where the organisation names none. */
  readonly scope: readonly ScopeElement[];
  /** In the order of the norm. */
  readonly groups: readonly SoaGroup[];
  /** Controls of the organisation that no line of the annex names. */
  readonly beyond: readonly Control[];
  /** What an auditor would object to or ask about: objections first, by kind, then in the order of the norm. */
  readonly remarks: readonly SoaRemark[];
  readonly totals: SoaTotals;
}

export interface SoaGroup {
  readonly requirement: Requirement;
  readonly lines: readonly SoaLine[];
}

/** One control of the annex. */
export interface SoaLine {
  readonly requirement: Requirement;
  readonly applies: SoaApplies;
  /** The decisions that count, each with where; more than one only where scope elements differ. */
  readonly decisions: readonly SoaDecision[];
  /** Whether nobody decided, in some scope element or at all: then it counts as applicable. */
  readonly undecided: boolean;
  /** Ids of the scope elements for which nobody decided; empty where the organisation names none. */
  readonly undecidedIn: readonly string[];
  /** Never better than the outcome: what a verdict contradicts is not implemented. Nothing where it does not apply. */
  readonly status?: SoaStatus;
  readonly outcome: Outcome;
  /** What the assessment finds wrong, heaviest first. */
  readonly gaps: readonly Gap[];
  readonly controls: readonly SoaControl[];
  /** The earliest day on which a decision or a control is to be reviewed. */
  readonly reviewOn?: string;
}

export const SOA_APPLIES = ['yes', 'in-part', 'no'] as const;
/** `in-part`: in some scope elements. */
export type SoaApplies = (typeof SOA_APPLIES)[number];

/** `unknown`: nothing was declared, or what was contradicts itself. */
export type SoaStatus = ImplementationStatus | 'unknown';

/** A decision, made for the control itself or for a heading above it. */
export interface SoaDecision {
  readonly decision: ApplicabilityDecision;
  /** Ids of the scope elements for which it counts; empty where the organisation names none. */
  readonly elements: readonly string[];
}

/** A control of the organisation on a line. */
export interface SoaControl {
  readonly control: Control;
  readonly coverage: 'full' | 'partial';
  readonly evidence: readonly SoaEvidence[];
  /** The requirement on which it is declared, where it meets this one by way of a mapping. */
  readonly through?: string;
}

export interface SoaEvidence extends Evidence {
  /** On the day of the report. */
  readonly isValid: boolean;
}

export interface SoaTotals {
  readonly controls: number;
  readonly applicable: number;
  readonly excluded: number;
  readonly undecided: number;
  /** Applicable ones, by status. */
  readonly status: Readonly<Record<SoaStatus, number>>;
}

export const SOA_REMARK_KINDS = [
  'not-approved',
  'no-reason-excluded',
  'excluded-with-control',
  'required-elsewhere',
  'undecided',
  'no-reason-included',
  'no-control',
  'contradicted',
  'decision-unsigned',
  'review-overdue',
  'evidence-expired',
  'required-in-part',
  'evidence-missing',
  'version-differs',
] as const;
export type SoaRemarkKind = (typeof SOA_REMARK_KINDS)[number];

/** An objection is a shortcoming of the statement; a question is what an auditor asks and a good answer settles. */
export const REMARK_WEIGHT: Readonly<Record<SoaRemarkKind, 'objection' | 'question'>> = {
  'not-approved': 'objection',
  'no-reason-excluded': 'objection',
  'excluded-with-control': 'objection',
  'required-elsewhere': 'objection',
  undecided: 'objection',
  'no-reason-included': 'objection',
  'no-control': 'objection',
  contradicted: 'objection',
  'decision-unsigned': 'objection',
  'review-overdue': 'objection',
  'evidence-expired': 'objection',
  'required-in-part': 'question',
  'evidence-missing': 'question',
  'version-differs': 'question',
};

/** What an auditor would say, of one control or of the document. */
export interface SoaRemark {
  readonly kind: SoaRemarkKind;
  readonly requirement?: Requirement;
  readonly message: Bilingual;
}
