import { numberFrom, openFacts, waitsForGroup } from '../../src/interview/facts.ts';
import { shippedLibrary } from '../../src/load/library.ts';
import type { Profile } from '../../src/model/organisation.ts';
import { ROOT } from '../kloof.ts';
import { organisationOf } from '../organisation.ts';

const library = shippedLibrary(`${ROOT}/dist/content`);

const asked = (profile: Profile, ...inScope: readonly string[]): readonly string[] =>
  openFacts(
    organisationOf(profile),
    library.obligations(),
    inScope.map((id) => library.framework(id)),
  ).map(({ fact }) => fact);

test('what decides the most laws comes first', () => {
  expect(asked({})[0]).toBe('care_provider');
  expect(asked({ care_provider: false })[0]).toBe('entity_types');
});

test('what is supplied to others is asked after what the organisation itself is', () => {
  const order = asked({});
  const at = (fact: string): number => order.indexOf(fact);
  for (const fact of ['care_provider', 'entity_types', 'financial_entity_types']) {
    expect(at(fact)).toBeLessThan(at('supplier_to_care'));
    expect(at(fact)).toBeLessThan(at('supplier_to_finance'));
  }
  expect(asked({ supplier_to_finance: false })).not.toContain('supplier_to_finance');
  expect(asked({ financial_entity_types: ['ict-third-party-provider'] })).not.toContain('supplier_to_finance');
});

test.each<readonly [string, Profile, string, boolean]>([
  [
    'the size decides where the kind is one of the Annexes',
    { entity_types: ['cloud_computing_service_provider'] },
    'staff',
    true,
  ],
  ['the size decides nothing where the kind is in no Annex', { entity_types: [] }, 'staff', false],
  [
    'the size decides nothing for a kind that is essential at any size',
    { entity_types: ['dns_service_provider'] },
    'staff',
    false,
  ],
  ['a supplier is asked only while it may not be a care provider', { care_provider: true }, 'supplier_to_care', false],
  ['a known fact is not asked again', { care_provider: false, supplier_to_care: true }, 'supplier_to_care', false],
])('%s', (_, profile, fact, is) => {
  expect(asked(profile).includes(fact)).toBe(is);
});

test('a condition in a framework is asked about only where that is in scope', () => {
  expect(asked({})).not.toContain('uses_processors');
  expect(asked({}, 'avg')).toContain('uses_processors');
  expect(asked({ uses_processors: true }, 'avg')).not.toContain('uses_processors');
});

test('figures of the group are asked for in the file, and only while they decide something', () => {
  const profile = { entity_types: ['waste'], critical_entity: false, designated_entity: 'no', turnover: 1, balance: 1 };
  const waits = (staff: number, more: { readonly staff?: number }): boolean =>
    waitsForGroup(
      {
        ...organisationOf({ ...profile, staff }),
        group: { figures: 'own', members: [{ name: 'Y', link: 'linked', turnover: 1, balance: 1, ...more }] },
      },
      library.obligations(),
    );
  expect([waits(20, {}), waits(20, { staff: 5 }), waits(80, {})]).toEqual([true, false, false]);
});

test('the requirements that wait for a fact are named', () => {
  const open = openFacts(organisationOf({}), library.obligations(), [library.framework('avg')]);
  const processors = open.find(({ fact }) => fact === 'uses_processors');
  expect(processors?.requirements.flatMap(({ ids }) => ids)).toContain('28(1)');
});

test.each([
  ['250', 250],
  ['1.200.000', 1_200_000],
  ['1,200,000', 1_200_000],
  ['1 200 000', 1_200_000],
  ['€ 1.200.000', 1_200_000],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['', undefined],
  ['many', undefined],
  ['-3', undefined],
  ['1.2.3', undefined],
])('%j as a number is %j', (text, number) => {
  expect(numberFrom(text)).toBe(number);
});
