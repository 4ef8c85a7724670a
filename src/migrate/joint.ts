import { covers } from '../assess/applicability.ts';
import type { Change, Value } from '../edit/change.ts';
import type { Organisation, Scope } from '../model/organisation.ts';
import type { JointEntry, OrganisationDocument } from '../schema/documents.ts';
import type { Document } from '../schema/validate.ts';
import { type Bridge, counterparts } from './bridge.ts';
import type { JoinedClaim } from './together.ts';

type Doc = Document<OrganisationDocument>;

/** Joint claims in the files, and which of those on the old edition are left for somebody to decide. */
export interface MovedJoint {
  changesOf(document: Doc): readonly Change[];
  isLeft(entry: JointEntry): boolean;
}

/** A joint claim on the old edition, with where it stands. */
interface Standing {
  readonly document: Doc;
  readonly index: number;
  readonly entry: JointEntry;
  readonly requirement: string;
}

/**
 * Every joint claim on the new edition takes the place of the first one on the old edition that goes up in it, or comes
 * at the end of the root file. Justifications come along. A claim that is not complete moves where the requirement
 * does.
 */
export function movedJoint(
  documents: readonly Doc[],
  joined: readonly JoinedClaim[],
  organisation: Organisation,
  bridge: Bridge,
): MovedJoint {
  const changes = new Map<Doc, Change[]>(documents.map((document) => [document, []]));
  const add = (document: Doc | undefined, change: Change): void => {
    if (document) changes.get(document)?.push(change);
  };
  const standing = documents.flatMap((document) => standingIn(document, bridge));
  const taken = new Set<JointEntry>();
  const gone: Standing[] = [];
  const added: Value[] = [];
  for (const claim of joined) {
    const own = standing.filter((one) => goesUpIn(one, claim, organisation, bridge));
    const reasons = own.map(({ entry }) => entry.justification);
    const free = own.filter(({ entry }) => !taken.has(entry));
    for (const { entry } of free) taken.add(entry);
    const [first, ...others] = free;
    gone.push(...others);
    if (first) for (const change of inPlace(first, claim, reasons, bridge, organisation)) add(first.document, change);
    else added.push(entryOf(claim, reasons, bridge, organisation));
  }
  for (const one of standing) {
    const to = taken.has(one.entry) ? undefined : carriedWhole(one.requirement, bridge);
    if (to === undefined) continue;
    taken.add(one.entry);
    add(one.document, { do: 'set', path: pathOf(one, 'requirement'), value: `${bridge.to.id}:${to}` });
  }
  for (const { document, index } of gone.sort((a, b) => b.index - a.index))
    add(document, { do: 'remove', path: ['joint', index], keepsComment: true });
  if (added.length > 0) add(documents[0], { do: 'append', path: ['joint'], values: added });
  return { changesOf: (document) => changes.get(document) ?? [], isLeft: (entry) => !taken.has(entry) };
}

function standingIn(document: Doc, { from }: Bridge): readonly Standing[] {
  const prefix = `${from.id}:`;
  return (document.value.joint ?? []).flatMap((entry, index) =>
    entry.requirement.startsWith(prefix)
      ? [{ document, index, entry, requirement: entry.requirement.slice(prefix.length) }]
      : [],
  );
}

const goesUpIn = (
  { entry, requirement }: Standing,
  claim: JoinedClaim,
  { scope }: Organisation,
  bridge: Bridge,
): boolean =>
  counterparts(bridge, requirement).includes(claim.requirement) &&
  entry.controls.every((id) => claim.controls.includes(id)) &&
  scope.every(({ id }) => covers(entry.scope ?? 'all', id) === claim.elements.includes(id));

/** The requirement of the new edition that is met in full where this one is. */
const carriedWhole = (requirement: string, bridge: Bridge): string | undefined =>
  [...bridge.carried([{ requirement, coverage: 'full' }])].find(
    ([id, coverage]) => coverage === 'full' && counterparts(bridge, requirement).includes(id),
  )?.[0];

const pathOf = ({ index }: Standing, key: string): readonly (string | number)[] => ['joint', index, key];

function inPlace(
  one: Standing,
  claim: JoinedClaim,
  reasons: readonly string[],
  bridge: Bridge,
  { language }: Organisation,
): readonly Change[] {
  const value = `${bridge.to.id}:${claim.requirement}`;
  const isSame = claim.controls.length === one.entry.controls.length && reasons.length === 1;
  return [
    { do: 'set', path: pathOf(one, 'requirement'), value },
    ...(isSame
      ? []
      : ([
          { do: 'set', path: pathOf(one, 'controls'), value: claim.controls },
          { do: 'set', path: pathOf(one, 'justification'), value: justification(reasons, bridge, language) },
        ] as const)),
  ];
}

function entryOf(
  claim: JoinedClaim,
  reasons: readonly string[],
  bridge: Bridge,
  { scope, language }: Organisation,
): Value {
  const isEverywhere = scope.every(({ id }) => claim.elements.includes(id));
  const its: Scope = isEverywhere ? 'all' : claim.elements.flatMap((element) => element ?? []);
  return {
    requirement: `${bridge.to.id}:${claim.requirement}`,
    controls: claim.controls,
    justification: justification(reasons, bridge, language),
    ...(scope.length > 0 && { scope: its }),
  };
}

const justification = (reasons: readonly string[], { from }: Bridge, language: Organisation['language']): string =>
  [
    ...reasons,
    {
      en: `Together they meet what ${from.id} asked in several requirements, and this edition asks in one.`,
      nl: `Samen voldoen zij aan wat ${from.id} in meerdere eisen vroeg en deze editie in één eis vraagt.`,
    }[language],
  ].join(' ');
