import { type Bound, type Conditional, FORCES, type Nis2Class, type Obligation } from '../model/obligation.ts';
import type { Organisation, Profile } from '../model/organisation.ts';
import { FINANCIAL_KINDS } from '../model/sectors.ts';
import { evaluate } from './condition.ts';
import { nis2Class } from './nis2-class.ts';

/** Which obligations rest on an organisation, and its class under the Cbw. */
export interface Obligations {
  readonly nis2: Nis2Class;
  /** What binds first, then what waits for a fact, then what does not; in each the hardest force first. */
  readonly bound: readonly Bound[];
}

const ORDER: readonly Bound['applies'][] = ['yes', 'depends', 'by agreement', 'no'];

export function obligationsOf(organisation: Organisation, obligations: readonly Obligation[]): Obligations {
  const given = withImplied(organisation.profile);
  const nis2 = nis2Class(given);
  const profiles = nis2.possible.map((result) => withClass(given, result));
  const inScope = new Set(organisation.frameworks.map(({ framework }) => framework));
  const bound = obligations
    .map((obligation): Bound => {
      const { framework, force } = obligation;
      const contracts = organisation.contracts.filter(({ requires }) => requires === framework);
      return {
        obligation: {
          ...obligation,
          force: force === 'choice' && contracts.length > 0 ? 'contract' : force,
          consequences: sentencesFor(obligation.consequences, profiles, (holds) => holds !== false),
          relations: sentencesFor(obligation.relations, profiles, (holds) => holds === true),
        },
        isInScope: inScope.has(framework),
        contracts: contracts.map((contract) => contract.with),
        ...onWhat(applies(obligation, profiles, nis2, contracts.length > 0), organisation.profile),
      };
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.applies) - ORDER.indexOf(b.applies) ||
        FORCES.indexOf(a.obligation.force) - FORCES.indexOf(b.obligation.force),
    );
  return { nis2, bound };
}

/** Where the file names no frameworks, those that bind by the profile are in scope, in the order in which they bind. */
export function withDefaultScope(organisation: Organisation, obligations: readonly Obligation[]): Organisation {
  if (organisation.frameworks.length > 0) return organisation;
  const binding = obligationsOf(organisation, obligations).bound.filter(({ applies: answer }) => answer === 'yes');
  const origin = { file: organisation.files[0] ?? '', line: 1 };
  const ids = new Set(binding.map(({ obligation }) => obligation.framework));
  const frameworks = [...ids].map((framework) => ({ framework, scope: 'all' as const, origin }));
  return { ...organisation, frameworks, scopedBy: 'profile' };
}

/** The class takes part in conditions as a fact of its own. */
function withClass(profile: Profile, result: Nis2Class['possible'][number]): Profile {
  return { ...profile, nis2_class: result === 'essential' || result === 'important' ? result : 'none' };
}

function applies(
  obligation: Obligation,
  profiles: readonly Profile[],
  nis2: Nis2Class,
  isRequired: boolean,
): Pick<Bound, 'applies' | 'facts'> {
  const { appliesWhen, exceptWhen, force } = obligation;
  if (isRequired && force !== 'law') return { applies: 'yes', facts: ['contracts'] };
  if (!appliesWhen) return { applies: 'by agreement', facts: [] };
  const exceptions = exceptWhen ? profiles.map((profile) => evaluate(exceptWhen, profile)) : [];
  if (exceptions.length > 0 && exceptions.every(({ holds }) => holds))
    return { applies: 'no', facts: exceptions[0]?.facts ?? [] };
  const truths = profiles.map((profile) => evaluate(appliesWhen, profile));
  const [first, ...others] = truths;
  if (first?.holds !== undefined && others.every(({ holds }) => holds === first.holds))
    return { applies: answer(first.holds, force), facts: first.facts };
  const open = truths.filter(({ holds }) => holds === undefined).flatMap(({ facts }) => facts);
  const restsOnClass = others.some(({ holds }) => holds !== first?.holds);
  return { applies: 'depends', facts: [...new Set([...open, ...(restsOnClass ? nis2.unknown : [])])] };
}

/** Whom a contract could bind is bound once there is one. */
const answer = (holds: boolean, force: Obligation['force']): Bound['applies'] =>
  holds ? (force === 'contract' ? 'by agreement' : 'yes') : 'no';

/** What may follow is said unless it cannot; how laws relate only where the profile says that it concerns the organisation. */
const sentencesFor = (
  said: readonly Conditional[],
  profiles: readonly Profile[],
  isSaid: (holds: boolean | undefined) => boolean,
): readonly Conditional[] =>
  said.filter(
    ({ appliesWhen }) => !appliesWhen || profiles.some((profile) => isSaid(evaluate(appliesWhen, profile).holds)),
  );

/** A class that was worked out rests on the kinds of entity. */
function onWhat(found: Pick<Bound, 'applies' | 'facts'>, profile: Profile): Pick<Bound, 'applies' | 'facts'> {
  if (profile['nis2_class'] !== undefined) return found;
  const facts = found.facts.map((fact) => (fact === 'nis2_class' ? 'entity_types' : fact));
  return { ...found, facts: [...new Set(facts)] };
}

/** What a kind of entity says of facts that the profile leaves out. */
function withImplied(profile: Profile): Profile {
  const types = [profile['entity_types'] ?? []].flat().map(String);
  const financial = FINANCIAL_KINDS.filter(({ type }) => types.includes(type)).map((kind) => kind.financial);
  return {
    ...(types.includes('healthcare_provider') && { care_provider: true }),
    ...(financial.length > 0 && { financial_entity_types: financial }),
    ...profile,
  };
}
