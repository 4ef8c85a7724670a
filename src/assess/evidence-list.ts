import type { Assessment, Finding } from '../model/assessment.ts';
import type { Requirement } from '../model/framework.ts';
import { codeUnitOrder } from '../model/order.ts';
import type { Evidence } from '../model/organisation.ts';
import type { Bilingual } from '../model/text.ts';
import { isValid } from './declarations.ts';

/** What to ask of one owner for one requirement: what an assessor looks for, and what is there already. */
export interface EvidenceRequest {
  readonly requirement: Requirement;
  /** What an assessor typically asks for, by the framework. */
  readonly asks: readonly Bilingual[];
  readonly controls: readonly string[];
  /** Evidence that holds on the day. */
  readonly present: readonly Evidence[];
  /** Evidence that expired, or that is dated after the day. */
  readonly invalid: readonly Evidence[];
}

/** All that is asked of one owner; without a name: of whoever still has to be found. */
export interface OwnerRequests {
  readonly owner: string | undefined;
  readonly requests: readonly EvidenceRequest[];
}

/**
 * The request list, one entry a requirement and owner of a control on it, for all requirements that apply.
 * Owners stand in order of name, and what nobody owns comes last.
 */
export function evidenceList(
  { asOf, organisation, frameworks }: Assessment,
  asks: (requirement: Requirement) => readonly Bilingual[],
): readonly OwnerRequests[] {
  const byId = new Map(organisation.controls.map((control) => [control.id, control]));
  const byOwner = new Map<string | undefined, EvidenceRequest[]>();
  const add = (owner: string | undefined, request: EvidenceRequest): void => {
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), request]);
  };
  const applicable: readonly Finding[] = frameworks
    .flatMap(({ findings }) => findings)
    .filter(({ outcome }) => outcome !== 'not-applicable');
  for (const { requirement, controls: ids } of applicable) {
    const controls = ids.flatMap((id) => byId.get(id) ?? []);
    const owners = controls.length === 0 ? [undefined] : [...new Set(controls.map(({ owner }) => owner))];
    for (const owner of owners) {
      const own = controls.filter((control) => control.owner === owner);
      const evidence = own.flatMap((control) => control.evidence);
      add(owner, {
        requirement,
        asks: asks(requirement),
        controls: own.map(({ id }) => id),
        present: evidence.filter((one) => isValid(one, asOf)),
        invalid: evidence.filter((one) => !isValid(one, asOf)),
      });
    }
  }
  return [...byOwner]
    .map(([owner, requests]) => ({ owner, requests }))
    .sort(
      (a, b) =>
        Number(a.owner === undefined) - Number(b.owner === undefined) || codeUnitOrder(a.owner ?? '', b.owner ?? ''),
    );
}
