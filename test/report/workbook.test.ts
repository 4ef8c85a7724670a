import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { cellText } from '../../src/report/table/cell-text.ts';
import { type Sheet, sheetOf, textColumn } from '../../src/report/table/sheet.ts';
import { workbook } from '../../src/report/table/xlsx.ts';
import { kloof, ROOT } from '../kloof.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const FILE = `kloof: organisation/1
organisation: { name: Test }
frameworks: [iso27001-2022]
controls:
  - id: C-01
    title: "=1+1"
    status: partial
    owner: constructor
    due: 2027-02-01
    satisfies: { iso27001-2022: [{ requirement: A.5.15, coverage: partial, remainder: "_x0041_ \\e[31m <b>" }] }
    evidence:
      - { title: Old, ref: a.pdf, date: 2024-01-01, valid_until: 2025-01-01 }
      - { title: New, date: 2026-01-01 }
`;

/** The rows of a sheet, by the title of each column; what stands above the table is left out. */
async function rowsOf(bytes: Uint8Array, name: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  const data = (sheets.find(({ sheet }) => sheet === name)?.data ?? []) as readonly (readonly unknown[])[];
  const widest = Math.max(...data.map((row) => row.filter((cell) => cell !== null).length));
  const at = data.findIndex((row) => row.filter((cell) => cell !== null).length === widest);
  const head = (data[at] ?? []).map(String);
  return data.slice(at + 1).map((row) => Object.fromEntries(row.map((cell, i) => [head[i] ?? '', cell])));
}

async function written(command: string, ...options: readonly string[]): Promise<Uint8Array> {
  writeFileSync(path.join(folder, 'kloof.yaml'), FILE);
  const { stderr } = await kloof([command, '.', ...options, '--format', 'xlsx=out.xlsx'], folder);
  expect(stderr.replaceAll(/^fail .*\n/gm, '')).toBe('');
  return readFileSync(path.join(folder, 'out.xlsx'));
}

test('the workbook of an assessment has a sheet for each of its registers', async () => {
  const sheets = await readWorkbook(Buffer.from(await written('gap')));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Summary', 'Gaps', 'Requirements', 'SoA', 'Controls', 'Evidence']);
});

test('dates are dates, numbers are numbers, and text is text whatever it looks like', async () => {
  const bytes = await written('gap');
  const [control] = await rowsOf(bytes, 'Controls');
  expect(control).toMatchObject({ Id: 'C-01', Title: '=1+1', Status: 'partial', Owner: 'constructor' });
  expect(control?.['Due']).toEqual(new Date('2027-02-01T00:00:00Z'));
  const [framework] = await rowsOf(bytes, 'Summary');
  expect(framework?.['Applicable']).toBe(123);
  const evidence = await rowsOf(bytes, 'Evidence');
  expect(evidence.map((row) => row['On the reference date'])).toEqual(['expired', 'valid']);
  const gaps = await rowsOf(bytes, 'Gaps');
  const access = gaps.find((row) => row['Requirement'] === 'A.5.15');
  expect(access?.['Left']).toBe('_x0041_ [31m <b>');
  const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('xl/worksheets/'));
  expect(sheets.filter(([, xml]) => strFromU8(xml).includes('<f>'))).toEqual([]);
});

test('the same input gives the same bytes', async () => {
  expect(Buffer.compare(await written('gap'), await written('gap'))).toBe(0);
});

/** The order that the file format (ECMA-376, CT_Worksheet) prescribes; a spreadsheet calls another one damaged. */
const ORDER = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter', 'mergeCells'],
  ...['conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup'],
];

test('every sheet has its parts in the order of the file format, with a filter and a page that fits', async () => {
  const parts = unzipSync(await written('gap', '--lang', 'nl'));
  const sheets = Object.entries(parts).filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  expect(sheets).toHaveLength(6);
  for (const [, bytes] of sheets) {
    const xml = strFromU8(bytes);
    const names = [...xml.matchAll(/<(\w+)[ />]/g)]
      .map(([, name]) => name ?? '')
      .filter((name) => ORDER.includes(name));
    expect(names.map((name) => ORDER.indexOf(name))).toEqual(
      names.map((name) => ORDER.indexOf(name)).sort((a, b) => a - b),
    );
    expect(xml).toMatch(/<autoFilter ref="A\d+:[A-Z]+\d+"\/>/);
    expect(xml).toContain('<pageSetup fitToHeight="0"');
  }
  const controls = strFromU8(sheets[4]?.[1] ?? new Uint8Array());
  expect(controls).toContain('<pane ySplit="1" xSplit="1"');
  expect(controls).toContain('<formula1>"ingevoerd,deels ingevoerd,gepland,alternatief,niet ingevoerd"</formula1>');
});

test.each([
  ['calendar', ['.', '--from', '2020-01-01'], ['Datum', 'Soort', 'Wat', 'Eigenaar', 'Voorbij']],
  ['evidence', ['.'], ['Eigenaar', 'Eis', 'Kader', 'Aan te leveren', 'Maatregelen', 'Al aanwezig', 'Verlopen']],
  [
    'matrix',
    ['iso27001-2022', 'avg'],
    ['Wie geheel voldoet aan', 'heeft van', 'Eisen', 'volledig', 'ten minste deels', 'niet geraakt'],
  ],
  ['matrix', ['--controls', '.'], ['Rij', 'Kolom', 'Gedeelde maatregelen']],
  ['crosswalk', ['iso27001-2022', 'avg'], ['ISO 27001:2022', 'Verhouding', 'AVG', 'Toelichting', 'Resteert', 'Rij']],
])(
  '%s %j is written as a workbook in the words of its reader, and as CSV with the same rows',
  async (command, args, head) => {
    writeFileSync(path.join(folder, 'kloof.yaml'), FILE);
    const to = ['--format', 'xlsx=out.xlsx', '--format', 'csv=out.csv', '--csv-dialect', 'nl', '--lang', 'nl'];
    const argv = [command, ...args, ...to];
    expect(await kloof(argv, folder)).toMatchObject({ code: 0, stderr: '', stdout: '' });
    const sheets = await readWorkbook(Buffer.from(readFileSync(path.join(folder, 'out.xlsx'))));
    const text = readFileSync(path.join(folder, 'out.csv'), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const data = sheets.at(-1)?.data ?? [];
    const at = data.findIndex((row) => JSON.stringify(row) === JSON.stringify(head));
    expect(data[at]).toEqual(head);
    const records = parse(text, { bom: true, delimiter: ';' }) as readonly string[][];
    expect(records.length - 1).toBe(data.length - 1 - at);
  },
);

test('bytes are not sent to a screen', async () => {
  const ran = await kloof(['matrix', 'iso27001-2022', 'avg', '--format', 'xlsx'], ROOT, {}, true);
  expect(ran).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining('--format xlsx=FILE') });
});

test('a column is as wide as the longest word of its title, and the first as what names the lines above', async () => {
  const columns = ['Van toepassing', 'Beheersmaatregelen', 'Nr'].map((title) =>
    textColumn<string>({ en: title, nl: title }, 4, (text) => text),
  );
  const lead = [
    ['Verklaring van toepasselijkheid', 'X'],
    ['A long line that stands alone and goes on beside its column', undefined],
  ];
  const bytes = await workbook([{ ...sheetOf('S', columns, ['a'], 'nl'), lead }]);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const [first = 0, second = 0, third = 0] = [...xml.matchAll(/<col min[^>]*width="(\d+)"/g)].map(([, width]) =>
    Number(width),
  );
  expect(first).toBeGreaterThan('Verklaring van toepasselijkheid'.length);
  expect(first).toBeLessThan(45);
  expect(second).toBeGreaterThan('Beheersmaatregelen'.length);
  expect(third).toBeLessThan(8);
  // Its head stays in sight, with what stands above it.
  expect(xml).toContain('<pane ySplit="4" xSplit="1"');
});

const sheet = (name: string, ...texts: readonly string[]): Sheet =>
  sheetOf<string>(name, [textColumn({ en: 'Text', nl: 'Tekst' }, 20, (text) => text)], texts, 'en');

test.each([
  '__proto__',
  'constructor',
  'toString',
  '_x000D_',
  '_xABCD_x',
  "='cmd'|'/C calc'!A0",
  '@SUM(1)',
  '-2+3',
  '\ta',
])('the text %j comes back as it was', async (text) => {
  const [row] = await rowsOf(await workbook([sheet('S', text, 'other')]), 'S');
  expect(String(row?.['Text']).trim()).toBe(text.trim());
});

test('a text that no cell can hold is cut where one sees it', () => {
  expect(cellText('a'.repeat(40_000))).toHaveLength(32_767);
  expect(cellText('a'.repeat(40_000)).endsWith(' […]')).toBe(true);
  expect(cellText('a\r\nb\u0000\u001b\u202ec\ud800')).toBe('a\nbc');
});

test('names of sheets are such as a spreadsheet allows, each another', async () => {
  const long = 'a'.repeat(40);
  const bytes = await workbook([sheet('[x]/y:*?', 'a'), sheet(long, 'a'), sheet(long, 'a'), sheet('', 'a')]);
  const names = (await readWorkbook(Buffer.from(bytes))).map((one) => one.sheet);
  expect(names).toEqual(['x  y', 'a'.repeat(31), `${'a'.repeat(28)} 2`, 'kloof']);
});
