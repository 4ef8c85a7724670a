import { FULL, SOME } from '../infer/facts.ts';
import { flow } from '../infer/flow.ts';
import { type Graph, graphOf } from '../infer/graph.ts';
import type { Framework } from '../model/framework.ts';
import type { Control } from '../model/organisation.ts';
import type { Workspace } from '../model/workspace.ts';

/** How many controls serve both frameworks; on the diagonal, how many serve the one. */
export interface ControlCell {
  readonly row: string;
  readonly column: string;
  readonly controls: number;
}

/** A control serves a framework when a requirement on which it is declared is, or touches, one of that framework. */
export function controlOverlap(workspace: Workspace, frameworks: readonly Framework[]): readonly ControlCell[] {
  const graph = graphOf(workspace);
  const reached = new Map<number, ReadonlySet<string>>();
  const served = workspace.organisation.controls.map((control) => servedBy(control, graph, frameworks, reached));
  return frameworks.flatMap((row) =>
    frameworks.map((column) => ({
      row: row.id,
      column: column.id,
      controls: served.filter((ids) => ids.has(row.id) && ids.has(column.id)).length,
    })),
  );
}

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
