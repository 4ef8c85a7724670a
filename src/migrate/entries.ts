import type { Change, Value } from '../edit/change.ts';
import type { LeftEntry, MovedVerdict } from '../model/migration.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Language } from '../model/text.ts';
import type { OrganisationDocument } from '../schema/documents.ts';
import type { Document } from '../schema/validate.ts';
import { type Bridge, counterparts, sameIn } from './bridge.ts';
import type { MovedJoint } from './joint.ts';

type Doc = Document<OrganisationDocument>;

/** What changes in a file besides its controls and joint claims, what moved with it, and what was left as it is. */
export interface MovedEntries {
  readonly changes: readonly Change[];
  readonly verdicts: readonly MovedVerdict[];
  readonly left: readonly LeftEntry[];
}

/**
 * Decisions move where the mapping carries them, verdicts and acceptances where the new edition asks the same. Other
 * verdicts and certificates are what somebody found of the old edition, contracts what was agreed: these stay.
 */
export function movedEntries(
  document: Doc,
  { applicability, language }: Organisation,
  bridge: Bridge,
  isLeft: MovedJoint['isLeft'],
): MovedEntries {
  const outOf = applicability.filter(({ framework, applicable }) => framework === bridge.from.id && !applicable);
  const released = bridge.released(outOf.map(({ requirement }) => requirement));
  const taken = new Set(
    applicability.filter(({ framework }) => framework === bridge.to.id).map((one) => one.requirement),
  );
  const { value } = document;
  const decisions = moved(document, 'applicability', bridge, ({ requirement }, entry) => {
    const isOut = (entry as { readonly applicable: boolean }).applicable === false;
    const to = counterparts(bridge, requirement).filter((id) => (!isOut || released.has(id)) && !taken.has(id));
    for (const id of to) taken.add(id);
    return to;
  });
  const accepted = moved(document, 'accepted', bridge, ({ requirement }) => sameIn(bridge, requirement) ?? []);
  const joint = (value.joint ?? []).filter(isLeft);
  const verdicts = movedVerdicts(document, bridge, language);
  return {
    changes: [...decisions.changes, ...verdicts.changes, ...accepted.changes],
    verdicts: verdicts.verdicts,
    left: [
      ...decisions.left,
      ...joint.flatMap((entry) => leftAt(document, 'joint', entry, oldIn(entry, bridge), 'no-counterpart', bridge)),
      ...verdicts.left,
      ...accepted.left,
      ...staysWhole(document, 'certificates', value.certificates, bridge, 'certificate'),
      ...staysWhole(document, 'contracts', value.contracts, bridge, 'agreement'),
    ],
  };
}

/** A verdict on what the new edition asks as well is one on that; its note keeps on what it was given. */
function movedVerdicts(document: Doc, bridge: Bridge, language: Language): MovedEntries {
  const changes: Change[] = [];
  const verdicts: MovedVerdict[] = [];
  const left: LeftEntry[] = [];
  (document.value.verdicts ?? []).forEach((entry, i) => {
    const requirement = oldIn(entry, bridge);
    const to = requirement === undefined ? undefined : sameIn(bridge, requirement);
    if (requirement === undefined || to === undefined) {
      left.push(...leftAt(document, 'verdicts', entry, requirement, 'history', bridge));
      return;
    }
    const given = GIVEN[language](entry.requirement);
    const note = entry.note === undefined ? given : `${entry.note} ${given}`;
    verdicts.push({ requirement, to, date: entry.date });
    changes.push({ do: 'set', path: ['verdicts', i, 'requirement'], value: `${bridge.to.id}:${to}` });
    changes.push({ do: 'set', path: ['verdicts', i, 'note'], value: note });
  });
  return { changes, verdicts, left };
}

const GIVEN: Readonly<Record<Language, (reference: string) => string>> = {
  en: (reference) => `Given on ${reference}, which asks the same.`,
  nl: (reference) => `Gegeven over ${reference}, die hetzelfde vraagt.`,
};

interface Referring {
  readonly requirement: string;
}

/** The requirement of the old edition that an entry refers to; undefined where it is another framework's. */
function oldIn({ requirement }: Referring, { from }: Bridge): string | undefined {
  const prefix = `${from.id}:`;
  return requirement.startsWith(prefix) ? requirement.slice(prefix.length) : undefined;
}

/**
 * Each entry goes to the first requirement that it moves to; one more of its kind stands at the end for every other.
 */
function moved(
  document: Doc,
  under: 'applicability' | 'accepted',
  bridge: Bridge,
  targetsOf: (old: Referring, entry: object) => string | readonly string[],
): Pick<MovedEntries, 'changes' | 'left'> {
  const changes: Change[] = [];
  const more: Value[] = [];
  const left: LeftEntry[] = [];
  (document.value[under] ?? []).forEach((entry, i) => {
    const requirement = oldIn(entry, bridge);
    if (requirement === undefined) return;
    const [first, ...rest] = [targetsOf({ requirement }, entry)].flat().map((id) => `${bridge.to.id}:${id}`);
    if (first === undefined) left.push(...leftAt(document, under, entry, requirement, 'no-counterpart', bridge));
    else changes.push({ do: 'set', path: [under, i, 'requirement'], value: first });
    more.push(...rest.map((id) => ({ ...(entry as unknown as Record<string, Value>), requirement: id })));
  });
  if (more.length > 0) changes.push({ do: 'append', path: [under], values: more });
  return { changes, left };
}

/** An entry on the old edition as it was left; none where it is on another framework. */
export function leftAt(
  document: Doc,
  under: LeftEntry['under'],
  entry: object,
  requirement: string | undefined,
  why: LeftEntry['why'],
  bridge: Bridge,
): readonly LeftEntry[] {
  if (requirement === undefined) return [];
  const to = counterparts(bridge, requirement);
  const isUnanswered = to.length === 0 && (why === 'history' || why === 'no-counterpart');
  const place = { file: document.file, line: document.source.lineOf(entry) };
  return [{ under, requirement, to, ...place, why: isUnanswered ? 'unanswered' : why }];
}

const staysWhole = (
  document: Doc,
  under: LeftEntry['under'],
  entries: readonly { readonly framework?: string; readonly requires?: string }[] | undefined,
  bridge: Bridge,
  why: LeftEntry['why'],
): readonly LeftEntry[] =>
  (entries ?? []).flatMap((entry) =>
    (entry.framework ?? entry.requires) === bridge.from.id
      ? leftAt(document, under, entry, bridge.from.id, why, bridge)
      : [],
  );
