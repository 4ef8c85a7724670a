import type { Condition, Confidence, Excludable, Framework, Requirement } from '../model/framework.ts';
import type { Bilingual } from '../model/text.ts';
import type { FrameworkDocument, RequirementNode } from '../schema/documents.ts';

/** What linking and inference need of a framework. */
export type FrameworkStructure = Omit<FrameworkDocument, 'requirements'> & {
  readonly requirements: readonly StructureNode[];
};

export type StructureNode = Pick<
  RequirementNode,
  | 'id'
  | 'assessable'
  | 'exhaustive'
  | 'excludable'
  | 'applies_when'
  | 'expected_maturity'
  | 'valid_from'
  | 'valid_until'
> & { readonly children?: readonly StructureNode[] };

/** What readers see of a requirement, and nothing is concluded from. */
export type RequirementLabels = Pick<RequirementNode, 'title' | 'attributes' | 'confidence'>;

/** A framework document as a linked framework; nodes that were taken out of a wrong one are passed over. */
export const linkFramework = (document: FrameworkDocument): Framework =>
  linkStructure(document, () => labelsOf(document));

/**
 * The same from the structure alone; the labels, in the order of the requirements, are asked for once a reader needs
 * one.
 */
export function linkStructure(document: FrameworkStructure, labels: () => readonly RequirementLabels[]): Framework {
  const requirements: Requirement[] = [];
  const isLaw = document.kind === 'law' || document.kind === 'regulation' || document.kind === 'directive';
  const inherited: Inherited = {
    assessableAbove: false,
    excludable: document.excludable ?? (isLaw ? 'statutory' : true),
  };
  let made: readonly RequirementLabels[] | undefined;
  const labelsAt = (index: number): RequirementLabels => {
    made ??= labels();
    return made[index] as RequirementLabels;
  };
  const context = { framework: document.id, labelsAt, requirements };
  document.requirements.forEach((node) => {
    link(node, undefined, inherited, context);
  });
  return {
    id: document.id,
    title: document.title,
    shortTitle: document.short_title ?? document.title,
    kind: document.kind,
    publisher: document.publisher,
    edition: document.edition,
    ...(document.valid_from !== undefined && { validFrom: document.valid_from }),
    ...(document.valid_until !== undefined && { validUntil: document.valid_until }),
    ...(document.superseded_by !== undefined && { supersededBy: document.superseded_by }),
    ...(document.transposed_by !== undefined && { transposedBy: document.transposed_by }),
    levels: document.maturity?.levels ?? [],
    attributes: document.attributes ?? [],
    requirements,
    byId: new Map(requirements.map((requirement) => [requirement.id, requirement])),
  };
}

/** The labels of every node, parents before children. */
export function labelsOf(document: FrameworkDocument): readonly RequirementLabels[] {
  const labels: RequirementLabels[] = [];
  const visit = ({ title, attributes, confidence, children }: RequirementNode): void => {
    labels.push({ title, ...(attributes && { attributes }), ...(confidence && { confidence }) });
    children?.forEach(visit);
  };
  document.requirements.forEach(visit);
  return labels;
}

interface Inherited {
  readonly assessableAbove: boolean;
  readonly excludable: Excludable;
}

interface LinkContext {
  readonly framework: string;
  readonly labelsAt: (index: number) => RequirementLabels;
  readonly requirements: Requirement[];
}

/** Adds a node and, after it, what stands below it. */
function link(
  node: StructureNode,
  parent: Requirement | undefined,
  above: Inherited,
  context: LinkContext,
): Requirement {
  const children: Requirement[] = [];
  const requirement = new LinkedRequirement(node, parent, children, above, context);
  context.requirements.push(requirement);
  const { assessable, excludable } = requirement;
  const inherited = { assessableAbove: above.assessableAbove || assessable, excludable };
  node.children?.forEach((child) => {
    children.push(link(child, requirement, inherited, context));
  });
  return requirement;
}

class LinkedRequirement implements Requirement {
  readonly framework: string;
  readonly id: string;
  readonly index: number;
  readonly parent: Requirement | undefined;
  readonly children: readonly Requirement[];
  readonly assessable: boolean;
  readonly exhaustive: boolean;
  readonly excludable: Excludable;
  declare readonly appliesWhen?: Condition;
  declare readonly expectedMaturity?: number;
  declare readonly validFrom?: string;
  declare readonly validUntil?: string;
  readonly #labelsAt: (index: number) => RequirementLabels;

  constructor(
    node: StructureNode,
    parent: Requirement | undefined,
    children: readonly Requirement[],
    above: Inherited,
    { framework, labelsAt, requirements }: LinkContext,
  ) {
    this.framework = framework;
    this.id = node.id;
    this.index = requirements.length;
    this.parent = parent;
    this.children = children;
    this.assessable = node.assessable ?? ((node.children ?? []).length === 0 && !above.assessableAbove);
    this.exhaustive = node.exhaustive ?? !this.assessable;
    this.excludable = node.excludable ?? above.excludable;
    if (node.applies_when !== undefined) this.appliesWhen = node.applies_when;
    if (node.expected_maturity !== undefined) this.expectedMaturity = node.expected_maturity;
    if (node.valid_from !== undefined) this.validFrom = node.valid_from;
    if (node.valid_until !== undefined) this.validUntil = node.valid_until;
    this.#labelsAt = labelsAt;
  }

  get title(): Bilingual {
    return this.#labelsAt(this.index).title;
  }

  get attributes(): Requirement['attributes'] {
    return this.#labelsAt(this.index).attributes ?? {};
  }

  get confidence(): Confidence | undefined {
    return this.#labelsAt(this.index).confidence;
  }
}
