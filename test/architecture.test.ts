import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';

/** What each part of src may import, beside itself. Data flows one way; this is the way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  source: [],
  diagnostics: ['model', 'source'],
  schema: ['model', 'source', 'diagnostics'],
  resolve: ['model', 'source', 'diagnostics', 'schema'],
  edit: ['model', 'source', 'schema'],
  intake: ['model', 'source', 'diagnostics', 'schema', 'edit'],
  infer: ['model'],
  assess: ['model', 'infer'],
  interview: ['model', 'source', 'schema', 'assess', 'edit'],
  migrate: ['model', 'schema', 'infer', 'assess', 'edit'],
  report: ['model', 'assess', 'diagnostics', 'source'],
  load: ['model', 'source', 'diagnostics', 'schema', 'resolve', 'intake'],
  build: ['model', 'schema', 'resolve', 'infer', 'load', 'report'],
  api: ['model', 'source', 'diagnostics', 'resolve', 'assess', 'report', 'load'],
  cli: [
    'model',
    'source',
    'diagnostics',
    'schema',
    'resolve',
    'infer',
    'assess',
    'edit',
    'intake',
    'interview',
    'migrate',
    'report',
    'load',
    'api',
  ],
};

/** Parts that may ask the machine for something. */
const MAY_TOUCH_THE_MACHINE = ['load', 'build', 'api', 'cli'];
const PURE_BUILTINS = ['node:crypto'];

/** Files that are a list of facts, or generated. */
const LISTS = ['schema/documents.ts', 'model/sectors.ts'];

const src = path.join(__dirname, '..', 'src');

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesIn(file) : file.endsWith('.ts') ? [file] : [];
  });
}

const imports = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name ?? '');

const files = filesIn(src).map((file) => ({ file, name: path.relative(src, file).split(path.sep).join('/') }));

test('every part is known here', () => {
  const parts = new Set(files.filter(({ name }) => name.includes('/')).map(({ name }) => name.split('/')[0]));
  expect([...parts].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test.each(files)('$name imports only what its part may', ({ file, name }) => {
  // What programs import, `src/index.ts`, is a list of what the command line imports.
  const part = name.includes('/') ? (name.split('/')[0] ?? '') : 'cli';
  const allowed = [...(name.includes('/') ? [part] : []), ...(MAY_IMPORT[part] ?? [])];
  const wrong = imports(file)
    .filter((one) => one.startsWith('.'))
    .map((one) => path.relative(src, path.resolve(path.dirname(file), one)).split(path.sep)[0] ?? '')
    .filter((other) => !allowed.includes(other));
  expect(wrong).toEqual([]);
});

test('no file is imported by what it imports', () => {
  const direct = new Map(
    files.map(({ file }) => [
      file,
      imports(file)
        .filter((one) => one.startsWith('.'))
        .map((one) => path.resolve(path.dirname(file), one)),
    ]),
  );
  const reached = (from: string): ReadonlySet<string> => {
    const all = new Set(direct.get(from));
    for (const file of all) for (const next of direct.get(file) ?? []) all.add(next);
    return all;
  };
  expect(files.filter(({ file }) => reached(file).has(file)).map(({ name }) => name)).toEqual([]);
});

test.each(files)('$name asks the machine for nothing, unless its part may', ({ file, name }) => {
  if (MAY_TOUCH_THE_MACHINE.includes(name.split('/')[0] ?? '')) return;
  const text = readFileSync(file, 'utf8');
  expect(imports(file).filter((one) => one.startsWith('node:') && !PURE_BUILTINS.includes(one))).toEqual([]);
  expect(text.match(/\bprocess\.|Date\.now|new Date\(\)|Math\.random|toLocale|localeCompare|\bIntl\./g)).toBeNull();
});

test.each(files)('$name is a file one can read in one go', ({ file, name }) => {
  if (LISTS.includes(name)) return;
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(300);
});

/** What prints without `say`: reports are made harmless by their format, scripts and pages are our own. */
const PRINT_AS_IS = [
  'cli/say.ts',
  'cli/output.ts',
  'cli/progress.ts',
  'cli/program/man.ts',
  'cli/commands/schema.ts',
  'cli/commands/completion.ts',
  'cli/commands/complete.ts',
];

test('what people read is printed in one way, so that no text of a file is a command to a runner', () => {
  const printing = files.filter(({ file }) => /\b(?:stdout|stderr|output)\.write\(/.test(readFileSync(file, 'utf8')));
  expect(
    printing
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('cli/interactive/'))
      .sort(),
  ).toEqual([...PRINT_AS_IS].sort());
});

/** The regular expressions of a file, as written. */
function expressionsIn(file: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true));
  return found;
}

test('no regular expression takes more than linear time, whatever it is given', () => {
  const all = new Set(files.flatMap(({ file }) => expressionsIn(file)));
  const slow = [...all].filter((text) => {
    const end = text.lastIndexOf('/');
    return checkSync(text.slice(1, end), text.slice(end + 1), { timeout: 20_000 }).status !== 'safe';
  });
  expect(slow).toEqual([]);
});
