import type { Condition } from '../../src/model/framework.ts';
import { PROFILE_FACTS } from '../../src/model/profile.ts';
import type { Language } from '../../src/model/text.ts';
import { conditionText } from '../../src/report/condition.ts';
import { library } from '../content/shipped.ts';
import { kloof } from '../kloof.ts';

const said: readonly (readonly [condition: Condition, en: string, nl: string])[] = [
  [{ roles: 'controller' }, 'the organisation acts as controller', 'de organisatie is verwerkingsverantwoordelijke'],
  [
    { not: { roles: ['controller', 'processor'] } },
    'the organisation does not act as controller or processor',
    'de organisatie is geen verwerkingsverantwoordelijke of verwerker',
  ],
  [{ care_provider: false }, 'the organisation is not a care provider', 'de organisatie is geen zorgaanbieder'],
  [{ not: { care_provider: false } }, 'the organisation is a care provider', 'de organisatie is zorgaanbieder'],
  [
    { all: [{ roles: 'processor' }, { uses_subprocessors: true }, { data: 'bsn' }] },
    'the organisation acts as processor, uses sub-processors and processes citizen service numbers (BSN)',
    'de organisatie is verwerker, schakelt subverwerkers in en verwerkt burgerservicenummers (BSN)',
  ],
  [
    { all: [{ roles: 'controller' }, { any: [{ public_body: true }, { accountant: true }] }] },
    'the organisation acts as controller; and either is a public body or is an accountant or audit firm',
    'de organisatie is verwerkingsverantwoordelijke; en ofwel is een overheidsorgaan, ofwel is accountant of accountantsorganisatie',
  ],
  [
    { not: { any: [{ public_body: true }, { not: { uses_bcr: true } }] } },
    'the organisation is not a public body and uses binding corporate rules',
    'de organisatie is geen overheidsorgaan en gebruikt bindende bedrijfsvoorschriften',
  ],
  [
    { not: { all: [{ entity_types: 'domain_registration' }, { nis2_class: 'none' }] } },
    'the organisation is not among the entities providing domain name registration services or is an essential entity or an important entity under the Cbw',
    'de organisatie hoort niet tot de entiteiten die domeinnaamregistratiediensten verlenen of is volgens de Cbw essentiële entiteit of belangrijke entiteit',
  ],
  [
    { any: [{ all: [{ staff: { below: 250 } }, { turnover: { at_least: 50_000_001 } }] }, { dora_exempt: true }] },
    'the organisation (has under 250 staff in annual work units and has a yearly turnover of at least 50,000,001 euros) or is exempted from DORA by the Member State',
    'de organisatie (heeft minder dan 250 medewerkers in arbeidsjaareenheden en heeft een jaaromzet van ten minste 50.000.001 euro) of is door de lidstaat vrijgesteld van DORA',
  ],
  [
    { not: { staff: { at_least: 1000 } } },
    'the organisation has under 1,000 staff in annual work units',
    'de organisatie heeft minder dan 1.000 medewerkers in arbeidsjaareenheden',
  ],
  [
    { financial_entity_types: ['pension-fund', 'aifm'] },
    'the organisation is a financial entity of the kind pension fund or manager of alternative investment funds',
    'de organisatie is een financiële entiteit van de soort pensioenfonds of beheerder van alternatieve beleggingsinstellingen',
  ],
];

test.each(said)('%j', (condition, en, nl) => {
  expect([conditionText(condition, 'en'), conditionText(condition, 'nl')]).toEqual([en, nl]);
});

/** What a reader must never see: a key, a value as it is written in a file, or a mark that stands for words. */
const RAW = /\w_\w|[{}%|]|undefined|\btrue\b|\bfalse\b/;
const KEYS = Object.entries(PROFILE_FACTS).flatMap(([fact, { values = [] }]) => [
  `${fact}:`,
  ...values.filter((value) => value.includes('-')),
]);
const keysIn = (text: string): readonly string[] => KEYS.filter((key) => text.includes(key));

const given = (...conditions: readonly (Condition | undefined)[]): readonly Condition[] =>
  conditions.filter((one) => one !== undefined);

const shipped: readonly Condition[] = [
  ...library.frameworks.flatMap(({ id }) =>
    given(...library.framework(id).requirements.map(({ appliesWhen }) => appliesWhen)),
  ),
  ...library
    .obligations()
    .flatMap(({ appliesWhen, exceptWhen, consequences, relations }) =>
      given(appliesWhen, exceptWhen, ...[...consequences, ...relations].map((one) => one.appliesWhen)),
    ),
];
const distinct = [...new Map(shipped.map((one) => [JSON.stringify(one), one])).values()];

test('frameworks and obligations have conditions of many kinds', () => {
  expect(distinct.length).toBeGreaterThan(80);
});

test.each(distinct)('shipped: %j', (condition) => {
  for (const language of ['en', 'nl'] as const) {
    const text = conditionText(condition, language);
    expect(text).not.toMatch(RAW);
    expect(keysIn(text)).toEqual([]);
    expect(text.length).toBeGreaterThan('the organisation '.length);
  }
  expect(conditionText(condition, 'nl')).not.toContain('the organisation');
});

/** Every value that a fact can be asked to have. */
const tests = Object.entries(PROFILE_FACTS).flatMap(([fact, { kind, values = [] }]): readonly Condition[] => {
  if (kind === 'boolean') return [{ [fact]: true }];
  if (kind === 'number') return [{ [fact]: { at_least: 50 } }, { [fact]: { below: 50 } }];
  return values.map((value) => ({ [fact]: value }));
});

test.each(['en', 'nl'] as const)(
  'every fact and value of the profile has words, and not says the contrary (%s)',
  (l: Language) => {
    for (const condition of tests) {
      const [holds, not] = [conditionText(condition, l), conditionText({ not: condition }, l)];
      expect(holds).not.toMatch(RAW);
      expect(not).not.toBe(holds);
      expect(conditionText({ not: { not: condition } }, l)).toBe(holds);
    }
  },
);

test.each([
  ['en', 'Applies if: the organisation acts as controller.'],
  ['nl', 'Van toepassing als: de organisatie is verwerkingsverantwoordelijke.'],
])('show says it (%s)', async (language, sentence) => {
  expect((await kloof(['show', 'avg:33(1)', '--lang', language])).stdout).toContain(`\n${sentence}\n`);
});

test('show names what details a framework, and on what it rests', async () => {
  const { stdout } = await kloof(['show', 'dora', '--lang', 'nl', '--width', '120']);
  expect(stdout).toContain('Hoort erbij\n- Gedelegeerde Verordening (EU) 2024/1774: tools');
  expect(stdout).toContain('(OJ L, 2024/1774, 25.6.2024)');
  expect(stdout).toMatch(/\nBronnen\n- Regulation \(EU\) 2022\/2554/);
});
