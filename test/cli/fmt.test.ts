import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof, ROOT } from '../kloof.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const LOOSE = 'kloof: organisation/1\nframeworks: [ avg ]\norganisation: { name: X }\n';
const TIGHT = 'kloof: organisation/1\norganisation: { name: X }\nframeworks: [avg]\n';
const write = (text: string): void => writeFileSync(path.join(folder, 'kloof.yaml'), text);
const now = (): string => readFileSync(path.join(folder, 'kloof.yaml'), 'utf8');

test('a file gets its form once, and is named', async () => {
  write(LOOSE);
  expect(await kloof(['fmt'], folder)).toEqual({ code: 0, stdout: 'kloof.yaml\n', stderr: '' });
  expect(now()).toBe(TIGHT);
  expect(await kloof(['fmt'], folder)).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('--check writes nothing, and ends with 1 where there is something to do', async () => {
  write(LOOSE);
  expect(await kloof(['fmt', '--check'], folder)).toMatchObject({
    code: 1,
    stdout: 'kloof.yaml is not in canonical form\n',
  });
  expect(now()).toBe(LOOSE);
  write(TIGHT);
  expect((await kloof(['fmt', '--check'], folder)).code).toBe(0);
});

test('a file with errors is left as it is, and so are the others', async () => {
  const wrong = `${LOOSE}controls: [{ id: C-01 }]\n`;
  write(wrong);
  const ran = await kloof(['fmt', '.', path.join(ROOT, 'examples', 'minimal')], folder);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain('key-missing');
  expect(now()).toBe(wrong);
});

test('lines end as they did', async () => {
  write(LOOSE.replaceAll('\n', '\r\n'));
  await kloof(['fmt'], folder);
  expect(now()).toBe(TIGHT.replaceAll('\n', '\r\n'));
});

test('what an organisation includes gets its form too', async () => {
  cpSync(path.join(ROOT, 'examples', 'huisartsenzorg'), folder, { recursive: true });
  const file = path.join(folder, 'maatregelen', 'privacy.yaml');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replaceAll(': [', ': [ '));
  expect((await kloof(['fmt'], folder)).stdout).toBe('maatregelen/privacy.yaml\n');
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('the examples are in canonical form', async () => {
  const names = ['minimal', 'huisartsenzorg', 'pensioenfonds', 'drinkwater'].map((name) => `examples/${name}`);
  expect(await kloof(['fmt', '--check', ...names])).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a file by its name, of whatever kind', async () => {
  write(LOOSE);
  cpSync(path.join(ROOT, 'test', 'fixtures', 'norms', 'example-2026.yaml'), path.join(folder, 'norm.yaml'));
  expect((await kloof(['fmt', 'kloof.yaml', 'norm.yaml'], folder)).code).toBe(0);
  expect(now()).toBe(TIGHT);
  expect(await kloof(['fmt', '--check', 'norm.yaml'], folder)).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('who may read a file stays, and so does its byte-order mark', async () => {
  write(`\ufeff${LOOSE}`);
  chmodSync(path.join(folder, 'kloof.yaml'), 0o600);
  expect((await kloof(['fmt'], folder)).code).toBe(0);
  expect(now()).toBe(`\ufeff${TIGHT}`);
  expect(statSync(path.join(folder, 'kloof.yaml')).mode & 0o777).toBe(0o600);
});
