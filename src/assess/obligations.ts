import { type Bound, FORCES, type Nis2Class, type Obligation } from '../model/obligation.ts';
import type { Organisation, Profile } from '../model/organisation.ts';
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
  const nis2 = nis2Class(organisation.profile);
  const profile = withClass(organisation.profile, nis2);
  const inScope = new Set(organisation.frameworks.map(({ framework }) => framework));
  const bound = obligations
    .map((obligation): Bound => {
      const { framework, force } = obligation;
      const contracts = organisation.contracts.filter(({ requires }) => requires === framework);
      return {
        obligation: force === 'choice' && contracts.length > 0 ? { ...obligation, force: 'contract' } : obligation,
        isInScope: inScope.has(framework),
        contracts: contracts.map((contract) => contract.with),
        ...applies(obligation, profile, nis2, contracts.length > 0),
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
function withClass(profile: Profile, { result }: Nis2Class): Profile {
  if (result === undefined) return profile;
  return { ...profile, nis2_class: result === 'essential' || result === 'important' ? result : 'none' };
}

function applies(
  obligation: Obligation,
  profile: Profile,
  nis2: Nis2Class,
  isRequired: boolean,
): Pick<Bound, 'applies' | 'facts'> {
  if (isRequired && obligation.force !== 'law') return { applies: 'yes', facts: ['contracts'] };
  if (!obligation.appliesWhen) return { applies: 'by agreement', facts: [] };
  const truth = evaluate(obligation.appliesWhen, profile);
  if (truth.holds !== undefined) return { applies: truth.holds ? 'yes' : 'no', facts: truth.facts };
  const facts = truth.facts.flatMap((fact) => (fact === 'nis2_class' ? nis2.unknown : [fact]));
  return { applies: 'depends', facts: [...new Set(facts)] };
}
