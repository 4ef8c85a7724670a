import fc from 'fast-check';
import { nis2Class } from '../../src/assess/nis2-class.ts';
import { openFigures, possibleSizes, reckon, sizeOf } from '../../src/assess/size.ts';
import { SIZES } from '../../src/model/obligation.ts';
import { FIGURES, GROUP_LINKS, type Group, type GroupMember, type Profile } from '../../src/model/organisation.ts';

const M = 1_000_000;

/** Figures of staff, and of turnover and balance in millions. */
const figures = (staff: number, turnover: number, balance: number) => ({
  staff,
  turnover: turnover * M,
  balance: balance * M,
});

const own = (...members: readonly GroupMember[]): Group => ({ figures: 'own', members });
const linked = (given: Omit<GroupMember, 'name' | 'link'>): GroupMember => ({
  name: 'Linked',
  link: 'linked',
  ...given,
});
const partner = (given: Omit<GroupMember, 'name' | 'link'>): GroupMember => ({
  name: 'Fund',
  link: 'partner',
  ...given,
});

/**
 * The figures of the organisation, its group, and the size by hand: Recommendation 2003/361/EC, Annex, articles 2 and
 * 6.
 */
const CASES: readonly (readonly [string, Profile, Group | undefined, string])[] = [
  ['45 of its own, alone', figures(45, 4, 4), own(), 'small'],
  ['45 with 4 of a linked enterprise', figures(45, 4, 4), own(linked(figures(4, 0, 0))), 'small'],
  ['45 with 5 of a linked enterprise', figures(45, 4, 4), own(linked(figures(5, 0, 0))), 'medium'],
  [
    'a linked enterprise counts in full, whatever the share',
    figures(45, 4, 4),
    own(linked({ share: 51, ...figures(5, 0, 0) })),
    'medium',
  ],
  ['45 with 25% of 16: 49', figures(45, 4, 4), own(partner({ share: 25, ...figures(16, 0, 0) })), 'small'],
  ['45 with 25% of 20: 50', figures(45, 4, 4), own(partner({ share: 25, ...figures(20, 0, 0) })), 'medium'],
  ['45 with half of 10: 50', figures(45, 4, 4), own(partner({ share: 50, ...figures(10, 0, 0) })), 'medium'],
  [
    '45 with a third of 15: 50, which no rounding loses',
    figures(45, 4, 4),
    own(partner({ share: 100 / 3, ...figures(15, 0, 0) })),
    'medium',
  ],
  ['over 10 million by one amount', figures(45, 9, 9), own(linked(figures(0, 2, 0))), 'small'],
  ['over 10 million by both amounts', figures(45, 9, 9), own(linked(figures(0, 2, 2))), 'medium'],
  [
    'both kinds of links: 200, 30% of 100 and 20',
    figures(200, 10, 10),
    own(linked(figures(20, 1, 1)), partner({ share: 30, ...figures(100, 1, 1) })),
    'large',
  ],
  ['figures that hold the group already', figures(45, 4, 4), { figures: 'consolidated' }, 'small'],
  ['nothing about a group: the figures hold it', figures(45, 4, 4), undefined, 'small'],
];

test.each(CASES)('%s', (_, profile, group, size) => {
  expect(sizeOf(reckon(profile, group))).toBe(size);
});

test('what each member adds, and the sum, are there to show', () => {
  const group = own(linked({ share: 60, ...figures(12, 3, 9) }), partner({ share: 30, ...figures(200, 20, 10) }));
  const { members, total } = reckon(figures(40, 8, 6), group);
  expect(members?.map(({ adds }) => adds)).toEqual([figures(12, 3, 9), figures(60, 6, 3)]);
  expect(FIGURES.map((id) => total[id])).toEqual([
    { atLeast: 112, isWhole: true },
    { atLeast: 17 * M, isWhole: true },
    { atLeast: 18 * M, isWhole: true },
  ]);
});

describe('what is not known', () => {
  const { staff: _, ...amounts } = figures(12, 3, 9);

  test.each<readonly [string, Profile, Group | undefined, readonly string[], readonly string[]]>([
    ['no figure at all', {}, undefined, ['large', 'medium', 'micro', 'small'], ['staff', 'turnover', 'balance']],
    [
      'staff of a member: what is known is the least',
      figures(60, 4, 4),
      own(linked(amounts)),
      ['large', 'medium'],
      ['group'],
    ],
    ['all of a member', figures(45, 4, 4), own(linked({})), ['large', 'medium', 'small'], ['group']],
    ['who the members are', figures(45, 4, 4), { figures: 'own' }, ['large', 'medium', 'small'], ['group']],
    ['turnover of its own', { staff: 45, balance: 12 * M }, own(), ['medium', 'small'], ['turnover']],
    ['nothing that matters any more', { staff: 300 }, { figures: 'own' }, ['large'], ['group', 'turnover', 'balance']],
  ])('%s', (_name, profile, group, sizes, open) => {
    const reckoning = reckon(profile, group);
    expect([...possibleSizes(reckoning)].sort()).toEqual(sizes);
    expect(openFigures(reckoning)).toEqual(open);
  });

  test('keeps the class open, and is named as what would decide it', () => {
    const profile = { entity_types: ['waste'], critical_entity: false, designated_entity: 'no', ...figures(45, 4, 4) };
    expect(nis2Class(profile, own()).result).toBe('none');
    expect(nis2Class(profile, own(linked({})))).toMatchObject({ result: undefined, unknown: ['group'] });
    expect(nis2Class(profile, own(linked(figures(5, 0, 0)))).result).toBe('important');
  });

  test('a figure that the profile gives is not asked for', () => {
    expect(nis2Class({ entity_types: ['waste'], staff: 14 }).unknown).not.toContain('staff');
  });
});

const anyFigure = fc.option(fc.nat({ max: 120 * M }), { nil: undefined });
const anyMember = fc.record({
  name: fc.constant('X'),
  link: fc.constantFrom(...GROUP_LINKS),
  share: fc.integer({ min: 25, max: 100 }),
  staff: fc.option(fc.nat({ max: 400 }), { nil: undefined }),
  turnover: anyFigure,
  balance: anyFigure,
}) as fc.Arbitrary<GroupMember>;

describe('laws', () => {
  const smallest = (sizes: readonly string[]): number => Math.min(...sizes.map((size) => SIZES.indexOf(size as never)));

  test('a member never makes the whole smaller', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 400 }),
        fc.nat(),
        fc.nat(),
        fc.array(anyMember, { maxLength: 3 }),
        anyMember,
        (staff, turnover, balance, members, more) => {
          const profile = { staff, turnover, balance };
          const before = possibleSizes(reckon(profile, own(...members)));
          const after = possibleSizes(reckon(profile, own(...members, more)));
          expect(smallest(after)).toBeGreaterThanOrEqual(smallest(before));
        },
      ),
    );
  });

  test('whatever an unknown figure turns out to be, its size was left open', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 400 }),
        fc.nat({ max: 120 * M }),
        anyMember,
        fc.constantFrom(...FIGURES),
        fc.nat({ max: 120 * M }),
        (staff, amount, member, id, figure) => {
          const profile = { staff, turnover: amount, balance: amount };
          const { [id]: _, ...silent } = member;
          const open = possibleSizes(reckon(profile, own(silent as GroupMember)));
          for (const size of possibleSizes(reckon(profile, own({ ...silent, [id]: figure } as GroupMember))))
            expect(open).toContain(size);
        },
      ),
    );
  });
});
