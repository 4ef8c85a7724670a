import type { LeftEntry, Migration, Move } from '../model/migration.ts';
import { naturalOrder } from '../model/order.ts';
import type { Organisation } from '../model/organisation.ts';
import { type Bridge, counterparts } from './bridge.ts';
import type { AllClaims } from './claims.ts';

/** What became of every requirement of the old edition to which a control or a decision refers, unless it is left. */
export function movesOf(
  { controls, applicability }: Organisation,
  { byControl }: AllClaims,
  left: readonly LeftEntry[],
  bridge: Bridge,
): readonly Move[] {
  const claimed = controls.flatMap(({ id, satisfies }) =>
    satisfies.filter(({ requirement }) => !byControl.get(id)?.staying.has(requirement)),
  );
  const undecided = left.filter(({ under }) => under === 'applicability').map(({ requirement }) => requirement);
  const decided = applicability.filter(({ requirement }) => !undecided.includes(requirement));
  const used = new Set(
    [...claimed, ...decided]
      .filter(({ framework }) => framework === bridge.from.id)
      .map(({ requirement }) => requirement),
  );
  return [...used].sort(naturalOrder).map((requirement): Move => {
    const to = counterparts(bridge, requirement);
    const isMerged = to.some((id) =>
      bridge
        .rowsTo(id)
        .flatMap(({ sources }) => sources)
        .some((one) => one !== requirement),
    );
    const kind = to.length === 0 ? 'dropped' : to.length > 1 ? 'split' : isMerged ? 'merged' : 'same';
    return { requirement, kind, to };
  });
}

/** What the new edition asks and the old one did not, where no control addresses it and nobody decided on it. */
export function unaddressedIn(
  { byControl }: AllClaims,
  { controls, applicability, language }: Organisation,
  { to, rowsTo, newIn }: Bridge,
): Migration['unaddressed'] {
  const addressed = new Set([
    ...[...byControl.values()].flatMap(({ claims }) => [...claims.keys()]),
    ...controls.flatMap(({ satisfies }) => satisfies.filter(({ framework }) => framework === to.id)).map(idOf),
    ...applicability.filter(({ framework }) => framework === to.id).map(idOf),
  ]);
  return to.requirements
    .filter(({ id, assessable }) => assessable && !addressed.has(id) && rowsTo(id).length === 0)
    .map(({ id }) => {
      const asks = newIn.get(id)?.remainder?.[language];
      return { requirement: id, ...(asks !== undefined && { asks }) };
    });
}

const idOf = ({ requirement }: { readonly requirement: string }): string => requirement;
