import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { stringify } from 'yaml';
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

test('references move, comments stay, merged claims are joint, verdicts are history', async () => {
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
  expect(now).toContain('requirement: iso27001-2013:5.3, verdict: conforms');
  expect(now).toMatch(/joint:\n {2}- requirement: iso27001-2022:A\.8\.15\n {4}controls: \[C-01, C-02\]\n/);
  expect(JSON.parse(ran.stdout)).toMatchObject({
    format: 'kloof-migrate/1',
    joined: [{ requirement: 'iso27001-2022:A.8.15', controls: ['C-01', 'C-02'] }],
    left: [{ under: 'verdicts', requirement: '5.3', why: 'history' }],
  });
  expect(new Ajv({ strict: false }).validate(migrateReport, JSON.parse(ran.stdout))).toBe(true);
  expect((await kloof(['validate'], folder)).code).toBe(0);
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

/** Ids that the new edition shows as met, seen from what the file declares now. */
async function met(framework: string): Promise<ReadonlySet<string>> {
  const { stdout } = await kloof(['gap', '--format', 'json', '--framework', framework, '--fail-on', 'none'], folder);
  const { assessments } = JSON.parse(stdout) as {
    assessments: { findings: { requirement: string; outcome: string }[] }[];
  };
  return new Set(
    assessments.flatMap(({ findings }) =>
      findings.filter(({ outcome }) => outcome === 'met').map((one) => one.requirement),
    ),
  );
}

test.each([
  ['iso27001-2013', 'iso27001-2022'],
  ['nen7510-2017', 'nen7510-2024'],
])(
  'a move from %s to %s makes nothing met that the mapping does not prove',
  async (from, to) => {
    const ids = library
      .framework(from)
      .requirements.filter(({ assessable }) => assessable)
      .map(({ id }) => id);
    const entry = fc.record({ requirement: fc.constantFrom(...ids), isPartial: fc.boolean() });
    const control = fc.record({
      status: fc.constantFrom('implemented', 'implemented', 'implemented', 'partial', 'planned', 'alternative'),
      claims: fc.uniqueArray(entry, { minLength: 1, maxLength: 25, selector: ({ requirement }) => requirement }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(control, { minLength: 1, maxLength: 6 }), async (controls) => {
        const declared = {
          kloof: 'organisation/1',
          organisation: { name: 'X' },
          frameworks: [from, to],
          controls: controls.map(({ status, claims }, i) => ({
            id: `C-${i}`,
            title: 'T',
            status,
            satisfies: {
              [from]: claims.map(({ requirement, isPartial }) =>
                isPartial ? { requirement, coverage: 'partial', remainder: 'R.' } : requirement,
              ),
            },
          })),
        };
        writeFileSync(file(), stringify(declared));
        const before = await met(to);
        expect((await move(from, to, '--quiet')).code).toBe(0);
        const after = await met(to);
        expect([...after].filter((id) => !before.has(id))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  },
  60_000,
);
