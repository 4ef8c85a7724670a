import { nis2Class } from '../../src/assess/nis2-class.ts';
import { sizeClass } from '../../src/assess/size.ts';

const M = 1_000_000;

/** Asked and answered: neither critical nor designated. */
const UNDESIGNATED = { critical_entity: false, designated_entity: 'no' };

/** The Act applied by hand: kind of entity, staff, turnover and balance in millions, and what follows. */
type Case = readonly [
  what: string,
  types: readonly string[],
  staff: number,
  turnover: number,
  balance: number,
  size: string,
  result: string,
  more?: Readonly<Record<string, boolean | string>>,
];

const CASES: readonly Case[] = [
  ['a hospital', ['healthcare_provider'], 900, 120, 90, 'large', 'essential'],
  ['a GP practice', ['healthcare_provider'], 12, 1.5, 1, 'small', 'none'],
  ['a managed service provider of 60', ['managed_service_provider'], 60, 8, 3, 'medium', 'important'],
  ['a managed service provider of 25', ['managed_service_provider'], 25, 5, 2, 'small', 'none'],
  ['a DNS provider of 3', ['dns_service_provider'], 3, 0.5, 0.2, 'micro', 'essential'],
  ['a municipality', ['gov_local'], 40, 30, 40, 'medium', 'essential'],
  ['a bank', ['credit_institution'], 400, 300, 5000, 'large', 'essential'],
  ['a waste company', ['waste'], 80, 15, 9, 'medium', 'important'],
  ['a food wholesaler with a small balance', ['food'], 40, 12, 5, 'small', 'none'],
  ['a food wholesaler over both limits', ['food'], 40, 12, 11, 'medium', 'important'],
  ['a machine builder', ['mfg_c28'], 300, 70, 50, 'large', 'important'],
  ['an internet provider of 15', ['public_ecs'], 15, 3, 2, 'small', 'important'],
  ['an internet provider of 70', ['public_ecs'], 70, 20, 15, 'medium', 'essential'],
  ['a trust service provider of 8', ['trust_service_provider'], 8, 1, 1, 'micro', 'important'],
  ['a trust service provider of 300', ['trust_service_provider'], 300, 60, 50, 'large', 'essential'],
  ['a registrar', ['domain_registration'], 6, 1, 0.5, 'micro', 'registration-only'],
  ['a software company of no kind in the annexes', [], 120, 20, 15, 'medium', 'none'],
  ['a small critical entity', ['drinking_water'], 30, 8, 7, 'small', 'essential', { critical_entity: true }],
  ['a cloud provider of 260', ['cloud_computing_service_provider'], 260, 30, 20, 'large', 'essential'],
  ['an energy supplier over both amounts', ['el_supply'], 200, 60, 45, 'large', 'essential'],
  ['an energy supplier over one amount', ['el_supply'], 200, 60, 30, 'medium', 'important'],
  ['the police', ['gov_central'], 60000, 0, 0, 'large', 'none', { security_task: true }],
];

test.each(CASES.map((one) => [one[0], one] as const))(
  '%s',
  (_, [, types, staff, turnover, balance, size, result, more]) => {
    const amounts = { turnover: turnover * M, balance: balance * M };
    const found = nis2Class({ ...UNDESIGNATED, entity_types: types, staff, ...amounts, ...more });
    expect({ size: found.size, result: found.result }).toEqual({ size, result });
    expect(found.steps).toHaveLength(1);
  },
);

test('with fewer than 50 staff both amounts have to be over the limit', () => {
  expect(sizeClass(40, 200 * M, 9 * M)).toBe('small');
  expect(sizeClass(49, 11 * M, 11 * M)).toBe('medium');
  expect(sizeClass(50, 0, 0)).toBe('medium');
  expect(sizeClass(250, 0, 0)).toBe('large');
});

describe('what the profile does not say', () => {
  test('is named, and never becomes "does not apply"', () => {
    expect(nis2Class({})).toMatchObject({ result: undefined });
    expect(nis2Class({}).unknown).toEqual(expect.arrayContaining(['entity_types', 'staff']));
    expect(nis2Class({ ...UNDESIGNATED, entity_types: ['food'] }).unknown).toEqual(['staff', 'turnover', 'balance']);
  });

  test('does not matter where every answer leads to the same class', () => {
    expect(nis2Class({ entity_types: ['dns_service_provider'] }).result).toBe('essential');
    expect(nis2Class({ entity_types: ['healthcare_provider'], staff: 900 }).result).toBe('essential');
    expect(nis2Class({ ...UNDESIGNATED, entity_types: ['waste'], staff: 60 }).result).toBe('important');
    expect(nis2Class({ entity_types: [], sectors: [] }).result).toBe('none');
  });

  const small = { entity_types: ['healthcare_provider'], staff: 12, turnover: M, balance: M };

  test('a designation that is not ruled out leaves the class open, and what it is without one is said', () => {
    expect(nis2Class(small)).toMatchObject({ result: undefined, otherwise: 'none', possible: ['essential', 'none'] });
    expect(nis2Class(small).unknown).toEqual(['critical_entity', 'designated_entity']);
    expect(nis2Class({ ...small, staff: 80 })).toMatchObject({ result: undefined, otherwise: 'important' });
    expect(nis2Class({ entity_types: [] })).toMatchObject({ otherwise: 'none', unknown: ['critical_entity'] });
    expect(nis2Class({ ...small, entity_types: ['higher_education'], critical_entity: false }).possible).toEqual([
      'essential',
      'important',
      'none',
    ]);
  });

  test('an exception takes nothing away until it is known, and only where it can hold', () => {
    expect(nis2Class({ entity_types: ['gov_local'] })).toMatchObject({
      result: 'essential',
      assumed: ['security_task'],
    });
    expect(nis2Class({ ...UNDESIGNATED, ...small }).assumed).toEqual([]);
    const police = { entity_types: ['gov_central'], security_task: true };
    expect(nis2Class({ ...UNDESIGNATED, ...police }).result).toBe('none');
    const issuing = { ...police, entity_types: ['gov_central', 'trust_service_provider'] };
    expect(nis2Class({ ...UNDESIGNATED, ...issuing }).result).toBe('essential');
  });

  test('the authority has the last word', () => {
    expect(nis2Class({ nis2_class: 'important', entity_types: ['dns_service_provider'] }).result).toBe('important');
  });
});
