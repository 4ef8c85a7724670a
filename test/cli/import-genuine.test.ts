import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { kloof, type Ran, ROOT } from '../kloof.ts';

const FOLDER = path.join(ROOT, 'test/fixtures/spreadsheets');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function imported(name: string): Promise<Ran> {
  copyFileSync(path.join(FOLDER, name), path.join(folder, name));
  return kloof(['import', name, '--to', 'kloof.yaml', '--framework', 'iso27001-2022'], folder);
}

const written = (): Record<string, unknown> =>
  parse(readFileSync(path.join(folder, 'kloof.yaml'), 'utf8')) as Record<string, unknown>;

test.each([
  ['encrypted.xlsx', ['is protected with a password', 'save a copy without a password']],
  ['encrypted-old.xls', ['is in the old binary format of Excel', 'save it as .xlsx or .csv']],
  ['old.xls', ['is in the old binary format of Excel', 'save it as .xlsx or .csv']],
  ['list.ods', ['is an OpenDocument file', 'save it as .xlsx or .csv']],
])('%s is refused in words, and nothing is written', async (name, words) => {
  const { code, stdout, stderr } = await imported(name);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  for (const part of words) expect(stderr).toContain(part);
  expect(readdirSync(folder)).toEqual([name]);
});

test('a workbook of the kind that may hold macros is read as any other', async () => {
  expect(await imported('macro-enabled.xlsm')).toMatchObject({ code: 0, stderr: '' });
  expect(written()).toMatchObject({
    controls: [
      { id: 'A.5.1', status: 'implemented', owner: 'Directie', evidence: [{ title: 'Beleid 2.1' }] },
      { id: 'A.5.15', status: 'partial', owner: 'CISO', evidence: [{ title: 'Autorisatiematrix' }] },
    ],
    applicability: [
      { applicable: true },
      { applicable: true },
      { applicable: false, justification: 'Geen eigen pand' },
    ],
  });
});

test('merged cells count in each of their rows, and a title above the head is shown as left out', async () => {
  const { code, stdout } = await imported('merged.xlsx');
  expect(code).toBe(0);
  expect(stdout).toContain(
    'Above the head, and not taken over\n  row 1   Verklaring van toepasselijkheid Voorbeeld B.V.\n',
  );
  const reasons = (written()['applicability'] as { justification: string }[]).map((one) => one.justification);
  expect(reasons).toEqual(['Toegang', 'Toegang', 'Toegang']);
});

test('of two rows of heads the one that names the columns counts, and the other is shown as left out', async () => {
  const { code, stdout } = await imported('two-heads.xlsx');
  expect(code).toBe(0);
  expect(stdout).toContain('head in row 2, 2 rows below it');
  expect(stdout).toContain('  row 1   Annex A | Toepasselijkheid | Invoering\n');
  expect(written()['controls']).toMatchObject([{ id: 'A.5.15', title: 'Toegang', owner: 'CISO' }]);
});

test('every formula that fails is said once, where it stands; one that works is what it gives', async () => {
  const { code, stderr } = await imported('errors.xlsx');
  expect(code).toBe(2);
  const errors = stderr.split('\n').filter((line) => line.startsWith('error '));
  expect(errors.map((line) => line.replace(/^error errors\.xlsx /, ''))).toEqual([
    'Sheet1!C2: the formula here fails: #DIV/0!',
    'Sheet1!E2: the formula here fails: #N/A',
    'Sheet1!A3: the formula here fails: #NAME?',
  ]);
});
