import { crossings } from '../../src/assess/threshold.ts';
import type { Assessment, Gap, GapKind, Severity } from '../../src/model/assessment.ts';
import { floorOf, type Policy, TRIGGERS, type Trigger } from '../../src/model/policy.ts';

const gap = (kind: GapKind, severity: Severity): Gap => ({ kind, severity, message: { en: '', nl: '' } });

/** One framework of ten requirements that apply, six met and four of these demonstrated, with these gaps on one. */
function assessed(gaps: readonly Gap[], whole: readonly Gap[] = [], acceptedUntil?: string): Assessment {
  const finding = { requirement: { id: '1' }, outcome: 'not-met', gaps, ...(acceptedUntil && { acceptedUntil }) };
  const totals = { applicable: 10, met: 6, demonstrated: 4 };
  return {
    frameworks: [{ framework: { id: 'avg' }, totals, gaps: whole, findings: [finding] }],
  } as unknown as Assessment;
}

const fails = (assessment: Assessment, policy: Partial<Policy>): boolean =>
  crossings(assessment, { frameworks: {}, ...policy }).length > 0;

const heavy = gap('nonconformity', 'critical');
const light = gap('maturity-not-judged', 'low');
const note = gap('evidence-expired', 'note');

const ON: readonly (readonly [on: Trigger, gap: Gap, fails: boolean])[] = [
  ['none', heavy, false],
  ['gap', heavy, true],
  ['gap', light, true],
  ['gap', note, false],
  ['critical', heavy, true],
  ['critical', gap('planned', 'high'), false],
  ['high', heavy, true],
  ['high', gap('partly-covered', 'medium'), false],
  ['low', light, true],
  ['low', note, false],
  ['note', note, true],
  ['evidence', note, true],
  ['evidence', heavy, false],
  ['evidence-expired', note, true],
  ['evidence-missing', note, false],
  ['nonconformity', heavy, true],
  ['conflict', heavy, false],
];

test.each(ON)('on %s with %j: %s', (on, one, expected) => {
  expect(fails(assessed([one]), { failOn: [on] })).toBe(expected);
});

test('nothing said is gap', () => {
  expect(fails(assessed([light]), {})).toBe(true);
  expect(fails(assessed([note]), {})).toBe(false);
});

test('what a framework says goes before what is said for all', () => {
  const policy = { failOn: ['gap'], frameworks: { avg: { failOn: ['conflict'] } } } as const;
  expect(fails(assessed([heavy]), policy)).toBe(false);
  expect(fails(assessed([heavy]), { failOn: ['none'], frameworks: { avg: { failOn: ['critical'] } } })).toBe(true);
});

test('an accepted gap fails nothing; a gap of the framework as a whole does', () => {
  expect(fails(assessed([heavy], [], '2027-01-01'), {})).toBe(false);
  expect(fails(assessed([], [gap('certificate', 'critical')]), { failOn: ['certificate'] })).toBe(true);
});

const UNDER: readonly (readonly [floor: string, requireEvidence: boolean, fails: boolean])[] = [
  ['6', false, false],
  ['7', false, true],
  ['60%', false, false],
  ['61%', false, true],
  ['4', true, false],
  ['5', true, true],
  ['40%', true, false],
  ['41%', true, true],
];

test.each(UNDER)('under %s, evidence required: %s, fails: %s', (floor, requireEvidence, expected) => {
  const failUnder = floorOf(floor);
  expect(failUnder).toBeDefined();
  const frameworks = { avg: { ...(failUnder && { failUnder }) } };
  expect(fails(assessed([]), { failOn: ['none'], requireEvidence, frameworks })).toBe(expected);
});

test('a floor holds for those that fail on none', () => {
  const failUnder = { amount: 7, unit: 'count' } as const;
  expect(crossings(assessed([heavy]), { failOn: ['none'], frameworks: { avg: { failUnder } } })).toEqual([
    { framework: 'avg', under: failUnder, needed: 7, has: 6 },
  ]);
});

test.each(['', '-1', '101%', '6.5', '1e3', 'x', '%', '1000000000'])('"%s" is no floor', (text) => {
  expect(floorOf(text)).toBeUndefined();
});

test('every trigger is there once', () => {
  expect(new Set(TRIGGERS).size).toBe(TRIGGERS.length);
});
