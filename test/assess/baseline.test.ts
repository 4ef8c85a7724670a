import { baselineOf, heldBack } from '../../src/assess/baseline.ts';
import { GAPS } from '../../src/assess/gap-kinds.ts';
import { type Change, changeOf } from '../../src/assess/outcome-order.ts';
import { parseBaseline } from '../../src/load/baseline.ts';
import { type Assessment, type GapKind, OUTCOMES, type Outcome } from '../../src/model/assessment.ts';
import { baselineJson } from '../../src/report/baseline.ts';

type Row = readonly [id: string, outcome: Outcome, ...gaps: readonly GapKind[]];

const gapOf = (kind: GapKind) => ({ kind, severity: GAPS[kind].severity, message: { en: kind, nl: kind } });

function assessed(rows: readonly Row[], whole: readonly GapKind[] = []): Assessment {
  const findings = rows.map(([id, outcome, ...gaps]) => ({ requirement: { id }, outcome, gaps: gaps.map(gapOf) }));
  const framework = { framework: { id: 'avg' }, findings, gaps: whole.map(gapOf) };
  return { asOf: '2026-11-23', frameworks: [framework] } as unknown as Assessment;
}

/** What is fresh today against the baseline of a day before, as requirement and kind. */
function fresh(before: Assessment, now: Assessment): readonly string[] {
  const { fresh: of } = heldBack(now, baselineOf(before));
  return now.frameworks.flatMap((one) =>
    of(one).map(({ requirement, gap }) => `${requirement ?? 'whole'} ${gap.kind}`),
  );
}

const CASES: readonly (readonly [what: string, before: Row, now: Row, fresh: readonly string[]])[] = [
  ['the same gap', ['1', 'not-met', 'planned'], ['1', 'not-met', 'planned'], []],
  ['another kind of gap', ['1', 'not-met', 'planned'], ['1', 'not-met', 'nonconformity'], ['1 nonconformity']],
  [
    'one more of the kind',
    ['1', 'partly-met', 'partly-implemented'],
    ['1', 'partly-met', 'partly-implemented', 'partly-implemented'],
    ['1 partly-implemented'],
  ],
  [
    'a worse outcome',
    ['1', 'at-least-partly-met', 'partly-covered'],
    ['1', 'partly-met', 'partly-covered'],
    ['1 partly-covered'],
  ],
  ['a better outcome', ['1', 'not-met', 'planned'], ['1', 'partly-met', 'planned'], []],
  [
    'an outcome that is neither',
    ['1', 'open', 'not-addressed'],
    ['1', 'partly-met', 'not-addressed'],
    ['1 not-addressed'],
  ],
  [
    'a better outcome with another kind that is as heavy',
    ['1', 'open', 'not-addressed'],
    ['1', 'at-least-partly-met', 'partly-covered'],
    [],
  ],
  [
    'a better outcome with another kind that is heavier',
    ['1', 'open', 'not-addressed'],
    ['1', 'at-least-partly-met', 'nonconformity'],
    ['1 nonconformity'],
  ],
  [
    'a better outcome with one gap more',
    ['1', 'open', 'not-addressed'],
    ['1', 'at-least-partly-met', 'partly-covered', 'partly-implemented'],
    ['1 partly-implemented'],
  ],
  [
    'the same outcome with another kind that is as heavy',
    ['1', 'partly-met', 'partly-covered'],
    ['1', 'partly-met', 'partly-implemented'],
    ['1 partly-implemented'],
  ],
  ['another requirement', ['1', 'open', 'not-addressed'], ['2', 'open', 'not-addressed'], ['2 not-addressed']],
  ['nothing left', ['1', 'open', 'not-addressed'], ['1', 'met'], []],
];

test.each(CASES)('%s', (_, before, now, expected) => {
  expect(fresh(assessed([before]), assessed([now]))).toEqual(expected);
});

test('gaps of a framework as a whole are held back as often as they were there', () => {
  expect(fresh(assessed([], ['certificate']), assessed([], ['certificate', 'certificate']))).toEqual([
    'whole certificate',
  ]);
});

test('a baseline of today holds everything back, and its text says the same', () => {
  const today = assessed(
    [
      ['1', 'open', 'not-addressed'],
      ['2', 'conflict', 'conflict', 'planned'],
    ],
    ['obligation'],
  );
  const baseline = baselineOf(today);
  expect(parseBaseline(baselineJson(baseline))).toEqual(baseline);
  expect(heldBack(today, baseline)).toMatchObject({ count: 4, outdated: [] });
});

test('an entry of which less is left is outdated', () => {
  const before = assessed([
    ['1', 'not-met', 'planned'],
    ['2', 'open', 'not-addressed'],
  ]);
  const { outdated } = heldBack(
    assessed([
      ['1', 'met'],
      ['2', 'open', 'not-addressed'],
    ]),
    baselineOf(before),
  );
  expect(outdated.map(({ requirement }) => requirement)).toEqual(['1']);
});

test.each([
  ['{', 'it is no JSON'],
  ['[]', 'it is no kloof-baseline/1'],
  ['{"format":"kloof-gap/1"}', 'it is no kloof-baseline/1'],
  ['{"format":"kloof-baseline/1"}', 'it has no asOf or no entries'],
  [
    '{"format":"kloof-baseline/1","asOf":"2026-01-01","entries":[{"requirement":"avg:1","gaps":["x"]}]}',
    'its entry 1 is none',
  ],
  [
    '{"format":"kloof-baseline/1","asOf":"2026-01-01","entries":[{"requirement":"avg:1","outcome":"green","gaps":[]}]}',
    'its entry 1 is none',
  ],
])('%s: %s', (text, problem) => {
  expect(parseBaseline(text)).toEqual({ problem });
});

describe('the order of outcomes', () => {
  const OPPOSITE: Readonly<Record<Change, Change>> = { same: 'same', better: 'worse', worse: 'better', other: 'other' };

  test('is the same seen from the other side', () => {
    for (const a of OUTCOMES) for (const b of OUTCOMES) expect(changeOf(b, a)).toBe(OPPOSITE[changeOf(a, b)]);
  });

  test('has no circles', () => {
    for (const a of OUTCOMES)
      for (const b of OUTCOMES)
        for (const c of OUTCOMES)
          if (changeOf(a, b) === 'better' && changeOf(b, c) === 'better') expect(changeOf(a, c)).toBe('better');
  });

  test('has met above all that applies, and not met below', () => {
    for (const one of OUTCOMES) {
      if (one === 'not-applicable') continue;
      if (one !== 'met') expect(changeOf(one, 'met')).toBe('better');
      if (one !== 'not-met' && one !== 'conflict') expect(changeOf(one, 'not-met')).toBe('worse');
    }
  });
});
