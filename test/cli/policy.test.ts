import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof, type Ran } from '../kloof.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const CONTROLS = `controls:
  - { id: C-01, title: Policy, status: implemented, satisfies: { avg: [5(2)] } }
  - { id: C-02, title: Breaches, status: planned, satisfies: { avg: [33(1)] } }
`;

function gap(policy: string, ...flags: readonly string[]): Promise<Ran> {
  const head =
    'kloof: organisation/1\norganisation: { name: X }\nprofile: { roles: [controller] }\nframeworks: [avg]\n';
  writeFileSync(path.join(folder, 'kloof.yaml'), `${head}${policy}${CONTROLS}`);
  return kloof(['gap', ...flags], folder);
}

const CASES: readonly (readonly [policy: string, flags: string, code: number, said: string])[] = [
  ['', '', 1, ''],
  ['', '--fail-on gap', 1, 'gaps: '],
  ['', '--format json=report.json', 1, 'gaps: '],
  ['', '--output report.txt', 1, 'gaps: '],
  ['', '--format json=report.json --format terminal', 1, ''],
  ['', '--format json=report.json --quiet', 1, ''],
  ['', '--fail-on none', 0, ''],
  ['', '--fail-on critical', 0, ''],
  ['', '--fail-on high', 1, 'fail avg: 1 gap at high: 33(1)\n'],
  ['', '--fail-on planned', 1, 'fail avg: 1 gap at planned: 33(1)\n'],
  ['', '--fail-on conflict,certificate', 0, ''],
  ['', '--fail-on none --fail-on avg=high', 1, 'fail avg: 1 gap at high: 33(1)\n'],
  ['', '--fail-on evidence', 1, 'fail avg: 1 gap at evidence: 5(2)\n'],
  ['', '--fail-on none --fail-under avg=1', 0, ''],
  ['', '--fail-on none --fail-under avg=80%', 1, 'fail avg: 1 met, and '],
  ['', '--fail-on none --fail-under avg=1 --require-evidence', 1, 'fail avg: 0 met, and 1 asked for\n'],
  ['policy: { fail_on: [none] }\n', '', 0, ''],
  ['policy: { fail_on: none }\n', '', 0, ''],
  ['policy:\n  fail_on: high\n', '', 1, 'fail avg: 1 gap at high: 33(1)\n'],
  [
    'policy: { fail_on: none, frameworks: { avg: { fail_on: planned } } }\n',
    '',
    1,
    'fail avg: 1 gap at planned: 33(1)\n',
  ],
  ['policy: { fail_on: [none] }\n', '--fail-on high', 1, 'fail avg: 1 gap at high: 33(1)\n'],
  [
    'policy: { fail_on: [none], frameworks: { avg: { fail_on: [planned] } } }\n',
    '',
    1,
    'fail avg: 1 gap at planned: 33(1)\n',
  ],
  [
    'policy: { fail_on: [none], frameworks: { avg: { fail_under: "2" } } }\n',
    '',
    1,
    'fail avg: 1 met, and 2 asked for\n',
  ],
  ['policy: { fail_on: [none], frameworks: { avg: { fail_under: "2" } } }\n', '--fail-under avg=1', 0, ''],
  [
    'policy: { fail_on: [none], require_evidence: true, frameworks: { avg: { fail_under: "1" } } }\n',
    '',
    1,
    'fail avg: 0 met, and 1 asked for\n',
  ],
];

test.each(CASES)('%s with "%s" ends with %d', async (policy, flags, code, said) => {
  const ran = await gap(policy, ...flags.split(' ').filter((flag) => flag !== ''));
  expect(ran.code).toBe(code);
  if (said === '') expect(ran.stderr).toBe('');
  else expect(ran.stderr).toContain(said);
});

test.each([
  ['--fail-on hihg', '"hihg" is none of none, gap, critical'],
  ['--fail-under avg', 'Write FRAMEWORK=NUMBER or FRAMEWORK=SHARE'],
  ['--fail-under avg=120%', 'Write FRAMEWORK=NUMBER or FRAMEWORK=SHARE'],
  ['--fail-under cbw=10', 'the threshold on cbw holds nothing: it is not assessed'],
  ['--fail-on cbw=high', 'the threshold on cbw holds nothing: it is not assessed'],
  ['--update-baseline', '--update-baseline writes no file'],
  ['--baseline nothing.json', 'nothing.json does not exist'],
  ['--baseline kloof.yaml', 'kloof.yaml is no baseline: it is no JSON'],
])('%s is refused', async (flags, said) => {
  const ran = await gap('', ...flags.split(' '));
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain(said);
});

test('a baseline lets pass what was there, says so, and stops what is new', async () => {
  const written = await gap('', '--baseline', 'gaps.json', '--update-baseline');
  expect(written).toMatchObject({ code: 0, stderr: '' });
  const again = await gap('', '--baseline', 'gaps.json');
  expect(again.code).toBe(0);
  expect(again.stderr).toMatch(/^note gaps\.json holds back \d+ gaps\n$/);
  expect(again.stdout).toContain('held back by a baseline: counted here, and failing');
  const text = readFileSync(path.join(folder, 'gaps.json'), 'utf8');
  expect(text).toContain('    {"requirement":"avg:33(1)","outcome":"not-met","gaps":["planned"]},\n');
  writeFileSync(
    path.join(folder, 'gaps.json'),
    text.replace('"avg:33(1)","outcome":"not-met"', '"avg:33(1)","outcome":"open"'),
  );
  const fresh = await gap('', '--baseline', 'gaps.json');
  expect(fresh.code).toBe(1);
  expect(fresh.stderr).toContain('1 entry matches no more: avg:33(1)');
  expect(fresh.stderr).toContain('fail avg: 1 new gap: 33(1)\n');
});

test('an acceptance that ended is a gap again', async () => {
  const accepted = (until: string): string =>
    `accepted:\n  - { requirement: avg:33(1), reason: Later., by: Board, until: ${until} }\n`;
  expect((await gap(accepted('2026-11-23'), '--fail-on', 'high')).code).toBe(0);
  const ended = await gap(accepted('2026-11-22'), '--fail-on', 'high');
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('fail avg: 1 gap at high: 33(1)\n');
});
