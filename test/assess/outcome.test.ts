import { assessed, found, run } from './declared.ts';

/**
 * What each kind of declaration leads to: the table of outcomes, case by case. Expected values follow from the meaning
 * of the words (a partial control proves some and not all; a plan proves nothing), never from what was printed.
 */
const control = (id: string, status: string, satisfies: string, more = ''): string =>
  `  - { id: ${id}, title: Measure ${id}, status: ${status}, ${more}satisfies: { example-2026: [${satisfies}] } }\n`;
const verdict = (value: string, date: string, requirement = 'example-2026:5.1'): string =>
  `  - { requirement: "${requirement}", verdict: ${value}, assessor: A, date: ${date} }\n`;
const scope = 'frameworks: [example-2026]\n';
const partial = '{ requirement: "5.1", coverage: partial, remainder: The rest. }';
const valid = 'evidence: [{ title: Record, date: 2026-01-01, valid_until: 2027-01-01 }], ';
const expired = 'evidence: [{ title: Record, date: 2025-01-01, valid_until: 2026-01-01 }], ';

const CASES: readonly (readonly [
  what: string,
  lines: string,
  outcome: string,
  basis: string,
  gaps: readonly string[],
])[] = [
  ['nothing declared', 'controls: []', 'open', 'none', ['not-addressed']],
  [
    'an implemented control with valid evidence',
    `controls:\n${control('C-1', 'implemented', '"5.1"', valid)}`,
    'met',
    'declared',
    [],
  ],
  [
    'an implemented control without evidence',
    `controls:\n${control('C-1', 'implemented', '"5.1"')}`,
    'met',
    'declared',
    ['evidence-missing'],
  ],
  [
    'an implemented control with expired evidence',
    `controls:\n${control('C-1', 'implemented', '"5.1"', expired)}`,
    'met',
    'declared',
    ['evidence-expired'],
  ],
  [
    'an implemented control that covers part',
    `controls:\n${control('C-1', 'implemented', partial, valid)}`,
    'partly-met',
    'declared',
    ['partly-implemented'],
  ],
  [
    'a control that is implemented in part',
    `controls:\n${control('C-1', 'partial', '"5.1"', valid)}`,
    'partly-met',
    'declared',
    ['partly-implemented'],
  ],
  ['a planned control', `controls:\n${control('C-1', 'planned', '"5.1"')}`, 'not-met', 'declared', ['planned']],
  [
    'a control that is not implemented',
    `controls:\n${control('C-1', 'not-implemented', '"5.1"')}`,
    'not-met',
    'declared',
    ['not-implemented'],
  ],
  [
    'an alternative that no verdict accepts',
    `controls:\n${control('C-1', 'alternative', '"5.1"', valid)}`,
    'at-least-partly-met',
    'declared',
    ['alternative-not-accepted'],
  ],
  [
    'an alternative that a verdict accepts',
    `controls:\n${control('C-1', 'alternative', '"5.1"', valid)}verdicts:\n${verdict('conforms', '2026-05-01')}`,
    'met',
    'verdict',
    [],
  ],
  [
    'the best of two controls: one met, one planned',
    `controls:\n${control('C-1', 'planned', '"5.1"')}${control('C-2', 'implemented', '"5.1"', valid)}`,
    'met',
    'declared',
    [],
  ],
  [
    'two partial controls never add up',
    `controls:\n${control('C-1', 'implemented', partial, valid)}${control('C-2', 'implemented', partial, valid)}`,
    'partly-met',
    'declared',
    ['partly-implemented'],
  ],
  [
    'two partial controls that are declared to do so together',
    `controls:\n${control('C-1', 'implemented', partial, valid)}${control('C-2', 'implemented', partial, valid)}joint:\n  - { requirement: "example-2026:5.1", controls: [C-1, C-2], justification: One for each half. }\n`,
    'met',
    'declared',
    [],
  ],
  [
    'together, but one of the two is only planned',
    `controls:\n${control('C-1', 'implemented', partial, valid)}${control('C-2', 'planned', '"5.1"')}joint:\n  - { requirement: "example-2026:5.1", controls: [C-1, C-2], justification: One for each half. }\n`,
    'partly-met',
    'declared',
    ['partly-implemented'],
  ],
  ['a verdict that it conforms', `verdicts:\n${verdict('conforms', '2026-05-01')}`, 'met', 'verdict', []],
  [
    'an observation says nothing of conformity',
    `verdicts:\n${verdict('observation', '2026-05-01')}`,
    'open',
    'none',
    ['not-addressed'],
  ],
  ['a minor nonconformity', `verdicts:\n${verdict('minor', '2026-05-01')}`, 'partly-met', 'verdict', ['nonconformity']],
  [
    'a major nonconformity',
    `verdicts:\n${verdict('major', '2026-05-01')}`,
    'at-most-partly-met',
    'verdict',
    ['nonconformity'],
  ],
  [
    'a verdict that it is absent',
    `verdicts:\n${verdict('absent', '2026-05-01')}`,
    'not-met',
    'verdict',
    ['nonconformity'],
  ],
  [
    'the latest of two verdicts counts',
    `verdicts:\n${verdict('absent', '2026-03-01')}${verdict('conforms', '2026-05-01')}`,
    'met',
    'verdict',
    [],
  ],
  [
    'a verdict after the date of the report is not known yet',
    `verdicts:\n${verdict('absent', '2027-03-01')}`,
    'open',
    'none',
    ['not-addressed'],
  ],
  [
    'a verdict sets aside an undated declaration that contradicts it',
    `controls:\n${control('C-1', 'implemented', '"5.1"', valid)}verdicts:\n${verdict('absent', '2026-05-01')}`,
    'not-met',
    'verdict',
    ['nonconformity', 'contradiction'],
  ],
  [
    'a newer declaration contests a verdict',
    `controls:\n${control('C-1', 'implemented', '"5.1"', `${valid}changed_on: 2026-06-01, `)}verdicts:\n${verdict('absent', '2026-05-01')}`,
    'conflict',
    'declared',
    ['conflict'],
  ],
  [
    'a decision that it does not apply',
    'applicability:\n  - { requirement: "example-2026:5.1", applicable: false, justification: No policy is needed., decided_by: CEO, decided_on: 2026-01-01 }\n',
    'not-applicable',
    'none',
    [],
  ],
];

