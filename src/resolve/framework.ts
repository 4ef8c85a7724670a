import type { Framework, Requirement } from '../model/framework.ts';
import type { FrameworkDocument, RequirementNode } from '../schema/documents.ts';

/** A framework document as a linked framework; nodes that were taken out of a wrong one are passed over. */
export function linkFramework(document: FrameworkDocument): Framework {
  const requirements: Requirement[] = [];
  const isLaw = document.kind === 'law' || document.kind === 'regulation' || document.kind === 'directive';
  const inherited: Inherited = {
    assessableAbove: false,
    excludable: document.excludable ?? (isLaw ? 'statutory' : true),
  };
  document.requirements.forEach((node) => {
    link(document.id, node, undefined, inherited, requirements);
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

interface Inherited {
  readonly assessableAbove: boolean;
  readonly excludable: boolean | 'statutory';
}

/** Adds a node and, after it, what stands below it. */
function link(
  framework: string,
  node: RequirementNode,
  parent: Requirement | undefined,
  above: Inherited,
  into: Requirement[],
): Requirement {
  const nodes = node.children ?? [];
  const assessable = node.assessable ?? (nodes.length === 0 && !above.assessableAbove);
  const excludable = node.excludable ?? above.excludable;
  const children: Requirement[] = [];
  const requirement: Requirement = {
    framework,
    id: node.id,
    title: node.title,
    index: into.length,
    parent,
    children,
    assessable,
    exhaustive: node.exhaustive ?? !assessable,
    excludable,
    ...(node.applies_when !== undefined && { appliesWhen: node.applies_when }),
    ...(node.expected_maturity !== undefined && { expectedMaturity: node.expected_maturity }),
    ...(node.valid_from !== undefined && { validFrom: node.valid_from }),
    ...(node.valid_until !== undefined && { validUntil: node.valid_until }),
    attributes: node.attributes ?? {},
    ...(node.confidence !== undefined && { confidence: node.confidence }),
  };
  into.push(requirement);
  const inherited = { assessableAbove: above.assessableAbove || assessable, excludable };
  nodes.forEach((child) => {
    children.push(link(framework, child, requirement, inherited, into));
  });
  return requirement;
}
