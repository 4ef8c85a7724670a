import type { Change } from '../edit/change.ts';
import type { Graph } from '../infer/graph.ts';
import type { LeftEntry, Migration, PartialClaim } from '../model/migration.ts';
import type { Organisation } from '../model/organisation.ts';
import type { OrganisationDocument } from '../schema/documents.ts';
import type { Document } from '../schema/validate.ts';
import { knownBefore } from './before.ts';
import type { Bridge } from './bridge.ts';
import { type AllClaims, claimsOf } from './claims.ts';
import { leftAt, movedEntries } from './entries.ts';
import { movedJoint } from './joint.ts';
import { movesOf, unaddressedIn } from './moves.ts';
import { movedSatisfies } from './satisfies.ts';
import { movedScope } from './scope.ts';

type Doc = Document<OrganisationDocument>;

/** What is to be changed in a file. */
export interface FileChanges {
  readonly document: Doc;
  readonly changes: readonly Change[];
}

/**
 * The changes that move an organisation to the edition at the other end of a bridge, and what they come to. The graph
 * holds all that is at hand: what a claim becomes must agree with what is known by way of other frameworks.
 */
export function migrate(
  documents: readonly Doc[],
  organisation: Organisation,
  graph: Graph,
  bridge: Bridge,
): { readonly files: readonly FileChanges[]; readonly migration: Migration } {
  const claims = claimsOf(organisation, knownBefore(organisation, graph, bridge), bridge);
  const joint = movedJoint(documents, claims.joined, organisation, bridge);
  const entries = documents.map((document) => movedEntries(document, organisation, bridge, joint.isLeft));
  const scope = documents.slice(0, 1).flatMap((document) => movedScope(document, bridge));
  const left = documents.flatMap((document, i) =>
    [...stayingIn(document, claims, bridge), ...(entries[i]?.left ?? [])].sort((a, b) => a.line - b.line),
  );
  const files = documents.map((document, i) => ({
    document,
    changes: [
      ...satisfiesIn(document, claims, bridge),
      ...(entries[i]?.changes ?? []),
      ...joint.changesOf(document),
      ...(i === 0 ? scope : []),
    ],
  }));
  return {
    files: files.filter(({ changes }) => changes.length > 0),
    migration: {
      from: bridge.from.id,
      to: bridge.to.id,
      scope: scope.length > 0,
      moves: movesOf(organisation, claims, left, bridge),
      partial: partialIn(claims),
      joined: claims.joined.map(({ requirement, controls }) => ({
        requirement: `${bridge.to.id}:${requirement}`,
        controls,
      })),
      verdicts: entries.flatMap(({ verdicts }) => verdicts),
      left,
      unaddressed: unaddressedIn(claims, organisation, bridge),
    },
  };
}

const satisfiesIn = ({ value }: Doc, { byControl }: AllClaims, bridge: Bridge): readonly Change[] =>
  (value.controls ?? []).flatMap((entry, index) => {
    const moved = byControl.get(entry.id);
    return moved ? movedSatisfies(entry, index, moved, bridge) : [];
  });

const stayingIn = (document: Doc, { byControl }: AllClaims, bridge: Bridge): readonly LeftEntry[] =>
  (document.value.controls ?? []).flatMap((entry) =>
    [...(byControl.get(entry.id)?.staying ?? [])].flatMap(([requirement, why]) =>
      leftAt(document, 'controls', entry, requirement, why, bridge).map((one) => ({ ...one, control: entry.id })),
    ),
  );

function partialIn({ byControl, joined }: AllClaims): readonly PartialClaim[] {
  const together = new Set(joined.map(({ requirement }) => requirement));
  return [...byControl].flatMap(([control, { claims }]) =>
    [...claims].flatMap(([requirement, { remainder }]) =>
      remainder === undefined || together.has(requirement) ? [] : [{ control, requirement, remainder }],
    ),
  );
}
