import { FULL, LACKING } from '../infer/facts.ts';
import { flow } from '../infer/flow.ts';
import type { Completion } from '../model/assessment.ts';
import type { Framework } from '../model/framework.ts';
import { type MappingRow, ROW_DOUBTS } from '../model/mapping.ts';
import { type Joint, TREE } from '../model/relations.ts';
import type { ElementView } from './element.ts';

/**
 * What is missing for the whole of a requirement in one scope element, where a mapping takes several requirements
 * together as that. Where a maturity level is expected nothing is said: content alone never meets it.
 */
export function completionOf(
  { view, node }: { readonly view: Seen & Pick<ElementView, 'element'>; readonly node: number },
  library: { framework(id: string): Framework },
): Completion | undefined {
  const { graph, element } = view;
  const { expectedMaturity } = graph.requirementAt(node);
  const nearest = expectedMaturity === undefined ? nearestJoint(view, node) : undefined;
  if (!nearest) return undefined;
  const missing = nearest.missing.map(graph.requirementAt);
  return {
    framework: library.framework(missing[0]?.framework ?? ''),
    missing,
    met: nearest.met.map(graph.requirementAt),
    row: graph.rowOf(nearest.joint.rule) as MappingRow,
    ...(element !== undefined && { scope: element }),
  };
}

type Seen = Pick<ElementView, 'graph' | 'inference' | 'outside' | 'facts'>;

/** A joint of which some members are met in full. */
interface PartOfJoint {
  readonly joint: Joint;
  readonly met: readonly number[];
  readonly missing: readonly number[];
}

/**
 * Of the joints on a requirement that is not met the one of which fewest members are missing, and then the surest. With
 * these met in full too, so is the requirement: that is not promised where a member takes part in nothing, nor where
 * the requirement is known to fall short whatever comes of them.
 */
export function nearestJoint(view: Seen, node: number): PartOfJoint | undefined {
  const { graph, inference, outside, facts } = view;
  if ((facts[node] ?? 0) & FULL || outside[node] || inference.isContested(node)) return undefined;
  const isMet = (member: number): boolean => ((inference.settled.facts[member] ?? 0) & FULL) !== 0;
  // A parent that is met because some of its children do not apply is met for the organisation only: it proves nothing.
  const canCount = (member: number): boolean =>
    !outside[member] && !inference.isContested(member) && ((facts[member] ?? 0) & FULL) === 0;
  const doubt = ({ joint }: PartOfJoint): number => {
    const found = graph.rowOf(joint.rule)?.doubt;
    return found === undefined ? -1 : ROW_DOUBTS.indexOf(found);
  };
  return graph
    .jointsOn(node)
    .filter(({ rule }) => rule !== TREE)
    .map((joint): PartOfJoint => {
      const met = joint.members.filter(isMet);
      return { joint, met, missing: joint.members.filter((member) => !met.includes(member)) };
    })
    .filter(({ met, missing }) => met.length > 0 && missing.every(canCount))
    .sort((a, b) => a.missing.length - b.missing.length || doubt(a) - doubt(b))
    .find(({ missing }) => !fallsShortWithout(view, node, missing));
}

/** Whether a requirement is known not to be met in full from elsewhere than these. */
function fallsShortWithout({ graph, inference, outside }: Seen, node: number, these: readonly number[]): boolean {
  if (((inference.free.facts[node] ?? 0) & LACKING) === 0) return false;
  const blocked = outside.slice();
  for (const one of these) blocked[one] = 1;
  return ((flow(graph, inference.observations, blocked).facts[node] ?? 0) & LACKING) !== 0;
}
