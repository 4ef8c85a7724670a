/** The build: `node esbuild.config.mjs` makes dist; with `generate [file]` it writes the types of the documents. */
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');
const require = createRequire(import.meta.url);

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
  legalComments: 'none',
};

mkdirSync(dist, { recursive: true });
const tools = path.join(dist, 'build.cjs');
await build({ ...common, entryPoints: ['src/build/main.ts'], outfile: tools, packages: 'external' });
const { prepare, generate } = require(tools);

if (process.argv[2] === 'generate') await generate(process.argv[3] ?? path.join(root, 'src', 'schema', 'documents.ts'));
else {
  const { validators } = prepare(root);
  await build({
    ...common,
    entryPoints: { cli: 'src/cli/program.ts' },
    outdir: dist,
    outExtension: { '.js': '.cjs' },
    plugins: [replaced(validators)],
  });
}
rmSync(tools, { force: true });

/** Puts generated validators in the place of Ajv, and keeps commander from loading node:child_process, which it never uses here. */
function replaced(validators) {
  return {
    name: 'replaced',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /src[\\/]schema[\\/]validators\.ts$/ }, () => ({
        contents: validators,
        loader: 'js',
        resolveDir: root,
      }));
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        importer.includes('commander') ? { path: 'unused', namespace: 'unused' } : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
    },
  };
}
