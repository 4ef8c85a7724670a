import type { Nis2Class, Nis2Result, Reckoning, Size } from '../model/obligation.ts';
import type { Group, Profile } from '../model/organisation.ts';
import { SECTORS } from '../model/sectors.ts';
import type { Bilingual } from '../model/text.ts';
import { openFigures, possibleSizes, reckon, sizeOf } from './size.ts';

/**
 * The class under the Cbw: articles 4 to 13, with the size of Recommendation 2003/361/EC. The rules are looked at in
 * order and the first that holds decides. A rule that waits for an unknown fact leaves the class undecided, unless
 * every way it can turn out leads to the same class.
 */
export function nis2Class(profile: Profile, group?: Group): Nis2Class {
  const reckoning = reckon(profile, group);
  const size = sizeOf(reckoning);
  const settled = SETTLED[String(profile['nis2_class'] ?? '')];
  if (settled) return { ...settled, possible: [settled.result], size, reckoning, unknown: [], assumed: [] };
  const types = listOf(profile, 'entity_types');
  let sizes = possibleSizes(reckoning);
  const possible = new Set<Nis2Result>();
  const steps: Nis2Class['steps'][number][] = [];
  const unknown = new Set<string>();
  for (const rule of RULES) {
    const { holds, waitsFor, covers } = rule.test({ profile, types, sizes, reckoning });
    if (holds !== false) steps.push({ text: rule.text, reference: rule.reference, holds });
    if (holds === false) continue;
    possible.add(rule.result);
    if (holds) break;
    for (const fact of waitsFor) unknown.add(fact);
    sizes = sizes.filter((one) => !covers?.includes(one));
    if (sizes.length === 0) break;
  }
  const isDecided = possible.size === 1;
  const undesignated = { ...NOT_DESIGNATED, ...profile };
  const isOpenOnDesignation = !isDecided && Object.keys(NOT_DESIGNATED).some((fact) => unknown.has(fact));
  const otherwise = isOpenOnDesignation ? nis2Class(undesignated, group).result : undefined;
  return {
    result: isDecided ? [...possible][0] : undefined,
    possible: [...possible],
    ...(otherwise && { otherwise }),
    size,
    reckoning,
    steps: isDecided ? steps.slice(-1) : steps,
    unknown: isDecided ? [] : [...unknown],
    assumed: EXCEPTIONS.filter(({ fact, of }) => profile[fact] === undefined && concerns(types, of)).map(
      ({ fact }) => fact,
    ),
  };
}

/** A designation adds duties, so that one on which the profile is silent leaves the class open. */
const NOT_DESIGNATED: Profile = { critical_entity: false, designated_entity: 'no' };

const concerns = (types: readonly string[] | undefined, of: readonly string[]): boolean =>
  types === undefined || types.some((type) => of.includes(type));

const authority: Bilingual = {
  en: 'The competent authority has settled the class.',
  nl: 'De bevoegde autoriteit heeft de categorie vastgesteld.',
};
interface Settled extends Pick<Nis2Class, 'steps'> {
  readonly result: Nis2Result;
}
const SETTLED: Readonly<Record<string, Settled>> = Object.fromEntries(
  (['essential', 'important', 'none'] as const).map((result) => [
    result,
    { result, steps: [{ text: authority, reference: 'profile', holds: true }] },
  ]),
);

interface Asked {
  readonly profile: Profile;
  /** Kinds of entity, or undefined where the profile does not say. */
  readonly types: readonly string[] | undefined;
  readonly sizes: readonly Size[];
  readonly reckoning: Reckoning;
}

interface Answer {
  readonly holds: boolean | undefined;
  readonly waitsFor: readonly string[];
  /** Sizes for which the rule certainly holds, so that later rules need not look at them. */
  readonly covers?: readonly Size[];
}

interface Rule {
  readonly result: Nis2Result;
  readonly text: Bilingual;
  /** Articles of the Cbw. */
  readonly reference: string;
  test(asked: Asked): Answer;
}

