import { type SpawnSyncReturns, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { COMMANDS } from '../../src/cli/program/commands.ts';
import { progress, wipeProgress } from '../../src/cli/progress.ts';
import { kloof, NORMS, ROOT } from '../kloof.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('--quiet', () => {
  test('prints nothing, keeps the exit code, and writes files', async () => {
    const file = path.join(folder, 'gap.json');
    const ran = await kloof(['gap', 'examples/minimal', '--quiet', '--format', `json=${file}`, '--format', 'terminal']);
    expect(ran).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'kloof-gap/1' });
  });

  test('is silent on warnings, and says errors', async () => {
    const warned = await kloof(['validate', 'test/bad/control-satisfies-nothing', '--quiet', '--frameworks', NORMS]);
    expect(warned).toEqual({ code: 0, stdout: '', stderr: '' });
    const wrong = await kloof(['validate', 'test/bad/key-unknown', '--quiet']);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('error key-unknown');
  });
});

test('a report that takes the place of another is for the same readers', async () => {
  const file = path.join(folder, 'confidential.md');
  writeFileSync(file, 'old');
  chmodSync(file, 0o600);
  await kloof(['gap', 'examples/minimal', '--format', `markdown=${file}`]);
  expect(readFileSync(file, 'utf8')).toMatch(/^# /);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a clone that is not built says what to run, without a stack trace', () => {
  const clone = path.join(folder, 'clone');
  cpSync(path.join(ROOT, 'bin'), path.join(clone, 'bin'), { recursive: true });
  cpSync(path.join(ROOT, 'package.json'), path.join(clone, 'package.json'));
  const ran = spawnSync(process.execPath, [path.join(clone, 'bin', 'kloof.js'), 'frameworks'], { encoding: 'utf8' });
  expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status: 2, stdout: '' });
  expect(ran.stderr).toMatch(/^error kloof cannot start: .*\n {2}= run npm ci in .*\n$/);
});

test('of 10 MB, the one requirement that does not exist is found, by the program as installed', () => {
  const head = ['kloof: organisation/1', 'organisation: { name: Long B.V. }', 'frameworks: [avg]', 'controls:'];
  const control = (number: number, requirement: string): string =>
    `  - { id: C-${number}, title: ${'Measure of a long name '.repeat(30)}, status: implemented, satisfies: { avg: ["${requirement}"] } }`;
  const controls = Array.from({ length: 14_000 }, (_, i) => control(i, i === 13_000 ? '99' : '10'));
  const file = path.join(folder, 'long.yaml');
  writeFileSync(file, `${[...head, ...controls].join('\n')}\n`);
  expect(statSync(file).size).toBeGreaterThan(10_000_000);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'bin', 'kloof.js'), 'validate', file, '--format', 'json'],
    { encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { code: string; range: { start: { line: number } } }[];
  };
  const line = head.length + 13_001;
  expect({ status, stderr, found: diagnostics.map(({ code, range }) => [code, range.start.line]) }).toEqual({
    status: 2,
    stderr: '',
    found: [['requirement-unknown', line]],
  });
});

const FULL = '/dev/full';
const onFullDisk = (stream: 'stdout' | 'stderr', ...argv: readonly string[]): SpawnSyncReturns<string> => {
  const full = openSync(FULL, 'w');
  try {
    const stdio: StdioOptions = stream === 'stdout' ? ['ignore', full, 'pipe'] : ['ignore', 'pipe', full];
    return spawnSync(process.execPath, [path.join(ROOT, 'bin', 'kloof.js'), ...argv], {
      stdio,
      encoding: 'utf8',
      cwd: ROOT,
    });
  } finally {
    closeSync(full);
  }
};

test('a full disk below standard output is no fault of kloof', () => {
  if (!existsSync(FULL)) return;
  for (const argv of [
    ['gap', 'examples/minimal'],
    ['show', 'avg'],
    ['validate', 'examples/minimal'],
  ]) {
    const { status, stderr } = onFullDisk('stdout', ...argv);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'error standard output cannot be written: the disk is full\n',
    });
  }
  expect(onFullDisk('stderr', 'gap', 'nowhere').status).toBe(2);
  expect(onFullDisk('stderr', 'gap', 'examples/minimal', '--fail-on', 'none').status).toBe(0);
});

