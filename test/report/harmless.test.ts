import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { FORMATS } from '../../src/cli/formats.ts';
import { harmlessCell, harmlessJson, harmlessMarkup, harmlessText } from '../../src/report/harmless.ts';
import { kloof } from '../kloof.ts';

/** The lines in which a runner of GitHub, Azure DevOps or TeamCity finds a command. */
const commandsIn = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trimStart().startsWith('::') || /##(?:\[|vso\[|teamcity\[)/i.test(line));

const tokens = [
  '::',
  ':',
  '##[',
  '##vso[',
  '##TeamCity[',
  '#',
  '[',
  'error',
  'x',
  ' ',
  '\t',
  '\n',
  '\r',
  '\u00a0',
  '\u2028',
];
const text = fc.array(fc.constantFrom(...tokens), { maxLength: 24 }).map((parts) => parts.join(''));

test('what a runner reads as a command is one before, so that the laws below can fail', () => {
  for (const line of [
    '::error::x',
    ' \t::add-mask::x',
    'a ##[group]b',
    'a\r::stop-commands::x',
    '##VSO[task.setvariable]',
  ])
    expect(commandsIn(line)).toHaveLength(1);
});

test.each([
  ['text for people', harmlessText],
  ['markup', harmlessMarkup],
  ['a cell of a table', harmlessCell],
])('%s holds no command, and nothing is done twice', (_, made) => {
  fc.assert(
    fc.property(text, (given) => {
      expect(commandsIn(made(given))).toEqual([]);
      expect(made(made(given))).toBe(made(given));
    }),
    { numRuns: 5000 },
  );
});

test('JSON holds no command, and says the same', () => {
  fc.assert(
    fc.property(fc.dictionary(text, text), (given) => {
      for (const indent of [undefined, 2]) {
        const json = harmlessJson(JSON.stringify(given, undefined, indent));
        expect(commandsIn(json)).toEqual([]);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(given)));
      }
    }),
    { numRuns: 2000 },
  );
});

test('text without a command stays as it is', () => {
  for (const plain of ['see 10::2 and a::b', 'C# and F#', '# title', '## [link](x)', 'std::string'])
    for (const made of [harmlessText, harmlessMarkup, harmlessCell, harmlessJson]) expect(made(plain)).toBe(plain);
});

