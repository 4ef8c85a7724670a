import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DIAGNOSTICS } from '../src/diagnostics/catalogue.ts';
import { kloof, NORMS, ROOT } from './kloof.ts';

/**
 * A folder of bad files: each folder holds what a user might write and `expected.txt`, what kloof says to it.
 * Write the expected files again with `UPDATE=1 npx jest test/bad`, and read them as prose.
 */
const BAD = path.join(ROOT, 'test', 'bad');
const cases = readdirSync(BAD);
const norms = path.relative(BAD, NORMS);

/** Commands that find what `validate` leaves to them: whether a report is possible at all. */
const ONLY_IN_GAP = ['nothing-in-scope'];

test.each(cases)('%s', async (name) => {
  const folder = path.join(BAD, name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const target = files.includes('kloof.yaml') || files.length === 0 ? name : `${name}/${files[0]}`;
  const command = ONLY_IN_GAP.includes(name) ? 'gap' : 'validate';
  const { code, stdout, stderr } = await kloof([command, target, '--frameworks', norms], BAD);
  const printed = `$ kloof ${command} ${target}\n\n${stderr}${stdout}exit ${code}\n`;
  const expected = path.join(folder, 'expected.txt');
  if (process.env['UPDATE']) writeFileSync(expected, printed);
  expect(printed).toBe(readFileSync(expected, 'utf8'));
  const isWarning =
    Object.hasOwn(DIAGNOSTICS, name) && DIAGNOSTICS[name as keyof typeof DIAGNOSTICS].severity === 'warning';
  expect(code).toBe(isWarning ? 0 : 2);
  if (Object.hasOwn(DIAGNOSTICS, name)) expect(stderr).toContain(`${isWarning ? 'warning' : 'error'} ${name} `);
});

/**
 * Codes whose cause cannot stand in a folder under version control; each has a test of its own below or in its part.
 */
const MADE_ON_THE_SPOT = [
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'yaml-too-deep',
  'framework-exists',
  'mapping-exists',
];

test('every code has a folder, or a test that makes its cause', () => {
  expect(Object.keys(DIAGNOSTICS).filter((code) => !cases.includes(code) && !MADE_ON_THE_SPOT.includes(code))).toEqual(
    [],
  );
});

describe('what cannot be kept in a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };

  const deep = (depth: number): string =>
    `kloof: organisation/1\norganisation: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
  const bomb = `kloof: organisation/1\na: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(',')}]`).join('\n')}\n`;

  test.each([
    ['a file that is missing', 'file-missing', () => undefined],
    [
      'a folder where a file is meant',
      'file-unreadable',
      () => mkdirSync(path.join(folder, 'kloof.yaml/kloof.yaml'), { recursive: true }),
    ],
    [
      'a file larger than 40 MB',
      'file-too-large',
      () => {
        write('kloof.yaml', 'kloof: organisation/1\n');
        truncateSync(path.join(folder, 'kloof.yaml'), 40_000_001);
      },
    ],
    ['nesting of 10,000 levels', 'yaml-too-deep', () => write('kloof.yaml', deep(10_000))],
    ['an alias bomb', 'yaml-alias', () => write('kloof.yaml', bomb)],
  ])('%s', async (_, code, make) => {
    make();
    for (const command of ['validate', 'gap']) {
      const ran = await kloof([command, 'kloof.yaml'], folder);
      expect(ran.stderr).toContain(`error ${code} `);
      expect(ran.code).toBe(2);
      if (command === 'gap') expect(ran.stdout).toBe('');
    }
  });

  test('a framework or mapping that is shipped already', async () => {
    const shipped = JSON.parse(readFileSync(path.join(ROOT, 'dist', 'content', 'index.json'), 'utf8')) as {
      frameworks: { id: string }[];
    };
    const id = shipped.frameworks[0]?.id ?? '';
    write(
      'norms/own.yaml',
      `kloof: framework/1\nid: ${id}\ntitle: { en: Own, nl: Eigen }\npublisher: Own\nkind: standard\nedition: "1"\nrequirements: [{ id: "1", title: { en: One, nl: Een } }]\n`,
    );
    const clash = await kloof(['frameworks', '--frameworks', 'norms'], folder);
    expect(clash.stderr).toContain(`error framework-exists ${id} is the id of a shipped framework`);
    expect(clash.code).toBe(2);
    write(
      'norms/own.yaml',
      readFileSync(path.join(folder, 'norms/own.yaml'), 'utf8').replace('edition:', 'replaces: true\nedition:'),
    );
    expect((await kloof(['frameworks', '--frameworks', 'norms'], folder)).code).toBe(0);
  });

  test('a write that fails leaves the old file as it was', async () => {
    write('kloof.yaml', 'kloof: organisation/1\norganisation: { name: X }\nframeworks: [example-2026]\n');
    write('out/report.md', 'old');
    const norm = path.relative(folder, NORMS);
    const ran = await kloof(['gap', '--frameworks', norm, '--format', 'markdown', '--output', 'out'], folder);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('out was not written: it is a folder');
    expect(readdirSync(path.join(folder, 'out'))).toEqual(['report.md']);
    expect(existsSync(path.join(folder, '.out'))).toBe(false);
    const below = await kloof(['gap', '--frameworks', norm, '--format', 'markdown=kloof.yaml/report.md'], folder);
    expect(below.code).toBe(2);
    expect(below.stderr).toContain('kloof.yaml/report.md was not written: a part of its path is no folder');
  });

  test.each([
    [['--output', 'kloof.yaml']],
    [['--format', 'json=other.json', '--format', 'markdown=./kloof.yaml']],
    [['--baseline', 'kloof.yaml', '--update-baseline']],
    [['--output', 'norms/own.yaml']],
  ])('a report never takes the place of a file of the client: %j', async (options) => {
    const organisation = 'kloof: organisation/1\norganisation: { name: X }\nframeworks: [example-2026]\n';
    write('kloof.yaml', `# ours\n${organisation}`);
    write('norms/own.yaml', '{ "kloof": "framework/1" }\n');
    const ran = await kloof(['gap', '--frameworks', path.relative(folder, NORMS), ...options], folder);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toContain("was not written: a file of kloof's own stands there");
    expect(readFileSync(path.join(folder, 'kloof.yaml'), 'utf8')).toBe(`# ours\n${organisation}`);
    expect(existsSync(path.join(folder, 'other.json'))).toBe(false);
  });

  test('a link stays a link, and a pipe stays a pipe', async () => {
    write('kloof.yaml', 'kloof: organisation/1\norganisation: { name: X }\nframeworks: [example-2026]\n');
    write('real.csv', 'old');
    symlinkSync('real.csv', path.join(folder, 'link.csv'));
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const written = ['--format', 'csv=link.csv', '--format', 'ndjson=pipe'];
    const ran = await kloof(['gap', '--frameworks', path.relative(folder, NORMS), ...written], folder);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(/^fail example-2026: \d+ gaps: [\d., a-z]+\n$/);
    expect(lstatSync(path.join(folder, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(folder, 'real.csv'), 'utf8')).toContain('5.1');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    const received = Buffer.alloc(65_536);
    expect(received.toString('utf8', 0, readSync(reader, received))).toContain('"requirement"');
    closeSync(reader);
  });

  test('one file named in two ways is still one', async () => {
    write('kloof.yaml', 'kloof: organisation/1\norganisation: { name: X }\nframeworks: [example-2026]\n');
    const two = ['--format', 'json=a.out', '--format', 'csv=./a.out'];
    const ran = await kloof(['gap', '--frameworks', path.relative(folder, NORMS), ...two], folder);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('two reports would go to');
  });
});
