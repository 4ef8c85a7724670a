import { type Bound, type Conditional, FORCES, type Nis2Class, type Obligation } from '../model/obligation.ts';
import type { Organisation, Profile } from '../model/organisation.ts';
import { evaluate } from './condition.ts';
import { impliedKinds, knownFacts } from './known-facts.ts';
import { nis2Class } from './nis2-class.ts';

/** Which obligations rest on an organisation, and its class under the Cbw. */
export interface Obligations {
  readonly nis2: Nis2Class;
  /** What binds first, then what will, what waits for a fact, and what does not; in each the hardest force first. */
  readonly bound: readonly Bound[];
}

const ORDER: readonly Bound['applies'][] = ['yes', 'later', 'depends', 'by agreement', 'no'];

/** What rests on the organisation as the law stands on a day; what is not in force by then is said to bind later. */
export function obligationsOf(
  organisation: Organisation,
  obligations: readonly Obligation[],
  asOf: string,
): Obligations {
  const { nis2, bound } = restingOn(organisation, obligations);
  return { nis2, bound: inOrder(bound.map((one) => onDay(one, asOf))) };
}

/** The same whatever the day: what is not in force yet counts as what binds. */
export function restingOn(organisation: Organisation, obligations: readonly Obligation[]): Obligations {
  const { profile, group } = organisation;
  const nis2 = nis2Class(profile, group);
  const given = knownFacts(profile, nis2.reckoning);
  const asked: Asked = { profile, nis2, worlds: nis2.possible.map((result) => withClass(given, result)) };
  const inScope = new Set(organisation.frameworks.map(({ framework }) => framework));
  const bound = obligations.map((obligation): Bound => {
    const { framework, force } = obligation;
    const contracts = organisation.contracts.filter(({ requires }) => requires === framework);
    const isTaken =
      force === 'law' && obligations.some((one) => one.framework === framework && one.force === 'contract');
    const { applies, facts } = answerFor(obligation, asked, contracts.length > 0);
    const { reaches } = obligation;
    return {
      obligation: {
        ...obligation,
        force: force === 'choice' && contracts.length > 0 ? 'contract' : force,
        consequences: sentencesFor(obligation.consequences, asked, (holds) => holds !== false),
        dates: sentencesFor(obligation.dates, asked, (holds) => holds !== false),
        relations: sentencesFor(obligation.relations, asked, (holds) => holds === true),
      },
      ...(reaches && isKnownToConcern(obligation, asked) && { reaches }),
      isInScope: inScope.has(framework),
      contracts: isTaken ? [] : contracts,
      applies,
      facts: [...new Set(facts.map((fact) => restsOn(fact, asked)))],
    };
  });
  return { nis2, bound: inOrder(bound) };
}

/** Where the file names no frameworks, those that bind by the profile, now or later, are in scope, in their order. */
export function withDefaultScope(organisation: Organisation, obligations: readonly Obligation[]): Organisation {
  if (organisation.frameworks.length > 0) return organisation;
  const binding = restingOn(organisation, obligations).bound.filter(({ applies }) => applies === 'yes');
  const origin = { file: organisation.files[0] ?? '', line: 1 };
  const ids = new Set(binding.map(({ obligation }) => obligation.framework));
  const frameworks = [...ids].map((framework) => ({ framework, scope: 'all' as const, origin }));
  return { ...organisation, frameworks, scopedBy: 'profile' };
}

/** What is asked of an obligation: the profile as given, and what it may come to, one for each class it leaves open. */
interface Asked {
  readonly profile: Profile;
  readonly nis2: Nis2Class;
  readonly worlds: readonly Profile[];
}

/** A contract alone makes nobody one of those that an obligation is about: the profile has to say so. */
const isKnownToConcern = ({ appliesWhen }: Obligation, { worlds }: Asked): boolean =>
  appliesWhen !== undefined && worlds.every((world) => evaluate(appliesWhen, world).holds);

type Answer = Pick<Bound, 'applies' | 'facts'>;

const inOrder = (bound: readonly Bound[]): readonly Bound[] =>
  [...bound].sort(
    (a, b) =>
      ORDER.indexOf(a.applies) - ORDER.indexOf(b.applies) ||
      FORCES.indexOf(a.obligation.force) - FORCES.indexOf(b.obligation.force),
  );

/** Sentences about law that comes later are left out until then, or until the obligation itself is in force. */
function onDay(one: Bound, asOf: string): Bound {
  const { obligation, applies } = one;
  const from = obligation.inForce?.from ?? '';
  const day = from > asOf ? from : asOf;
  const inForce = (said: readonly Conditional[]): readonly Conditional[] =>
    said.filter((sentence) => (sentence.from ?? '') <= day);
  return {
    ...one,
    applies: applies === 'yes' && from > asOf ? 'later' : applies,
    obligation: {
      ...obligation,
      consequences: inForce(obligation.consequences),
      relations: inForce(obligation.relations),
    },
  };
}

/** The class takes part in conditions as a fact of its own. */
function withClass(profile: Profile, result: Nis2Class['possible'][number]): Profile {
  return { ...profile, nis2_class: result === 'essential' || result === 'important' ? result : 'none' };
}

function answerFor(obligation: Obligation, asked: Asked, isRequired: boolean): Answer {
  const { appliesWhen, exceptWhen, force } = obligation;
  const { profile, nis2, worlds } = asked;
  if (isRequired && force !== 'law') return { applies: 'yes', facts: ['contracts'] };
  if (!appliesWhen) return { applies: 'by agreement', facts: [] };
  const exceptions = exceptWhen ? worlds.map((world) => evaluate(exceptWhen, world)) : [];
  if (exceptions.length > 0 && exceptions.every(({ holds }) => holds))
    return { applies: 'no', facts: exceptions[0]?.facts ?? [] };
  const truths = worlds.map((world) => evaluate(appliesWhen, world));
  const [first, ...others] = truths;
  if (first?.holds !== undefined && others.every(({ holds }) => holds === first.holds)) {
    if (first.holds) return { applies: force === 'contract' ? 'by agreement' : 'yes', facts: first.facts };
    const isOpen = first.facts.includes('financial_entity_types') && impliedKinds(profile).length > 0;
    return isOpen ? { applies: 'depends', facts: ['financial_entity_types'] } : { applies: 'no', facts: first.facts };
  }
  const open = truths.filter(({ holds }) => holds === undefined).flatMap(({ facts }) => facts);
  const restsOnClass = others.some(({ holds }) => holds !== first?.holds);
  return { applies: 'depends', facts: [...open, ...(restsOnClass ? nis2.unknown : [])] };
}

/**
 * What may follow is said unless it cannot; how laws relate only where the profile says that it concerns the
 * organisation.
 */
const sentencesFor = <Said extends Pick<Conditional, 'appliesWhen'>>(
  said: readonly Said[],
  { worlds }: Asked,
  isSaid: (holds: boolean | undefined) => boolean,
): readonly Said[] =>
  said.filter(({ appliesWhen }) => !appliesWhen || worlds.some((world) => isSaid(evaluate(appliesWhen, world).holds)));

/**
 * A class that was worked out rests on the kinds of entity, and a figure that the profile gives on those of the group.
 */
function restsOn(fact: string, { profile, nis2: { reckoning } }: Asked): string {
  if (fact === 'nis2_class') return profile[fact] === undefined ? 'entity_types' : fact;
  const isFigure = Object.hasOwn(reckoning.total, fact) && profile[fact] !== undefined;
  return isFigure && !reckoning.total[fact as keyof typeof reckoning.total].isWhole ? 'group' : fact;
}
