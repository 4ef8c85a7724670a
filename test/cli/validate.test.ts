import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof, NORMS, ROOT } from '../kloof.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-validate-'));
  cpSync(NORMS, path.join(folder, 'norms'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const MINE = (status: string): string => `kloof: framework/1
id: mine
title: { en: Mine, nl: Mijn }
publisher: Me
kind: ${status}
edition: "1"
requirements:
  - { id: "1", title: { en: One, nl: Een } }
`;
const MAPPING = (target: string): string => `kloof: mapping/1
source: mine
target: example-2026
method: expert-judgement
rows:
  - { source: "1", target: "${target}", relationship: superset-of, rationale: { en: Same., nl: Zelfde. } }
`;
const codesOf = (stderr: string): readonly string[] =>
  [...stderr.matchAll(/^error (\S+)/gm)].map(([, code = '']) => code);

describe('a folder without kloof.yaml that holds frameworks or mappings', () => {
  test('is checked, its mappings with the frameworks beside them', async () => {
    const { code, stdout, stderr } = await kloof(['validate', 'norms'], folder);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'norms: nothing wrong\n', stderr: '' });
  });

  test('is checked where one stands in it', async () => {
    const { code, stdout } = await kloof(['validate'], path.join(folder, 'norms'));
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'the files here: nothing wrong\n' });
  });

  test('all that is wrong in all of its files is said at once', async () => {
    write('norms/mine.yaml', `${MINE('law')}  - { id: "2", title: { en: Two } }\n`);
    write('norms/mappings/mine--example-2026.yaml', MAPPING('9.9'));
    const { code, stdout, stderr } = await kloof(['validate', 'norms'], folder);
    expect(code).toBe(2);
    expect(codesOf(stderr)).toEqual(['requirement-unknown', 'language-missing']);
    expect(stderr).toContain('--> norms/mine.yaml:9:');
    expect(stderr).toContain('--> norms/mappings/mine--example-2026.yaml:6:29');
    expect(stdout).toBe('norms: 2 errors\n');
  });

  test('two frameworks of one id are told apart', async () => {
    write('norms/mine.yaml', MINE('law'));
    write('norms/other.yaml', MINE('law'));
    expect(codesOf((await kloof(['validate', 'norms'], folder)).stderr)).toEqual(['id-duplicate']);
  });

  test('a file in it that says nothing of itself is wrong', async () => {
    write('norms/notes.yaml', 'title: Notes\n');
    expect(codesOf((await kloof(['validate', 'norms'], folder)).stderr)).toEqual(['kind-unknown']);
  });

  test('only mappings: those to frameworks that are not there are errors', async () => {
    const { stderr } = await kloof(['validate', 'norms/mappings'], folder);
    expect(codesOf(stderr)).toEqual(['framework-unknown', 'framework-unknown']);
  });

  test('files that are named together know of each other', async () => {
    write('a.yaml', MINE('law'));
    write('b.yaml', MAPPING('5.1'));
    expect((await kloof(['validate', 'b.yaml'], folder)).code).toBe(2);
    const both = await kloof(['validate', 'b.yaml', './a.yaml', 'norms/example-2026.yaml'], folder);
    expect(codesOf(both.stderr)).toEqual([]);
    expect(both.stderr).toContain('mapping-uncovered');
  });

  test('fmt takes it as well', async () => {
    const { code, stdout } = await kloof(['fmt', '--check', 'norms'], folder);
    expect([0, 1]).toContain(code);
    for (const line of stdout
      .trimEnd()
      .split('\n')
      .filter((one) => one !== ''))
      expect(line).toMatch(/^norms\/(?:mappings\/)?[\w-]+\.yaml is not in canonical form$/);
    write('norms/mine.yaml', MINE('law').replace('id: mine\n', '').replace('edition', 'id: mine\nedition'));
    expect((await kloof(['fmt', '--check', 'norms'], folder)).stdout).toContain('norms/mine.yaml is not');
  });
});

