import { FULL, MEETS, SOME, WHOLE_OF } from '../infer/facts.ts';
import type { Graph } from '../infer/graph.ts';
import type { MappingRow } from '../model/mapping.ts';
import { TREE } from '../model/relations.ts';
import type { Bilingual } from '../model/text.ts';

/** What a row says that a requirement still asks. */
export interface LeftOver {
  readonly row: MappingRow;
  readonly text: Bilingual;
}

/**
 * What the rows by which a requirement is partly covered leave over of it. Where all of several that were merged are
 * met, the row on them jointly speaks in the place of their own rows, which name each other.
 */
export function leftOver(graph: Graph, facts: Uint8Array, node: number): readonly LeftOver[] {
  const { framework } = graph.requirementAt(node);
  const merged = graph.merged.filter(
    ({ whole, members }) => whole === node && members.every((member) => (facts[member] ?? 0) & FULL),
  );
  const spokenFor = new Set(merged.flatMap(({ members }) => members));
  const rules = merged.map(({ rule }) => rule);
  for (let edge = graph.starts[node] ?? 0; edge < (graph.starts[node + 1] ?? 0); edge += 1) {
    const neighbour = graph.neighbours[edge] ?? 0;
    const known = facts[neighbour] ?? 0;
    const relation = graph.relations[edge];
    const covers = (relation === WHOLE_OF && known & SOME) || (relation === MEETS && known & FULL);
    if (covers && !spokenFor.has(neighbour)) rules.push(graph.rules[edge] ?? TREE);
  }
  return rules.flatMap((rule) => {
    const row = graph.rowOf(rule);
    const text = row && remainderIn(row, framework);
    return row && text ? [{ row, text }] : [];
  });
}

/** What a row leaves over in the framework on which one stands. */
const remainderIn = (row: MappingRow, framework: string): Bilingual | undefined =>
  row.mapping.endsWith(`--${framework}`) ? row.remainder : row.sourceRemainder;
