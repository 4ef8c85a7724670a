import { EQUAL, FULL, MEETS, SOME, WHOLE_OF } from '../infer/facts.ts';
import type { Graph } from '../infer/graph.ts';
import type { Requirement } from '../model/framework.ts';
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
  const rules = [
    ...merged.map(({ rule }) => rule),
    ...covering(graph, facts, node).flatMap(({ neighbour, rule }) => (spokenFor.has(neighbour) ? [] : [rule])),
  ];
  return rules.flatMap((rule) => {
    const row = graph.rowOf(rule);
    const text = row && remainderIn(row, framework);
    return row && text ? [{ row, text }] : [];
  });
}

/** What a requirement takes over that is itself known to be met in part only, each once. */
export function partlyMetBelow(graph: Graph, facts: Uint8Array, node: number): readonly Requirement[] {
  const inPart = covering(graph, facts, node).filter(({ neighbour }) => !((facts[neighbour] ?? 0) & FULL));
  return [...new Set(inPart.map(({ neighbour }) => graph.requirementAt(neighbour)))];
}

/** The neighbours that cover a requirement, in part or more, and by which rule. */
function covering(
  graph: Graph,
  facts: Uint8Array,
  node: number,
): readonly { readonly neighbour: number; readonly rule: number }[] {
  const found: { neighbour: number; rule: number }[] = [];
  for (let edge = graph.starts[node] ?? 0; edge < (graph.starts[node + 1] ?? 0); edge += 1) {
    const neighbour = graph.neighbours[edge] ?? 0;
    const known = facts[neighbour] ?? 0;
    const relation = graph.relations[edge];
    const covers =
      ((relation === EQUAL || relation === WHOLE_OF) && known & SOME) || (relation === MEETS && known & FULL);
    if (covers) found.push({ neighbour, rule: graph.rules[edge] ?? TREE });
  }
  return found;
}

/** What a row leaves over in the framework on which one stands. */
const remainderIn = (row: MappingRow, framework: string): Bilingual | undefined =>
  row.mapping.endsWith(`--${framework}`) ? row.remainder : row.sourceRemainder;
