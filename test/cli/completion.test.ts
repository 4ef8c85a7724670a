import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof, ROOT } from '../kloof.ts';

const candidates = async (...words: readonly string[]): Promise<readonly string[]> =>
  (await kloof(['complete', '--', ...words])).stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t')[0] ?? '');

test.each([
  [['ga'], ['gap']],
  [
    ['completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [
    ['gap', '--fram'],
    ['--framework', '--frameworks'],
  ],
  [
    ['gap', '--lang', ''],
    ['en', 'nl'],
  ],
  [
    ['gap', '--framework', 'iso27001'],
    ['iso27001-2013', 'iso27001-2022'],
  ],
  [
    ['gap', '--fail-on', 'evi'],
    ['evidence', 'evidence-missing', 'evidence-expired'],
  ],
  [
    ['gap', '--fail-under', 'nen7510'],
    ['nen7510-2017=', 'nen7510-2024='],
  ],
  [
    ['diff', '--fail-on', ''],
    ['none', 'regression'],
  ],
  [['gap', '--width', '80', ''], [':files']],
  [['show', 'avg:33(1'], ['avg:33(1)']],
  [['explain', 'avg:33(1)', ''], [':files']],
  [['delta', 'avg', 'cb'], ['cbw']],
  [['delta', 'avg', 'cbw', ''], [':files']],
  [['search', ''], []],
  [['gap', '--no-such-option', 'x', 'y', '\u001b[31m'], [':files']],
] as const)('after "kloof %s" may stand %s', async (words, expected) => {
  expect(await candidates(...words)).toEqual(expected);
});

test('what is for scripts is not offered to people', async () => {
  expect(await candidates('comp')).toEqual(['completion']);
  expect((await kloof(['--help'])).stdout).not.toMatch(/^ {2}complete /m);
});

test('bash completes, and evaluates nothing of what was typed', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
  try {
    const { stdout: script } = await kloof(['completion', 'bash']);
    writeFileSync(path.join(folder, 'kloof'), `#!/bin/sh\nexec node '${path.join(ROOT, 'bin', 'kloof.js')}' "$@"\n`);
    chmodSync(path.join(folder, 'kloof'), 0o755);
    const asked = (words: string): string =>
      spawnSync(
        'bash',
        [
          '-c',
          `${script}\nCOMP_WORDS=(${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _kloof; echo "\${COMPREPLY[@]}"`,
        ],
        {
          env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` },
          encoding: 'utf8',
        },
      ).stdout.trim();
    expect(asked('kloof gap --lan')).toBe('--lang');
    expect(asked("kloof show '$(echo avg)'")).toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
