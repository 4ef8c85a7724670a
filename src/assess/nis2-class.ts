import type { Nis2Class, Nis2Result, Size } from '../model/obligation.ts';
import type { Profile } from '../model/organisation.ts';
import { SECTORS } from '../model/sectors.ts';
import type { Bilingual } from '../model/text.ts';

/**
 * The class under the Cbw: articles 4 to 13, with the size of Recommendation 2003/361/EC. The rules are looked at in
 * order and the first that holds decides. A rule that waits for an unknown fact leaves the class undecided, unless
 * every way it can turn out leads to the same class.
 */
export function nis2Class(profile: Profile): Nis2Class {
  const settled = SETTLED[String(profile['nis2_class'] ?? '')];
  if (settled) return { ...settled, size: sizeOf(profile), unknown: [], assumed: [] };
  const types = listOf(profile, 'entity_types');
  const sizes = possibleSizes(profile);
  const size = sizes.length === 1 ? sizes[0] : undefined;
  const possible = new Set<Nis2Result>();
  const steps: Nis2Class['steps'][number][] = [];
  const unknown = new Set<string>();
  for (const rule of RULES) {
    const { holds, waitsFor } = rule.test({ profile, types, sizes });
    if (holds !== false) steps.push({ text: rule.text, reference: rule.reference, holds });
    if (holds === false) continue;
    possible.add(rule.result);
    if (holds) break;
    for (const fact of waitsFor) unknown.add(fact);
  }
  const isDecided = possible.size === 1;
  return {
    result: isDecided ? [...possible][0] : undefined,
    size,
    steps: isDecided ? steps.slice(-1) : steps,
    unknown: isDecided ? [] : [...unknown],
    assumed: ASSUMED_NO.filter((fact) => profile[fact] === undefined),
  };
}

/** Designations are addressed to the organisation, so that it knows of them; exceptions take duties away. */
const ASSUMED_NO = ['critical_entity', 'designated_entity', 'security_task', 'dora_exempt'];

const authority: Bilingual = {
  en: 'The competent authority has settled the class.',
  nl: 'De bevoegde autoriteit heeft de categorie vastgesteld.',
};
const SETTLED: Readonly<Record<string, Pick<Nis2Class, 'result' | 'steps'>>> = Object.fromEntries(
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
}

interface Answer {
  readonly holds: boolean | undefined;
  readonly waitsFor: readonly string[];
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
const SIZE_FACTS = ['staff', 'turnover', 'balance'];

const yes =
  (fact: string) =>
  ({ profile }: Asked): Answer => ({ holds: String(profile[fact]) === 'true', waitsFor: [] });
const designated =
  (value: string) =>
  ({ profile }: Asked): Answer => ({
    holds: profile['designated_entity'] === value,
    waitsFor: [],
  });

/** One of these kinds of entity, and where sizes are given one of these. */
const kind =
  (wanted: readonly string[], ofSize?: readonly Size[]) =>
  ({ types, sizes }: Asked): Answer => {
    if (types && !types.some((type) => wanted.includes(type))) return { holds: false, waitsFor: [] };
    const fitting = ofSize ? sizes.filter((size) => ofSize.includes(size)) : sizes;
    if (fitting.length === 0) return { holds: false, waitsFor: [] };
    const waitsFor = [...(types ? [] : ['entity_types']), ...(fitting.length === sizes.length ? [] : SIZE_FACTS)];
    return { holds: waitsFor.length === 0 ? true : undefined, waitsFor };
  };

const RULES: readonly Rule[] = [
  {
    result: 'none',
    reference: '5, 6',
    text: {
      en: 'Bodies for national security, defence, police, prosecution, the judiciary, parliament and the central bank are excepted.',
      nl: 'Organen voor nationale veiligheid, defensie, politie, vervolging, rechtspraak, parlement en de centrale bank zijn uitgezonderd.',
    },
    test: yes('security_task'),
  },
  {
    result: 'none',
    reference: '7',
    text: {
      en: 'Whom the Member State exempted from DORA is excepted.',
      nl: 'Wie door de lidstaat van DORA is vrijgesteld, is uitgezonderd.',
    },
    test: yes('dora_exempt'),
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
    test: yes('critical_entity'),
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
    test: designated('essential'),
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
    test: designated('important'),
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

/** The size class, where the known figures settle it. */
export function sizeOf(profile: Profile): Size | undefined {
  const sizes = possibleSizes(profile);
  return sizes.length === 1 ? sizes[0] : undefined;
}

const MILLION = 1_000_000;

/** Every size class that the known figures leave open: an unknown figure can be nothing, middling or huge. */
function possibleSizes(profile: Profile): readonly Size[] {
  const figures = (fact: string, samples: readonly number[]): readonly number[] =>
    profile[fact] === undefined ? samples : [Number(profile[fact])];
  const euros = [0, 5 * MILLION, 20 * MILLION, 45 * MILLION, 100 * MILLION];
  const found = figures('staff', [0, 20, 100, 1000]).flatMap((staff) =>
    figures('turnover', euros).flatMap((turnover) =>
      figures('balance', euros).map((balance) => sizeClass(staff, turnover, balance)),
    ),
  );
  return [...new Set(found)];
}

/** Recommendation 2003/361/EC, Annex, article 2: the staff figure binds, and of the two amounts one may be exceeded. */
export function sizeClass(staff: number, turnover: number, balance: number): Size {
  const within = (turnoverLimit: number, balanceLimit: number): boolean =>
    turnover <= turnoverLimit * MILLION || balance <= balanceLimit * MILLION;
  if (staff < 10 && within(2, 2)) return 'micro';
  if (staff < 50 && within(10, 10)) return 'small';
  if (staff < 250 && within(50, 43)) return 'medium';
  return 'large';
}

function listOf(profile: Profile, fact: string): readonly string[] | undefined {
  const value = profile[fact];
  if (value === undefined) return undefined;
  return (Array.isArray(value) ? value : [value]).map(String);
}
