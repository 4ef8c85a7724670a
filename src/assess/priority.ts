import type { Framework } from '../model/framework.ts';
import type { Bound, Force } from '../model/obligation.ts';
import type { Organisation } from '../model/organisation.ts';

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

/** The weight of one requirement of each framework, on a day. */
export type Weights = (framework: Framework['id']) => number;

export function weightsOf(organisation: Organisation, bound: readonly Bound[], asOf: string): Weights {
  const known = new Map<string, number>();
  return (framework) => {
    const before = known.get(framework);
    if (before !== undefined) return before;
    const weight = weightOf(organisation, bound, asOf, framework);
    known.set(framework, weight);
    return weight;
  };
}

function weightOf(organisation: Organisation, bound: readonly Bound[], asOf: string, framework: string): number {
  const own = bound.filter(
    ({ obligation, applies }) => obligation.framework === framework && (applies === 'yes' || applies === 'later'),
  );
  const contracts = organisation.contracts.filter(({ requires }) => requires === framework);
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
