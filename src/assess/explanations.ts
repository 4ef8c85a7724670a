import type { Fact, Finding } from '../model/assessment.ts';
import type { Requirement } from '../model/framework.ts';
import type { AssessedViews } from './assess.ts';
import { type Explanation, explain } from './explain.ts';

/** What explains an outcome in one scope element, or in the whole organisation. */
export interface ExplainedElement {
  readonly element: string | undefined;
  readonly tree: Explanation;
}

const POSITIVE: readonly Fact[] = ['full', 'some'];
const NEGATIVE: readonly Fact[] = ['none', 'lacking'];

/** Per scope element the strongest good and the strongest bad news there is of a requirement. */
export function explanationsOf(
  { views }: AssessedViews,
  { framework, id }: Requirement,
  finding: Finding | undefined,
  all: boolean,
): readonly ExplainedElement[] {
  return views.flatMap((view) => {
    const node = view.graph.nodeOf(framework, id);
    if (node === undefined) return [];
    const first = (facts: readonly Fact[]): readonly Explanation[] => {
      for (const fact of facts) {
        const explained = explain(view, node, fact, all);
        if (explained) return [explained];
      }
      return [];
    };
    const outcome = finding?.scope && view.element !== undefined ? finding.scope[view.element] : finding?.outcome;
    const trees = outcome === 'met' ? first(POSITIVE) : [...first(POSITIVE), ...first(NEGATIVE)];
    return trees.map((tree) => ({ element: view.element, tree }));
  });
}
