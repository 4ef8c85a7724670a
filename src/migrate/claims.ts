import type { Change, Value } from '../edit/change.ts';
import type { MappingRow } from '../model/mapping.ts';
import type { Control } from '../model/organisation.ts';
import type { Language } from '../model/text.ts';
import { type Bridge, counterparts } from './bridge.ts';

/** What a control claims of the new edition, and the changes that make its file say so. */
export interface MovedClaims {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly changes: readonly Change[];
}

export interface Claim {
  readonly coverage: 'full' | 'partial';
  /** What is left, where the coverage is partial. */
  readonly remainder?: string;
}

/** Moves the claims of a control that stands at this index of its file. */
export function movedClaims(control: Control, index: number, bridge: Bridge, l: Language): MovedClaims {
  const { from, to } = bridge;
  const old = control.satisfies.filter(({ framework }) => framework === from.id);
  if (old.length === 0) return { claims: new Map(), changes: [] };
  const present = new Set(
    control.satisfies.filter(({ framework }) => framework === to.id).map((one) => one.requirement),
  );
  const carried = bridge.carried(old);
  const claims = new Map(
    [...carried].map(([id, coverage]): readonly [string, Claim] => {
      if (coverage === 'full') return [id, { coverage }];
      return [id, { coverage, remainder: remainderOf(id, control, bridge, l) }];
    }),
  );
  const wanted = [...claims].filter(([id]) => !present.has(id));
  return {
    claims,
    changes: changesOf(
      old.map(({ requirement }) => requirement),
      wanted,
      index,
      present.size > 0,
      bridge,
    ),
  };
}

/**
 * Each old item becomes the first of its counterparts that is not there yet, so that a comment beside it stays beside
 * it; what more there is comes after, and what has no counterpart left goes.
 */
function changesOf(
  old: readonly string[],
  wanted: readonly (readonly [string, Claim])[],
  index: number,
  isPresent: boolean,
  bridge: Bridge,
): readonly Change[] {
  const list = ['controls', index, 'satisfies', bridge.from.id];
  const target = ['controls', index, 'satisfies', bridge.to.id];
  if (isPresent) {
    const values = wanted.map(itemOf);
    return [
      ...(values.length > 0 ? [{ do: 'append', path: target, values } as const] : []),
      { do: 'remove', path: list },
    ];
  }
  if (wanted.length === 0) return [{ do: 'remove', path: list }];
  const left = new Map(wanted);
  const gone: number[] = [];
  const changes: Change[] = [];
  old.forEach((requirement, i) => {
    const next = counterparts(bridge, requirement).find((id) => left.has(id));
    const claim = next === undefined ? undefined : left.get(next);
    if (next === undefined || !claim) gone.push(i);
    else {
      left.delete(next);
      changes.push({ do: 'set', path: [...list, i], value: itemOf([next, claim]) });
    }
  });
  if (left.size > 0) changes.push({ do: 'append', path: list, values: [...left].map(itemOf) });
  for (const i of gone.reverse()) changes.push({ do: 'remove', path: [...list, i] });
  return [...changes, { do: 'rename', path: list, key: bridge.to.id }];
}

const itemOf = ([requirement, { coverage, remainder }]: readonly [string, Claim]): Value =>
  remainder === undefined ? requirement : { requirement, coverage, remainder };

/** What is left of a requirement that a control meets in part: what its file says, what the rows say, what others met. */
function remainderOf(id: string, control: Control, { from, rowsFrom }: Bridge, l: Language): string {
  const old = control.satisfies.filter(({ framework }) => framework === from.id);
  const full = new Set(old.filter(({ coverage }) => coverage === 'full').map(({ requirement }) => requirement));
  const own = old
    .filter(({ requirement }) => rowsFrom(requirement).some(({ targets }) => targets.includes(id)))
    .flatMap(({ remainder }) => remainder ?? []);
  const rows = old.flatMap(({ requirement }) => rowsFrom(requirement).filter(({ targets }) => targets.includes(id)));
  const said = rows.flatMap((row) => row.remainder?.[l] ?? othersOf(row, full, from.id, l));
  const all = [...new Set([...own, ...said])];
  return all.length > 0 ? all.join(' ') : UNSAID[l];
}

/** Of a row with several sources: those that this control does not meet. */
function othersOf({ sources }: MappingRow, full: ReadonlySet<string>, from: string, l: Language): readonly string[] {
  const others = sources.filter((source) => !full.has(source));
  return others.length === 0 || sources.length === 1 ? [] : [`${OTHERS[l]} ${from}:${others.join(', ')}.`];
}

const OTHERS = { en: 'What was asked by', nl: 'Wat werd gevraagd door' } as const;
const UNSAID = {
  en: 'To be compared with the new edition.',
  nl: 'Nog te vergelijken met de nieuwe editie.',
} as const;
