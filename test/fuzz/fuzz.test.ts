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
import { asBytes, damaged, damagedWorkbook, randomNumbers } from './mutate.ts';

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
  ['soa', '--format', 'html', '--lang', 'nl'],
  ['soa', '--check', '--width', '70'],
  ['gap', '--format', 'html'],
  ['gap', '--format', 'sarif', '--redact'],
  ['gap', '--format', 'junit'],
  ['gap', '--format', 'gitlab', '--require-evidence'],
  ['diff', 'kloof.yaml', 'kloof.yaml', '--fail-on', 'regression'],
  ['migrate', '--from', 'iso27001-2022', '--to', 'iso27001-2013', '--dry-run'],
];

let folder = '';
let workbook: Uint8Array;
let csv = '';
let saved = '';
const touched = new Set<string>();

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-fuzz-'));
  write('kloof.yaml', ORGANISATIONS[1] ?? '');
  await kloof(['soa', '--format', 'xlsx=first.xlsx', '--format', 'csv=first.csv'], folder);
  workbook = readFileSync(path.join(folder, 'first.xlsx'));
  csv = text(folder, 'first.csv');
  saved = (await kloof(['gap', '--format', 'json', '--framework', 'iso27001-2022'], folder)).stdout;
  for (const name of ['first.xlsx', 'first.csv']) rmSync(path.join(folder, name));
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
  const isUntouched = readFileSync(path.join(folder, 'kloof.yaml')).equals(Buffer.from(content));
  const greens =
    json.ran.code === 2 ? [] : falseGreens(json.ran.stdout, { 'kloof.yaml': Buffer.from(content).toString() });
  return [...broken, ...json.broken, ...greens, ...other.broken, ...(isUntouched ? [] : ['a report changed the file'])];
}

/** What a spreadsheet may do to the file: nothing where it is refused or only looked at, and else leave it in order. */
async function table(seed: number): Promise<readonly string[]> {
  const original = ORGANISATIONS[1] ?? '';
  write('kloof.yaml', original);
  const isText = seed % 3 === 0;
  const name = isText ? 'table.csv' : 'table.xlsx';
  const other = ORGANISATIONS[0] ?? '';
  write(name, isText ? asBytes(damaged(csv, other, seed), seed) : damagedWorkbook(workbook, other, seed));
  const look = seed % 2 === 0 ? ['--dry-run'] : [];
  const { ran, broken } = await tried(['import', name, '--to', 'kloof.yaml', '--force', ...look]);
  const isKept = text(folder, 'kloof.yaml') === original;
  const mayWrite = ran.code === 0 && look.length === 0;
  const { ran: after, broken: more } = await tried(['validate']);
  return [
    ...broken,
    ...more,
    ...(isKept || mayWrite ? [] : [`${name} was not taken in, and changed the file`]),
    ...(after.code === 0 ? [] : [`${name} left a file with errors: ${after.stdout.slice(0, 400)}`]),
  ];
}

/** Reports that were kept and came to harm: compared and followed, or refused. */
async function savedReports(seed: number): Promise<readonly string[]> {
  write('saved/2026-10-01.json', saved);
  write('saved/2026-11-01.json', asBytes(damaged(saved, ORGANISATIONS[0] ?? '', seed), seed));
  const trend = await tried(['trend', 'saved', '--format', ['terminal', 'html', 'csv'][seed % 3] ?? '']);
  const compared = await tried(['diff', 'saved/2026-10-01.json', 'saved/2026-11-01.json']);
  return [...trend.broken, ...compared.broken];
}

/** A file that was moved to another edition is still in order. */
async function moved(seed: number): Promise<readonly string[]> {
  const old = (ORGANISATIONS[1] ?? '').replaceAll('iso27001-2022', 'iso27001-2013');
  write('kloof.yaml', asBytes(damaged(old, ORGANISATIONS[0] ?? '', seed), seed));
  const before = readFileSync(path.join(folder, 'kloof.yaml'));
  const { ran: first } = await tried(['validate']);
  const { ran, broken } = await tried(['migrate', '--from', 'iso27001-2013', '--to', 'iso27001-2022']);
  const after = readFileSync(path.join(folder, 'kloof.yaml'));
  const { ran: second, broken: more } = await tried(['validate']);
  return [
    ...broken,
    ...more,
    ...(ran.code === 2 && !after.equals(before) ? ['what did not run changed the file'] : []),
    ...(first.code === 0 && second.code !== 0 ? [`it left a file with errors: ${second.stdout.slice(0, 400)}`] : []),
  ];
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

/** Out of thirteen inputs, how many of each kind. */
const KINDS: readonly ((seed: number) => Promise<readonly string[]>)[] = [
  table,
  savedReports,
  moved,
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
