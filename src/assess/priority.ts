import type { Requirement } from '../model/framework.ts';
import type { Bound, Force } from '../model/obligation.ts';
import type { Organisation } from '../model/organisation.ts';
import { isAmong } from './reach.ts';

/**
 * How much a step weighs: the sum of what its requirements weigh, divided by the effort that is left.
 * Whole numbers and two tables, so that a reader can check it; `kloof explain priority` prints them.
 */

/** What one requirement weighs, by the hardest force with which its framework binds. */
export const WEIGHTS: Readonly<Record<Force, number>> = { law: 4, guidance: 3, contract: 2, choice: 1 };

/** A deadline this near, or past, doubles the weight. */
export const NEAR_DAYS = 180;

/** A step of more than this many working days counts for less. */
export const EFFORTS: readonly { readonly above: number; readonly divisor: number }[] = [
  { above: 20, divisor: 3 },
  { above: 5, divisor: 2 },
];

/** The weight of one requirement, on a day. */
export type Weights = (requirement: Requirement) => number;

export function weightsOf(organisation: Organisation, bound: readonly Bound[], asOf: string): Weights {
  const known = new Map<Requirement, number>();
  return (requirement) => {
    const weight = known.get(requirement) ?? weightOf(organisation, bound, asOf, requirement);
    known.set(requirement, weight);
    return weight;
  };
}

function weightOf(organisation: Organisation, bound: readonly Bound[], asOf: string, requirement: Requirement): number {
  const isMeant = (ids: readonly string[] | undefined): boolean => ids === undefined || isAmong(requirement, ids);
  const own = bound.filter(
    ({ obligation, applies, reaches }) =>
      obligation.framework === requirement.framework && (applies === 'yes' || applies === 'later') && isMeant(reaches),
  );
  const contracts = organisation.contracts.filter(
    ({ requires, requirements }) => requires === requirement.framework && isMeant(requirements),
  );
  const weights = [
    WEIGHTS.choice,
    ...own.map(({ obligation }) => WEIGHTS[obligation.force]),
    ...(contracts.length > 0 ? [WEIGHTS.contract] : []),
  ];
  const near = new Date(Date.parse(`${asOf}T00:00:00Z`) + NEAR_DAYS * 86_400_000).toISOString().slice(0, 10);
  const isNear = contracts.some(({ by }) => by !== undefined && by <= near);
  return Math.max(...weights) * (isNear ? 2 : 1);
}

const DAYS_IN: Readonly<Record<string, number>> = { h: 1 / 8, d: 1, w: 5, m: 20 };

/** What the effort of a step divides its weight by; an effort that nobody gave counts as small. */
export function divisorOf(effort: string | undefined): number {
  if (effort === undefined) return 1;
  const days = Number.parseFloat(effort) * (DAYS_IN[effort.slice(-1)] ?? 1);
  return EFFORTS.find(({ above }) => days > above)?.divisor ?? 1;
}
