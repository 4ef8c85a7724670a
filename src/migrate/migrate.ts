import type { Change } from '../edit/change.ts';
import type { LeftEntry, Migration, PartialClaim } from '../model/migration.ts';
import type { Control, Organisation } from '../model/organisation.ts';
import type { OrganisationDocument } from '../schema/documents.ts';
import type { Document } from '../schema/validate.ts';
import type { Bridge } from './bridge.ts';
import { type Claim, movedClaims } from './claims.ts';
import { movedEntries } from './entries.ts';
import { movesOf, unaddressedIn } from './moves.ts';
import { movedScope } from './scope.ts';

type Doc = Document<OrganisationDocument>;

/** What is to be changed in a file. */
export interface FileChanges {
  readonly document: Doc;
  readonly changes: readonly Change[];
}

/** The changes that move an organisation to the edition at the other end of a bridge, and what they come to. */
export function migrate(
  documents: readonly Doc[],
  organisation: Organisation,
  bridge: Bridge,
): { readonly files: readonly FileChanges[]; readonly migration: Migration } {
  const { language, controls } = organisation;
  const byId = new Map(controls.map((control) => [control.id, control]));
  const claims = new Map<string, ReadonlyMap<string, Claim>>();
  const left: LeftEntry[] = [];
  const files = documents.map((document, i): { document: Doc; changes: Change[] } => {
    const changes: Change[] = [];
    (document.value.controls ?? []).forEach(({ id }, index) => {
      const control = byId.get(id);
      if (!control) return;
      const moved = movedClaims(control, index, bridge, language);
      claims.set(id, moved.claims);
      changes.push(...moved.changes);
    });
    const entries = movedEntries(document, organisation, bridge);
    left.push(...entries.left);
    changes.push(...entries.changes, ...(i === 0 ? movedScope(document, bridge) : []));
    return { document, changes };
  });
  const joined = joinedBy(claims, controls, organisation, bridge);
  if (joined.length > 0) {
    const values = joined.map((one) => ({ ...one, justification: justification(bridge, language) }));
    files[0]?.changes.push({ do: 'append', path: ['joint'], values });
  }
  return {
    files: files.filter(({ changes }) => changes.length > 0),
    migration: {
      from: bridge.from.id,
      to: bridge.to.id,
      moves: movesOf(organisation, bridge),
      partial: partialIn(claims, new Set(joined.map(({ requirement }) => requirement)), bridge),
      joined,
      left,
      unaddressed: unaddressedIn(claims, organisation, bridge),
    },
  };
}

/**
 * Requirements that several implemented controls meet only together: all of what they fully met of the old edition
 * proves it, and none alone does. An organisation with scope elements decides that itself.
 */
function joinedBy(
  claims: ReadonlyMap<string, ReadonlyMap<string, Claim>>,
  controls: readonly Control[],
  { scope, joint }: Organisation,
  bridge: Bridge,
): Migration['joined'] {
  if (scope.length > 0) return [];
  const implemented = controls.filter(({ status }) => status === 'implemented');
  const together = bridge.carried(
    implemented.flatMap(({ satisfies }) =>
      satisfies.filter(({ framework, coverage }) => framework === bridge.from.id && coverage === 'full'),
    ),
  );
  return [...together].flatMap(([requirement, coverage]) => {
    const own = implemented.flatMap(({ id }) => {
      const claim = claims.get(id)?.get(requirement);
      return claim ? [{ id, claim }] : [];
    });
    const isMet = own.some(({ claim }) => claim.coverage === 'full');
    const isSaid = joint.some((one) => one.framework === bridge.to.id && one.requirement === requirement);
    if (coverage !== 'full' || isMet || isSaid || own.length < 2) return [];
    return [{ requirement: `${bridge.to.id}:${requirement}`, controls: own.map(({ id }) => id) }];
  });
}

function partialIn(
  claims: ReadonlyMap<string, ReadonlyMap<string, Claim>>,
  joined: ReadonlySet<string>,
  { to }: Bridge,
): readonly PartialClaim[] {
  return [...claims].flatMap(([control, own]) =>
    [...own].flatMap(([requirement, { remainder }]) =>
      remainder === undefined || joined.has(`${to.id}:${requirement}`) ? [] : [{ control, requirement, remainder }],
    ),
  );
}

const justification = ({ from }: Bridge, language: Organisation['language']): string =>
  ({
    en: `Together they meet what ${from.id} asked in several requirements, and this edition asks in one.`,
    nl: `Samen voldoen zij aan wat ${from.id} in meerdere eisen vroeg en deze editie in één eis vraagt.`,
  })[language];
