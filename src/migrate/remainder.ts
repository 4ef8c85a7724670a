import { LEAVES_OVER, type MappingRow } from '../model/mapping.ts';
import type { Satisfaction } from '../model/organisation.ts';
import type { Language } from '../model/text.ts';
import type { Bridge } from './bridge.ts';

/**
 * What is left of a requirement of the new edition where claims on the old one meet it in part: what the file says of
 * its own partial claims, and what the rows say. Of requirements that were merged, those that are claimed are not left.
 */
export function remainderOf(id: string, old: readonly Satisfaction[], bridge: Bridge, l: Language): string {
  const on = old.filter(({ requirement }) => bridge.rowsFrom(requirement).some(({ targets }) => targets.includes(id)));
  const claimed = on.map(({ requirement }) => requirement);
  const rows = bridge.rowsTo(id);
  const merged = rows
    .filter(({ sources }) => sources.length > 1)
    .sort((a, b) => claimedIn(b, claimed) - claimedIn(a, claimed))[0];
  const own = on.flatMap(({ remainder }) => remainder ?? []);
  const single = rows.filter(({ sources }) => sources.length === 1 && claimed.includes(sources[0] ?? ''));
  const said =
    merged && (claimedIn(merged, claimed) > 1 || single.length === 0)
      ? [...othersOf(merged, claimed, bridge, l), ...(merged.remainder ? [merged.remainder[l]] : [])]
      : single.flatMap(({ relationship, remainder }) => (LEAVES_OVER.includes(relationship) && remainder?.[l]) || []);
  const all = [...new Set([...own, ...said])];
  return all.length > 0 ? all.join(' ') : UNSAID[l];
}

const claimedIn = ({ sources }: MappingRow, claimed: readonly string[]): number =>
  sources.filter((source) => claimed.includes(source)).length;

/** Of the requirements that a row merges: what those asked that are not claimed. */
function othersOf(
  { sources }: MappingRow,
  claimed: readonly string[],
  { from }: Bridge,
  l: Language,
): readonly string[] {
  const others = sources
    .filter((source) => !claimed.includes(source))
    .map((id) => `${id} (${from.byId.get(id)?.title[l] ?? ''})`);
  if (others.length === 0) return [];
  const list = [others.slice(0, -1).join(', '), others.at(-1)].filter((part) => part !== '').join(AND[l]);
  return [{ en: `What ${from.id} asked in ${list}.`, nl: `Wat ${from.id} vroeg in ${list}.` }[l]];
}

const AND = { en: ' and ', nl: ' en ' } as const;
const UNSAID = {
  en: 'To be compared with the new edition.',
  nl: 'Nog te vergelijken met de nieuwe editie.',
} as const;
