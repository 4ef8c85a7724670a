import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import stringWidth from 'string-width';
import { widthOf } from '../../src/report/terminal/layout.ts';
import { kloof, ROOT } from '../kloof.ts';

/** Every report that is laid out for a screen. */
const REPORTS: readonly (readonly string[])[] = [
  ['frameworks'],
  ['show', 'dora'],
  ['show', 'avg:35(2)'],
  ['search', 'backup'],
  ['matrix'],
  ['matrix', '--controls', 'examples/huisartsenzorg'],
  ['delta', 'iso27001-2022', 'avg'],
  ['delta', 'iso27001-2022', 'avg', 'examples/huisartsenzorg'],
  ['crosswalk', 'iso27001-2022', 'cbw'],
  ['gap', 'examples/huisartsenzorg'],
  ['gap', 'examples/pensioenfonds'],
  ['gap', 'examples/drinkwater'],
  ['explain', 'avg:32(1)(b)', 'examples/huisartsenzorg'],
  ['explain', 'planned'],
  ['explain', 'key-unknown'],
  ['explain', 'priority'],
  ['obligations', 'examples/pensioenfonds'],
  ['calendar', 'examples/drinkwater'],
  ['soa', 'examples/drinkwater'],
  ['evidence', 'examples/pensioenfonds'],
  ['diff', 'examples/minimal', 'examples/huisartsenzorg'],
];

const tooWide = (text: string, width: number): readonly string[] =>
  text.split('\n').filter((line) => [...line].length > width);

describe.each(REPORTS.map((argv) => ({ argv, line: argv.join(' ') })))('$line', ({ argv }) => {
  test.each([
    [40, 'nl'],
    [40, 'en'],
    [80, 'nl'],
    [120, 'en'],
  ] as const)('stays within %d columns (%s)', async (width, lang) => {
    const { stdout } = await kloof([...argv, '--width', String(width), '--lang', lang]);
    expect(stdout.length).toBeGreaterThan(100);
    expect(tooWide(stdout, width)).toEqual([]);
  });
});

test.each([40, 60, 80])('a long title of a framework of one’s own is broken, not cut (%d)', async (width) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-width-'));
  const norms = path.join(folder, 'norms');
  mkdirSync(norms);
  const title = 'Rules for the protection of information in the municipal archives of the northern provinces';
  writeFileSync(
    path.join(norms, 'mine.yaml'),
    `kloof: framework/1
id: mine
title: { en: ${title}, nl: ${title} }
publisher: Me
kind: standard
edition: "1"
requirements:
  - { id: "1", title: { en: One, nl: Een } }
`,
  );
  writeFileSync(
    path.join(folder, 'kloof.yaml'),
    'kloof: organisation/1\norganisation: { name: Example }\nframeworks: [mine]\n',
  );
  const own = ['--frameworks', norms, '--width', String(width), '--lang', 'en'];
  for (const argv of [
    ['gap', path.join(folder, 'kloof.yaml')],
    ['frameworks'],
    ['show', 'mine'],
    ['matrix', 'mine', 'avg'],
  ]) {
    const { stdout, stderr } = await kloof([...argv, ...own]);
    expect(stderr).not.toContain('error');
    expect(tooWide(stdout, width)).toEqual([]);
    expect(stdout).not.toContain('…\n');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(argv[0] === 'frameworks' && width === 80 ? 'northern' : title);
  }
  rmSync(folder, { recursive: true });
});

test('the line of a file that a diagnostic shows stays within the screen', async () => {
  for (const width of [40, 80]) {
    const { stderr } = await kloof(['validate', 'test/bad/key-unknown', '--width', String(width)], ROOT);
    const frames = stderr.split('\n').filter((line) => /^ +\d* \|/.test(line));
    expect(frames.length).toBeGreaterThan(3);
    expect(tooWide(frames.join('\n'), width)).toEqual([]);
  }
});

describe('how wide a report is', () => {
  const widest = async (argv: readonly string[], env: Readonly<Record<string, string>>): Promise<number> => {
    const { stdout } = await kloof(['show', 'avg:33(1)', ...argv], ROOT, env);
    return Math.max(...stdout.split('\n').map((line) => [...line].length));
  };

  test.each([
    ['COLUMNS where the terminal does not say', [], { COLUMNS: '50' }, 45, 50],
    ['--width before COLUMNS', ['--width', '60'], { COLUMNS: '50' }, 51, 60],
    ['40 columns at least', [], { COLUMNS: '12' }, 35, 40],
    ['80 where COLUMNS is no number', [], { COLUMNS: 'wide' }, 61, 80],
  ])('%s', async (_, argv, env, least, most) => {
    const found = await widest(argv, env as unknown as Readonly<Record<string, string>>);
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  });

  test('help says the least', async () => {
    expect((await kloof(['gap', '--help'])).stdout.replaceAll(/\s+/g, ' ')).toContain('columns to use, 40 at least');
  });
});

test('a character is as wide as the library for widths says, whether or not it is asked', () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  expect(characters.filter((one) => widthOf(one) !== stringWidth(one))).toEqual([]);
});
