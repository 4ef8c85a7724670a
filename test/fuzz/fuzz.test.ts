import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { COMMANDS } from '../../src/cli/program/commands.ts';
import { SCHEMAS } from '../../src/schema/schemas.ts';
import { kloof, NORMS, type Ran, ROOT } from '../kloof.ts';
import { fromSchema } from './from-schema.ts';
import { brokenByRun, falseGreens } from './laws.ts';
import { asBytes, damaged, randomNumbers } from './mutate.ts';

/** How many inputs: 5,000 with the other tests, more with `npm run fuzz`. The same seed gives the same inputs. */
const RUNS = Number(process.env['KLOOF_FUZZ'] ?? 5000);
const SEED = Number(process.env['KLOOF_FUZZ_SEED'] ?? 20261125);

/** A run of one input takes milliseconds; this long is a hang. */
const HANG = 10_000;

const text = (...parts: readonly string[]): string => readFileSync(path.join(...parts), 'utf8');
const ORGANISATIONS = [text(__dirname, 'everything.yaml'), text(ROOT, 'examples', 'minimal', 'kloof.yaml')];
const FRAMEWORKS = ['example-2026', 'maturity-2026'].map((id) => text(NORMS, `${id}.yaml`));
const MAPPING = text(NORMS, 'mappings', 'example-2013--example-2026.yaml');

/** What else to ask of an organisation that could be read, one at a time. */
const QUESTIONS: readonly (readonly string[])[] = [
  ['gap', '--format', 'markdown', '--lang', 'nl'],
  ['gap', '--width', '60', '--ascii'],
  ['obligations'],
  ['calendar', '--format', 'ics'],
  ['evidence', '--format', 'csv'],
  ['matrix', '--controls', '.', '--format', 'markdown'],
  ['explain', 'avg:32(1)(b)', '.'],
  ['delta', 'iso27001-2022', 'avg', '.'],
];

let folder = '';
const touched = new Set<string>();

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
  touched.add(name);
};

/** A run, and what it broke. */
async function tried(argv: readonly string[]): Promise<{ readonly ran: Ran; readonly broken: readonly string[] }> {
  const start = performance.now();
  const ran = await kloof(argv, folder);
  const took = performance.now() - start;
  const broken = [...brokenByRun(ran, argv), ...(took > HANG ? [`it took ${Math.round(took)} ms`] : [])];
  return { ran, broken: broken.map((law) => `kloof ${argv.join(' ')}: ${law}`) };
}

async function organisation(content: string | Uint8Array, seed: number): Promise<readonly string[]> {
  write('kloof.yaml', content);
  const { ran: validated, broken } = await tried(['validate']);
  if (validated.code !== 0) {
    const { ran, broken: more } = await tried(['gap']);
    return [...broken, ...more, ...(ran.code === 2 ? [] : ['a file with errors gave a report'])];
  }
  const json = await tried(['gap', '--format', 'json']);
  const other = await tried(QUESTIONS[seed % QUESTIONS.length] ?? []);
  const greens =
    json.ran.code === 2 ? [] : falseGreens(json.ran.stdout, { 'kloof.yaml': Buffer.from(content).toString() });
  return [...broken, ...json.broken, ...greens, ...other.broken];
}

async function ownContent(seed: number): Promise<readonly string[]> {
  const isMapping = seed % 2 === 0;
  const framework = FRAMEWORKS[(seed >> 1) % FRAMEWORKS.length] ?? '';
  const name = isMapping ? 'norms/mappings/example-2013--example-2026.yaml' : 'norms/example.yaml';
  for (const id of ['example-2013', 'example-2026']) write(`norms/${id}.yaml`, text(NORMS, `${id}.yaml`));
  write(name, asBytes(damaged(isMapping ? MAPPING : framework, ORGANISATIONS[0] ?? '', seed), seed));
  const validated = await tried(['validate', name]);
  const listed = await tried(['frameworks', '--frameworks', 'norms']);
  const compared = await tried(['matrix', 'example-2013', 'example-2026', '--frameworks', 'norms']);
  rmSync(path.join(folder, name));
  touched.delete(name);
  return [...validated.broken, ...listed.broken, ...compared.broken];
}

const EDITING = ['init', 'assess', 'import', 'migrate', 'fmt'];

async function commandLine(seed: number): Promise<readonly string[]> {
  write('kloof.yaml', ORGANISATIONS[0] ?? '');
  const next = randomNumbers(seed);
  const names = COMMANDS.map(({ name }) => name).filter((name) => !EDITING.includes(name));
  const words = [
    ...[
      '.',
      'kloof.yaml',
      'nothing',
      '-',
      '--',
      '',
      '--help',
      '--format',
      'json',
      'markdown',
      'terminal',
      'csv',
      '--lang',
      'nl',
    ],
    ...[
      '--width',
      '60',
      '-1',
      '--as-of',
      '2026-02-30',
      '--framework',
      'avg',
      'iso27001-2022',
      'avg:33(1)',
      'A.5.1',
      '--only',
    ],
    ...[
      'met',
      '--group',
      'A.5',
      '--no-infer',
      '--redact',
      '--all',
      '\u001b[31m',
      '__proto__',
      '%s',
      '--fail-on',
      'none',
      '🙂',
    ],
  ];
  const argv = [
    names[next(names.length)] ?? '',
    ...Array.from({ length: next(5) }, () => words[next(words.length)] ?? ''),
  ];
  return (await tried(argv)).broken;
}

/** What stands in the folder that no input put there. */
const strangers = (): readonly string[] =>
  (
    readdirSync(folder, { recursive: true, withFileTypes: true }) as {
      isFile(): boolean;
      name: string;
      parentPath: string;
    }[]
  )
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((name) => !touched.has(name));

/** Out of ten inputs, how many of each kind. */
const KINDS: readonly ((seed: number) => Promise<readonly string[]>)[] = [
  ...Array.from({ length: 5 }, () => (seed: number) => {
    const [first = '', second = ''] = seed % 2 === 0 ? ORGANISATIONS : [...ORGANISATIONS].reverse();
    return organisation(asBytes(damaged(first, second, seed), seed), seed);
  }),
  ...Array.from({ length: 2 }, () => ownContent),
  commandLine,
  ...Array.from({ length: 2 }, () => (seed: number) => {
    const [value] = fc.sample(fromSchema(SCHEMAS.organisation), { numRuns: 1, seed });
    return organisation(stringify(value), seed);
  }),
];

test(`${RUNS} inputs: no crash, no hang, no stack trace, no false green, no file that nobody named`, async () => {
  const broken: string[] = [];
  for (let run = 0; run < RUNS && broken.length < 5; run += 1) {
    const seed = SEED + run;
    for (const law of (await KINDS[run % KINDS.length]?.(seed)) ?? []) broken.push(`seed ${seed}: ${law}`);
  }
  expect(broken).toEqual([]);
  expect(strangers()).toEqual([]);
}, 3_600_000);
