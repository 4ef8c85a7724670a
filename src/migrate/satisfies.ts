import type { Change, Value } from '../edit/change.ts';
import { type Bridge, counterparts } from './bridge.ts';
import type { Claim, MovedClaims } from './claims.ts';

/** A control as it stands in its file. */
interface Entry {
  readonly satisfies?: Readonly<Record<string, readonly (string | { readonly requirement: string })[]>>;
}

/**
 * The changes that move the claims of the control at this index. Each old item becomes the first of its counterparts
 * that is not there yet, so that a comment beside it stays beside it; what more there is comes after. What goes leaves
 * its comment, and what stays keeps its place under the old edition.
 */
export function movedSatisfies(
  entry: Entry,
  index: number,
  { claims, staying }: MovedClaims,
  bridge: Bridge,
): readonly Change[] {
  const old = entry.satisfies?.[bridge.from.id];
  if (!old) return [];
  const list = ['controls', index, 'satisfies', bridge.from.id];
  const target = ['controls', index, 'satisfies', bridge.to.id];
  const ids = old.map((item) => (typeof item === 'string' ? item : item.requirement));
  const isPresent = Object.hasOwn(entry.satisfies ?? {}, bridge.to.id);
  if (isPresent || claims.size === 0) {
    const values = [...claims].map(itemOf);
    const added: readonly Change[] = values.length > 0 ? [{ do: 'append', path: target, values }] : [];
    return [...added, ...withoutItems(list, ids, (id) => !staying.has(id))];
  }
  const left = new Map(claims);
  const changes: Change[] = [];
  const gone = new Set<string>();
  ids.forEach((requirement, i) => {
    const next = counterparts(bridge, requirement).find((id) => left.has(id));
    const claim = next === undefined ? undefined : left.get(next);
    if (next === undefined || !claim) gone.add(requirement);
    else {
      left.delete(next);
      changes.push({ do: 'set', path: [...list, i], value: itemOf([next, claim]) });
    }
  });
  const values = [...left].map(itemOf);
  if (values.length > 0) changes.push({ do: 'append', path: list, values });
  const kept = old.filter((_, i) => staying.has(ids[i] ?? '')) as readonly Value[];
  return [
    ...changes,
    ...withoutItems(list, ids, (id) => gone.has(id), values.length > 0),
    { do: 'rename', path: list, key: bridge.to.id },
    ...(kept.length > 0 ? [{ do: 'append', path: list, values: kept } as const] : []),
  ];
}

/** Takes items out of a list, and the list itself where nothing would be left in it. */
function withoutItems(
  list: readonly (string | number)[],
  ids: readonly string[],
  isGone: (id: string) => boolean,
  hasMore = false,
): readonly Change[] {
  const gone = ids.flatMap((id, i) => (isGone(id) ? [i] : []));
  if (gone.length === ids.length && !hasMore) return [{ do: 'remove', path: list }];
  return gone.reverse().map((i) => ({ do: 'remove', path: [...list, i], keepsComment: true }));
}

const itemOf = ([requirement, { coverage, remainder }]: readonly [string, Claim]): Value =>
  remainder === undefined ? requirement : { requirement, coverage, remainder };