/** An organisation and a norm in which every text tries to be a command, at whatever column a line ends. */
const EVIL = Array.from(
  { length: 12 },
  (_, i) => `${'y'.repeat(i)} ::error::x ##[add-mask]s ##vso[task.complete]`,
).join(' ');
const LINES = `\\n::stop-commands::a\\r\\n  ::warning::b ${EVIL}`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-runner-'));
  const write = (name: string, content: string): void => writeFileSync(path.join(folder, name), content);
  mkdirSync(path.join(folder, 'norms', 'mappings'), { recursive: true });
  write(
    'norms/mine.yaml',
    `kloof: framework/1
id: mine
title: { en: "${LINES}", nl: "${LINES}" }
short_title: { en: "::error::short", nl: "::error::kort" }
summary: { en: "${LINES}", nl: "${LINES}" }
publisher: "${LINES}"
kind: standard
edition: "1"
requirements:
  - id: "##[add-mask]1"
    title: { en: "${LINES}", nl: "${LINES}" }
    summary: { en: "${LINES}", nl: "${LINES}" }
    evidence: [{ en: "${LINES}", nl: "${LINES}" }]
`,
  );
  write(
    'norms/mappings/mine--avg.yaml',
    `kloof: mapping/1
source: mine
target: avg
method: expert-judgement
rows:
  - source: "##[add-mask]1"
    target: "32(1)(b)"
    relationship: intersects-with
    rationale: { en: "${LINES}", nl: "${LINES}" }
    remainder: { en: "${LINES}", nl: "${LINES}" }
`,
  );
  const organisation = (status: string): string => `kloof: organisation/1
organisation: { name: "${LINES}" }
assessment: { assessor: "${LINES}" }
frameworks: [mine, avg, iso27001-2022]
controls:
  - id: "::C-01"
    title: "${LINES}"
    status: ${status}
    owner: "${LINES}"
    due: 2027-01-01
    satisfies: { mine: ["##[add-mask]1"], avg: [{ requirement: 33(1), coverage: partial, remainder: "${LINES}" }] }
    evidence: [{ title: "${LINES}", ref: "${LINES}", date: 2026-01-01, valid_until: 2027-01-01 }]
applicability:
  - { requirement: iso27001-2022:A.7.4, applicable: false, justification: "${LINES}", decided_by: "${LINES}" }
verdicts:
  - { requirement: avg:30(1), verdict: minor, assessor: "${LINES}", date: 2026-01-02, note: "${LINES}" }
accepted:
  - { requirement: avg:30(1), reason: "${LINES}", by: "${LINES}", until: 2026-06-30 }
contracts:
  - { with: "${LINES}", requires: iso27001-2022, form: certificate, by: 2027-01-01 }
`;
  write('kloof.yaml', organisation('implemented'));
  write('after.yaml', organisation('planned'));
  write('::bad.yaml', `kloof: organisation/1\norganisation: { name: X, "${LINES}": 1 }\n"::warning::b": ##[group]\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Formats that are no text, that speak to the runner themselves, or that only a calendar reads. */
const OTHER = ['xlsx', 'github', 'ics'];
const formatsOf = (command: keyof typeof FORMATS): readonly string[] =>
  FORMATS[command].filter((format) => !OTHER.includes(format));

const REPORTS: readonly (readonly [command: keyof typeof FORMATS, argv: readonly string[]])[] = [
  ['gap', ['.']],
  ['explain', ['mine:##[add-mask]1', '.']],
  ['explain', ['avg:32(1)(b)', '.', '--all']],
  ['explain', ['avg:30(1)', '.']],
  ['obligations', ['.']],
  ['calendar', ['.']],
  ['evidence', ['.']],
  ['soa', ['.']],
  ['diff', ['kloof.yaml', 'after.yaml']],
  ['validate', ['.', '::bad.yaml']],
  ['frameworks', []],
  ['search', ['error']],
  ['matrix', ['mine', 'avg']],
  ['matrix', ['--controls', '.']],
  ['delta', ['mine', 'avg']],
  ['crosswalk', ['mine', 'avg']],
];
const tried = REPORTS.flatMap(([command, argv]) => formatsOf(command).map((format) => ({ command, argv, format })));

test.each(tried)('$command $argv as $format', async ({ command, argv, format }) => {
  const widths = format === 'terminal' ? [40, 47, 53, 61, 80, 120] : [80];
  for (const width of widths) {
    const options = ['--frameworks', 'norms', '--lang', 'en', '--width', String(width), '--format', format];
    const lacks = command === 'validate' ? ['--lang', 'en'] : [];
    const given = options.filter((option, i) => !lacks.includes(option) && !lacks.includes(options[i - 1] ?? ''));
    const { stdout, stderr } = await kloof([command, ...argv, ...given], folder);
    expect(stdout).toMatch(/[a-z]{4}/);
    expect(commandsIn(stdout)).toEqual([]);
    expect(commandsIn(stderr)).toEqual([]);
  }
});

test.each([
  ['show', 'mine'],
  ['show', 'mine:##[add-mask]1'],
  ['show', 'mine:::nothing'],
  ['fmt', '--check', '::bad.yaml', 'kloof.yaml'],
  ['gap', '::nothing.yaml'],
  ['gap', '##[group]'],
  ['explain', '::error::x'],
  ['gap', '.', '--framework', '::error::x'],
  ['schema', 'organisation', '--with-ids'],
  ['::error::x'],
  ['gap', '--::error::x'],
])('kloof %s %s', async (...argv) => {
  const own = ['show', 'gap', 'schema'].includes(argv[0] ?? '') ? ['--frameworks', 'norms'] : [];
  const { stdout, stderr } = await kloof([...argv, ...own], folder);
  expect(`${stdout}${stderr}`).not.toBe('');
  expect(commandsIn(stdout)).toEqual([]);
  expect(commandsIn(stderr)).toEqual([]);
});

test('the program of a library prints none either', async () => {
  const { assess, loadWorkspace, report } = await import('../../src/index.ts');
  const opened = await loadWorkspace(path.join(folder, 'kloof.yaml'), {
    frameworkFolders: [path.join(folder, 'norms')],
  });
  if (!opened.workspace) throw new Error(JSON.stringify(opened.diagnostics));
  const assessed = assess(opened.workspace, { asOf: '2026-11-23' });
  for (const format of ['terminal', 'markdown', 'json', 'csv'] as const)
    expect(commandsIn(await report(opened, assessed, { format }))).toEqual([]);
});
