import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { columnLines } from '../../src/report/terminal/columns.ts';
import { hanging } from '../../src/report/terminal/layout.ts';
import { kloof } from '../kloof.ts';

/** Two frameworks of 1,200 requirements; of the first 1,000 are demonstrated and 100 fall short. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-columns-'));
const LONG = 'municipal-archives-security-baseline';

const times = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i + 1)).join('');

const framework = (id: string, edition: string, size: number): string =>
  `kloof: framework/1\nid: ${id}\ntitle: { en: Title of ${id}, nl: Titel van ${id} }\npublisher: Me\nkind: standard\nedition: "${edition}"\nrequirements:\n${times(size, (i) => `  - { id: "${i}", title: { en: One, nl: Een } }\n`)}`;

const row = (i: number): string =>
  i <= 1100
    ? `  - { source: "${i}", target: "${i}", relationship: equal, rationale: { en: Same, nl: Zelfde } }\n`
    : `  - { source: "${i}", target: "${i}", relationship: intersects-with, rationale: { en: Near, nl: Na }, remainder: { en: Rest, nl: Rest } }\n`;

const control = (i: number): string =>
  `  - { id: C-${i}, title: T, status: ${i <= 1000 ? 'implemented' : 'planned'}, satisfies: { big-a: ["${i}"] }, evidence: [{ title: E, date: 2026-01-01 }] }\n`;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'norms', 'mappings'), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  write('norms/a.yaml', framework('big-a', '1', 1200));
  write('norms/b.yaml', framework('big-b', '1', 1200));
  write('norms/long.yaml', framework(LONG, 'second, amended', 1));
  write(
    'norms/mappings/big-a--big-b.yaml',
    `kloof: mapping/1\nsource: big-a\ntarget: big-b\nmethod: derived\nbasis: []\nrows:\n${times(1200, row)}`,
  );
  write(
    'kloof.yaml',
    `kloof: organisation/1\norganisation: { name: Big }\nframeworks: [big-a, big-b, ${LONG}]\ncontrols:\n${times(1100, control)}  - { id: CTRL-ACCESS-1, title: Beyond, status: planned, satisfies: { ${LONG}: ["1"] } }\n`,
  );
  for (const day of ['2026-10-01', '2026-10-02']) await printed('gap', ...OWN, '--save', 'saved', '--as-of', day);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function printed(...argv: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await kloof(argv, folder);
  expect(stderr).not.toContain('error');
  return stdout.split('\n');
}

const OWN = ['--frameworks', 'norms'];

/** Cells of a line: what stands at least two spaces apart. */
const cells = (line: string | undefined): readonly string[] => (line ?? '').trim().split(/ {2,}/);
/** Where each figure of a line ends. */
const ends = (line: string | undefined): readonly number[] =>
  [...(line ?? '').matchAll(/\d+(?![\w-])/g)].map(({ index, 0: figure }) => index + figure.length);

const SCREENS = [
  [80, 'en'],
  [80, 'nl'],
  [120, 'en'],
  [120, 'nl'],
] as const;

describe.each(SCREENS)('figures of a thousand and more, at %d columns (%s)', (width, lang) => {
  const screen = ['--width', String(width), '--lang', lang];

  test('gap: columns two apart, heads above the ends of their figures', async () => {
    const lines = await printed('gap', ...OWN, ...screen);
    const at = lines.findIndex((line) => /big-a +\S*█/.test(line));
    const [head, first, second] = [lines[at - 1] ?? '', lines[at], lines[at + 1]];
    expect(cells(first).slice(2)).toEqual(['1000 · 1000 … 1100', '1200', '100']);
    expect(ends(first)).toEqual(ends(second));
    const [, , atMost = 0, of = 0, short = 0] = ends(first);
    const words = { en: ['at most', 'of', 'short'], nl: ['hoogstens', 'van', 'tekort'] }[lang];
    expect(words.map((word) => head.lastIndexOf(word) + word.length)).toEqual([atMost, of, short]);
  });

  test('matrix: the mark of one column does not touch the next', async () => {
    const lines = await printed('matrix', 'big-a', 'big-b', LONG, ...OWN, ...screen);
    expect(cells(lines.find((line) => /^big-a .*\+/.test(line)))).toEqual(['big-a', '·', '1100+100█', '–']);
    expect(cells(lines.find((line) => /^big-b .*\+/.test(line)))).toEqual(['big-b', '1100+100█', '·', '–']);
  });

  test('frameworks: ids and editions are whole, also long ones', async () => {
    const text = (await printed('frameworks', ...OWN, ...screen)).join('\n');
    expect(text).toContain(LONG);
    expect(text).toContain('second, amended');
    expect(text).not.toContain('…');
    expect(text.split('\n').filter((line) => line.length > width)).toEqual([]);
  });

  test('trend and diff: columns two apart', async () => {
    const trend = await printed('trend', 'saved', ...screen);
    expect(cells(trend.find((line) => line.startsWith('2026-10-01')))).toEqual([
      '2026-10-01',
      '1000',
      '1000 … 1100',
      '1200',
    ]);
    const diff = await printed('diff', 'saved/2026-10-01.json', 'saved/2026-10-02.json', ...screen);
    const word = { en: 'of', nl: 'van' }[lang];
    const line = diff.find((one) => one.includes('big-a') && one.includes('→'));
    expect(cells(line).slice(1)).toEqual(['1000 → 1000', '1100 → 1100', `${word} 1200`]);
  });
});

test.each(['en', 'nl'])('at 40 columns every figure is there, on lines that fit (%s)', async (lang) => {
  const screen = ['--width', '40', '--lang', lang];
  for (const argv of [
    ['trend', 'saved'],
    ['diff', 'saved/2026-10-01.json', 'saved/2026-10-02.json'],
  ]) {
    const lines = await printed(...argv, ...screen);
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
    for (const figure of ['1000', '1100', '1200']) expect(lines.join('\n')).toContain(figure);
  }
});

test('a table breaks one column, and is none where that has no room', () => {
  const rows = [
    ['Id', 'Title', 'Count'],
    ['a', 'A title that is broken over lines', '1200'],
    ['bbb', 'Short', '7'],
  ];
  expect(columnLines(rows, { width: 30, numeric: [2], breaks: 1 })).toEqual([
    'Id   Title               Count',
    'a    A title that is      1200',
    '     broken over lines',
    'bbb  Short                   7',
  ]);
  expect(columnLines(rows, { width: 24, numeric: [2], breaks: 1 })).toBeUndefined();
});

test('what leads a text stands above it where it would touch it', () => {
  expect(hanging('CTRL-1', 'Title of it', 8, 20)).toEqual(['CTRL-1  Title of it']);
  expect(hanging('CTRL-123', 'Title of it', 8, 20)).toEqual(['CTRL-123', '        Title of it']);
});