const ANNEX_I = SECTORS.filter(({ annex }) => annex === 'I').flatMap(({ types }) => types.map(({ id }) => id));
const ANNEX_II = SECTORS.filter(({ annex }) => annex === 'II').flatMap(({ types }) => types.map(({ id }) => id));
const TELECOM = ['public_ecn', 'public_ecs'];
const ALWAYS = ['trust_service_provider_qualified', 'tld_name_registry', 'dns_service_provider'];
const GOVERNMENT = ['gov_central', 'gov_regional', 'gov_local'];
const TRUST = ['trust_service_provider', 'trust_service_provider_qualified'];

/** Exceptions take duties away: one on which the profile is silent is taken not to hold, and that is said. */
const EXCEPTIONS = [
  { fact: 'security_task', of: GOVERNMENT },
  { fact: 'dora_exempt', of: ['credit_institution'] },
];

const holdsFor = (profile: Profile, fact: string): boolean => String(profile[fact]) === 'true';

/** Article 9 speaks of the kinds of the Annexes, articles 11 and 13 of higher education. */
const designated =
  (value: string, of: readonly string[]) =>
  ({ profile, types }: Asked): Answer => {
    const known = profile['designated_entity'];
    if (known !== undefined) return { holds: known === value, waitsFor: [] };
    return concerns(types, of) ? { holds: undefined, waitsFor: ['designated_entity'] } : { holds: false, waitsFor: [] };
  };

/** The Wwke knows kinds of entity that the Annexes of the Cbw do not, within the same sectors. */
const critical = ({ profile, types }: Asked): Answer => {
  if (profile['critical_entity'] !== undefined) return { holds: holdsFor(profile, 'critical_entity'), waitsFor: [] };
  const isPossible = concerns(types, [...ANNEX_I, ...ANNEX_II]) || listOf(profile, 'sectors')?.length !== 0;
  return isPossible ? { holds: undefined, waitsFor: ['critical_entity'] } : { holds: false, waitsFor: [] };
};

/** One of these kinds of entity, and where sizes are given one of these. */
const kind =
  (wanted: readonly string[], ofSize?: readonly Size[]) =>
  ({ types, sizes, reckoning }: Asked): Answer => {
    if (types && !types.some((type) => wanted.includes(type))) return { holds: false, waitsFor: [] };
    const fitting = ofSize ? sizes.filter((size) => ofSize.includes(size)) : sizes;
    if (fitting.length === 0) return { holds: false, waitsFor: [] };
    const waitsFor = [
      ...(types ? [] : ['entity_types']),
      ...(fitting.length === sizes.length ? [] : openFigures(reckoning)),
    ];
    return { holds: waitsFor.length === 0 ? true : undefined, waitsFor, ...(types && { covers: fitting }) };
  };

