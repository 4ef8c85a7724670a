import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { elements, readHtml, textOf } from '../html.ts';
import { kloof, ROOT } from '../kloof.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Keeps a report of a day on which this many duties of the AVG are met. */
async function day(asOf: string, met: number): Promise<void> {
  const duties = ['5(2)', '30(1)', '33(1)', '33(5)'].slice(0, met);
  const control = (duty: string): string =>
    `  - { id: "${duty}", title: T, status: implemented, satisfies: { avg: ["${duty}"] } }\n`;
  const head =
    'kloof: organisation/1\norganisation: { name: X }\nprofile: { roles: [controller] }\nframeworks: [avg]\n';
  writeFileSync(path.join(folder, 'kloof.yaml'), `${head}controls:\n${duties.map(control).join('')}`);
  const ran = await kloof(['gap', '--save', 'reports', '--as-of', asOf, '--fail-on', 'none', '--quiet'], folder);
  expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
}

test('days that were kept show progress', async () => {
  await day('2026-01-31', 1);
  await day('2026-06-30', 2);
  await day('2026-11-23', 4);
  await day('2026-11-23', 4);
  expect(readdirSync(path.join(folder, 'reports')).sort()).toEqual([
    '2026-01-31.json',
    '2026-06-30.json',
    '2026-11-23.json',
  ]);
  const { stdout, code } = await kloof(['trend', 'reports'], folder);
  expect(code).toBe(0);
  expect(stdout).toContain('Met +3 since the first, +2 since the one before');
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  const dutch = await kloof(['trend', 'reports', '--lang', 'nl', '--format', 'markdown'], folder);
  expect(dutch.stdout).toContain('Voldaan +3 sinds de eerste, +2 sinds de vorige');
  const csv = await kloof(['trend', 'reports', '--format', 'csv'], folder);
  expect(csv.stdout.split('\r\n')[1]).toMatch(/^2026-01-31,avg,0,1,\d+,\d+$/);
  const difference = await kloof(['diff', 'reports/2026-01-31.json', 'reports/2026-11-23.json'], folder);
  expect(difference.stdout).toContain('avg:33(1)');
});

test('a report that was saved before reports said what reaches and what may bind is read the same', async () => {
  const supplier =
    'profile: { supplier_to_finance: true, financial_entity_types: [], supplier_to_care: true }\nframeworks: [dora, nen7510-2024]\n';
  writeFileSync(path.join(folder, 'kloof.yaml'), `kloof: organisation/1\norganisation: { name: X }\n${supplier}`);
  for (const asOf of ['2026-01-31', '2026-06-30'])
    await kloof(['gap', '--save', 'reports', '--as-of', asOf, '--fail-on', 'none'], folder);
  const read = async (): Promise<readonly string[]> => {
    const trend = await kloof(['trend', 'reports'], folder);
    const diff = await kloof(['diff', 'reports/2026-01-31.json', 'reports/2026-06-30.json'], folder);
    expect([trend.code, trend.stderr, diff.code, diff.stderr]).toEqual([0, '', 0, '']);
    return [trend.stdout, diff.stdout];
  };
  const before = await read();
  const file = path.join(folder, 'reports', '2026-01-31.json');
  const later = ['mayBindOutside', 'mayBind', 'reaches'];
  const text = readFileSync(file, 'utf8');
  for (const key of later) expect(text).toContain(`"${key}": `);
  writeFileSync(
    file,
    JSON.stringify(JSON.parse(text, (key, value: unknown) => (later.includes(key) ? undefined : value))),
  );
  expect(await read()).toEqual(before);
});

test('the language is that of the report that was saved last', async () => {
  for (const [asOf, lang] of [
    ['2026-01-31', 'en'],
    ['2026-06-30', 'nl'],
  ])
    await kloof([
      'gap',
      path.join(ROOT, 'examples/minimal'),
      '--save',
      folder,
      '--as-of',
      asOf ?? '',
      '--lang',
      lang ?? '',
    ]);
  expect((await kloof(['trend', folder])).stdout).toMatch(/^Voortgang: /);
  expect((await kloof(['trend', folder, '--lang', 'en'])).stdout).toMatch(/^Progress: /);
  const days = readdirSync(folder).sort();
  const { stdout } = await kloof(['diff', ...days.map((name) => path.join(folder, name))]);
  expect(stdout).toContain('ten opzichte van');
});

test('a page draws a line through the days that are known, and says their figures', async () => {
  await day('2026-01-31', 1);
  await day('2026-06-30', 2);
  await day('2026-11-23', 4);
  const { stdout } = await kloof(['trend', 'reports', '--format', 'html', '--lang', 'nl'], folder);
  const page = readHtml(stdout);
  expect(textOf(page)).toContain('Voldaan +3 sinds de eerste, +2 sinds de vorige');
  const lines = elements(page, ({ name, attributes }) => name === 'path' && attributes['class'] === 'met');
  const [from, through, to] = [...(lines[0]?.attributes['d'] ?? '').matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(
    ([, x, y]) => ({ x: Number(x), y: Number(y) }),
  );
  expect([from?.x, to?.x]).toEqual([1, 99]);
  expect(((through?.x ?? 0) - 1) / 98).toBeCloseTo(150 / 296, 3);
  const fallen = [from, through, to].map((point) => 100 - (point?.y ?? 0));
  expect((fallen[2] ?? 0) / (fallen[0] ?? 1)).toBeCloseTo(4, 1);
  expect(elements(page, ({ name, attributes }) => name === 'circle' && attributes['class'] === 'met')).toHaveLength(3);
  const rows = elements(page, ({ name }) => name === 'tr').slice(1);
  const met = rows.map((row) => elements(row, ({ attributes }) => attributes['class'] === 'n').map(textOf)[1]);
  expect(met).toEqual(['1', '2', '4']);
});

test('one day is no progress yet', async () => {
  await day('2026-01-31', 1);
  expect((await kloof(['trend', 'reports'], folder)).stdout).toContain('progress shows from the second');
});

test('a folder of two organisations, of none, and of something else', async () => {
  await day('2026-01-31', 1);
  const file = path.join(folder, 'reports', '2026-01-31.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(path.join(folder, 'reports', '2026-02-28.json'), text.replace('"name": "X"', '"name": "Y"'));
  expect((await kloof(['trend', 'reports'], folder)).stderr).toContain('reports holds reports of X and of Y');
  writeFileSync(path.join(folder, 'reports', '2026-02-28.json'), '{}');
  expect((await kloof(['trend', 'reports'], folder)).stderr).toContain('reports/2026-02-28.json is no saved report');
  expect((await kloof(['trend', '.'], folder)).stderr).toContain('. holds no saved report');
  expect((await kloof(['trend', 'nothing'], folder)).stderr).toContain('nothing is no folder that can be read');
  expect(await kloof(['gap', '--save', 'x', '--framework', 'avg'], folder)).toMatchObject({ code: 2, stdout: '' });
});

test('the report on progress is what its schema says', async () => {
  await day('2026-01-31', 1);
  await day('2026-06-30', 2);
  const { stdout } = await kloof(['trend', 'reports', '--format', 'json'], folder);
  const { default: Ajv } = await import('ajv');
  const { trendReport } = await import('../../src/schema/reports/comparison.ts');
  expect(new Ajv({ strict: false }).validate(trendReport, JSON.parse(stdout))).toBe(true);
});
