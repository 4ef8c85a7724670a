import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof, type Ran } from './kloof.ts';

/** A client's file is not trusted: what it says is words, whatever the words are. */

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

const head = 'kloof: organisation/1\norganisation: { name: X }\n';
const inClient = (argv: readonly string[]): Promise<Ran> => kloof(argv, path.join(folder, 'client'));

describe('an include reaches nothing outside the folder of the root file', () => {
  const outside = `kloof: organisation/1\ncontrols:\n  - { id: C-99, title: Stolen, status: implemented, satisfies: { avg: [5(2)] } }\n`;

  test.each([
    ['by a path with dots', '../secret.yaml', () => undefined],
    ['by dots in the middle', 'parts/../../secret.yaml', () => mkdirSync(path.join(folder, 'client', 'parts'))],
    ['by a link to a file', 'link.yaml', () => symlinkSync('../secret.yaml', path.join(folder, 'client', 'link.yaml'))],
    ['by a link to a folder', 'up/secret.yaml', () => symlinkSync('..', path.join(folder, 'client', 'up'))],
  ])('%s', async (_, include, make) => {
    write('secret.yaml', outside);
    write('client/kloof.yaml', `${head}frameworks: [avg]\ninclude: [${include}]\n`);
    make();
    const ran = await inClient(['gap']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('error include-outside');
    expect(ran.stderr).not.toContain('Stolen');
  });

  test('by an absolute path', async () => {
    write('secret.yaml', outside);
    write('client/kloof.yaml', `${head}frameworks: [avg]\ninclude: ["${path.join(folder, 'secret.yaml')}"]\n`);
    expect((await inClient(['gap'])).stderr).toContain('error include-outside');
  });
});

describe('a name that every object has is only a name', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

  test.each(NAMES)('%s as the id of a control', async (name) => {
    const control = `  - { id: "${name}", title: T, status: implemented, satisfies: { avg: [5(2)] } }\n`;
    write('client/kloof.yaml', `${head}frameworks: [avg]\ncontrols:\n${control}`);
    const { stdout } = await inClient(['gap', '--format', 'json']);
    const { findings } = (
      JSON.parse(stdout) as { assessments: [{ findings: { requirement: string; controls: string[] }[] }] }
    ).assessments[0];
    expect(findings.filter(({ controls }) => controls.length > 0)).toEqual([
      expect.objectContaining({ requirement: '5(2)', outcome: 'met', controls: [name] }),
    ]);
  });

  test.each(NAMES)('%s as a framework, a key, a fact and a requirement: an error on its own word', async (name) => {
    const control = `  - { id: C, title: T, status: implemented, satisfies: { "${name}": ["${name}"], avg: ["${name}"] } }\n`;
    write(
      'client/kloof.yaml',
      `${head}frameworks: ["${name}"]\n"${name}": 1\nprofile: { "${name}": 1 }\ncontrols:\n${control}`,
    );
    const ran = await inClient(['validate']);
    expect(ran.code).toBe(2);
    for (const line of [3, 4, 5, 7]) expect(ran.stderr).toMatch(new RegExp(`--> kloof\\.yaml:${line}:`));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('merged keys are words too', async () => {
    write('client/kloof.yaml', `${head}frameworks: [avg]\nprofile:\n  <<: { __proto__: { polluted: yes } }\n`);
    expect((await inClient(['validate'])).code).toBe(2);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('long texts cost no more than they are long', async () => {
  const long = 'a'.repeat(500_000);
  const texts = [
    long,
    `${'('.repeat(500_000)}`,
    `${'|'.repeat(500_000)}`,
    `${'\\r'.repeat(250_000)}x`,
    `${'A.5.'.repeat(125_000)}`,
  ];
  for (const text of texts) {
    write(
      'client/kloof.yaml',
      `${head}frameworks: [avg]\ncontrols:\n  - { id: C, title: "${text}", status: partial, satisfies: { avg: [{ requirement: 5(2), coverage: partial, remainder: "${text}" }] } }\n`,
    );
    for (const format of ['terminal', 'markdown', 'json']) {
      expect((await inClient(['gap', '--format', format])).code).toBe(1);
    }
  }
}, 60_000);
