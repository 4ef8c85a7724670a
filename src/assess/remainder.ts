import type { Bilingual } from '../model/text.ts';
import type { ElementFinding } from './element.ts';
import { leftOver } from './left-over.ts';

/**
 * What the requirement still asks, in the words of the rows by which it is partly covered: the row of the shortest
 * derivation first, and where that one does not say, any other that holds.
 */
export function remainderOf(part: Pick<ElementFinding, 'view' | 'node' | 'steps'>): Bilingual | undefined {
  const { view, node } = part;
  const { graph, inference } = view;
  const said = leftOver(graph, inference.settled.facts, node);
  if (said.length < 2) return said[0]?.text;
  const last = part.steps.findLast((step) => step.fact === 'some' && 'mapping' in step.by)?.by;
  const primary = said.find(
    ({ row }) => last && 'mapping' in last && last.mapping === row.mapping && last.row === row.number,
  );
  return (primary ?? said[0])?.text;
}

/**
 * What the user said is left where the chain starts, when no row on the way says more: the remainder travels with the
 * facts.
 */
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
