import type { Change, Value } from '../edit/change.ts';
import type { LeftEntry } from '../model/migration.ts';
import type { Organisation } from '../model/organisation.ts';
import type { OrganisationDocument } from '../schema/documents.ts';
import type { Document } from '../schema/validate.ts';
import { type Bridge, counterparts } from './bridge.ts';

type Doc = Document<OrganisationDocument>;

/** What changes in a file besides its controls, and what was left as it is. */
export interface MovedEntries {
  readonly changes: readonly Change[];
  readonly left: readonly LeftEntry[];
}

/**
 * Decisions move where the mapping carries them, joint claims and acceptances where the requirement is the same.
 * Verdicts and certificates are what somebody found of the old edition, contracts what was agreed: these stay.
 */
export function movedEntries(document: Doc, { applicability }: Organisation, bridge: Bridge): MovedEntries {
  const outOf = applicability.filter(({ framework, applicable }) => framework === bridge.from.id && !applicable);
  const released = bridge.released(outOf.map(({ requirement }) => requirement));
  const taken = new Set(
    applicability.filter(({ framework }) => framework === bridge.to.id).map((one) => one.requirement),
  );
  const { value } = document;
  return together([
    moved(document, 'applicability', bridge, ({ requirement }, entry) => {
      const isOut = (entry as { readonly applicable: boolean }).applicable === false;
      const to = counterparts(bridge, requirement).filter((id) => (!isOut || released.has(id)) && !taken.has(id));
      for (const id of to) taken.add(id);
      return to;
    }),
    moved(document, 'joint', bridge, ({ requirement }) =>
      fullOnly(bridge, requirement).filter((id) => counterparts(bridge, requirement).includes(id)),
    ),
    moved(document, 'accepted', bridge, ({ requirement }) =>
      bridge
        .rowsFrom(requirement)
        .filter(
          ({ relationship, sources, targets }) => relationship === 'equal' && sources.length + targets.length === 2,
        )
        .flatMap(({ targets }) => targets),
    ),
    { changes: [], left: stays(document, 'verdicts', value.verdicts, bridge, 'history') },
    { changes: [], left: staysWhole(document, 'certificates', value.certificates, bridge, 'history') },
    { changes: [], left: staysWhole(document, 'contracts', value.contracts, bridge, 'agreement') },
  ]);
}

const fullOnly = (bridge: Bridge, requirement: string): readonly string[] =>
  [...bridge.carried([{ requirement, coverage: 'full' }])].flatMap(([id, coverage]) =>
    coverage === 'full' ? [id] : [],
  );

const together = (all: readonly MovedEntries[]): MovedEntries => ({
  changes: all.flatMap(({ changes }) => changes),
  left: all.flatMap(({ left }) => left),
});

interface Referring {
  readonly requirement: string;
}

/** The requirement of the old edition that an entry refers to; undefined where it is another framework's. */
function oldIn({ requirement }: Referring, { from }: Bridge): string | undefined {
  const prefix = `${from.id}:`;
  return requirement.startsWith(prefix) ? requirement.slice(prefix.length) : undefined;
}

/** Each entry goes to the first requirement that it moves to; one more of its kind stands at the end for every other. */
function moved(
  document: Doc,
  under: 'applicability' | 'joint' | 'accepted',
  bridge: Bridge,
  targetsOf: (old: Referring, entry: object) => readonly string[],
): MovedEntries {
  const changes: Change[] = [];
  const more: Value[] = [];
  const left: LeftEntry[] = [];
  (document.value[under] ?? []).forEach((entry, i) => {
    const requirement = oldIn(entry, bridge);
    if (requirement === undefined) return;
    const [first, ...rest] = targetsOf({ requirement }, entry).map((id) => `${bridge.to.id}:${id}`);
    if (first === undefined) left.push(leftAt(document, under, entry, requirement, 'no-counterpart'));
    else changes.push({ do: 'set', path: [under, i, 'requirement'], value: first });
    more.push(...rest.map((id) => ({ ...(entry as unknown as Record<string, Value>), requirement: id })));
  });
  if (more.length > 0) changes.push({ do: 'append', path: [under], values: more });
  return { changes, left };
}

const leftAt = (
  document: Doc,
  under: LeftEntry['under'],
  entry: object,
  requirement: string,
  why: LeftEntry['why'],
): LeftEntry => ({ under, requirement, file: document.file, line: document.source.lineOf(entry), why });

const stays = (
  document: Doc,
  under: LeftEntry['under'],
  entries: readonly Referring[] | undefined,
  bridge: Bridge,
  why: LeftEntry['why'],
): readonly LeftEntry[] =>
  (entries ?? []).flatMap((entry) => {
    const requirement = oldIn(entry, bridge);
    return requirement === undefined ? [] : [leftAt(document, under, entry, requirement, why)];
  });

const staysWhole = (
  document: Doc,
  under: LeftEntry['under'],
  entries: readonly { readonly framework?: string; readonly requires?: string }[] | undefined,
  { from }: Bridge,
  why: LeftEntry['why'],
): readonly LeftEntry[] =>
  (entries ?? []).flatMap((entry) =>
    (entry.framework ?? entry.requires) === from.id ? [leftAt(document, under, entry, from.id, why)] : [],
  );
