import { type FactSet, FULL, LACKING, NONE, SOME } from '../infer/facts.ts';
import type { Outcome } from '../model/assessment.ts';

/** What is known of a requirement in the end, with what plans and maturity add to the facts that flowed. */
export interface Known {
  readonly facts: FactSet;
  readonly contested: boolean;
}

/** The conclusion, first match. */
export function outcomeOf({ facts, contested }: Known): Outcome {
  if (contested) return 'conflict';
  if (facts & FULL) return 'met';
  if (facts & NONE) return 'not-met';
  if (facts & SOME && facts & LACKING) return 'partly-met';
  if (facts & SOME) return 'at-least-partly-met';
  if (facts & LACKING) return 'at-most-partly-met';
  return 'open';
}

/** Of a whole, from its scope elements: full and none must hold in every one, some and lacking in any. */
export function together(parts: readonly Known[]): Known {
  const every = parts.reduce((facts, part) => facts & part.facts, parts.length === 0 ? 0 : FULL | NONE);
  const any = parts.reduce((facts, part) => facts | part.facts, 0);
  return { facts: (every & (FULL | NONE)) | (any & (SOME | LACKING)), contested: parts.some((part) => part.contested) };
}

/**
 * A plan, or an admission that something is missing, says that not all of it is met; nothing of it where nothing else
 * is known.
 */
export function withPlan(facts: FactSet): FactSet {
  if (facts & FULL) return facts;
  return facts & SOME ? facts | LACKING : facts | NONE | LACKING;
}

/**
 * Where a level is expected: full content is at least partly met until the level is judged, a level below it is a
 * shortfall, and level 0 without any content is nothing.
 */
export function withMaturity(facts: FactSet, expected: number, level: number | undefined): FactSet {
  if (level === undefined) return facts & ~FULL;
  if (level >= expected) return facts;
  const short = (facts & ~FULL) | LACKING;
  if (level > 0) return (short & ~NONE) | SOME;
  return short & SOME ? short : short | NONE;
}
