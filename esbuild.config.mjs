/** The build: `node esbuild.config.mjs` makes dist; with `generate [file]` it writes the types of the documents. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');
const program = path.join(dist, 'program');
const require = createRequire(import.meta.url);
const { version } = require('./package.json');

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  legalComments: 'none',
  loader: { '.css': 'text', '.client.js': 'text' },
};

/** Command lines that use what most runs use. */
const WARM_UP = [
  '--help',
  'frameworks',
  'show avg',
  'search backup',
  'matrix',
  'delta iso27001-2022 avg',
  'validate examples/huisartsenzorg test/bad/key-unknown',
  'gap examples/huisartsenzorg',
  'gap examples/drinkwater --format markdown --lang nl',
  'gap examples/drinkwater --format html --lang nl',
  'explain avg:32(1) examples/huisartsenzorg',
  'obligations examples/pensioenfonds',
  'calendar examples/drinkwater',
  'soa examples/drinkwater',
  'diff examples/huisartsenzorg examples/drinkwater',
];

/** Command lines that stand for the runs of everyday. */
const EVERYDAY = [
  '--help',
  'frameworks',
  'show avg',
  'validate examples/huisartsenzorg',
  'gap examples/huisartsenzorg',
  'obligations examples/pensioenfonds',
  'matrix',
];

const NOWHERE = { write() {}, isTerminal: false, columns: undefined };

const COUNT = `exports.default = (text) => {
  if (text.length <= 64) return text.length;
  let characters = 0;
  for (const _ of text) characters += 1;
  return characters;
};`;

/**
 * What libraries import and never use here: Node's own modules for processes and terminals are slow to load. A text has
 * at most as many characters as code units, so those of a text within the shortest of our limits need no counting.
 */
const UNUSED = [
  { importer: '<stdin>', module: /ucs2length$/, instead: COUNT },
  { importer: 'commander', module: /^node:child_process$/, instead: 'module.exports = {};' },
  { importer: 'chalk', module: /^node:(?:tty|os)$/, instead: 'module.exports = { isatty: () => false };' },
];

/** What most runs do without is a bundle of its own beside the program, loaded where it is required. */
const APART = [
  { name: 'yaml', module: /^yaml$/, contents: "module.exports = require('yaml');" },
  { name: 'syntax', module: /\/syntax\.ts$/, contents: "module.exports = require('./src/source/syntax.ts');" },
];

const isGenerating = process.argv[2] === 'generate';
if (!isGenerating) rmSync(dist, { recursive: true, force: true });
mkdirSync(program, { recursive: true });
const tools = path.join(dist, 'build.cjs');
await build({ ...common, entryPoints: ['src/build/main.ts'], outfile: tools, packages: 'external' });
const { prepare, generate, notices, packed, asCommonJs } = require(tools);

if (isGenerating) await generate(process.argv[3] ?? path.join(root, 'src', 'schema', 'documents.ts'));
else {
  const { validators } = prepare(root);
  const kinds = Object.keys(validators);
  const inputs = await Promise.all([
    bundleProgram(kinds),
    bundleLibrary(kinds),
    ...Object.entries(validators).map(([kind, source]) => bundleLarge(kind, source)),
    ...APART.map(({ name, contents }) => bundleLarge(name, contents)),
  ]);
  writeFileSync(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), notices(root, inputs.flat()));
  await packPieces();
  await compileAhead();
}
rmSync(tools, { force: true });

/**
 * The program in pieces that load when they are used: split as modules, then written as CommonJS, which starts faster.
 * Gives the files that went into it, like the other bundles.
 */
async function bundleProgram(kinds) {
  const { outputFiles, metafile } = await build({
    ...common,
    metafile: true,
    format: 'esm',
    splitting: true,
    write: false,
    entryPoints: { cli: 'src/cli/program.ts' },
    outdir: program,
    outExtension: { '.js': '.cjs' },
    plugins: [loadedWhenUsed(kinds, './large/'), keptApart('./large/'), withoutUnused()],
  });
  // Written as `require`, a piece loads without Node's module loader, which alone takes a third of a short run.
  for (const { path: file, text } of outputFiles) writeFileSync(file, asCommonJs(text));
  return Object.keys(metafile.inputs);
}

/**
 * What programs import is one file that Node loads as any other, so that the pieces of the program stay as they are.
 */
