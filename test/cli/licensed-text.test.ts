import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof } from '../kloof.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
  const own =
    'kloof: licensed-text/1\nframework: iso27001-2022\ntexts:\n  A.5.1: Words of the norm itself.\n  A.5.2: Words on what nobody addresses.\n';
  writeFileSync(path.join(folder, 'own.yaml'), own);
  writeFileSync(path.join(folder, 'wrong.yaml'), own.replace('A.5.1', 'A.5.99'));
  writeFileSync(
    path.join(folder, 'kloof.yaml'),
    'kloof: organisation/1\norganisation: { name: Test }\nframeworks: [iso27001-2022]\ncontrols:\n  - { id: C-1, title: Policy, status: planned, satisfies: { iso27001-2022: [A.5.1] } }\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['show', ['show', 'iso27001-2022:A.5.1']],
  ['the Markdown report', ['gap', '.', '--format', 'markdown']],
  ['the page', ['gap', '.', '--format', 'html']],
])('%s quotes a norm only when asked', async (_, argv) => {
  expect((await kloof(argv, folder)).stdout).not.toContain('Words of the norm');
  const { stdout } = await kloof([...argv, '--licensed-text', 'own.yaml'], folder);
  expect(stdout).toContain('Words of the norm itself');
  if (argv[0] === 'gap') expect(stdout).toContain('Words on what nobody addresses');
  expect(readdirSync(folder).sort()).toEqual(['kloof.yaml', 'own.yaml', 'wrong.yaml']);
});

test('an id that the norm does not have is an error, and nothing is shown', async () => {
  const ran = await kloof(['show', 'iso27001-2022:A.5.1', '--licensed-text', 'wrong.yaml'], folder);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain('error requirement-unknown iso27001-2022 has no requirement "A.5.99"');
  expect(ran.stderr).toContain('wrong.yaml:4:3');
});
