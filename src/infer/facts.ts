import type { Fact } from '../model/assessment.ts';

/** The four facts as bits, so that a set of facts is one small number. */
export const FULL = 1;
export const SOME = 2;
export const LACKING = 4;
export const NONE = 8;

export type FactSet = number;

/** In the order of their bits. */
export const FACT_BITS: readonly (readonly [number, Fact])[] = [
  [FULL, 'full'],
  [SOME, 'some'],
  [LACKING, 'lacking'],
  [NONE, 'none'],
];

export const BIT: Readonly<Record<Fact, number>> = { full: FULL, some: SOME, lacking: LACKING, none: NONE };

/** With what the facts imply of the same requirement: full implies some, none implies lacking. */
export function closed(facts: FactSet): FactSet {
  return facts | (facts & FULL ? SOME : 0) | (facts & NONE ? LACKING : 0);
}

/** Whether no requirement can have these facts together. */
export const contradicts = (facts: FactSet): boolean => CONTRADICTS[facts] ?? false;

const CONTRADICTS: readonly boolean[] = Array.from({ length: 16 }, (_, given) => {
  const facts = closed(given);
  return (facts & (FULL | LACKING)) === (FULL | LACKING) || (facts & (SOME | NONE)) === (SOME | NONE);
});

/** How a requirement relates to a neighbour, seen from the requirement. */
export const EQUAL = 0;
export const PART_OF = 1;
export const WHOLE_OF = 2;
export const MEETS = 3;

/** By relation and by facts of a requirement: what they give of the neighbour. The composition of set relations. */
export const FLOW: readonly (readonly FactSet[])[] = [
  table((facts) => facts),
  table((facts) => facts & (SOME | LACKING)),
  table((facts) => facts & (FULL | NONE)),
  table((facts) => (facts & FULL ? SOME : 0) | (facts & NONE ? LACKING : 0)),
];

function table(flow: (facts: FactSet) => FactSet): readonly FactSet[] {
  return Array.from({ length: 16 }, (_, facts) => flow(facts));
}

/** The fact of the neighbour from which a fact was concluded, seen from the neighbour by its relation. */
export function premiseOf(relation: number, conclusion: number): number {
  if (relation !== MEETS) return conclusion;
  return conclusion === SOME ? FULL : NONE;
}
