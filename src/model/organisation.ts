import type { Scalar } from './framework.ts';
import type { Origin } from './origin.ts';
import type { Policy } from './policy.ts';
import type { Language } from './text.ts';

/** What an organisation declares about itself, linked: every reference in it exists. */
export interface Organisation {
  readonly name: string;
  readonly legalEntity?: string;
  readonly language: Language;
  readonly assessment: AssessmentHead;
  readonly profile: Profile;
  /** The enterprises it is linked to, and its partners, where the profile says so. */
  readonly group?: Group;
  /** Parts for which conformity is judged apart; empty where the organisation is judged as a whole. */
  readonly scope: readonly ScopeElement[];
  readonly frameworks: readonly FrameworkInScope[];
  /** Whether the file names the frameworks in scope, or the profile decides which they are. */
  readonly scopedBy: 'file' | 'profile';
  readonly controls: readonly Control[];
  readonly joint: readonly JointClaim[];
  readonly applicability: readonly ApplicabilityDecision[];
  readonly verdicts: readonly Verdict[];
  readonly accepted: readonly AcceptedGap[];
  readonly contracts: readonly Contract[];
  readonly certificates: readonly Certificate[];
  /** When a run on it fails, where the file says so. */
  readonly policy: Policy;
  /** The files it was read from, the root file first. */
  readonly files: readonly string[];
}

/** How the assessment was done: printed at the head of reports, never interpreted. */
export interface AssessmentHead {
  readonly status?: 'draft' | 'final';
  readonly assessor?: string;
  readonly independence?: string;
  readonly method?: readonly string[];
  readonly depth?: readonly string[];
  readonly sample?: string;
  readonly classification?: string;
  readonly period?: string;
  readonly version?: string;
  readonly approvedBy?: string;
  readonly approvedOn?: string;
}

/** Facts that decide which rules bind; what is left out is unknown. A list that is given is complete. */
export type Profile = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** The figures that decide the size of an organisation. */
export const FIGURES = ['staff', 'turnover', 'balance'] as const;
export type FigureId = (typeof FIGURES)[number];
/** What is known of them; turnover and balance in euros. */
export type Figures = Readonly<Partial<Record<FigureId, number>>>;

/** How an organisation stands to other enterprises: Recommendation 2003/361/EC, Annex, article 3. */
export interface Group {
  /** Whether the figures of the profile are those of the organisation alone, or of all together. */
  readonly figures: 'own' | 'consolidated';
  /** Every linked and partner enterprise; left out where it is not known which there are. */
  readonly members?: readonly GroupMember[];
}

export const GROUP_LINKS = ['linked', 'partner'] as const;
export type GroupLink = (typeof GROUP_LINKS)[number];

export interface GroupMember extends Figures {
  readonly name: string;
  readonly link: GroupLink;
  /** The percentage of capital or votes, whichever is greater. */
  readonly share?: number;
}

export interface ScopeElement {
  readonly id: string;
  readonly title: string;
}

/** Ids of scope elements; `all` where the organisation says so or names no elements. */
export type Scope = 'all' | readonly string[];

export interface FrameworkInScope {
  readonly framework: string;
  readonly scope: Scope;
  readonly origin: Origin;
}

export const IMPLEMENTATION_STATUSES = ['implemented', 'partial', 'planned', 'alternative', 'not-implemented'] as const;
export type ImplementationStatus = (typeof IMPLEMENTATION_STATUSES)[number];

/** Something the organisation does or has: a measure, process or document. */
export interface Control {
  readonly id: string;
  readonly title: string;
  readonly status: ImplementationStatus;
  readonly changedOn?: string;
  readonly scope: Scope;
  readonly owner?: string;
  readonly due?: string;
  readonly effort?: string;
  readonly reviewOn?: string;
  readonly satisfies: readonly Satisfaction[];
  readonly evidence: readonly Evidence[];
  /** Remarks; never interpreted. */
  readonly notes?: string;
  readonly origin: Origin;
}

/** That a control satisfies a requirement, and how far. */
export interface Satisfaction {
  readonly framework: string;
  readonly requirement: string;
  readonly coverage: 'full' | 'partial';
  readonly remainder?: string;
  readonly maturity?: MaturityScore;
}

/** Levels of the framework's maturity model, for as many aspects as were scored. */
export interface MaturityScore {
  readonly design?: number;
  readonly existence?: number;
  readonly operation?: number;
}

export interface Evidence {
  readonly title: string;
  readonly ref?: string;
  readonly date?: string;
  readonly validUntil?: string;
}

/** That several controls, each partial, together satisfy a requirement fully. */
export interface JointClaim {
  readonly framework: string;
  readonly requirement: string;
  readonly controls: readonly string[];
  readonly justification: string;
  readonly scope: Scope;
  readonly origin: Origin;
}

/** A reasoned decision that a requirement does or does not apply. */
export interface ApplicabilityDecision {
  readonly framework: string;
  readonly requirement: string;
  readonly applicable: boolean;
  readonly justification?: string;
  readonly because: readonly ('risk' | 'law' | 'contract' | 'chosen')[];
  readonly refs: readonly string[];
  readonly decidedBy?: string;
  readonly decidedOn?: string;
  readonly reviewOn?: string;
  /** Remarks; never interpreted. */
  readonly notes?: string;
  readonly scope: Scope;
  readonly origin: Origin;
}

export const VERDICT_KINDS = ['conforms', 'observation', 'minor', 'major', 'absent'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** An assessor's own judgement of one requirement. */
export interface Verdict {
  readonly framework: string;
  readonly requirement: string;
  readonly verdict?: VerdictKind;
  readonly maturity?: MaturityScore;
  readonly assessor: string;
  readonly date: string;
  readonly note?: string;
  readonly scope: Scope;
  readonly origin: Origin;
}

/** A gap that somebody decided to live with, until a day. */
export interface AcceptedGap {
  readonly framework: string;
  readonly requirement: string;
  readonly reason: string;
  readonly by: string;
  readonly until: string;
  readonly origin: Origin;
}

export interface Contract {
  readonly with: string;
  readonly requires: string;
  readonly form: 'certificate' | 'conformity' | 'audit-right';
  /** The requirements that it asks for, each with all below it; left out where it asks for all. */
  readonly requirements?: readonly string[];
  readonly by?: string;
  readonly scope: Scope;
  readonly consequence?: string;
  readonly kind: 'contract' | 'tender';
  readonly ref?: string;
  readonly origin: Origin;
}

/** A certificate of a management system. It yields no facts about requirements: it may rest on exclusions. */
export interface Certificate {
  readonly framework: string;
  readonly body?: string;
  readonly accreditation?: string;
  readonly scope: Scope;
  readonly decidedOn?: string;
  readonly expiresOn?: string;
  readonly soaVersion?: string;
  readonly status: 'valid' | 'suspended' | 'withdrawn';
  /** Whether the decision was the initial certification. */
  readonly initial: boolean;
  readonly origin: Origin;
}