test.each(CASES)('%s', async (_, lines, outcome, basis, gaps) => {
  const one = found(await assessed(scope + lines), 'example-2026:5.1');
  expect({ outcome: one.outcome, basis: one.basis, gaps: one.gaps.map(({ kind }) => kind) }).toEqual({
    outcome,
    basis,
    gaps: expect.arrayContaining([...gaps]),
  });
  expect(one.gaps.length === 0).toBe(gaps.length === 0);
});

describe('parts and wholes', () => {
  test('parts that are the whole of a requirement meet it together', async () => {
    const both = await assessed(`${scope}controls:\n${control('C-1', 'implemented', '"6.1(a)", "6.1(b)"', valid)}`);
    expect(found(both, 'example-2026:6.1')).toMatchObject({ outcome: 'met', gaps: [] });
    const half = await assessed(`${scope}controls:\n${control('C-1', 'implemented', '"6.1(a)"', valid)}`);
    expect(found(half, 'example-2026:6.1').outcome).toBe('at-least-partly-met');
  });

  test('an alternative on a part that a verdict accepts leaves no gap', async () => {
    const lines = `${scope}controls:\n${control('C-1', 'alternative', '"6.1(a)", "6.1(b)"', valid)}verdicts:\n${verdict('conforms', '2026-05-01', 'example-2026:6.1(a)')}${verdict('conforms', '2026-05-01', 'example-2026:6.1(b)')}`;
    expect(found(await assessed(lines), 'example-2026:6.1')).toMatchObject({ outcome: 'met', gaps: [] });
  });

  test('a requirement that is met has parts that are met', async () => {
    const whole = await assessed(`${scope}controls:\n${control('C-1', 'implemented', '"6.1"', valid)}`);
    expect(found(whole, 'example-2026:6.1').outcome).toBe('met');
  });
});

describe('mappings', () => {
  const old = (status: string): string =>
    `frameworks: [example-2026]\ncontrols:\n  - { id: C-1, title: Old, status: ${status}, ${valid}satisfies: { example-2013: ["9.1"] } }\n`;

  test('an equal row carries full, an intersecting row carries some, and no row carries nothing', async () => {
    const all = await assessed(old('implemented'));
    expect(found(all, 'example-2026:5.1')).toMatchObject({ outcome: 'met', basis: 'inferred' });
    expect(found(all, 'example-2026:5.2')).toMatchObject({ outcome: 'at-least-partly-met', basis: 'inferred' });
    expect(found(all, 'example-2026:5.10')).toMatchObject({ outcome: 'open', basis: 'none' });
    expect(all.get('example-2026')?.totals).toMatchObject({ met: 1, metInferred: 1, demonstrated: 1 });
  });

  test('without inference only what is declared counts', async () => {
    expect(found(await assessed(old('implemented'), '--no-infer'), 'example-2026:5.1').outcome).toBe('open');
  });

  test('a partial control proves some and not all, also across an equal row', async () => {
    expect(found(await assessed(old('partial')), 'example-2026:5.1').outcome).toBe('partly-met');
  });

  test('a plan carries nothing across a row', async () => {
    expect(found(await assessed(old('planned')), 'example-2026:5.1').outcome).toBe('open');
  });

  test('the chain goes back to the control', async () => {
    const { because } = found(await assessed(old('implemented')), 'example-2026:5.1');
    expect(because.map(({ requirement, fact }) => `${requirement} ${fact}`)).toEqual([
      'example-2013:9.1 full',
      'example-2026:5.1 full',
    ]);
  });
});