const RULES: readonly Rule[] = [
  {
    result: 'none',
    reference: '1, 5',
    text: {
      en: 'Bodies for national security, defence, police, prosecution, the judiciary, parliament and the central bank are excepted.',
      nl: 'Organen voor nationale veiligheid, defensie, politie, vervolging, rechtspraak, parlement en de centrale bank zijn uitgezonderd.',
    },
    test: ({ profile, types }) => ({
      holds: holdsFor(profile, 'security_task') && !(types && concerns(types, TRUST)),
      waitsFor: [],
    }),
  },
  {
    result: 'none',
    reference: '7',
    text: {
      en: 'Whom the Member State exempted from DORA is excepted.',
      nl: 'Wie door de lidstaat van DORA is vrijgesteld, is uitgezonderd.',
    },
    test: ({ profile }) => ({ holds: holdsFor(profile, 'dora_exempt'), waitsFor: [] }),
  },
  {
    result: 'other-state',
    reference: '4',
    text: {
      en: 'The organisation is not established in the Netherlands: the law of another Member State may bind it.',
      nl: 'De organisatie is niet in Nederland gevestigd: het recht van een andere lidstaat kan haar binden.',
    },
    test: ({ profile }) => ({ holds: String(profile['established_in_nl']) === 'false', waitsFor: [] }),
  },
  {
    result: 'essential',
    reference: '8(1)(i)',
    text: {
      en: 'A critical entity under the Wwke is essential, whatever its size.',
      nl: 'Een kritieke entiteit volgens de Wwke is essentieel, ongeacht de omvang.',
    },
    test: critical,
  },
  {
    result: 'essential',
    reference: '8(1)(a)-(c)',
    text: {
      en: 'A qualified trust service provider, a registry of top-level domain names or a DNS service provider is essential, whatever its size.',
      nl: 'Een gekwalificeerde verlener van vertrouwensdiensten, een register voor topleveldomeinnamen of een DNS-dienstverlener is essentieel, ongeacht de omvang.',
    },
    test: kind(ALWAYS),
  },
  {
    result: 'essential',
    reference: '8(1)(g)-(h)',
    text: {
      en: 'A public administration entity is essential, whatever its size.',
      nl: 'Een overheidsinstantie is essentieel, ongeacht de omvang.',
    },
    test: kind(GOVERNMENT),
  },
  {
    result: 'essential',
    reference: '9, 10, 11',
    text: {
      en: 'The minister has designated it as essential.',
      nl: 'De minister heeft haar als essentieel aangewezen.',
    },
    test: designated('essential', [...ANNEX_I, ...ANNEX_II, 'higher_education']),
  },
  {
    result: 'essential',
    reference: '8(1)(d)-(f)',
    text: {
      en: 'A provider of public electronic communications networks or services of at least medium size is essential.',
      nl: 'Een aanbieder van openbare elektronische communicatienetwerken of -diensten van ten minste middelgrote omvang is essentieel.',
    },
    test: kind(TELECOM, ['medium', 'large']),
  },
  {
    result: 'essential',
    reference: '8(1)(f)',
    text: {
      en: 'A large organisation of a kind in Annex 1 is essential.',
      nl: 'Een grote organisatie van een soort in bijlage 1 is essentieel.',
    },
    test: kind(ANNEX_I, ['large']),
  },
  {
    result: 'important',
    reference: '12(1)(a)',
    text: {
      en: 'A medium-sized organisation of a kind in Annex 1 is important.',
      nl: 'Een middelgrote organisatie van een soort in bijlage 1 is belangrijk.',
    },
    test: kind(ANNEX_I, ['medium']),
  },
  {
    result: 'important',
    reference: '12(1)(b)',
    text: {
      en: 'A medium-sized or large organisation of a kind in Annex 2 is important.',
      nl: 'Een middelgrote of grote organisatie van een soort in bijlage 2 is belangrijk.',
    },
    test: kind(ANNEX_II, ['medium', 'large']),
  },
  {
    result: 'important',
    reference: '12(1)(c)-(e)',
    text: {
      en: 'A small provider of public electronic communications or of trust services is important.',
      nl: 'Een kleine aanbieder van openbare elektronische communicatie of van vertrouwensdiensten is belangrijk.',
    },
    test: kind([...TELECOM, 'trust_service_provider'], ['micro', 'small']),
  },
  {
    result: 'important',
    reference: '13',
    text: {
      en: 'The minister has designated it as important.',
      nl: 'De minister heeft haar als belangrijk aangewezen.',
    },
    test: designated('important', ['higher_education']),
  },
  {
    result: 'registration-only',
    reference: '47, 49, 50',
    text: {
      en: 'An entity that provides domain name registration services has the duties on registration and registration data only.',
      nl: 'Een entiteit die domeinnaamregistratiediensten verleent heeft alleen de plichten over registratie en registratiegegevens.',
    },
    test: kind(['domain_registration']),
  },
  {
    result: 'none',
    reference: '8, 12',
    text: {
      en: 'No rule of the Act reaches it. Customers within scope may still ask for security by contract.',
      nl: 'Geen regel van de wet bereikt haar. Afnemers die er wel onder vallen kunnen nog steeds bij contract beveiliging vragen.',
    },
    test: () => ({ holds: true, waitsFor: [] }),
  },
];

function listOf(profile: Profile, fact: string): readonly string[] | undefined {
  const value = profile[fact];
  if (value === undefined) return undefined;
  return (Array.isArray(value) ? value : [value]).map(String);
}
