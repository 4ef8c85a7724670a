import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof, ROOT } from '../kloof.ts';
import { readXml } from '../xml.ts';
import { againstGitlab, againstSarif, marked, resultsOf, rulesOf } from './in-pipeline.ts';

/** A branch that takes a control away and drops a framework, as pipelines see it. */

jest.setTimeout(60_000);

let top = '';
const git = (...argv: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...argv], { cwd: top, encoding: 'utf8' });

beforeAll(() => {
  top = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'kloof-')));
  cpSync(path.join(ROOT, 'examples', 'huisartsenzorg'), path.join(top, 'client'), { recursive: true });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  change('client/maatregelen/privacy.yaml', 'status: implemented', 'status: planned');
  change('client/kloof.yaml', ', cbw, ', ', ');
  git('commit', '-q', '-a', '-m', 'second');
});
afterAll(() => rmSync(top, { recursive: true }));

function change(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(top, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(top, file), text.replace(from, to));
}

const diff = async (format: string, ...more: readonly string[]): Promise<string> =>
  (await kloof(['diff', '--git', 'main~1', 'client', '--format', format, ...more], top)).stdout;

interface Changed {
  readonly framework: string;
  readonly requirement: string | null;
  readonly kind: string;
}
const BACKWARDS = ['removed', 'opened', 'worse', 'acceptance-ended'];
const backwards = async (): Promise<readonly Changed[]> =>
  (await diff('ndjson'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Changed)
    .filter(({ kind }) => BACKWARDS.includes(kind));

test('SARIF marks where it went backwards, once each, with what to do', async () => {
  const log = await diff('sarif');
  expect(againstSarif(JSON.parse(log))).toEqual([]);
  const results = resultsOf(log);
  const wrong = await backwards();
  expect(wrong.map(({ requirement }) => requirement)).toEqual(
    expect.arrayContaining([null, '5(2)', '24(1)', 'A.5.34']),
  );
  expect(results.length).toBe(wrong.length);
  expect(results.map(({ ruleId }) => ruleId).sort()).toEqual(
    wrong.map(({ kind }) => (kind === 'removed' ? 'left-scope' : kind)).sort(),
  );
  const policy = results.find(({ message }) => message.text.startsWith('avg:5(2) '));
  expect(policy && marked(policy.locations[0], top)).toBe('id: P-01');
  for (const { help } of rulesOf(log)) expect(help.markdown).not.toContain('kloof explain');
});

test('the same lines are named for a revision as for the files that lie there', async () => {
  const revisions = await kloof(['diff', '--git', 'main~1..main', 'client', '--format', 'sarif'], top);
  expect(resultsOf(revisions.stdout)).toEqual(resultsOf(await diff('sarif')));
});

test('GitHub and GitLab show as many, and a job gets what a pull request would', async () => {
  const wrong = await backwards();
  const issues = JSON.parse(await diff('gitlab')) as object[];
  expect(againstGitlab(issues)).toEqual([]);
  expect(issues.length).toBe(wrong.length);
  const summary = path.join(top, 'summary.md');
  const ran = await kloof(['diff', '--git', 'main~1', 'client', '--format', 'github', '--fail-on', 'regression'], top, {
    GITHUB_STEP_SUMMARY: summary,
  });
  expect(ran.code).toBe(1);
  expect(ran.stdout.trimEnd().split('\n').length).toBe(wrong.length);
  expect(`${await diff('markdown')}\n`).toBe(readFileSync(summary, 'utf8'));
});

test('JUnit fails what went backwards, skips what is still open, and passes where nothing changed', async () => {
  const { attributes, children } = readXml(await diff('junit'));
  expect(Number(attributes['failures'])).toBe((await backwards()).length);
  expect(Number(attributes['failures']) + Number(attributes['skipped'])).toBe(Number(attributes['tests']));
  expect(children.at(-1)?.attributes).toMatchObject({ name: 'cbw', failures: '1' });
  const same = await kloof(['diff', 'client', 'client', '--format', 'junit', '--lang', 'en'], top);
  expect(readXml(same.stdout).attributes).toMatchObject({ failures: '0' });
});

test('a saved report has no lines, so its file is named', async () => {
  const saved = path.join(top, 'now.json');
  writeFileSync(saved, (await kloof(['gap', 'client', '--format', 'json'], top)).stdout);
  writeFileSync(
    path.join(top, 'before.json'),
    (await kloof(['gap', path.join(ROOT, 'examples', 'huisartsenzorg'), '--format', 'json'], top)).stdout,
  );
  const { stdout } = await kloof(['diff', 'before.json', 'now.json', '--format', 'sarif'], top);
  const uris = resultsOf(stdout).map(({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri);
  expect(new Set(uris)).toEqual(new Set(['now.json']));
});

test('a table has a row for every change', async () => {
  const rows = (await diff('csv', '--lang', 'en')).trimEnd().split('\r\n');
  const lines = (await diff('ndjson'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Changed);
  expect(rows[0]).toBe('Framework,Requirement,Title,Change,Before,Now,Gaps');
  expect(rows.length - 1).toBe(lines.filter(({ requirement }) => requirement !== null).length);
});
