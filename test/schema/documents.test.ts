import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../kloof.ts';

test('the generated types are those of the schemas', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
  const file = path.join(folder, 'documents.ts');
  execFileSync(process.execPath, ['esbuild.config.mjs', 'generate', file], { cwd: ROOT });
  expect(readFileSync(file, 'utf8')).toBe(readFileSync(path.join(ROOT, 'src', 'schema', 'documents.ts'), 'utf8'));
  rmSync(folder, { recursive: true });
});
