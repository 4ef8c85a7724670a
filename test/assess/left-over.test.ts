import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof } from '../kloof.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const CONFIRM = 'Staff and the outside parties concerned confirm that they have taken note of the policies';
const REVIEW = ', and the policies are reviewed on a fixed rhythm and after big changes (A.5.1.2 of 2013)';
const POLICIES =
  'The policies themselves, in writing and with rules per subject, approved and made known (A.5.1.1 of 2013), and confirmation by those concerned that they have taken note of them';

/** What a gap report says is left of A.5.1 of 2022 where this is met of 2013. */
async function left(ids: string): Promise<string | undefined> {
  writeFileSync(
    path.join(folder, 'kloof.yaml'),
    `kloof: organisation/1
organisation: { name: X }
frameworks: [iso27001-2022]
controls: [ { id: C-01, title: T, status: implemented, satisfies: { iso27001-2013: [${ids}] } } ]
`,
  );
  const { stdout } = await kloof(['gap', '--format', 'json', '--fail-on', 'none'], folder);
  const { assessments } = JSON.parse(stdout) as {
    assessments: { findings: { requirement: string; outcome: string; gaps: { remainder?: string }[] }[] }[];
  };
  const finding = assessments[0]?.findings.find(({ requirement }) => requirement === 'A.5.1');
  expect(finding?.outcome).toBe('at-least-partly-met');
  return finding?.gaps[0]?.remainder;
}

test.each([
  ['A.5.1.1', `${CONFIRM}${REVIEW}.`],
  ['A.5.1.2', `${POLICIES}.`],
  ['A.5.1.1, A.5.1.2', `${CONFIRM}.`],
])('of what two requirements share, %s leaves what it leaves', async (ids, expected) => {
  expect(await left(ids)).toBe(expected);
});

test('a row on several requirements that leave something proves no more than their own rows', async () => {
  const { stdout } = await kloof(['delta', 'iso27001-2013', 'iso27001-2022', '--format', 'json']);
  const { items } = JSON.parse(stdout) as {
    items: { requirement: string; coverage: string; remainders: string[] }[];
  };
  const policies = items.find(({ requirement }) => requirement.endsWith('A.5.1'));
  expect(policies).toMatchObject({ coverage: 'partly', remainders: [`${CONFIRM}.`] });
});

test('what a partly met requirement of the source is equal to rests on that requirement, in every format', async () => {
  // ISO 27001 and NEN 7510 share clause 7.2 as it stands; the control says that it is met in part.
  writeFileSync(
    path.join(folder, 'kloof.yaml'),
    `kloof: organisation/1
organisation: { name: X }
frameworks: [iso27001-2022]
controls: [ { id: C-01, title: T, status: partial, satisfies: { iso27001-2022: ["7.2"] } } ]
`,
  );
  const print = async (format: string): Promise<string> =>
    (await kloof(['delta', 'iso27001-2022', 'nen7510-2024', '.', '--format', format], folder)).stdout;
  const { items } = JSON.parse(await print('json')) as { items: readonly { requirement: string }[] };
  expect(items.find(({ requirement }) => requirement === '7.2')).toMatchObject({
    coverage: 'partly',
    remainders: [],
    restsOn: ['iso27001-2022:7.2'],
  });
  for (const format of ['terminal', 'markdown'])
    expect(await print(format)).toContain('what is missing of iso27001-2022:7.2');
});
