import type { Outcome } from '../model/assessment.ts';

/** How an outcome stands to an earlier one of the same requirement; `other` where neither is better. */
export type Change = 'same' | 'better' | 'worse' | 'other';

/**
 * How much of a requirement is known to be met, and how much may be: 0 nothing, 1 a part, 2 all of it. An outcome is
 * better than another where neither bound is lower and one is higher: what was open and is now partly met is other,
 * since a part was won and the whole was lost. In a conflict less is known than nothing: what was said of it cannot
 * stand. What does not apply has no bounds.
 */
const BOUNDS: Readonly<Record<Exclude<Outcome, 'not-applicable'>, readonly [least: number, most: number]>> = {
  met: [2, 2],
  'at-least-partly-met': [1, 2],
  'partly-met': [1, 1],
  open: [0, 2],
  conflict: [-1, 2],
  'at-most-partly-met': [0, 1],
  'not-met': [0, 0],
};

export function changeOf(before: Outcome, now: Outcome): Change {
  if (before === now) return 'same';
  if (before === 'not-applicable' || now === 'not-applicable') return 'other';
  const [least, most] = BOUNDS[now];
  const [leastBefore, mostBefore] = BOUNDS[before];
  if (least >= leastBefore && most >= mostBefore) return 'better';
  if (least <= leastBefore && most <= mostBefore) return 'worse';
  return 'other';
}
