import { covers } from '../assess/applicability.ts';
import { FULL } from '../infer/facts.ts';
import { naturalOrder } from '../model/order.ts';
import type { Control, JointClaim } from '../model/organisation.ts';
import type { Before } from './before.ts';
import type { Bridge } from './bridge.ts';

/** A requirement of the new edition that controls meet together, in these scope elements, and none of them alone. */
export interface JoinedClaim {
  readonly requirement: string;
  readonly controls: readonly string[];
  readonly elements: readonly (string | undefined)[];
}

/** What the claims on the old edition prove of the new one together and not alone, in the order of the norm. */
export function joinedClaims(
  controls: readonly Control[],
  joint: readonly JointClaim[],
  full: ReadonlyMap<string, ReadonlySet<string>>,
  known: readonly Before[],
  bridge: Bridge,
): readonly JoinedClaim[] {
  return bridge.targets.flatMap((requirement) => {
    const groups = new Map<string, JoinedClaim>();
    const sources = bridge.rowsTo(requirement).flatMap((row) => row.sources);
    for (const { element, all, controls: byControls, meeting } of known) {
      if (!(byControls(requirement) & all(requirement) & FULL)) continue;
      const isMetByOne = controls.some(
        ({ id, status, scope }) => status === 'implemented' && covers(scope, element) && full.get(id)?.has(requirement),
      );
      const isSaid = joint.some(
        (one) => one.framework === bridge.to.id && one.requirement === requirement && covers(one.scope, element),
      );
      const together = [...new Set(sources.flatMap(meeting))].sort(naturalOrder);
      if (isMetByOne || isSaid || together.length < 2) continue;
      const key = together.join('\n');
      const elements = [...(groups.get(key)?.elements ?? []), element];
      groups.set(key, { requirement, controls: together, elements });
    }
    return [...groups.values()];
  });
}
