import type { Finding, GroupTotals } from '../model/assessment.ts';
import type { Framework, Requirement } from '../model/framework.ts';
import { totalsOf } from './totals.ts';

/**
 * The headings by which a framework is reported: its top level, or where that holds everything under few headings
 * (an annex), the level below. Every assessable requirement falls in exactly one group.
 */
export function groupTotals(framework: Framework, findings: readonly Finding[]): readonly GroupTotals[] {
  const groups = groupHeadings(framework);
  const members = new Map<Requirement, Finding[]>(groups.map((group) => [group, []]));
  for (const finding of findings) {
    const group = ancestors(finding.requirement).find((node) => members.has(node));
    if (group) members.get(group)?.push(finding);
  }
  return groups
    .map((requirement) => ({ requirement, totals: totalsOf(members.get(requirement) ?? []) }))
    .filter(({ totals }) => totals.assessable > 0);
}

/** A heading all of whose children are headings again is reported by those. */
export function groupHeadings(framework: Framework): readonly Requirement[] {
  const open = (node: Requirement): readonly Requirement[] =>
    node.children.length > 0 &&
    node.children.every((child) => !child.assessable && child.children.length > 0) &&
    node.parent === undefined &&
    isDeep(node)
      ? node.children
      : [node];
  return framework.requirements.filter((node) => node.parent === undefined).flatMap(open);
}

/** Whether grouping by the children keeps groups of some size: an annex of themes, not a chapter of articles. */
function isDeep(node: Requirement): boolean {
  const assessable = countAssessable(node);
  return assessable / node.children.length >= 6;
}

const countAssessable = (node: Requirement): number =>
  node.children.reduce((count, child) => count + countAssessable(child), node.assessable ? 1 : 0);

function ancestors(requirement: Requirement): readonly Requirement[] {
  const chain: Requirement[] = [];
  for (let node: Requirement | undefined = requirement; node; node = node.parent) chain.push(node);
  return chain;
}
