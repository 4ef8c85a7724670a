import { FULL, SOME } from '../infer/facts.ts';
import { flow } from '../infer/flow.ts';
import { type Graph, graphOf } from '../infer/graph.ts';
import type { Framework } from '../model/framework.ts';
import type { Control, Organisation } from '../model/organisation.ts';
import type { Workspace } from '../model/workspace.ts';
import { covers } from './applicability.ts';

/**
 * How many controls serve both frameworks, in the same part of the organisation; on the diagonal, how many serve the
 * one.
 */
export interface ControlCell {
  readonly row: string;
  readonly column: string;
  readonly controls: number;
}

/** A control serves a framework when a requirement on which it is declared is, or touches, one of that framework. */
export function controlOverlap(workspace: Workspace, frameworks: readonly Framework[]): readonly ControlCell[] {
  const graph = graphOf(workspace);
  const reached = new Map<number, ReadonlySet<string>>();
  const { organisation } = workspace;
  const served = organisation.controls.map((control) => {
    const ids = servedBy(control, graph, frameworks, reached);
    return elementsOf(control, organisation).map((element) => servedIn(element, ids, organisation));
  });
  return frameworks.flatMap((row) =>
    frameworks.map((column) => ({
      row: row.id,
      column: column.id,
      controls: served.filter((elements) => elements.some((ids) => ids.has(row.id) && ids.has(column.id))).length,
    })),
  );
}

/** The scope elements that a control covers; undefined stands for the organisation as a whole. */
const elementsOf = ({ scope }: Control, organisation: Organisation): readonly (string | undefined)[] =>
  organisation.scope.length === 0
    ? [undefined]
    : organisation.scope.map(({ id }) => id).filter((element) => covers(scope, element));

/** A control serves no framework that does not cover the element in which it is. */
const servedIn = (
  element: string | undefined,
  ids: ReadonlySet<string>,
  { frameworks }: Organisation,
): ReadonlySet<string> =>
  new Set(
    [...ids].filter((id) => covers(frameworks.find(({ framework }) => framework === id)?.scope ?? 'all', element)),
  );

function servedBy(
  control: Control,
  graph: Graph,
  frameworks: readonly Framework[],
  reached: Map<number, ReadonlySet<string>>,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { framework, requirement } of control.satisfies) {
    ids.add(framework);
    const node = graph.nodeOf(framework, requirement);
    if (node === undefined) continue;
    const touched = reached.get(node) ?? touchedFrom(node, graph, frameworks);
    reached.set(node, touched);
    for (const id of touched) ids.add(id);
  }
  return ids;
}

function touchedFrom(node: number, graph: Graph, frameworks: readonly Framework[]): ReadonlySet<string> {
  const { facts } = flow(graph, [{ node, facts: FULL, demonstrated: false }]);
  return new Set(
    frameworks
      .filter(({ id }) => {
        const [first, end] = graph.nodesOf(id);
        return facts.subarray(first, end).some((known) => known & SOME);
      })
      .map(({ id }) => id),
  );
}
