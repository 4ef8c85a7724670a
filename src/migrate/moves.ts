import type { Migration, Move } from '../model/migration.ts';
import { naturalOrder } from '../model/order.ts';
import type { Organisation } from '../model/organisation.ts';
import { type Bridge, counterparts } from './bridge.ts';
import type { Claim } from './claims.ts';

/** What became of every requirement of the old edition that a control or a decision refers to. */
export function movesOf({ controls, applicability }: Organisation, bridge: Bridge): readonly Move[] {
  const referred = [...controls.flatMap(({ satisfies }) => satisfies), ...applicability];
  const used = new Set(
    referred.filter(({ framework }) => framework === bridge.from.id).map(({ requirement }) => requirement),
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
  claims: ReadonlyMap<string, ReadonlyMap<string, Claim>>,
  { controls, applicability, language }: Organisation,
  { to, rowsTo, newIn }: Bridge,
): Migration['unaddressed'] {
  const addressed = new Set([
    ...[...claims.values()].flatMap((own) => [...own.keys()]),
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
