import { type FactSet, FULL, NONE, SOME } from '../infer/facts.ts';
import { flow, type Observation } from '../infer/flow.ts';
import { buildGraph } from '../infer/graph.ts';
import type { Framework } from '../model/framework.ts';
import type { Mapping, MappingRow } from '../model/mapping.ts';
import { naturalOrder } from '../model/order.ts';

/** A claim on a requirement of the old edition. */
export interface OldClaim {
  readonly requirement: string;
  readonly coverage: 'full' | 'partial';
}

/** What a mapping carries from one edition to another: no more than its rows prove, for the engine is asked. */
export interface Bridge {
  readonly from: Framework;
  readonly to: Framework;
  /** Requirements of the new edition that rows name, in the order of the norm. */
  readonly targets: readonly string[];
  /** Rows that name this requirement of the old edition, and do not say that nothing is shared. */
  rowsFrom(requirement: string): readonly MappingRow[];
  /** The same, by requirement of the new edition. */
  rowsTo(requirement: string): readonly MappingRow[];
  /** Rows that say that a requirement of the new edition has nothing of the old one. */
  readonly newIn: ReadonlyMap<string, MappingRow>;
  /** What claims on the old edition give of the new one, in the order of the norm. */
  carried(claims: readonly OldClaim[]): ReadonlyMap<string, 'full' | 'partial'>;
  /** What of the new edition asks nothing where these of the old one do not apply. */
  released(requirements: readonly string[]): ReadonlySet<string>;
}

export function bridgeOver(from: Framework, to: Framework, mapping: Mapping): Bridge {
  const graph = buildGraph([from, to], [mapping]);
  const rows = mapping.rows.filter(({ relationship }) => relationship !== 'no-relationship');
  const named = new Set(rows.flatMap(({ targets }) => targets));
  const targets = to.requirements.map(({ id }) => id).filter((id) => named.has(id));
  const factsAfter = (known: readonly (readonly [requirement: string, facts: FactSet])[]): ((id: string) => number) => {
    const { facts } = flow(
      graph,
      known.flatMap(([requirement, its]): readonly Observation[] => {
        const node = graph.nodeOf(from.id, requirement);
        return node === undefined ? [] : [{ node, facts: its, demonstrated: false }];
      }),
    );
    return (id) => facts[graph.nodeOf(to.id, id) ?? -1] ?? 0;
  };
  return {
    from,
    to,
    targets,
    rowsFrom: (requirement) => rows.filter(({ sources }) => sources.includes(requirement)),
    rowsTo: (requirement) => rows.filter(({ targets: its }) => its.includes(requirement)),
    newIn: new Map(
      mapping.rows
        .filter(({ relationship }) => relationship === 'no-relationship')
        .flatMap((row) => row.targets.map((id) => [id, row] as const)),
    ),
    carried(claims) {
      const facts = factsAfter(
        claims.map(({ requirement, coverage }) => [requirement, coverage === 'full' ? FULL : SOME]),
      );
      return new Map(
        targets.flatMap((id): readonly (readonly [string, 'full' | 'partial'])[] => {
          const known = facts(id);
          return known & FULL ? [[id, 'full']] : known & SOME ? [[id, 'partial']] : [];
        }),
      );
    },
    released(requirements) {
      const facts = factsAfter(requirements.map((requirement) => [requirement, NONE]));
      return new Set(targets.filter((id) => facts(id) & NONE));
    },
  };
}

/** The requirements of the new edition that rows name beside one of the old edition, in the order of ids. */
export const counterparts = (bridge: Bridge, requirement: string): readonly string[] =>
  [...new Set(bridge.rowsFrom(requirement).flatMap(({ targets }) => targets))].sort(naturalOrder);

/** The requirement of the new edition that asks the same as one of the old edition, where there is one. */
export const sameIn = (bridge: Bridge, requirement: string): string | undefined =>
  bridge
    .rowsFrom(requirement)
    .find(
      ({ relationship, sources, targets }) => relationship === 'equal' && sources.length === 1 && targets.length === 1,
    )?.targets[0];

/** The requirement of the old edition that asks the same as one of the new edition, where there is one. */
export const sameFrom = (bridge: Bridge, requirement: string): string | undefined =>
  bridge
    .rowsTo(requirement)
    .flatMap(({ sources }) => sources)
    .find((id) => sameIn(bridge, id) === requirement);
