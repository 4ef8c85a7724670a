import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { GAPS } from '../../src/assess/gap-kinds.ts';
import { DIAGNOSTICS } from '../../src/diagnostics/catalogue.ts';
import { kloof, ROOT } from '../kloof.ts';
import { type Node, readXml } from '../xml.ts';
import { againstGitlab, againstSarif, marked, type Result, resultsOf, rulesOf } from './in-pipeline.ts';

/** What a pipeline reads: valid by its schema, placed on the real lines, the same for the same problem. */

jest.setTimeout(60_000);

const EXAMPLES = ['minimal', 'huisartsenzorg', 'pensioenfonds', 'drinkwater'];
const NORMS = path.join('test', 'fixtures', 'norms');

describe.each(EXAMPLES.flatMap((example) => ['en', 'nl'].map((lang) => ({ example, lang }))))(
  'gap of $example, $lang',
  ({ example, lang }) => {
    const gap = async (format: string): Promise<string> =>
      (await kloof(['gap', `examples/${example}`, '--lang', lang, '--format', format])).stdout;

    test('SARIF is valid, and every place is a line that is there', async () => {
      const log = await gap('sarif');
      expect(againstSarif(JSON.parse(log))).toEqual([]);
      const results = resultsOf(log);
      const rules = rulesOf(log);
      expect(results.length).toBeGreaterThan(0);
      for (const { ruleId, ruleIndex, locations, relatedLocations = [] } of results) {
        expect(rules[ruleIndex]?.id).toBe(ruleId);
        for (const location of [...locations, ...relatedLocations])
          expect(marked(location, ROOT)).toMatch(/^\S.*\S$|^\S$/);
      }
      for (const { id, help } of rules)
        expect(help.markdown).toContain(GAPS[id as keyof typeof GAPS].help[lang as 'en']);
      const prints = results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']);
      expect(new Set(prints).size).toBe(results.length);
    });

    test('GitLab and GitHub show what SARIF says and nobody accepted, heaviest first', async () => {
      const results = resultsOf(await gap('sarif')).filter(({ suppressions }) => suppressions.length === 0);
      const issues = JSON.parse(await gap('gitlab')) as { check_name: string; severity: string; fingerprint: string }[];
      expect(againstGitlab(issues)).toEqual([]);
      expect(issues.map(({ check_name }) => check_name)).toEqual(results.map(({ ruleId }) => ruleId));
      expect(issues.map(({ fingerprint }) => fingerprint)).toEqual(
        results.map(({ partialFingerprints }) => partialFingerprints['kloof/v1']),
      );
      const order = ['blocker', 'critical', 'major', 'minor', 'info'];
      const ranks = issues.map(({ severity }) => order.indexOf(severity));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      const commands = (await gap('github')).trimEnd().split('\n');
      const level = { error: 'error', warning: 'warning', notice: 'note' } as const;
      expect(commands.map((line) => level[(/^::(\w+) /.exec(line)?.[1] ?? '') as 'error'])).toEqual(
        results.map((result) => result.level),
      );
      for (const line of commands)
        expect(line).toMatch(/^::\w+ file=[^,:]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[^,:]+::./);
    });

    test('JUnit has a case for every requirement, and fails what is not met and not accepted', async () => {
      const xml = await gap('junit');
      const { assessments } = JSON.parse(await gap('json')) as {
        assessments: {
          framework: string;
          gaps: object[];
          totals: { assessable: number; notApplicable: number };
          findings: { outcome: string; acceptedUntil?: string; gaps: { severity: string }[] }[];
        }[];
      };
      const root = readXml(xml);
      assessments.forEach(({ framework, gaps, totals, findings }, i) => {
        const suite = root.children[i] as Node;
        const cases = suite.children.filter(({ name }) => name === 'testcase');
        const having = (name: string): Node[] =>
          cases.filter(({ children }) => children.some((child) => child.name === name));
        const isShort = (finding: (typeof findings)[number]): boolean =>
          finding.outcome !== 'not-applicable' &&
          (finding.outcome !== 'met' || finding.gaps.some(({ severity }) => severity !== 'note'));
        const accepted = findings.filter((finding) => isShort(finding) && finding.acceptedUntil !== undefined).length;
        expect(cases.length).toBe(totals.assessable + gaps.length);
        expect(having('skipped').length).toBe(totals.notApplicable + accepted);
        expect(having('failure').length).toBe(findings.filter(isShort).length - accepted + gaps.length);
        expect(new Set(cases.map(({ attributes }) => attributes['classname']))).toEqual(new Set([framework]));
        for (const [count, name] of [
          ['failures', 'failure'],
          ['skipped', 'skipped'],
        ] as const)
          expect(suite.attributes[count]).toBe(String(having(name).length));
        expect(suite.attributes['tests']).toBe(String(cases.length));
      });
    });

    test('NDJSON is the findings of the JSON report, each on a line', async () => {
      const { assessments } = JSON.parse(await gap('json')) as {
        assessments: { framework: string; gaps: object[]; findings: object[] }[];
      };
      const lines = (await gap('ndjson'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      expect(lines).toEqual(
        assessments.flatMap(({ framework, gaps, findings }) => [
          ...(gaps.length > 0 ? [{ framework, requirement: null, gaps }] : []),
          ...findings.map((finding) => ({ framework, ...finding })),
        ]),
      );
    });
  },
);

test('xmllint finds JUnit well-formed, where it is there', async () => {
  const { stdout } = await kloof(['gap', 'examples/drinkwater', '--format', 'junit']);
  const ran = spawnSync('xmllint', ['--noout', '-'], { input: stdout, encoding: 'utf8' });
  if (ran.error === undefined) expect(ran).toMatchObject({ status: 0, stderr: '' });
});

describe('validate', () => {
  const BAD = ['key-unknown', 'id-duplicate', 'remainder-missing', 'yaml-syntax', 'requirement-unknown'].map(
    (name) => `test/bad/${name}`,
  );
  const validate = async (format: string, paths: readonly string[] = BAD): Promise<string> =>
    (await kloof(['validate', ...paths, '--frameworks', NORMS, '--format', format])).stdout;

  test('SARIF marks the very word, errors first', async () => {
    const log = await validate('sarif');
    expect(againstSarif(JSON.parse(log))).toEqual([]);
    const results = resultsOf(log);
    expect(results.map((result) => [result.ruleId, result.level, marked(result.locations[0], ROOT)])).toEqual([
      ['id-duplicate', 'error', 'C-01'],
      ['key-unknown', 'error', 'titel'],
      ['requirement-unknown', 'error', '5.11'],
      ['yaml-syntax', 'error', expect.any(String)],
      ['remainder-missing', 'warning', '5.1'],
    ]);
    expect(
      results[0]?.relatedLocations?.map((one) => [marked(one, ROOT), one.physicalLocation.region.startLine]),
    ).toEqual([['C-01', 5]]);
    for (const { id, help } of rulesOf(log))
      expect(help.markdown).toContain(DIAGNOSTICS[id as keyof typeof DIAGNOSTICS].help);
  });

  test('every format says every diagnostic', async () => {
    const { diagnostics } = JSON.parse(await validate('json')) as {
      diagnostics: {
        code: string;
        severity: string;
        file: string;
        range: { start: { line: number; column: number } };
      }[];
    };
    const codes = diagnostics.map(({ code }) => code).sort();
    expect(codes.length).toBe(5);
    expect(
      (await validate('ndjson'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object),
    ).toEqual(diagnostics);
    const issues = JSON.parse(await validate('gitlab')) as { check_name: string }[];
    expect(againstGitlab(issues)).toEqual([]);
    expect(issues.map(({ check_name }) => check_name).sort()).toEqual(codes);
    const commands = (await validate('github')).trimEnd().split('\n');
    expect(commands.map((line) => /title=([\w-]+)/.exec(line)?.[1]).sort()).toEqual(codes);
    expect(commands).toContain(
      '::error file=test/bad/key-unknown/kloof.yaml,line=6,endLine=6,col=5,endColumn=10,title=key-unknown::the key "titel" does not exist here: did you mean "title"?',
    );
    const rows = (await validate('csv')).trimEnd().split('\r\n');
    expect(rows.map((row) => row.split(',').slice(0, 5).join(','))).toEqual([
      'severity,code,file,line,column',
      ...diagnostics.map(
        ({ severity, code, file, range: { start } }) => `${severity},${code},${file},${start.line},${start.column}`,
      ),
    ]);
    const table = (await validate('markdown')).split('\n').filter((line) => /^\| (error|warning) \|/.test(line));
    expect(table.map((row) => /`([\w-]+)` \|$/.exec(row)?.[1]).sort()).toEqual(codes);
    const suites = readXml(await validate('junit')).children;
    const failures = suites
      .flatMap(({ children }) => children)
      .flatMap(({ children }) => children.filter(({ name }) => name === 'failure'));
    expect(failures.map(({ attributes }) => attributes['type']).sort()).toEqual(
      codes.filter((code) => code !== 'remainder-missing'),
    );
  });

  test('whatever is wrong with a file, every format is what its readers take', async () => {
    const all = readdirSync(path.join(ROOT, 'test', 'bad')).map((name) => `test/bad/${name}`);
    const log = await validate('sarif', all);
    expect(againstSarif(JSON.parse(log))).toEqual([]);
    expect(resultsOf(log).length).toBeGreaterThan(30);
    expect(againstGitlab(JSON.parse(await validate('gitlab', all)))).toEqual([]);
    expect(readXml(await validate('junit', all)).name).toBe('testsuites');
    for (const line of (await validate('github', all)).trimEnd().split('\n'))
      expect(line).toMatch(/^::(error|warning) file=/);
  });

  test('nothing wrong: nothing to show, and a case that passes', async () => {
    expect(resultsOf(await validate('sarif', ['examples/minimal']))).toEqual([]);
    expect(await validate('gitlab', ['examples/minimal'])).toBe('[]\n');
    expect(await validate('github', ['examples/minimal'])).toBe('');
    expect(await validate('ndjson', ['examples/minimal'])).toBe('');
    const suites = readXml(await validate('junit', ['examples/minimal'])).children;
    expect(suites.at(-1)?.children.map(({ attributes, children }) => [attributes['name'], children])).toEqual([
      ['valid', []],
    ]);
  });
});

describe('in a repository of its own', () => {
  let top = '';
  beforeEach(() => {
    top = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'kloof-')));
    cpSync(path.join(ROOT, 'examples', 'huisartsenzorg'), path.join(top, 'comp liance'), { recursive: true });
  });
  afterEach(() => rmSync(top, { recursive: true }));

  const sarif = async (cwd: string, given: string): Promise<readonly Result[]> =>
    resultsOf((await kloof(['gap', given, '--format', 'sarif'], cwd)).stdout);
  const uris = (results: readonly Result[]): ReadonlySet<string> =>
    new Set(results.map(({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri));

  test('files are named from its top, wherever kloof runs and however the organisation is named', async () => {
    const folder = path.join(top, 'comp liance');
    execFileSync('git', ['init', '-q', top]);
    const [fromTop, fromFolder, absolute, byFile] = [
      await sarif(top, 'comp liance'),
      await sarif(folder, '.'),
      await sarif(os.tmpdir(), folder),
      await sarif(top, './comp liance/kloof.yaml'),
    ];
    expect([...uris(fromTop)].sort()).toContain('comp%20liance/maatregelen/privacy.yaml');
    expect(fromFolder).toEqual(fromTop);
    expect(byFile).toEqual(fromTop);
    expect(
      [...uris(absolute)].every((uri) => uri.startsWith(`comp%20liance/`) || uri.includes('/comp%20liance/')),
    ).toBe(true);
    for (const { locations } of fromTop) expect(marked(locations[0], top)).not.toBe('');
  });

  test('without a repository, from the working directory; outside of it, by their absolute path', async () => {
    mkdirSync(path.join(top, 'elsewhere'));
    expect([...uris(await sarif(path.join(top, 'comp liance'), '.'))].sort()).toContain('maatregelen/privacy.yaml');
    const outside = uris(await sarif(path.join(top, 'elsewhere'), '../comp liance'));
    expect([...outside].every((uri) => uri.startsWith(`file://${top}/comp%20liance/`))).toBe(true);
  });

  test('a fingerprint survives a move to another line', async () => {
    const prints = (results: readonly Result[]): readonly (string | undefined)[] =>
      results.map(({ partialFingerprints }) => partialFingerprints['kloof/v1']);
    const before = await sarif(top, 'comp liance');
    for (const file of ['kloof.yaml', 'maatregelen/privacy.yaml', 'maatregelen/techniek.yaml']) {
      const name = path.join(top, 'comp liance', file);
      writeFileSync(name, `# one\n# two\n\n${readFileSync(name, 'utf8')}`);
    }
    const after = await sarif(top, 'comp liance');
    expect(after.map(({ locations }) => locations)).not.toEqual(before.map(({ locations }) => locations));
    expect(prints(after)).toEqual(prints(before));
  });

  test('an accepted gap is suppressed with its reason, and shown by no pipeline', async () => {
    const root = path.join(top, 'comp liance', 'kloof.yaml');
    writeFileSync(
      root,
      `${readFileSync(root, 'utf8')}accepted:\n  - { requirement: "avg:25(1)", reason: Replaced in Q2., by: Board, until: 2027-06-30 }\n`,
    );
    const accepted = (await sarif(top, 'comp liance')).filter(({ message }) => message.text.startsWith('avg:25(1) '));
    expect(accepted.map(({ suppressions }) => suppressions)).toEqual([
      [
        {
          kind: 'inSource',
          status: 'accepted',
          justification: 'Aanvaard door Board tot en met 2027-06-30: Replaced in Q2.',
        },
      ],
    ]);
    const github = await kloof(['gap', 'comp liance', '--format', 'github'], top);
    expect(github.stdout).not.toContain('title=avg%3A25(1) ');
    const gitlab = await kloof(['gap', 'comp liance', '--format', 'gitlab'], top);
    expect(gitlab.stdout).not.toContain('avg:25(1) ');
  });

  test('with a baseline pipelines show what came since: the rest is known, skipped, or left out', async () => {
    const baseline = ['--baseline', 'baseline.json', '--lang', 'en'] as const;
    const gap = async (format: string): Promise<string> =>
      (await kloof(['gap', 'comp liance', ...baseline, '--format', format], top)).stdout;
    await kloof(['gap', 'comp liance', ...baseline, '--update-baseline'], top);
    expect(await gap('github')).toBe('');
    expect(await gap('gitlab')).toBe('[]\n');
    expect(readXml(await gap('junit')).attributes).toMatchObject({ failures: '0' });
    const privacy = path.join(top, 'comp liance', 'maatregelen', 'privacy.yaml');
    const before = readFileSync(privacy, 'utf8');
    writeFileSync(privacy, before.replace('status: implemented', 'status: not-implemented'));
    const log = await gap('sarif');
    expect(againstSarif(JSON.parse(log))).toEqual([]);
    const fresh = resultsOf(log).filter(({ baselineState }) => baselineState === 'new');
    expect(new Set(resultsOf(log).map(({ baselineState }) => baselineState))).toEqual(new Set(['new', 'unchanged']));
    expect(fresh.map(({ ruleId }) => ruleId)).toContain('not-implemented');
    expect((await gap('github')).trimEnd().split('\n').length).toBe(fresh.length);
    expect((JSON.parse(await gap('gitlab')) as object[]).length).toBe(fresh.length);
    const failures = Number(readXml(await gap('junit')).attributes['failures']);
    expect(failures).toBeGreaterThan(0);
    expect(failures).toBeLessThanOrEqual(fresh.length);
  });

  test('a job on GitHub gets a summary with --format github, added to what stands there, and only then', async () => {
    const file = path.join(top, 'summary.md');
    const env = { GITHUB_STEP_SUMMARY: file };
    writeFileSync(file, 'before\n');
    await kloof(['gap', 'comp liance', '--format', 'sarif'], top, env);
    expect(readFileSync(file, 'utf8')).toBe('before\n');
    await kloof(['validate', 'comp liance', '--format', 'github'], top, env);
    await kloof(['gap', 'comp liance', '--format', 'github', '--lang', 'en'], top, env);
    const [, validated, , gap] = readFileSync(file, 'utf8').split(/^(## .*)$/m);
    expect(validated).toBe('## kloof validate');
    expect(gap).toContain('Gap report');
    expect(readFileSync(file, 'utf8')).toMatch(/^before\n[\s\S]*\| GDPR \(AVG\) \|[\s\S]*`avg:25\(1\)`/);
    const gone = await kloof(['gap', 'comp liance', '--format', 'github'], top, {
      GITHUB_STEP_SUMMARY: 'none/summary.md',
    });
    expect(gone).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('none/summary.md, which GITHUB_STEP_SUMMARY names'),
    });
  });
});
