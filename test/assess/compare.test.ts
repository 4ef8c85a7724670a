import fc from 'fast-check';
import { compare, regressionsOf } from '../../src/assess/compare.ts';
import { OUTCOMES, type Outcome } from '../../src/model/assessment.ts';
import type { ChangeKind } from '../../src/model/comparison.ts';
import type { Snapshot, SnapshotFinding } from '../../src/model/snapshot.ts';

const finding = (requirement: string, outcome: Outcome, acceptedUntil?: string): SnapshotFinding => ({
  requirement,
  title: requirement,
  outcome,
  gaps: [],
  ...(acceptedUntil !== undefined && { acceptedUntil }),
});

const day = (findings: readonly SnapshotFinding[], ids: readonly string[] = ['avg'], content = 'a'): Snapshot => ({
  asOf: '2026-01-01',
  organisation: 'X',
  content,
  frameworks: ids.map((id) => ({ id, title: id, totals: {} as Snapshot['frameworks'][0]['totals'], findings })),
});

const kindOf = (before?: SnapshotFinding, now?: SnapshotFinding): ChangeKind | undefined =>
  compare(day(before ? [before] : []), day(now ? [now] : [])).frameworks[0]?.changes[0]?.kind;

const until = '2027-01-01';

const CASES: readonly (readonly [
  before: SnapshotFinding | undefined,
  now: SnapshotFinding | undefined,
  ChangeKind | undefined,
])[] = [
  [finding('1', 'met'), finding('1', 'met'), undefined],
  [finding('1', 'met'), finding('1', 'open'), 'opened'],
  [finding('1', 'met'), finding('1', 'conflict'), 'opened'],
  [finding('1', 'partly-met'), finding('1', 'not-met'), 'worse'],
  [finding('1', 'open'), finding('1', 'conflict'), 'worse'],
  [finding('1', 'open'), finding('1', 'not-met'), 'worse'],
  [finding('1', 'open'), finding('1', 'met'), 'closed'],
  [finding('1', 'open'), finding('1', 'at-least-partly-met'), 'better'],
  [finding('1', 'open'), finding('1', 'partly-met'), 'other'],
  [finding('1', 'not-met'), finding('1', 'conflict'), 'other'],
  [finding('1', 'open'), finding('1', 'open'), 'still-open'],
  [finding('1', 'open'), finding('1', 'open', until), 'accepted'],
  [finding('1', 'open', until), finding('1', 'open'), 'acceptance-ended'],
  [finding('1', 'open', until), finding('1', 'open', until), 'still-open'],
  [finding('1', 'not-applicable'), finding('1', 'not-applicable'), undefined],
  [finding('1', 'not-applicable'), finding('1', 'open'), 'now-applies'],
  [finding('1', 'met'), finding('1', 'not-applicable'), 'no-longer-applies'],
  [undefined, finding('1', 'open'), 'now-applies'],
  [finding('1', 'met'), undefined, 'no-longer-applies'],
];

test.each(CASES)('%j to %j', (before, now, expected) => {
  expect(kindOf(before, now)).toBe(expected);
});

const arbitrary = fc
  .array(fc.record({ outcome: fc.constantFrom(...OUTCOMES), accepted: fc.boolean() }), { maxLength: 12 })
  .map((all) => day(all.map(({ outcome, accepted }, i) => finding(String(i), outcome, accepted ? until : undefined))));

test('a day compared with itself has no change, and no regression', () => {
  fc.assert(
    fc.property(arbitrary, (one) => {
      const same = compare(one, one);
      expect(same.frameworks.flatMap(({ changes }) => changes).every(({ kind }) => kind === 'still-open')).toBe(true);
      expect(regressionsOf(same)).toBe(0);
    }),
  );
});

const MIRROR: Readonly<Record<ChangeKind, readonly ChangeKind[]>> = {
  opened: ['closed'],
  closed: ['opened'],
  worse: ['better'],
  better: ['worse'],
  other: ['other'],
  accepted: ['acceptance-ended'],
  'acceptance-ended': ['accepted'],
  'now-applies': ['no-longer-applies'],
  'no-longer-applies': ['now-applies'],
  'still-open': ['still-open'],
};

test('seen from the other side every change is its mirror', () => {
  fc.assert(
    fc.property(arbitrary, arbitrary, (a, b) => {
      const there = compare(a, b).frameworks[0]?.changes ?? [];
      const back = new Map((compare(b, a).frameworks[0]?.changes ?? []).map((one) => [one.requirement, one.kind]));
      for (const { requirement, kind } of there) expect(MIRROR[kind]).toContain(back.get(requirement));
      expect(back.size).toBe(there.length);
    }),
  );
});

test('frameworks that come and go are named, and one that goes is a regression', () => {
  const comparison = compare(day([], ['avg', 'cbw']), day([], ['avg', 'dora'], 'b'));
  expect(comparison).toMatchObject({ added: ['dora'], removed: ['cbw'], contentChanged: true });
  expect(regressionsOf(comparison)).toBe(1);
});
