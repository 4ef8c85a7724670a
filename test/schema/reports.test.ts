import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import { CALENDAR_KINDS } from '../../src/assess/calendar.ts';
import { REPORT_SCHEMAS } from '../../src/schema/reports/reports.ts';
import { run } from '../assess/declared.ts';
import { kloof, ROOT } from '../kloof.ts';

/** What kloof prints in JSON is what the published schemas say, and nothing beside it. */

/** The same schema without room for further keys, so that a key that nobody wrote down is found. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner ? { additionalProperties: false, ...inner } : inner;
}

/**
 * `trend-report` needs saved reports and `migrate-report` files to move: each is held to its schema where these are
 * made.
 */
type Name = Exclude<keyof typeof REPORT_SCHEMAS, 'trend-report' | 'migrate-report'>;
const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map(
  Object.entries(REPORT_SCHEMAS).map(([name, schema]) => [name, ajv.compile(closed(schema) as object)]),
);

const EXAMPLES = ['minimal', 'huisartsenzorg', 'pensioenfonds', 'drinkwater'].map((name) => `examples/${name}`);
const ofEvery = (command: (example: string) => string): readonly string[] => EXAMPLES.map(command);

/** Command lines that print each report, with all that it may hold. */
const PRINTED: Readonly<Record<Exclude<Name, 'baseline'>, readonly string[]>> = {
  'gap-report': [
    ...ofEvery((example) => `gap ${example}`),
    'gap examples/drinkwater --lang en --no-infer --require-evidence --redact',
    'gap test/fixtures/cloud',
  ],
  'diagnostics-report': [
    'validate examples/minimal',
    'validate test/bad/id-duplicate test/bad/key-unknown test/bad/remainder-missing test/bad/yaml-syntax --frameworks test/fixtures/norms',
  ],
  'soa-report': [
    ...ofEvery((example) => `soa ${example}`),
    'soa examples/drinkwater --lang en --framework iso27001-2022',
  ],
  'explain-report': [
    'explain avg:32(1) examples/huisartsenzorg',
    'explain iso27001-2022:A.8.2 examples/drinkwater --all',
    'explain cbw:21(3)(h) examples/drinkwater --lang en',
    'explain dnb-2023:4.1 examples/pensioenfonds',
    'explain nis2-2024-2690:6.1.1 test/fixtures/cloud',
    'explain iso27001-2022:A.5 examples/minimal',
  ],
  'obligations-report': ofEvery((example) => `obligations ${example}`),
  'calendar-report': ofEvery((example) => `calendar ${example}`),
  'evidence-report': ofEvery((example) => `evidence ${example}`),
  'diff-report': [
    'diff examples/minimal examples/huisartsenzorg',
    'diff examples/huisartsenzorg examples/huisartsenzorg --lang nl',
  ],
  'matrix-report': ['matrix', 'matrix iso27001-2022 avg'],
  'control-matrix-report': ofEvery((example) => `matrix --controls ${example}`),
  'delta-report': ['delta iso27001-2022 avg', 'delta iso27001-2022 nen7510-2024 examples/huisartsenzorg --lang nl'],
  'crosswalk-report': ['crosswalk iso27001-2022 avg', 'crosswalk iso27001-2013 iso27001-2022'],
  'frameworks-report': ['frameworks', 'frameworks --frameworks test/fixtures/norms'],
  'search-report': ['search backup', 'search nothing-holds-this'],
};

const CASES = Object.entries(PRINTED).flatMap(([name, lines]) => lines.map((line) => ({ name: name as Name, line })));

/** A report has all that is required, what may be there, and nothing else. */
function holds(name: Name, text: string): void {
  const validate = validators.get(name);
  const report = JSON.parse(text) as Record<string, unknown>;
  validate?.(report);
  expect(validate?.errors ?? []).toEqual([]);
  for (const key of Object.keys(report)) {
    const { [key]: _left, ...rest } = report;
    const required = (REPORT_SCHEMAS[name]['required'] as readonly string[]).includes(key);
    expect([key, validate?.(rest)]).toEqual([key, !required]);
  }
}

test.each(CASES)('$name: kloof $line', async ({ name, line }) => {
  holds(name, (await kloof([...line.split(' '), '--format', 'json'])).stdout);
});

test.each(['gap', 'obligations'] as const)('%s of a supplier, whom DORA reaches in part', async (command) => {
  const profile = 'supplier_to_finance: true, financial_entity_types: [], supplier_to_care: true';
  const { stdout } = await run(
    command,
    `frameworks: [dora, nen7510-2024]\nprofile: { ${profile} }`,
    '--format',
    'json',
  );
  expect(stdout).toContain('"reaches": ');
  holds(`${command}-report`, stdout);
});

test.each(EXAMPLES)('a baseline of %s', async (example) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
  const file = path.join(folder, 'baseline.json');
  await kloof(['gap', example, '--baseline', file, '--update-baseline']);
  holds('baseline', readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
});

test.each(Object.keys(REPORT_SCHEMAS))('kloof schema %s prints what the build publishes', async (name) => {
  const { stdout, code } = await kloof(['schema', name]);
  expect(code).toBe(0);
  expect(stdout).toBe(readFileSync(path.join(ROOT, 'dist', 'schema', `${name}.schema.json`), 'utf8'));
});

test('every key of every schema says what it is', () => {
  const bare: string[] = [];
  const walk = (schema: unknown, at: string): void => {
    if (schema === null || typeof schema !== 'object') return;
    for (const [key, value] of Object.entries(schema as Record<string, unknown>)) {
      if (key === 'properties')
        for (const [name, property] of Object.entries(value as Record<string, { description?: string }>))
          if (property.description === undefined) bare.push(`${at}/${name}`);
      walk(value, `${at}/${key}`);
    }
  };
  walk(REPORT_SCHEMAS, '');
  expect(bare).toEqual([]);
});

test('the calendar knows the kinds that its schema lists', () => {
  expect(JSON.stringify(REPORT_SCHEMAS['calendar-report'])).toContain(JSON.stringify(CALENDAR_KINDS));
});

test('every format in JSON that the program names has a schema', () => {
  const src = path.join(ROOT, 'src');
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('schema'))
    .map((file) => readFileSync(path.join(src, file), 'utf8'));
  const named = sources.flatMap((text) => text.match(/(?<=['"])kloof-[a-z-]+\/\d+(?=\\?['"])/g) ?? []);
  const known = Object.values(REPORT_SCHEMAS).map(({ title }) => title);
  expect(new Set(named)).toEqual(new Set(known));
});
