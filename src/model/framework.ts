import type { Bilingual } from './text.ts';

/** A standard, law, regulation, directive or supervisory guidance, in one edition; its tree flattened in order. */
export interface Framework {
  readonly id: string;
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  readonly kind: FrameworkKind;
  readonly publisher: string;
  readonly edition: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly supersededBy?: string;
  readonly transposedBy?: string;
  /** Levels of the maturity model, lowest first; empty where the framework has none. */
  readonly levels: readonly MaturityLevel[];
  readonly attributes: readonly AttributeDefinition[];
  /** Every node, parents before children, in the order of the norm. */
  readonly requirements: readonly Requirement[];
  readonly byId: ReadonlyMap<string, Requirement>;
}

export const FRAMEWORK_KINDS = ['standard', 'law', 'regulation', 'directive', 'supervisory-guidance'] as const;
export type FrameworkKind = (typeof FRAMEWORK_KINDS)[number];

/** A node of a framework: a heading, an assessable requirement, or a part of one. */
export interface Requirement {
  readonly framework: string;
  readonly id: string;
  readonly title: Bilingual;
  /** Position in the requirements of its framework. */
  readonly index: number;
  readonly parent: Requirement | undefined;
  readonly children: readonly Requirement[];
  readonly assessable: boolean;
  /** Whether the children together are all of it. */
  readonly exhaustive: boolean;
  readonly excludable: Excludable;
  readonly appliesWhen?: Condition;
  readonly expectedMaturity?: number;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  readonly confidence: Confidence | undefined;
}

/** `true` with a justification, `statutory` only on a named ground in law, `false` never. */
export type Excludable = boolean | 'statutory';

export interface MaturityLevel {
  readonly level: number;
  readonly title: Bilingual;
  readonly summary: Bilingual;
}

export interface AttributeDefinition {
  readonly id: string;
  readonly title: Bilingual;
  readonly values?: readonly { readonly id: string; readonly title: Bilingual }[];
}

export interface Confidence {
  readonly level: 'high' | 'medium' | 'low';
  readonly note: Bilingual;
}

/** A condition on the profile; exactly one of its keys is there. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly [fact: string]: FactTest };

export type Scalar = string | number | boolean;
export type FactTest = Scalar | readonly Scalar[] | { readonly at_least: number } | { readonly below: number };

/** What the framework says about one requirement beyond its title; loaded only where it is shown. */
export interface RequirementText {
  readonly summary?: Bilingual;
  readonly evidence?: readonly Bilingual[];
  readonly note?: Bilingual;
  readonly sources?: readonly string[];
}

/** Whether a node is a heading itself, or stands anywhere below it. */
export function isWithin(node: Requirement | undefined, heading: Requirement): boolean {
  return node !== undefined && (node === heading || isWithin(node.parent, heading));
}

/** Whether a node can be declared, mapped and judged: an assessable requirement or a part of one. */
export function canBeDeclared(requirement: Requirement): boolean {
  for (let node: Requirement | undefined = requirement; node; node = node.parent) if (node.assessable) return true;
  return false;
}

/** `avg:33(1)`. */
export const referenceTo = (requirement: Pick<Requirement, 'framework' | 'id'>): string =>
  `${requirement.framework}:${requirement.id}`;
