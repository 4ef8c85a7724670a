import { FULL, MEETS, SOME, WHOLE_OF } from '../infer/facts.ts';
import type { MappingRow } from '../model/mapping.ts';
import { TREE } from '../model/relations.ts';
import type { Bilingual } from '../model/text.ts';
import type { ElementFinding } from './element.ts';
import { remainderIn } from './overlap.ts';

/**
 * What the requirement still asks, in the words of the rows by which it is partly covered: the row of the shortest
 * derivation first, and where that one does not say, any other that holds.
 */
export function remainderOf(part: Pick<ElementFinding, 'view' | 'node' | 'steps'>): Bilingual | undefined {
  const { view, node } = part;
  const { graph, inference } = view;
  const { facts } = inference.settled;
  const said: { readonly text: Bilingual; readonly row: MappingRow }[] = [];
  for (let edge = graph.starts[node] ?? 0; edge < (graph.starts[node + 1] ?? 0); edge += 1) {
    const neighbour = facts[graph.neighbours[edge] ?? 0] ?? 0;
    const relation = graph.relations[edge];
    const covers = (relation === WHOLE_OF && neighbour & SOME) || (relation === MEETS && neighbour & FULL);
    const row = covers ? graph.rowOf(graph.rules[edge] ?? TREE) : undefined;
    const text = row && remainderIn(row, graph.requirementAt(node).framework);
    if (row && text) said.push({ text, row });
  }
  if (said.length < 2) return said[0]?.text;
  const last = part.steps.findLast((step) => step.fact === 'some' && 'mapping' in step.by)?.by;
  const primary = said.find(
    ({ row }) => last && 'mapping' in last && last.mapping === row.mapping && last.row === row.number,
  );
  return (primary ?? said[0])?.text;
}

/** What the user said is left where the chain starts, when no row on the way says more: the remainder travels with the facts. */
export function remainderAtOrigin({ view, steps }: Pick<ElementFinding, 'view' | 'steps'>): Bilingual | undefined {
  for (const { requirement, fact, by } of steps) {
    if (fact !== 'lacking' && fact !== 'some') continue;
    const { controls, verdict } = view.declarations.of(requirement, view.element);
    const text =
      'control' in by
        ? controls.find(({ control }) => control.id === by.control)?.satisfaction.remainder
        : 'verdict' in by
          ? verdict?.note
          : undefined;
    if (text !== undefined) return { en: text, nl: text };
  }
  return undefined;
}