async function bundleLibrary(kinds) {
  const at = '../program/large/';
  const plugins = [loadedWhenUsed(kinds, at), keptApart(at), withoutUnused()];
  const outfile = path.join(dist, 'library', 'index.cjs');
  const entryPoints = ['src/index.ts'];
  const { metafile } = await build({
    ...common,
    metafile: true,
    minifyWhitespace: true,
    entryPoints,
    outfile,
    plugins,
  });
  return Object.keys(metafile.inputs);
}

/** Puts the pieces that the same runs of everyday load into one file: every file costs a run some time. */
async function packPieces() {
  const uses = [];
  for (const line of EVERYDAY) {
    const names = [...(await loadedBy([line])).keys()].map((file) => path.basename(file));
    uses.push(new Set(names.filter((name) => name !== 'cli.cjs')));
  }
  const names = readdirSync(program).filter((name) => name.endsWith('.cjs'));
  const pieces = new Map(names.map((name) => [name, readFileSync(path.join(program, name), 'utf8')]));
  for (const name of names) rmSync(path.join(program, name));
  for (const [name, source] of packed(pieces, uses)) {
    // Minified, it leaves a run half as much to read; what is reported of a fault of ours names none of its functions.
    const { code } = await transform(source, { minify: true, legalComments: 'none' });
    writeFileSync(path.join(program, name), code);
  }
}

/**
 * Runs commands of every kind once, writes the manual page, and keeps the code that V8 made of each piece they used.
 */
async function compileAhead() {
  mkdirSync(path.join(dist, 'man'), { recursive: true });
  const write = (text) => writeFileSync(path.join(dist, 'man', 'kloof.1'), text);
  for (const [file, { script }] of await loadedBy([...WARM_UP, 'man'], { ...NOWHERE, write })) {
    if (script) writeFileSync(`${file}.cache`, script.createCachedData());
  }
}

/** Runs command lines, the last of them with an output of its own, and gives all that was loaded for them. */
async function loadedBy(lines, output = NOWHERE) {
  const { load } = require(path.join(root, 'bin', 'load.js'));
  const loaded = new Map();
  const { run } = load(`${program}/cli.cjs`, loaded);
  const host = { cwd: root, env: {}, today: '2026-01-01', stdout: NOWHERE, stderr: NOWHERE, version };
  const contentFolder = path.join(dist, 'content');
  for (const line of lines)
    await run({ ...host, stdout: line === lines.at(-1) ? output : NOWHERE, argv: line.split(' '), contentFolder });
  return loaded;
}

/** What is large and often not needed is a file of its own beside the program. */
async function bundleLarge(name, contents) {
  const outfile = path.join(program, 'large', `${name}.cjs`);
  const plugins = [keptApart('./', name), withoutUnused()];
  const stdin = { contents, resolveDir: root };
  const { metafile } = await build({ ...common, metafile: true, minify: true, stdin, outfile, plugins });
  return Object.keys(metafile.inputs);
}

/** Leaves what is kept apart to its own bundle, in the folder `at`; what makes that bundle is in it. */
function keptApart(at, own) {
  return {
    name: 'kept-apart',
    setup({ onResolve }) {
      for (const { name, module } of APART.filter((one) => one.name !== own)) {
        onResolve({ filter: module }, () => ({ path: `${at}${name}.cjs`, external: true }));
      }
    },
  };
}

/**
 * Puts generated validators, kept in the folder `at`, in the place of Ajv, and leaves out what libraries never use
 * here.
 */
function loadedWhenUsed(kinds, at) {
  const validators = kinds.map((kind) => `'${kind}': () => require('${at}${kind}.cjs')`);
  return {
    name: 'loaded-when-used',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /\/large\/[\w-]+\.cjs$/ }, ({ path: file }) => ({ path: file, external: true }));
      onLoad({ filter: /src[\\/]schema[\\/]validators\.ts$/ }, () => ({
        contents: `const validators = { ${validators.join(', ')} };\nexport const validatorOf = (kind) => validators[kind]();`,
        loader: 'js',
        resolveDir: root,
      }));
    },
  };
}

/** Puts the little that is used of some modules in their place. */
function withoutUnused() {
  return {
    name: 'without-unused',
    setup({ onLoad, onResolve }) {
      for (const { importer: by, module, instead } of UNUSED) {
        onResolve({ filter: module }, ({ importer }) =>
          importer.includes(by) ? { path: by, namespace: 'unused', pluginData: instead } : undefined,
        );
      }
      onLoad({ filter: /.*/, namespace: 'unused' }, ({ pluginData }) => ({ contents: pluginData, loader: 'js' }));
    },
  };
}
