import { evaluate } from '../assess/condition.ts';
import { nis2Class } from '../assess/nis2-class.ts';
import { restingOn } from '../assess/obligations.ts';
import type { Framework } from '../model/framework.ts';
import type { Obligation } from '../model/obligation.ts';
import type { Organisation } from '../model/organisation.ts';
import { PROFILE_FACTS, type ProfileFactId } from '../model/profile.ts';

/** A fact that the profile leaves out, with what waits for it. */
export interface OpenFact {
  readonly fact: ProfileFactId;
  /** Ways in which a framework binds, or not. */
  readonly obligations: readonly Obligation[];
  /** Requirements that apply, or not, of frameworks in scope. */
  readonly requirements: readonly { readonly framework: Framework; readonly ids: readonly string[] }[];
}

/**
 * What is still to be asked, the next question first: what decides the most laws, then what decides the most
 * requirements of the frameworks in scope. An answer can make other questions needless.
 */
export function openFacts(
  organisation: Organisation,
  obligations: readonly Obligation[],
  inScope: readonly Framework[],
): readonly OpenFact[] {
  const { profile } = organisation;
  const waiting = restingOn(organisation, obligations).bound.filter(({ applies }) => applies === 'depends');
  const undecided = inScope.map((framework) => ({ framework, byFact: requirementsByFact(framework, organisation) }));
  return (Object.keys(PROFILE_FACTS) as ProfileFactId[])
    .filter((fact) => profile[fact] === undefined)
    .map((fact) => ({
      fact,
      obligations: waiting.filter(({ facts }) => facts.includes(fact)).map(({ obligation }) => obligation),
      requirements: undecided
        .map(({ framework, byFact }) => ({ framework, ids: byFact.get(fact) ?? [] }))
        .filter(({ ids }) => ids.length > 0),
    }))
    .filter((open) => open.obligations.length > 0 || open.requirements.length > 0)
    .sort((a, b) => b.obligations.length - a.obligations.length || countOf(b) - countOf(a));
}

/** Whether figures of the group decide something: these stand in a list, which is written by hand. */
export const waitsForGroup = (organisation: Organisation, obligations: readonly Obligation[]): boolean =>
  restingOn(organisation, obligations).bound.some(
    ({ applies, facts }) => applies === 'depends' && facts.includes('group'),
  );

const countOf = ({ requirements }: OpenFact): number => requirements.reduce((sum, { ids }) => sum + ids.length, 0);

/** Headings whose condition is unknown stand for all below them. */
function requirementsByFact(
  framework: Framework,
  { profile, group }: Organisation,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const nis2 = nis2Class(profile, group);
  for (const { id, appliesWhen } of framework.requirements) {
    if (!appliesWhen) continue;
    const truth = evaluate(appliesWhen, profile);
    if (truth.holds !== undefined) continue;
    const facts = truth.facts.flatMap((fact) => (fact === 'nis2_class' ? nis2.unknown : [fact]));
    for (const fact of new Set(facts)) found.set(fact, [...(found.get(fact) ?? []), id]);
  }
  return found;
}

/** A number as people type it: 1.200.000 or 1,200,000 or 12,5; undefined where it is none. */
export function numberFrom(text: string): number | undefined {
  const plain = text.replace(/[\s.,_'€](?=\d{3}(?!\d))/g, '').replace(/^€\s*/, '');
  return /^\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}
