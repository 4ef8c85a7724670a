import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { shippedLibrary } from '../../src/load/library.ts';
import { migrateReport } from '../../src/schema/reports/comparison.ts';
import { kloof, ROOT } from '../kloof.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (): string => path.join(folder, 'kloof.yaml');
const move = (from: string, to: string, ...flags: readonly string[]) =>
  kloof(['migrate', '--from', from, '--to', to, ...flags], folder);

const OLD = `kloof: organisation/1
organisation: { name: X }
frameworks: [iso27001-2013]
policy: { frameworks: { iso27001-2013: { fail_on: [high] } } }
controls:
  - id: C-01 # first
    title: Logging
    status: implemented
    satisfies:
      iso27001-2013:
        - A.12.4.1 # events
        - A.12.4.3
  - id: C-02
    title: Protection of logs
    status: implemented
    satisfies: { iso27001-2013: [A.12.4.2] }
  - id: C-03
    title: Roles
    status: implemented
    satisfies: { iso27001-2013: ["5.3", { requirement: "7.2", coverage: partial, remainder: Two people. }] }
applicability:
  - { requirement: iso27001-2013:A.14.2.7, applicable: false, justification: None., decided_by: CISO, decided_on: 2026-01-01 }
verdicts:
  - { requirement: iso27001-2013:5.3, verdict: conforms, assessor: IA, date: 2025-01-01 }
`;

