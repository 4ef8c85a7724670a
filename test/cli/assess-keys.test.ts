import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../kloof.ts';
import { atTerminal, KEYS, type Typist, terminalTest } from '../pty.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kloof-keys-'));
beforeEach(() => cpSync(path.join(ROOT, 'examples/minimal'), folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function started(): Promise<Typist> {
  const typist = atTerminal(['assess', '.', '--framework', 'iso27001-2022', '--group', 'A.6', '--lang', 'en'], folder);
  await typist.sees('1 of 8');
  return typist;
}

interface File {
  readonly controls: readonly Record<string, unknown>[];
  readonly verdicts?: readonly Record<string, unknown>[];
}

const written = (): File => parse(readFileSync(path.join(folder, 'kloof.yaml'), 'utf8')) as File;

const { enter } = KEYS;
const CONTROL = [
  'c',
  enter,
  `Screening bij indiensttreding, één keer${enter}`,
  '1',
  'p',
  `Inhuur${enter}`,
  `HR${enter}`,
];

terminalTest('keys that come in one piece, as over a slow line, go each to its own question', async () => {
  const typist = await started();
  typist.types([...CONTROL, 'q'].join(''));
  expect(await typist.ends()).toBe(0);
  expect(written().controls.at(-1)).toMatchObject({
    title: 'Screening bij indiensttreding, één keer',
    status: 'implemented',
    owner: 'HR',
    satisfies: { 'iso27001-2022': [{ requirement: 'A.6.1', coverage: 'partial', remainder: 'Inhuur' }] },
  });
});

terminalTest('a text of several lines that is pasted stays in its question, and answers no other', async () => {
  const typist = await started();
  typist.types('v');
  await typist.sees('minor nonconformity');
  typist.types('3');
  await typist.sees('What was found');
  typist.types('\x1b[200~Two contracts are old.\r\nc\rq\x1b[201~');
  await typist.sees('Two contracts are old. c q');
  typist.types(enter);
  await typist.sees('2 of 8');
  typist.types('q');
  expect(await typist.ends()).toBe(0);
  expect(written().verdicts).toMatchObject([
    { requirement: 'iso27001-2022:A.6.1', note: 'Two contracts are old. c q' },
  ]);
});

terminalTest('who leaves a question or a list has the requirement on the screen again', async () => {
  const typist = await started();
  for (const [key, asked] of [
    ['c', 'Which control'],
    ['/', 'Requirement'],
    ['v', 'Verdict'],
  ] as const) {
    typist.types(key);
    await typist.sees(`? ${asked}`);
    typist.types(KEYS.escape);
    await typist.sees(`↩ ${asked}`);
    await typist.sees('A.6.1  Screening');
    await typist.sees('Press a key');
  }
  typist.types('c');
  await typist.sees('A new control');
  typist.types(enter);
  await typist.sees('What is it, in a few words');
  typist.types(KEYS.escape);
  await typist.sees('A.6.1  Screening');
  typist.types('/');
  await typist.sees('? Requirement');
  typist.types(`A.6.1${enter}`);
  await typist.sees('1 of 8');
  typist.types('e');
  await typist.sees('add a control first');
  await typist.sees('Press a key');
  expect(typist.screen.slice(typist.screen.lastIndexOf('add a control first'))).not.toContain('Screening');
  typist.types('q');
  expect(await typist.ends()).toBe(0);
});
