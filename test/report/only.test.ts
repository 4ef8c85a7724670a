import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OUTCOMES } from '../../src/model/assessment.ts';
import { OUTCOME_WORDS } from '../../src/report/words.ts';
import { kloof } from '../kloof.ts';

/**
 * What --only and --group leave: findings of that outcome or below that heading, and nothing of frameworks as a whole.
 */

const EXAMPLE = 'examples/drinkwater';

interface Report {
  readonly filtered?: boolean;
  readonly assessments: readonly {
    readonly framework: string;
    readonly totals: object;
    readonly gaps: readonly object[];
    readonly findings: readonly {
      readonly requirement: string;
      readonly outcome: string;
      readonly acceptedUntil?: string;
    }[];
  }[];
}

const print = async (format: string, ...options: readonly string[]): Promise<string> =>
  (await kloof(['gap', EXAMPLE, '--format', format, '--lang', 'en', '--width', '200', ...options])).stdout;

const json = async (...options: readonly string[]): Promise<Report> =>
  JSON.parse(await print('json', ...options)) as Report;

const references = ({ assessments }: Report): readonly string[] =>
  assessments.flatMap(({ framework, findings }) => findings.map(({ requirement }) => `${framework}:${requirement}`));

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
const idOf = (reference: string): string => reference.slice(reference.indexOf(':') + 1);
/** An id where the terminal and Markdown list a requirement: behind a severity or in a list, in bold or in a table. */
const LISTED = /^(?: {10}| [a-z]+ +)(A?[.\d]+(?:\([^ ]+)*)(?: \?)? {2}/;
const NAMED = /^(?:\*\*(A?[.\d]+(?:\([^ ]+)*) |\| (A?[.\d]+(?:\([^ ]+)*)(?: \?)? \|)/gm;
/** Of a contract that is at risk, which the example has. */
const WHOLE = /requires (?:a certificate|conformity)/;

test('the example has a gap of a framework as a whole, and every format lists it where nothing is filtered', async () => {
  for (const format of ['terminal', 'markdown', 'html', 'csv', 'json', 'ndjson', 'sarif', 'junit', 'github', 'gitlab'])
    expect(await print(format)).toMatch(WHOLE);
});

describe.each(OUTCOMES)('--only %s', (outcome) => {
  let wanted: readonly string[] = [];
  /** What somebody accepted is named with its day, and not among the gaps. */
  let listed: readonly string[] = [];
  beforeAll(async () => {
    const all = await json();
    const having = (holds: (finding: Report['assessments'][number]['findings'][number]) => boolean): Report => ({
      assessments: all.assessments.map((one) => ({ ...one, findings: one.findings.filter(holds) })),
    });
    wanted = references(having((finding) => finding.outcome === outcome));
    listed = references(having((finding) => finding.outcome === outcome && finding.acceptedUntil === undefined))
      .map(idOf)
      .sort();
  });

  test('JSON holds those findings, says that it is a selection, and counts everything', async () => {
    const [all, some] = [await json(), await json('--only', outcome)];
    expect(references(some)).toEqual(wanted);
    expect(some.assessments.flatMap(({ gaps }) => gaps)).toEqual([]);
    expect([all.filtered, some.filtered]).toEqual([undefined, true]);
    expect(some.assessments.map(({ totals }) => totals)).toEqual(all.assessments.map(({ totals }) => totals));
  });

  test('NDJSON and JUnit have a line and a case for each', async () => {
    const found = lines(await print('ndjson', '--only', outcome)).map((line) => JSON.parse(line));
    expect(found.map(({ framework, requirement }) => `${framework}:${requirement}`)).toEqual(wanted);
    expect((await print('junit', '--only', outcome)).match(/<testcase /g) ?? []).toHaveLength(wanted.length);
  });

  test('a sheet has a row or more for each, and none of anything else', async () => {
    const rows = lines(await print('csv', '--only', outcome)).slice(1);
    expect(rows.filter((row) => !row.includes(`,${OUTCOME_WORDS[outcome].en},`))).toEqual([]);
    expect(new Set(rows.map((row) => row.split(',').slice(0, 2).join(':'))).size).toBe(wanted.length);
  });

  test('the terminal lists each once', async () => {
    const text = await print('terminal', '--only', outcome);
    const ids = lines(text).flatMap((line) => line.match(LISTED)?.[1] ?? []);
    expect([...ids].sort()).toEqual(listed);
    expect(text).toContain('The lists show a selection');
    expect(text).not.toContain('No gaps');
  });

  test('no format lists a gap of a framework as a whole', async () => {
    for (const format of [
      'terminal',
      'markdown',
      'html',
      'csv',
      'json',
      'ndjson',
      'sarif',
      'junit',
      'github',
      'gitlab',
    ])
      expect(await print(format, '--only', outcome)).not.toMatch(WHOLE);
  });

  test('documents name each below their title, and say that it is a selection', async () => {
    const text = await print('markdown', '--only', outcome);
    const from = text.indexOf('\n## Findings per framework');
    const named = text.slice(from, text.indexOf('\n## ', from + 1)).matchAll(NAMED);
    expect([...named].map(([, gap, other]) => gap ?? other).sort()).toEqual(listed);
    for (const page of [text, await print('html', '--only', outcome)]) {
      expect(page).toContain('The lists show a selection');
      expect(page).toContain('Selected requirements: ISO 27001:2022');
    }
  });
});

test('--group leaves out what is of the framework as a whole too, and both together leave what both ask for', async () => {
  const group = await json('--group', 'A.6');
  expect(references(group)).toHaveLength(8);
  expect(group.assessments.flatMap(({ gaps }) => gaps)).toEqual([]);
  expect(references(await json('--group', 'A.6', '--only', 'conflict'))).toEqual(['iso27001-2022:A.6.7']);
});

describe('a report that is kept', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('holds every finding, whatever is shown', async () => {
    await print('terminal', '--only', 'conflict', '--save', folder);
    const [name = ''] = readdirSync(folder);
    expect(references(JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Report)).toEqual(
      references(await json()),
    );
  });

  test('is none where it is a selection: nothing is compared with it', async () => {
    const file = path.join(folder, 'some.json');
    writeFileSync(file, await print('json', '--only', 'conflict'));
    const { code, stderr } = await kloof(['diff', file, EXAMPLE]);
    expect(code).toBe(2);
    expect(stderr).toContain('it holds a selection of the findings, made with --only or --group');
  });
});
