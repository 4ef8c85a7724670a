import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import ts from 'typescript';
import { type Assessment, assess, GAP_FORMATS, loadWorkspace, report } from '../src/index.ts';
import { kloof, ROOT, TODAY } from './kloof.ts';

/** kloof as a library. */

const src = path.join(ROOT, 'src');

/** A name that a file takes from a module, which is named from `src`; `*` is all of it. */
interface Taken {
  readonly module: string;
  readonly name: string;
}

/** What a file takes from other modules by import, by dynamic import and by export. */
function takenBy(file: string): readonly Taken[] {
  const taken: Taken[] = [];
  const take = (specifier: ts.Expression | undefined, names: readonly string[]): void => {
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return;
    const module = path
      .relative(src, path.resolve(path.dirname(file), specifier.text))
      .split(path.sep)
      .join('/');
    taken.push(...names.map((name) => ({ module, name })));
  };
  const named = (elements: readonly { readonly propertyName?: ts.Node; readonly name: ts.Node }[]): readonly string[] =>
    elements.map(({ propertyName, name }) => (propertyName ?? name).getText());
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      take(node.moduleSpecifier, bindings && ts.isNamedImports(bindings) ? named(bindings.elements) : ['*']);
    } else if (ts.isExportDeclaration(node)) {
      const clause = node.exportClause;
      take(node.moduleSpecifier, clause && ts.isNamedExports(clause) ? named(clause.elements) : ['*']);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      take(node.arguments[0], namesOfImported(node, named));
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true));
  return taken;
}

/** `const { name } = await import(...)` or `(await import(...)).name`; anything else takes all. */
function namesOfImported(
  call: ts.Node,
  named: (elements: ts.NodeArray<ts.BindingElement>) => readonly string[],
): readonly string[] {
  const awaited = call.parent;
  const outer = ts.isParenthesizedExpression(awaited.parent) ? awaited.parent.parent : awaited.parent;
  if (ts.isVariableDeclaration(outer) && ts.isObjectBindingPattern(outer.name)) return named(outer.name.elements);
  return ts.isPropertyAccessExpression(outer) ? [outer.name.text] : ['*'];
}

test('the command line uses nothing that the library does not export', () => {
  const files = readdirSync(path.join(src, 'cli'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(src, 'cli', name));
  const used = files.flatMap(takenBy).filter(({ module }) => !module.startsWith('cli/'));
  const exported = new Set(takenBy(path.join(src, 'index.ts')).map(({ module, name }) => `${module} ${name}`));
  const missing = used.filter(({ module, name }) => !exported.has(`${module} ${name}`) && !exported.has(`${module} *`));
  expect(used.length).toBeGreaterThan(200);
  expect(new Set(missing.map(({ module, name }) => `${module} ${name}`))).toEqual(new Set());
});

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
const ofNoVersion = (text: string): string => text.replaceAll(version, '0.0.0');
const textsIn = (workbook: Uint8Array): readonly (readonly [string, string])[] =>
  Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, ofNoVersion(strFromU8(bytes))]);

describe('a gap report is the one that kloof gap prints', () => {
  const EXAMPLE = path.join(ROOT, 'examples', 'minimal');

  test.each(GAP_FORMATS)('%s', async (format) => {
    const opened = await loadWorkspace(EXAMPLE);
    if (!opened.workspace) throw new Error('the example cannot be opened');
    const made = await report(opened, assess(opened.workspace, { asOf: TODAY }), { format });
    const printed = await kloof(['gap', EXAMPLE, '--format', format]);
    if (typeof made === 'string') expect(ofNoVersion(made).trimEnd()).toBe(printed.stdout.trimEnd());
    else expect(textsIn(made)).toEqual(textsIn(Buffer.from(printed.stdout, 'latin1')));
  });

  test('in a language, of some findings, as wide as asked', async () => {
    const opened = await loadWorkspace(EXAMPLE);
    if (!opened.workspace) throw new Error('the example cannot be opened');
    const assessed = assess(opened.workspace, { asOf: TODAY });
    const made = await report(opened, assessed, {
      format: 'terminal',
      language: 'nl',
      shows: ({ outcome }) => outcome === 'met',
      terminal: { width: 120 },
    });
    const argv = ['gap', EXAMPLE, '--lang', 'nl', '--only', 'met', '--width', '120'];
    expect(made.trimEnd()).toBe((await kloof(argv)).stdout.trimEnd());
  });
});

test('frameworks can be chosen, and what the assessment says of them is all there', async () => {
  const { workspace } = await loadWorkspace(path.join(ROOT, 'examples', 'minimal'), { frameworks: ['avg'] });
  const assessment: Assessment | undefined = workspace && assess(workspace, { asOf: TODAY }).assessment;
  expect(assessment?.frameworks.map(({ framework, totals }) => [framework.id, totals.assessable])).toEqual([
    ['avg', 128],
  ]);
});

test.each([
  ['a file that is not there', 'test/nowhere', {}, 'file-missing'],
  ['a key that is not known', 'test/bad/key-unknown', {}, 'key-unknown'],
  ['a framework that is not known', 'examples/minimal', { frameworks: ['nis3'] }, 'framework-unknown'],
  ['a folder that is not there', 'examples/minimal', { frameworkFolders: ['nowhere'] }, 'file-missing'],
])('%s is told, and nothing is thrown', async (_, organisation, options, code) => {
  const { workspace, diagnostics } = await loadWorkspace(path.join(ROOT, organisation), options);
  expect(workspace).toBeUndefined();
  expect(diagnostics.map((one) => one.code)).toContain(code);
});

test.each(['', '2026-02-30', '23-11-2026', undefined])(
  'an assessment as of %p is refused: evidence would never expire',
  async (day) => {
    const { workspace } = await loadWorkspace(path.join(ROOT, 'examples', 'minimal'));
    expect(() => workspace && assess(workspace, { asOf: day as string })).toThrow('asOf is a day that exists');
  },
);

test('a format that is not there is refused', async () => {
  const opened = await loadWorkspace(path.join(ROOT, 'examples', 'minimal'));
  if (!opened.workspace) throw new Error('the example cannot be opened');
  const made = report(opened, assess(opened.workspace, { asOf: TODAY }), { format: 'pdf' as 'html' });
  await expect(made).rejects.toThrow('there is no format "pdf"; the formats are terminal, markdown');
});