describe('maturity', () => {
  const scored = (levels: string): string =>
    `frameworks: [maturity-2026]\nverdicts:\n  - { requirement: "maturity-2026:1", maturity: ${levels}, assessor: A, date: 2026-05-01 }\n`;

  test.each([
    ['the expected level', '3', 'met', []],
    ['a level above it', '3', 'met', []],
    ['a level below it: something is there', '2', 'partly-met', ['maturity-below']],
    ['level zero: nothing is', '0', 'not-met', ['maturity-below']],
  ])('%s', async (_, level, outcome, gaps) => {
    const one = found(await assessed(scored(level)), 'maturity-2026:1');
    expect([one.outcome, one.gaps.map(({ kind }) => kind)]).toEqual([outcome, gaps]);
  });

  test('a level in design only shows no working measure', async () => {
    const one = found(await assessed(scored('{ design: 3 }')), 'maturity-2026:1');
    expect([one.outcome, one.gaps.map(({ kind }) => kind)]).toEqual([
      'open',
      expect.arrayContaining(['maturity-not-judged']),
    ]);
  });

  test('the aspects that fall short are named', async () => {
    const one = found(await assessed(scored('{ design: 3, existence: 3, operation: 1 }')), 'maturity-2026:1');
    expect(one.gaps[0]).toMatchObject({ kind: 'maturity-below', message: expect.stringContaining('in operation') });
  });

  test('a level that is reached sets aside an older declaration that says less', async () => {
    const partly = 'controls:\n  - { id: C-1, title: Access, status: partial, satisfies: { maturity-2026: ["1"] } }\n';
    const one = found(await assessed(scored('3') + partly), 'maturity-2026:1');
    expect(one.outcome).toBe('met');
  });

  test('content in place without a score is at least partly met', async () => {
    const one = found(
      await assessed(
        `frameworks: [maturity-2026]\ncontrols:\n  - { id: C-1, title: Access, status: implemented, ${valid}satisfies: { maturity-2026: ["1"] } }\n`,
      ),
      'maturity-2026:1',
    );
    expect([one.outcome, one.gaps.map(({ kind }) => kind)]).toEqual(['at-least-partly-met', ['maturity-not-judged']]);
  });
});

describe('scope elements', () => {
  const elements = 'scope: [{ id: platform, title: The platform }, { id: office, title: Office }]\n';
  const on = (where: string): string =>
    `${elements}frameworks: [{ id: example-2026, scope: all }]\ncontrols:\n  - { id: C-1, title: Policy, status: implemented, ${valid}scope: ${where}, satisfies: { example-2026: ["5.1"] } }\n`;

  test('a control on one element proves nothing of the other', async () => {
    const one = found(await assessed(on('[platform]')), 'example-2026:5.1');
    expect(one).toMatchObject({ outcome: 'at-least-partly-met', scope: { platform: 'met', office: 'open' } });
  });

  test('a control on all elements meets it', async () => {
    const one = found(await assessed(on('all')), 'example-2026:5.1');
    expect(one).toMatchObject({ outcome: 'met', scope: { platform: 'met', office: 'met' } });
  });
});

/** 5.1 is met, and through the old edition part of 5.2 with it; 5.10 has an alternative, 7.1 a plan, 6.1 nothing. */
test('totals are ranges: met, up to what is not known to fall short', async () => {
  const lines = `${scope}controls:\n${control('C-1', 'implemented', '"5.1"', valid)}${control('C-2', 'planned', '"7.1"')}${control('C-3', 'alternative', '"5.10"')}`;
  const { totals } = (await assessed(lines)).get('example-2026') ?? { totals: undefined };
  expect(totals).toMatchObject({
    assessable: 5,
    applicable: 5,
    met: 1,
    demonstrated: 1,
    notMet: 1,
    atLeastPartly: 2,
    open: 1,
    range: [1, 4],
  });
});

test('a conflict is shown once, with both sides and every place where they meet', async () => {
  const lines = `frameworks: [example-2013, example-2026]\ncontrols:\n${control('C-1', 'implemented', '"5.1"', 'changed_on: 2026-06-01, ')}verdicts:\n${verdict('absent', '2026-05-01', 'example-2013:9.1')}`;
  const { stdout } = await run('gap', lines);
  expect(stdout.match(/Conflict:/g)).toHaveLength(1);
  expect(stdout).toContain('by control C-1');
  expect(stdout).toContain('by the verdict of 2026-05-01');
  expect(stdout).toContain('The same at: example-2026:5.1');
});
