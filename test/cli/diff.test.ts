import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseSnapshot } from '../../src/load/snapshot.ts';
import { kloof, ROOT } from '../kloof.ts';

let folder = '';
const git = (...argv: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...argv], {
    cwd: folder,
    encoding: 'utf8',
  });
const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(folder, file), text.replace(from, to));
};

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-test-'));
  cpSync(path.join(ROOT, 'examples', 'huisartsenzorg'), path.join(folder, 'client'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=first');
});
afterEach(() => rmSync(folder, { recursive: true }));

const POLICY = '  - id: M-01\n';
const changes = (stdout: string): readonly string[] =>
  (
    JSON.parse(stdout) as { frameworks: { framework: string; changes: { requirement: string; kind: string }[] }[] }
  ).frameworks.flatMap(({ framework, changes: all }) =>
    all
      .filter(({ kind }) => kind !== 'still-open')
      .map(({ requirement, kind }) => `${kind} ${framework}:${requirement}`),
  );

test('a control that a branch takes away is a regression, with its includes read at the revision', async () => {
  const file = 'client/maatregelen/organisatie.yaml';
  const text = readFileSync(path.join(folder, file), 'utf8');
  const at = text.indexOf(POLICY);
  const end = text.indexOf('\n  - id: ', at + POLICY.length);
  writeFileSync(path.join(folder, file), text.slice(0, at) + text.slice(end + 1));
  const ran = await kloof(['diff', '--git', 'main', 'client', '--format', 'json', '--fail-on', 'regression'], folder);
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 1, stderr: '' });
  expect(changes(ran.stdout)).toContain('opened iso27001-2022:A.5.1');
  expect((await kloof(['diff', '--git', 'main', 'client'], folder)).code).toBe(0);
});

test('two revisions are compared without the work tree', async () => {
  edit('client/kloof.yaml', 'frameworks:', 'frameworks: # more\n');
  git('commit', '--quiet', '--all', '--message=second');
  writeFileSync(path.join(folder, 'client', 'kloof.yaml'), 'broken: [');
  const ran = await kloof(['diff', '--git', 'HEAD~1..HEAD', 'client', '--format', 'markdown', '--lang', 'en'], folder);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  expect(ran.stdout).toContain('Nothing changed.');
});

test('nothing is left behind, whatever a revision holds', async () => {
  const own = path.join(folder, 'temporary');
  mkdirSync(own);
  edit('client/kloof.yaml', 'kloof: organisation/1', 'kloof: organisation/2');
  git('commit', '--quiet', '--all', '--message=broken');
  const argv = [path.join(ROOT, 'bin', 'kloof.js'), 'diff', '--git', 'HEAD~1..HEAD', 'client'];
  const env = { ...process.env, TMPDIR: own };
  const ran = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8', env });
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).toContain('--> kloof.yaml:2:8');
  expect(readdirSync(own)).toEqual([]);
});

test.each([
  [['diff'], 'a comparison is of two, and 0 are named'],
  [['diff', 'client'], 'a comparison is of two, and 1 is named'],
  [['diff', '--git', 'main', 'client', 'client'], 'with --git one path is compared with itself'],
  [['diff', '--git', 'nowhere', 'client'], 'git knows no revision "nowhere"'],
  [['diff', '--git=--output=evil', 'client'], 'git knows no revision "--output=evil"'],
  [['diff', '--git', 'main', 'elsewhere'], 'main has no elsewhere there'],
  [['diff', 'client', 'nothing.json'], 'nothing.json does not exist'],
])('%s', async (argv, said) => {
  const ran = await kloof(argv, folder);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain(said);
  expect(readdirSync(folder).sort()).toEqual(['.git', 'client']);
});

test('a folder outside git says so', async () => {
  rmSync(path.join(folder, '.git'), { recursive: true });
  expect((await kloof(['diff', '--git', 'main', 'client'], folder)).stderr).toContain('it is in no git repository');
});

test.each([
  ['{}', 'the file has no "format"'],
  ['[1]', 'is no saved report'],
  ['{', 'it is no JSON'],
])('%s is no saved report', async (text, said) => {
  writeFileSync(path.join(folder, 'a.json'), text);
  const ran = await kloof(['diff', 'a.json', 'client'], folder);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(said);
});

test('a saved report says what the assessment says', async () => {
  const { stdout } = await kloof(['gap', 'client', '--format', 'json'], folder);
  const read = parseSnapshot(stdout);
  if ('problem' in read) throw new Error(read.problem);
  writeFileSync(path.join(folder, 'a.json'), stdout);
  const ran = await kloof(['diff', 'a.json', 'client', '--format', 'json'], folder);
  expect(changes(ran.stdout)).toEqual([]);
  expect(JSON.parse(ran.stdout)).toMatchObject({ contentChanged: false, regressions: 0, added: [], removed: [] });
});

test('a long comparison still fits a comment, and says what it leaves out', async () => {
  const emptied = path.join(folder, 'empty.yaml');
  writeFileSync(
    emptied,
    readFileSync(path.join(folder, 'client', 'kloof.yaml'), 'utf8').replace(/include:\n(?: {2}- .*\n)+/, ''),
  );
  const { stdout } = await kloof(['diff', 'client', 'empty.yaml', '--format', 'markdown'], folder);
  expect(stdout.length).toBeLessThan(65_536);
  expect(stdout).toContain('Niet meer voldaan (');
});
