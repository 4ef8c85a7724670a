import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parse, stringify } from 'yaml';
import { hiding, isDistinct, isPersonal } from '../../src/assess/hide.ts';
import { FORMATS } from '../../src/cli/formats.ts';
import { kloof, ROOT } from '../kloof.ts';

/** Keys that hold the name of somebody, and of what a reader may write about them. */
const NAMES = ['owner', 'assessor', 'approved_by', 'decided_by', 'by'];
const TEXTS = ['title', 'notes', 'note', 'remainder', 'justification', 'reason', 'sample', 'consequence'];

const EXAMPLES = ['minimal', 'huisartsenzorg', 'pensioenfonds', 'drinkwater'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
  for (const name of EXAMPLES) nameEverywhere(path.join(ROOT, 'examples', name), path.join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * An example in which every field for a name names somebody, every piece of evidence has a reference, and every text
 * says both.
 */
function nameEverywhere(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const file of yamlIn(to)) {
    const count = { names: 0, references: 0 };
    const named = (value: unknown, key = ''): unknown => {
      if (Array.isArray(value)) return value.map((one) => named(one, key));
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(
          Object.entries(key === 'evidence' ? { ref: 'x', ...value } : value).map(([k, v]) => [k, named(v, k)]),
        );
      if (typeof value !== 'string' || /^\d{4}-/.test(value)) return value;
      if (NAMES.includes(key)) {
        count.names += 1;
        return `Q. van Zwaan-${count.names}`;
      }
      if (key === 'ref') {
        count.references += 1;
        return `qwkast/bewijs-${count.references}.pdf`;
      }
      return TEXTS.includes(key) ? `${value} (Q. van Zwaan-1, qwkast/bewijs-1.pdf)` : value;
    };
    const written = named(parse(readFileSync(file, 'utf8'), { schema: 'failsafe' })) as Record<string, unknown>;
    // Whoever is named in a text is known by a field.
    const known = { assessor: 'Q. van Zwaan-1', approved_by: 'Q. van Zwaan-2', ...(written['assessment'] as object) };
    const isRoot = path.basename(file) === 'kloof.yaml';
    writeFileSync(file, stringify(isRoot ? { ...written, assessment: known } : written));
  }
}

const yamlIn = (where: string): readonly string[] =>
  readdirSync(where).flatMap((name) => {
    const file = path.join(where, name);
    return statSync(file).isDirectory() ? yamlIn(file) : file.endsWith('.yaml') ? [file] : [];
  });

const TELLTALE = /.{0,60}(?:Zwaan|qwkast).{0,30}/;

/** All that a run printed and wrote: of a workbook, what its parts hold. */
async function printed(argv: readonly string[], where: string, format?: string): Promise<string> {
  const file = path.join(folder, 'out');
  const to = format === undefined ? [] : ['--format', `${format}=${file}`];
  const { code, stdout, stderr } = await kloof([...argv, ...to], where);
  expect({ argv, format, code: code === 2 ? stderr : '' }).toEqual({ argv, format, code: '' });
  if (format === undefined) return stdout + stderr;
  const bytes = readFileSync(file);
  const text = format === 'xlsx' ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [String(bytes)];
  return [stdout, stderr, ...text].join('\n');
}

const report = (command: keyof typeof FORMATS, ...argv: readonly string[]) => ({ command, argv });

describe.each(EXAMPLES)('%s', (example) => {
  const reports = [
    report('gap'),
    report('gap', '--require-evidence', '--no-infer'),
    report('soa'),
    report('evidence'),
    report('calendar'),
    report('obligations'),
    report('matrix', '--controls', '.'),
    report('delta', 'iso27001-2022', 'avg', '.'),
    report('diff', '../minimal', '.'),
  ];
  test.each(reports)('$command $argv names nobody and no evidence', async ({ command, argv }) => {
    const where = path.join(folder, example);
    const lang = example === 'minimal' ? 'en' : 'nl';
    // Of these, everything names somebody that has something to name.
    const names = ['gap', 'soa', 'evidence'].includes(command) && example !== 'minimal';
    let found = false;
    for (const format of FORMATS[command]) {
      const all = [command, ...argv, '--lang', lang];
      const shown = TELLTALE.exec(await printed([...all, '--redact'], where, format))?.[0];
      expect({ format, shown }).toEqual({ format });
      if (names && !found) found = TELLTALE.test(await printed(all, where, format));
    }
    expect(found).toBe(names);
  });

  test('explain names nobody, whatever it explains', async () => {
    const where = path.join(folder, example);
    const { stdout } = await kloof(['gap', '--format', 'json', '--fail-on', 'none'], where);
    const { assessments } = JSON.parse(stdout) as {
      assessments: { framework: string; findings: { requirement: string; outcome: string; basis: string }[] }[];
    };
    const kinds = new Map<string, string>();
    for (const { framework, findings } of assessments)
      for (const { requirement, outcome, basis } of findings)
        kinds.set(`${outcome} ${basis}`, `${framework}:${requirement}`);
    for (const requirement of kinds.values())
      for (const format of FORMATS.explain)
        expect(await printed(['explain', requirement, '--all', '--redact'], where, format)).not.toMatch(TELLTALE);
  });

  test('reports that are kept name nobody, and neither do a comparison and a trend of those that do', async () => {
    const where = path.join(folder, example);
    const days = path.join(where, 'days');
    mkdirSync(days);
    await printed(['gap', '--save', days, '--as-of', '2026-11-23', '--redact'], where);
    const [kept = ''] = readdirSync(days);
    expect(readFileSync(path.join(days, kept), 'utf8')).not.toMatch(TELLTALE);
    await printed(['gap', '--save', days, '--as-of', '2026-06-30', '--fail-on', 'none'], where);
    const [first = '', last = ''] = readdirSync(days).map((name) => path.join(days, name));
    for (const format of FORMATS.trend)
      expect(await printed(['trend', days, '--redact'], where, format)).not.toMatch(TELLTALE);
    for (const format of FORMATS.diff)
      expect(await printed(['diff', first, last, '--redact'], where, format)).not.toMatch(/Zwaan/);
  });
});

/** A folder with an organisation that declares this. */
function organisationIn(name: string, declared: string): string {
  const where = path.join(folder, name);
  mkdirSync(where);
  writeFileSync(path.join(where, 'kloof.yaml'), `kloof: organisation/1\norganisation: { name: X }\n${declared}`);
  return where;
}

test('a move to another edition names nobody, also in its patch', async () => {
  const where = organisationIn(
    'move',
    `frameworks: [iso27001-2013]
controls:
  - id: C-01
    title: Q. van Zwaan-1 tests
    status: implemented
    owner: Q. van Zwaan-1
    satisfies:
      iso27001-2013: [{ requirement: A.6.1.1, coverage: partial, remainder: Ask Q. van Zwaan-1. }]
    evidence: [{ title: T, ref: qwkast/1 }]
verdicts:
  - { requirement: iso27001-2013:A.5.1.1, verdict: minor, assessor: Zwaan, date: 2025-01-01 }
`,
  );
  const argv = ['migrate', '--from', 'iso27001-2013', '--to', 'iso27001-2022', '--dry-run'];
  for (const format of FORMATS.migrate) {
    expect(await printed([...argv, '--redact'], where, format)).not.toMatch(TELLTALE);
    expect(await printed(argv, where, format)).toMatch(TELLTALE);
  }
});

test('a report that was saved without --redact keeps a name in a title, as the help says; one saved with it does not', async () => {
  const where = organisationIn(
    'kept',
    `frameworks: [avg]
controls:
  - id: C-1
    title: Register that Q. van Zwaan keeps
    status: planned
    owner: Q. van Zwaan
    satisfies: { avg: ["30(1)"] }
`,
  );
  const shown = async (...redact: readonly string[]): Promise<string> => {
    const days = path.join(where, `days${redact.length}`);
    mkdirSync(days);
    for (const day of ['2026-06-30', '2026-11-23'])
      await printed(['gap', '--save', days, '--as-of', day, '--fail-on', 'none', ...redact], where);
    const [first = '', last = ''] = readdirSync(days).map((name) => path.join(days, name));
    return (await kloof(['diff', first, last, '--redact', '--format', 'json'], where)).stdout;
  };
  expect(await shown()).toMatch(/C-1 Register that Q\. van Zwaan keeps/);
  expect(await shown('--redact')).toMatch(/C-1 Register that \*\*\* keeps/);
  const help = (await kloof(['diff', '--help'])).stdout.replace(/\s+/g, ' ');
  expect(help).toContain('of a report that was saved without it the names in titles and remainders stay');
});

test('warnings show no lines of the files', async () => {
  const where = organisationIn(
    'warned',
    `frameworks: [avg]
accepted:
  - { requirement: "iso27001-2022:5.1", reason: R., by: Q. van Zwaan, until: 2027-01-01 }
`,
  );
  const { stderr } = await kloof(['gap', '--redact'], where);
  expect(stderr).toContain('kloof.yaml:5:21');
  expect(stderr).not.toMatch(TELLTALE);
});

const hide = hiding(
  ['J. Jansen', 'J. Jansen-Bakker', 'Anna de Wit', 'a@b.nl', 'CISO', 'Directie', 'Interne audit']
    .filter(isPersonal)
    .concat(['docs/a.pdf', 'R-12', 'R-1', '12', 'Register'].filter(isDistinct)),
);

test.each([
  ['J. Jansen tekende', '*** tekende'],
  ['door J. Jansen, en J. Jansen.', 'door ***, en ***.'],
  ['J. Jansen-Bakker', '***'],
  ['J. Jansens auto en DJ. Jansen', 'J. Jansens auto en DJ. Jansen'],
  ['Vraag Anna de Wit (a@b.nl)', 'Vraag *** (***)'],
  ['De CISO en de Directie lezen de Interne audit', 'De CISO en de Directie lezen de Interne audit'],
  ['zie docs/a.pdf, niet docs/a.pdfx', 'zie ***, niet docs/a.pdfx'],
  ['R-12 en R-1 en 12 in het Register', '*** en R-1 en 12 in het Register'],
  ['', ''],
])('%s becomes %s', (text, expected) => {
  expect(hide(text)).toBe(expected);
});