/** Every place on the command line where a path may stand. */
const TAKING_A_PATH: readonly (readonly string[])[] = [
  ['gap'],
  ['validate'],
  ['fmt'],
  ['soa'],
  ['obligations'],
  ['calendar'],
  ['evidence'],
  ['assess'],
  ['trend'],
  ['import', '--to', 'new.yaml'],
  ['import', 'list.csv', '--to'],
  ['explain', 'avg:5(2)'],
  ['delta', 'iso27001-2022', 'avg'],
  ['diff', '.'],
  ['diff', '--git', 'HEAD'],
  ['migrate', '--from', 'iso27001-2013', '--to', 'iso27001-2022'],
  ['matrix', '--controls'],
  ['frameworks', '--frameworks'],
  ['schema', 'organisation', '--with-ids', '--frameworks'],
  ['show', 'avg', '--licensed-text'],
  ['gap', '.', '--frameworks'],
  ['gap', '.', '--baseline'],
  ['gap', '.', '--update-baseline', '--baseline'],
  ['gap', '.', '--licensed-text'],
  ['gap', '.', '--output'],
  ['gap', '.', '--save'],
];

describe('a path that leads nowhere', () => {
  const here = (): string => path.join(folder, 'nowhere');
  beforeAll(() => {
    mkdirSync(here());
    writeFileSync(
      path.join(here(), 'kloof.yaml'),
      'kloof: organisation/1\norganisation: { name: X }\nframeworks: [avg]\n',
    );
    writeFileSync(path.join(here(), 'list.csv'), 'id,title,status\nC-1,Policy,implemented\n');
    symlinkSync('circle', path.join(here(), 'circle'));
  });

  test.each(TAKING_A_PATH.map((argv) => ({ argv, line: argv.join(' ') })))('kloof $line', async ({ argv }) => {
    // A report that is written takes the place of a link to nowhere.
    const isWritten = argv.includes('--output') || argv.includes('--update-baseline');
    for (const nowhere of ['kloof.yaml/file', 'x'.repeat(5000), ...(isWritten ? [] : ['circle'])]) {
      const { code, stdout, stderr } = await kloof([...argv, nowhere], here());
      expect(code).toBe(2);
      expect(stderr).toMatch(/^error /m);
      expect(stderr).not.toContain('made a mistake');
      if (argv[0] !== 'validate') expect(stdout).toBe('');
    }
    expect(readdirSync(here()).sort()).toEqual(['circle', 'kloof.yaml', 'list.csv']);
  });
});

describe('progress', () => {
  const shown = (env: Readonly<Record<string, string>>, isTerminal: boolean): string => {
    let text = '';
    const write = (part: string | Uint8Array): void => {
      text += part;
    };
    const output = { write, isTerminal, columns: 80 };
    const host = { argv: [], cwd: '', env, today: '', stdout: output, stderr: output, contentFolder: '', version: '' };
    progress(host, 'reading', true);
    wipeProgress(host);
    wipeProgress(host);
    return text;
  };

  test('is one line on a terminal, and wiped', () => {
    expect(shown({}, true)).toBe('\r\u001b[Kreading …\r\u001b[K');
  });

  test('is not there where nobody looks', () => {
    expect([shown({ CI: 'true' }, true), shown({ TERM: 'dumb' }, true), shown({}, false)]).toEqual(['', '', '']);
  });
});

test('an interrupted run leaves the old report or the new one, whole, and nothing beside it', async () => {
  const file = path.join(folder, 'interrupted.json');
  const argv = [path.join(ROOT, 'bin', 'kloof.js'), 'gap', 'examples/huisartsenzorg', '--format', `json=${file}`];
  for (let wait = 20; wait <= 400; wait += 38) {
    writeFileSync(file, '"old"');
    const child = spawn(process.execPath, argv, { cwd: ROOT, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    setTimeout(() => child.kill('SIGINT'), wait);
    await ended;
    expect(() => JSON.parse(readFileSync(file, 'utf8'))).not.toThrow();
    expect(readdirSync(folder).filter((name) => name.includes('interrupted'))).toEqual(['interrupted.json']);
  }
});

test('the manual page has every command, and no line that roff would take for a request', async () => {
  const { stdout } = await kloof(['man']);
  for (const { name, hidden } of COMMANDS) expect(stdout.includes(`.SS "${name}`)).toBe(!hidden);
  expect(stdout.split('\n').filter((line) => /^[.'](?!TH|SH|SS|TP|PP|nf|fi|B |I )/.test(line))).toEqual([]);
});

test('every command explains itself with an example', async () => {
  for (const { name, hidden } of COMMANDS) {
    if (hidden) continue;
    const { stdout, code } = await kloof([name, '--help']);
    expect({ name, code, hasExample: stdout.includes('Examples:\n  $ ') || stdout.includes('  $ kloof') }).toEqual({
      name,
      code: 0,
      hasExample: true,
    });
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  }
});

test('help on a command that there is not is refused, with the one that was meant', async () => {
  const { code, stdout, stderr } = await kloof(['help', 'gapp']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain("unknown command 'gapp'\n(Did you mean gap?)");
  expect((await kloof(['help', 'gap'])).stdout).toMatch(/^Usage: kloof gap /);
  expect((await kloof(['help'])).stdout).toMatch(/^Usage: kloof \[options\]/);
});