test('a folder with kloof.yaml is an organisation, whatever stands beside it', async () => {
  write('norms/kloof.yaml', 'kloof: organisation/1\norganisation: { name: X }\nframeworks: [avg]\n');
  write('norms/broken.yaml', 'kloof: framework/1\n');
  const { code, stdout } = await kloof(['validate', 'norms'], folder);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'norms: nothing wrong\n' });
});

test.each([
  ['a folder with other files', { 'other/compose.yaml': 'services: {}\n', 'other/a.txt': 'kloof: mapping/1\n' }],
  ['a folder with parts of an organisation', { 'other/a.yaml': 'kloof: organisation/1\ncontrols: []\n' }],
  ['an empty folder', { 'other/sub/a.yaml': 'kloof: mapping/1\n' }],
])('%s has no kloof.yaml', async (_, files) => {
  for (const [name, text] of Object.entries(files)) write(name, text);
  const { code, stderr } = await kloof(['validate', 'other'], folder);
  expect(code).toBe(2);
  expect(codesOf(stderr)).toEqual(['no-organisation-file']);
});

test('an organisation that says what it is after a long comment, or in JSON, is checked as one', async () => {
  write(
    'late.yaml',
    `${'# a comment\n'.repeat(3000)}kloof: organisation/1\norganisation: { name: X }\nframeworks: [avgg]\n`,
  );
  write('json.yaml', '{ "kloof": "organisation/1", "organisation": { "name": "X" }, "frameworks": ["avgg"] }\n');
  for (const file of ['late.yaml', 'json.yaml'])
    expect(codesOf((await kloof(['validate', file], folder)).stderr)).toEqual(['framework-unknown']);
});

/** Two mappings of one's own that cannot both be true are set against each other, whichever stands first. */
test('mappings of one’s own that contradict each other are found across files, each clash once', async () => {
  const chain = (source: string, target: string, rows: string): string =>
    `kloof: mapping/1\nsource: ${source}\ntarget: ${target}\nmethod: expert-judgement\nrows:\n${rows}`;
  const row = (a: string, b: string, relationship: string): string =>
    `  - { source: "${a}", target: "${b}", relationship: ${relationship}, rationale: { en: A., nl: A. } }\n`;
  write(
    'norms/mine.yaml',
    MINE('law').replace(
      / {2}- .*\n$/,
      '  - { id: "1", title: { en: One, nl: Een } }\n  - { id: "2", title: { en: Two, nl: Twee } }\n',
    ),
  );
  rmSync(path.join(folder, 'norms', 'mappings'), { recursive: true });
  write('norms/mappings/mine--example-2026.yaml', chain('mine', 'example-2026', row('1', '5.1', 'equal')));
  write('norms/mappings/mine--other-2026.yaml', chain('mine', 'other-2026', row('2', '1', 'equal')));
  write('norms/mappings/other-2026--example-2026.yaml', chain('other-2026', 'example-2026', row('1', '5.1', 'equal')));
  const { stderr } = await kloof(['validate', 'norms'], folder);
  expect(codesOf(stderr)).toEqual(['mapping-disagreement']);
  expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(
    /mine:[12] and mine:[12] would be equal, and they are two requirements/,
  );
  const inGap = await kloof(['frameworks', '--frameworks', 'norms'], folder);
  expect(codesOf(inGap.stderr)).toEqual(['mapping-disagreement']);
});

test('every shipped framework and mapping can be checked as a folder', async () => {
  const { code, stderr } = await kloof(['validate', 'frameworks'], ROOT);
  expect(code).toBe(0);
  expect(codesOf(stderr)).toEqual([]);
  const files = readdirSync(path.join(ROOT, 'frameworks', 'mappings'));
  expect(files.length).toBeGreaterThan(20);
  expect(readFileSync(path.join(ROOT, 'frameworks', 'obligations.yaml'), 'utf8')).toContain('kloof: obligations/1');
});