test('references move, comments stay, merged claims are joint, and a verdict moves to what asks the same', async () => {
  writeFileSync(file(), OLD);
  const ran = await move('iso27001-2013', 'iso27001-2022', '--format', 'json');
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  const now = readFileSync(file(), 'utf8');
  expect(now).toContain('frameworks: [iso27001-2022]\npolicy: { frameworks: { iso27001-2022: { fail_on: [high] } } }');
  expect(now).toContain('  - id: C-01 # first\n');
  expect(now).toMatch(/- requirement: A\.8\.15 # events\n {10}coverage: partial\n {10}remainder: .*A\.12\.4\.2/);
  expect(now).toMatch(
    /iso27001-2022: \["5\.3", \{ requirement: "?7\.2"?, coverage: partial, remainder: Two people\.? ?.*\}\]/,
  );
  expect(now).toContain('requirement: iso27001-2022:A.8.30, applicable: false');
  expect(now).toMatch(
    /requirement: iso27001-2022:5\.3\n {4}verdict: conforms\n.*\n.*\n {4}note: Given on iso27001-2013:5\.3, which asks the same\./,
  );
  expect(now).toMatch(/joint:\n {2}- requirement: iso27001-2022:A\.8\.15\n {4}controls: \[C-01, C-02\]\n/);
  expect(JSON.parse(ran.stdout)).toMatchObject({
    format: 'kloof-migrate/1',
    joined: [{ requirement: 'iso27001-2022:A.8.15', controls: ['C-01', 'C-02'] }],
    verdicts: [{ requirement: '5.3', to: '5.3', date: '2025-01-01' }],
    left: [],
  });
  expect(new Ajv({ strict: false }).validate(migrateReport, JSON.parse(ran.stdout))).toBe(true);
  expect((await kloof(['validate'], folder)).code).toBe(0);
});

/** A claim on the old edition: in part, where it says what is left. */
type Claimed = string | { readonly requirement: string; readonly remainder: string };

/** What one control claims of the new edition once it has moved, by requirement: all of it, or what is left. */
async function movedTo(from: string, to: string, claims: readonly Claimed[], more: object = {}) {
  const its = claims.map((one) => (typeof one === 'string' ? one : { ...one, coverage: 'partial' }));
  const control = { id: 'C-01', title: 'T', status: 'implemented', satisfies: { [from]: its }, ...more };
  writeFileSync(
    file(),
    stringify({ kloof: 'organisation/1', organisation: { name: 'X' }, frameworks: [from], controls: [control] }),
  );
  const ran = await move(from, to, '--quiet');
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  const now = parse(readFileSync(file(), 'utf8')) as {
    controls: { satisfies: Record<string, (string | { requirement: string; remainder: string })[]> }[];
  };
  const satisfies = now.controls[0]?.satisfies ?? {};
  const read = (list: (string | { requirement: string; remainder: string })[] = []) =>
    Object.fromEntries(list.map((one) => (typeof one === 'string' ? [one, 'all'] : [one.requirement, one.remainder])));
  return { now: read(satisfies[to]), stays: read(satisfies[from]) };
}

const CONFIRM = 'Staff and the outside parties concerned confirm that they have taken note of the policies.';

/** Of what 2013 asked in several requirements and 2022 asks in one: what is claimed, and what that makes. */
const MERGED: readonly (readonly [what: string, claims: readonly Claimed[], now: object, stays?: object])[] = [
  ['both of two, which leave nothing', ['A.8.1.1', 'A.8.1.2'], { 'A.5.9': 'all' }],
  ['both of two, which ask more than it', ['A.8.1.3', 'A.8.2.3'], { 'A.5.10': 'all' }],
  ['both of two, which leave something', ['A.5.1.1', 'A.5.1.2'], { 'A.5.1': CONFIRM }],
  [
    'one of two, by its own row',
    ['A.5.1.1'],
    {
      'A.5.1':
        'Staff and the outside parties concerned confirm that they have taken note of the policies, and the policies are reviewed on a fixed rhythm and after big changes (A.5.1.2 of 2013).',
    },
  ],
  ['one of two, by the other', ['A.8.1.1'], { 'A.5.9': 'What iso27001-2013 asked in A.8.1.2 (Ownership of assets).' }],
  [
    'one of two, and the other in part',
    ['A.8.1.1', { requirement: 'A.8.1.2', remainder: 'Two have no owner.' }],
    { 'A.5.9': 'Two have no owner.' },
  ],
  [
    'one in part of two that leave something',
    ['A.5.1.1', { requirement: 'A.5.1.2', remainder: 'Not after changes.' }],
    { 'A.5.1': `Not after changes. ${CONFIRM}` },
  ],
  [
    'two of three',
    ['A.12.4.1', 'A.12.4.3'],
    { 'A.8.15': 'What iso27001-2013 asked in A.12.4.2 (Protection of log information).' },
  ],
  [
    'one of three',
    ['A.12.4.2'],
    {
      'A.8.15': 'What iso27001-2013 asked in A.12.4.1 (Event logging) and A.12.4.3 (Administrator and operator logs).',
    },
  ],
  ['one that alone proves nothing', ['A.18.2.3'], {}, { 'A.18.2.3': 'all' }],
  [
    'two of three, each with a row of its own',
    ['A.13.2.1', 'A.13.2.2'],
    { 'A.5.14': 'What iso27001-2013 asked in A.13.2.3 (Electronic messaging).' },
  ],
];

test.each(MERGED.map(([what, ...its]) => [what, its] as const))('a merge: %s', async (_, [claims, now, stays = {}]) => {
  expect(await movedTo('iso27001-2013', 'iso27001-2022', claims)).toEqual({ now, stays });
});

test('a claim that stays keeps its place, and what goes leaves its comment', async () => {
  const old = OLD.replace('        - A.12.4.3\n', '        - A.12.4.3 # of admins\n        - A.18.2.3 # by contract\n');
  writeFileSync(file(), old);
  const { stdout } = await move('iso27001-2013', 'iso27001-2022', '--lang', 'en', '--width', '120');
  const now = readFileSync(file(), 'utf8');
  for (const comment of ['# first', '# events', '# of admins', '# by contract']) expect(now).toContain(comment);
  expect(now).toMatch(/iso27001-2013:\s+(\[|- )A\.18\.2\.3/);
  expect(stdout).toContain('controls C-01 A.18.2.3: stays with the old edition; alone it proves');
});

test('what is met with a verdict in one scope element is joined in none, and stays met in both', async () => {
  writeFileSync(
    file(),
    `kloof: organisation/1
organisation: { name: X }
scope: [{ id: a, title: A }, { id: b, title: B }]
frameworks: [{ id: iso27001-2013, scope: all }]
controls:
  - { id: C-01, title: T, status: implemented, scope: all, satisfies: { iso27001-2013: [A.12.4.1] } }
  - { id: C-02, title: T, status: implemented, scope: [a], satisfies: { iso27001-2013: [A.12.4.2, A.12.4.3] } }
verdicts:
  - { requirement: iso27001-2013:A.12.4.2, verdict: conforms, assessor: IA, date: 2025-05-01, scope: [b] }
  - { requirement: iso27001-2013:A.12.4.3, verdict: conforms, assessor: IA, date: 2025-05-01, scope: [b] }
`,
  );
  const { stdout } = await move('iso27001-2013', 'iso27001-2022', '--format', 'json');
  const { joined, left } = JSON.parse(stdout) as { joined: unknown; left: { control?: string; why: string }[] };
  expect(joined).toEqual([]);
  expect(left.map(({ control, why }) => [control, why])).toEqual([
    ['C-01', 'needed'],
    ['C-02', 'needed'],
    ['C-02', 'needed'],
    [undefined, 'history'],
    [undefined, 'history'],
  ]);
  expect((await kloof(['validate'], folder)).stderr).toBe('');
  expect((await outcomes(['iso27001-2022']))['iso27001-2022:A.8.15']).toEqual({ a: 'met', b: 'met' });
});

test('nothing refers to the old edition: that is what it says, and nothing else', async () => {
  const without = OLD.replaceAll('iso27001-2013', 'iso27001-2022').replaceAll(/A\.1[24]\.\d\.\d/g, 'A.8.15');
  writeFileSync(file(), without.replace('        - A.8.15\n', '').replace(/applicability:\n.*\n/, ''));
  const { code, stdout } = await move('iso27001-2013', 'iso27001-2022', '--lang', 'en');
  expect(code).toBe(0);
  expect(stdout.trim().split('\n').slice(1)).toEqual([
    '',
    'Nothing in the files refers to iso27001-2013, so nothing changes.',
  ]);
});

test('what stays is said with what to do, and validate says the same', async () => {
  writeFileSync(
    file(),
    `${OLD}  - { requirement: iso27001-2013:A.5.1.2, verdict: minor, assessor: IA, date: 2025-01-01 }
accepted:
  - { requirement: iso27001-2013:A.5.1.1, reason: Soon., by: Board, until: 2027-01-01 }
certificates:
  - { framework: iso27001-2013, status: valid }
`,
  );
  const { stdout } = await move('iso27001-2013', 'iso27001-2022', '--lang', 'en', '--width', '200');
  expect(stdout).toContain('verdicts A.5.1.2: a verdict on the old edition; it counts for A.5.1 through the mapping');
  expect(stdout).toContain('accepted A.5.1.1: A.5.1 does not ask just this; decide anew, then remove this entry');
  expect(stdout).toContain('certificates iso27001-2013: a certificate of the old edition, as it was issued');
  const { stderr } = await kloof(['validate'], folder);
  expect(stderr.match(/^warning.*/gm)).toEqual([
    'warning framework-not-in-scope iso27001-2013 is not in scope: iso27001-2022 took its place',
  ]);
  expect(stderr).toContain('= decide anew on iso27001-2022:A.5.1, then remove this entry');
});

test('the new edition is said to ask what no control addresses', async () => {
  writeFileSync(file(), OLD);
  const { stdout } = await move('iso27001-2013', 'iso27001-2022', '--dry-run', '--format', 'json', '--quiet');
  expect(stdout).toBe('');
  const report = await move(
    'iso27001-2013',
    'iso27001-2022',
    '--dry-run',
    '--format',
    `json=${path.join(folder, 'm.json')}`,
  );
  expect(report.code).toBe(0);
  const { unaddressed } = JSON.parse(readFileSync(path.join(folder, 'm.json'), 'utf8')) as {
    unaddressed: { requirement: string }[];
  };
  const isNew = [
    '6.3',
    'A.5.7',
    'A.5.23',
    'A.5.30',
    'A.7.4',
    'A.8.9',
    'A.8.10',
    'A.8.11',
    'A.8.12',
    'A.8.16',
    'A.8.23',
    'A.8.28',
  ];
  expect(unaddressed.map(({ requirement }) => requirement)).toEqual(expect.arrayContaining(isNew));
});

test('--dry-run writes nothing and prints a patch', async () => {
  writeFileSync(file(), OLD);
  const { stdout } = await move('iso27001-2013', 'iso27001-2022', '--dry-run');
  expect(readFileSync(file(), 'utf8')).toBe(OLD);
  expect(stdout).toContain('--- kloof.yaml\n+++ kloof.yaml\n');
  expect(stdout).toContain('-frameworks: [iso27001-2013]\n');
});

test.each([
  [['avg', 'cbw'], 'avg does not move to cbw: it is no later edition of it'],
  [['iso27001-2022', 'iso27001-2013'], 'it is no later edition of it'],
  [['iso27001-2013', 'iso27001-2023'], 'there is no framework "iso27001-2023"'],
])('%s is refused', async ([from = '', to = ''], said) => {
  writeFileSync(file(), OLD);
  const ran = await move(from, to);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain(said);
  expect(readFileSync(file(), 'utf8')).toBe(OLD);
});

const library = shippedLibrary(path.join(ROOT, 'dist', 'content'));

type Outcomes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The outcome of every requirement of some frameworks, from what the file declares now: per scope element, where it
 * names any.
 */
async function outcomes(frameworks: readonly string[]): Promise<Outcomes> {
  const named = frameworks.flatMap((id) => ['--framework', id]);
  const { stdout } = await kloof(['gap', '--format', 'json', ...named, '--fail-on', 'none'], folder);
  const { assessments } = JSON.parse(stdout) as {
    assessments: {
      framework: string;
      findings: { requirement: string; outcome: string; scope?: Record<string, string> }[];
    }[];
  };
  return Object.fromEntries(
    assessments.flatMap(({ framework, findings }) =>
      findings.map(({ requirement, outcome, scope }) => [`${framework}:${requirement}`, scope ?? { all: outcome }]),
    ),
  );
}

/** Where an outcome stands, as requirement and scope element. */
const having = (all: Outcomes, outcome: string): readonly string[] =>
  Object.entries(all).flatMap(([id, its]) =>
    Object.entries(its).flatMap(([element, one]) => (one === outcome ? [`${id} ${element}`] : [])),
  );

test.each([
  ['iso27001-2013', 'iso27001-2022', 'nen7510-2024'],
  ['nen7510-2017', 'nen7510-2024', 'iso27001-2022'],
])(
  'a move from %s to %s makes nothing met, leaves nothing met behind, and makes no conflict',
  async (from, to, other) => {
    const idsOf = (framework: string): readonly string[] =>
      library
        .framework(framework)
        .requirements.filter(({ assessable }) => assessable)
        .map(({ id }) => id);
    const mapping = library.mapping(`${from}--${to}`);
    // Requirements that go up in one are drawn together more often than chance would have it.
    const merged = mapping.rows.filter(({ sources }) => sources.length > 1).map(({ sources }) => sources);
    const some = fc.oneof(
      fc.constantFrom(...idsOf(from)).map((id) => [id]),
      fc.constantFrom(...merged).chain((ids) => fc.subarray([...ids], { minLength: 1 })),
    );
    const scope = fc.constantFrom('all', ['a'], ['b']);
    const day = fc.constantFrom('2025-01-01', '2025-06-01', '2026-01-01');
    const control = fc.record({
      status: fc.constantFrom('implemented', 'implemented', 'implemented', 'partial', 'planned', 'alternative'),
      old: fc.array(some, { minLength: 1, maxLength: 4 }).map((lists) => [...new Set(lists.flat())]),
      partial: fc.integer({ min: 0, max: 3 }),
      other: fc.option(fc.constantFrom(...idsOf(other))),
      changed: fc.option(day),
      scope,
    });
    const verdict = fc.record({
      requirement: some.map(([id]) => id),
      verdict: fc.constantFrom('conforms', 'conforms', 'observation', 'minor', 'major', 'absent'),
      date: day,
      scope,
    });
    const joint = fc.record({ requirement: some.map(([id]) => id), controls: fc.subarray([0, 1, 2]), scope });
    await fc.assert(
      fc.asyncProperty(
        fc.array(control, { minLength: 3, maxLength: 6 }),
        fc.array(verdict, { maxLength: 4 }),
        fc.array(joint, { maxLength: 2 }),
        fc.boolean(),
        async (controls, verdicts, joints, hasElements) => {
          const inScope = (its: unknown): object => (hasElements ? { scope: its } : {});
          const declared = {
            kloof: 'organisation/1',
            organisation: { name: 'X' },
            ...(hasElements && {
              scope: [
                { id: 'a', title: 'A' },
                { id: 'b', title: 'B' },
              ],
            }),
            frameworks: [from, to, other].map((id) => (hasElements ? { id, scope: 'all' } : id)),
            controls: controls.map(({ status, old, partial, other: id, changed, scope: its }, i) => ({
              id: `C-${i}`,
              title: 'T',
              status,
              ...(changed !== null && { changed_on: changed }),
              ...inScope(its),
              satisfies: {
                [from]: old.map((requirement, k) =>
                  k < partial - 1 ? { requirement, coverage: 'partial', remainder: 'R.' } : requirement,
                ),
                ...(id !== null && { [other]: [id] }),
              },
            })),
            verdicts: verdicts.map(({ requirement, verdict: its, date, scope: where }) => ({
              requirement: `${from}:${requirement}`,
              verdict: its,
              assessor: 'IA',
              date,
              ...inScope(where),
            })),
            joint: joints
              .filter(({ controls: its }) => its.length > 1)
              .map(({ requirement, controls: its, scope: where }) => ({
                requirement: `${from}:${requirement}`,
                controls: its.map((i) => `C-${i}`),
                justification: 'J.',
                ...inScope(where),
              })),
          };
          writeFileSync(file(), stringify(declared));
          const before = await outcomes([to, other]);
          const ran = await move(from, to, '--quiet');
          expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
          const after = await outcomes([to, other]);
          const isOfTo = (one: string): boolean => one.startsWith(`${to}:`);
          expect(having(after, 'met').filter(isOfTo)).toEqual(having(before, 'met').filter(isOfTo));
          // A contradiction with what is declared elsewhere may go with the old edition, which says more than the new
          // one.
          const was = [...having(before, 'met'), ...having(before, 'conflict')];
          expect(having(after, 'met').filter((one) => !was.includes(one))).toEqual([]);
          expect(having(after, 'conflict').filter((one) => !having(before, 'conflict').includes(one))).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  },
  60_000,
);
