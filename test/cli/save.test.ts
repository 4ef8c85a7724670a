import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { save } from '../../src/cli/save.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kloof-save-'));
const file = path.join(folder, 'kloof.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

test('the mode of a file stays', () => {
  writeFileSync(file, 'a: 1\n');
  chmodSync(file, 0o640);
  save(file, 'a: 1\n', 'a: 2\n', 'kloof.yaml');
  expect(readFileSync(file, 'utf8')).toBe('a: 2\n');
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test('a symbolic link stays one', () => {
  const link = path.join(folder, 'link.yaml');
  writeFileSync(file, 'a: 1\n');
  symlinkSync(file, link);
  save(link, 'a: 1\n', 'a: 2\n', 'link.yaml');
  expect(readFileSync(file, 'utf8')).toBe('a: 2\n');
});

test('a byte-order mark stays', () => {
  writeFileSync(file, '\ufeffa: 1\n');
  save(file, 'a: 1\n', 'a: 2\n', 'kloof.yaml');
  expect(readFileSync(file, 'utf8')).toBe('\ufeffa: 2\n');
});

test.each([
  ['that changed meanwhile', () => writeFileSync(file, 'a: 3\n'), 'kloof.yaml has changed since it was read'],
  ['that is gone', () => rmSync(file), 'kloof.yaml can no longer be read (ENOENT)'],
])('a file %s is not written', (_, meanwhile, message) => {
  writeFileSync(file, 'a: 1\n');
  meanwhile();
  expect(() => save(file, 'a: 1\n', 'a: 2\n', 'kloof.yaml')).toThrow(message);
});
