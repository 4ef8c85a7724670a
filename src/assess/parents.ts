import { closed, FULL, NONE } from '../infer/facts.ts';
import type { Graph } from '../infer/graph.ts';
import type { Inference } from '../infer/infer.ts';
import type { Framework, Requirement } from '../model/framework.ts';

/**
 * The settled facts, and for parents some of whose children do not apply: met when all that apply are, unmet when none
 * of them is. This is a conclusion for the organisation and not for the norm, so it flows no further.
 */
export function settleParents(
  graph: Graph,
  frameworks: readonly Framework[],
  inference: Inference,
  applies: (requirement: Requirement) => boolean,
): Uint8Array {
  const facts = inference.settled.facts.slice();
  const parents = frameworks.flatMap(({ requirements }) =>
    requirements.filter(({ children, exhaustive }) => children.length > 0 && exhaustive),
  );
  for (const parent of parents.reverse()) {
    const [first] = graph.nodesOf(parent.framework);
    const node = first + parent.index;
    if (inference.isContested(node)) continue;
    const children = parent.children.filter(applies).map((child) => facts[first + child.index] ?? 0);
    if (children.length === 0 || children.length === parent.children.length) continue;
    const all = children.reduce((common, child) => common & child, FULL | NONE);
    facts[node] = closed((facts[node] ?? 0) | all);
  }
  return facts;
}
