import type { Finding } from '../model/assessment.ts';
import { codeUnitOrder } from '../model/order.ts';
import type { AcceptedGap, Organisation } from '../model/organisation.ts';

/** Who accepted gaps of a requirement, by its full reference; the longest acceptance first. */
export type Acceptances = ReadonlyMap<string, readonly AcceptedGap[]>;

export function acceptancesOf({ accepted }: Organisation): Acceptances {
  const found = new Map<string, AcceptedGap[]>();
  for (const one of [...accepted].sort((a, b) => codeUnitOrder(b.until, a.until))) {
    const reference = `${one.framework}:${one.requirement}`;
    found.set(reference, [...(found.get(reference) ?? []), one]);
  }
  return found;
}

/** The acceptance that holds on a day; where there are gaps and none holds, the one that ended last. */
export function acceptedOn(
  [longest]: readonly AcceptedGap[],
  asOf: string,
  hasGaps: boolean,
): Pick<Finding, 'acceptedUntil' | 'lapsed'> {
  if (longest && longest.until >= asOf) return { acceptedUntil: longest.until };
  return longest && hasGaps ? { lapsed: longest } : {};
}
