import { FULL, SOME } from '../infer/facts.ts';
import { flow, type Observation } from '../infer/flow.ts';
import type { Graph } from '../infer/graph.ts';
import { derivation } from '../infer/infer.ts';
import type { FrameworkAssessment } from '../model/assessment.ts';
import { type Requirement, referenceTo } from '../model/framework.ts';
import { naturalOrder } from '../model/order.ts';
import type { Workspace } from '../model/workspace.ts';
import { covers } from './applicability.ts';
import type { AssessedViews } from './assess.ts';
import type { ElementView } from './element.ts';

/** What else in scope asks for a requirement that was left out. */
export interface Elsewhere {
  readonly requirement: Requirement;
  /** References to what asks for all of it. */
  readonly all: readonly string[];
  /** References to what asks for a part of it. */
  readonly part: readonly string[];
}

/**
 * For what was left out: who fully meets another framework in scope would meet it, or a part of it, by the mappings. So
 * that framework asks for it, and leaving it out is at odds with that. Only what applies in the same scope element
 * asks.
 */
export function askedElsewhere(
  { inScope }: Workspace,
  { assessment, views }: AssessedViews,
  { framework: own, scope }: FrameworkAssessment,
  controls: readonly Requirement[],
): readonly Elsewhere[] {
  const found = new Map<Requirement, { readonly all: Set<string>; readonly part: Set<string> }>();
  for (const view of views) {
    if (view.element !== undefined && !scope.includes(view.element)) continue;
    const left = new Set(controls.filter((control) => !view.applies(control)));
    if (left.size === 0) continue;
    const { graph } = view;
    const outside = view.outside.slice();
    for (const { framework, id } of left) outside[graph.nodeOf(framework, id) ?? 0] = 0;
    for (const other of assessment.frameworks) {
      const entry = inScope.find((one) => one.framework === other.framework.id);
      if (other.framework === own || !entry || !covers(entry.scope, view.element)) continue;
      const observations = askedBy(other, view, graph);
      const known = flow(graph, observations, outside);
      for (const control of left) {
        const node = graph.nodeOf(control.framework, control.id) ?? 0;
        const facts = known.facts[node] ?? 0;
        if ((facts & SOME) === 0) continue;
        const isAll = (facts & FULL) !== 0;
        const steps = derivation(graph, known, node, isAll ? FULL : SOME);
        const here = found.get(control) ?? { all: new Set<string>(), part: new Set<string>() };
        found.set(control, here);
        for (const { by, node: at } of steps)
          if (by.kind === 'observation') here[isAll ? 'all' : 'part'].add(referenceTo(graph.requirementAt(at)));
      }
    }
  }
  return [...found].map(([requirement, { all, part }]) => ({
    requirement,
    all: [...all].sort(naturalOrder),
    part: [...part].filter((one) => !all.has(one)).sort(naturalOrder),
  }));
}

/** All that applies of a framework, as if it were fully met. */
function askedBy({ findings }: FrameworkAssessment, view: ElementView, graph: Graph): readonly Observation[] {
  return findings.flatMap(({ requirement }): readonly Observation[] => {
    const node = graph.nodeOf(requirement.framework, requirement.id);
    return node === undefined || !view.applies(requirement) ? [] : [{ node, facts: FULL, demonstrated: false }];
  });
}
