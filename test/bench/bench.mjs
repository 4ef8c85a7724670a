/**
 * `npm run bench`: whole commands as times of `node -e 0` in the same run, with peak memory beside it.
 * Nothing here passes or fails; the targets stand beside what was measured, to be read.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { organisationFile, scaleNorms } from './inputs.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const kloof = path.join(root, 'bin', 'kloof.js');
const runs = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-bench-'));
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

const ids = (framework) =>
  Object.keys(JSON.parse(readFileSync(path.join(root, 'dist', 'content', `${framework}.texts.json`), 'utf8')));
const norms = { 'iso27001-2022': ids('iso27001-2022'), avg: ids('avg') };

function input(name, controls, frameworks, errors = 0) {
  mkdirSync(path.join(folder, name), { recursive: true });
  const chosen = Object.fromEntries(frameworks.map((framework) => [framework, norms[framework]]));
  writeFileSync(path.join(folder, name, 'kloof.yaml'), organisationFile(controls, chosen, errors));
  return path.join(folder, name);
}

const small = input('small', 50, ['iso27001-2022', 'avg']);
const large = input('large', 500, ['iso27001-2022', 'avg']);
const wrong = input('wrong', 500, ['iso27001-2022', 'avg'], 20);
const one = input('one', 500, ['iso27001-2022']);
const scale = path.join(folder, 'scale');
scaleNorms(scale);

const CASES = [
  ['node -e 0', [], 1],
  ['--version', ['--version'], 1.1],
  ['--help', ['--help'], 1.4],
  ['validate, 50 controls', ['validate', small], 2.5],
  ['validate, 500 controls', ['validate', large], 3.9],
  ['validate, 500 controls, 20 errors', ['validate', wrong], 13],
  ['gap, 500 controls, 1 framework', ['gap', one, '--fail-on', 'none'], 4.3],
  ['gap, 500 controls, 2 frameworks', ['gap', large, '--fail-on', 'none'], 4.8],
  ['frameworks', ['frameworks'], 2],
  ['show avg', ['show', 'avg'], 2],
  ['obligations, 50 controls', ['obligations', small], 2.5],
  ['matrix of all that is shipped', ['matrix'], 3],
  ['matrix, 20 frameworks, 20,000 rows', ['matrix', '--frameworks', scale], undefined],
];

const argvOf = (args) => (args.length === 0 ? ['-e', '0'] : [kloof, ...args]);

function time(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, argvOf(args), {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 2)
    throw new Error(`kloof ${args.join(' ')} ended with ${status}: ${String(stderr).slice(0, 400)}`);
  return took;
}

/** Peak resident memory in MB, told by the process itself as it ends. */
function peak(args) {
  const hook = path.join(folder, 'peak.cjs');
  writeFileSync(
    hook,
    "process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));",
  );
  const { output } = spawnSync(process.execPath, ['-r', hook, ...argvOf(args)], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  return Math.round(Number(output[3]) / 1024);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const times = CASES.map(() => []);
for (let run = 0; run < runs; run += 1) {
  for (const [i, [, args]] of CASES.entries()) times[i].push(time(args));
}
const floor = median(times[0]);
console.log(`medians of ${runs} runs; node -e 0 takes ${floor.toFixed(0)} ms here\n`);
console.log(`${''.padEnd(38)}${'times'.padStart(7)}${'target'.padStart(8)}${'peak MB'.padStart(9)}`);
CASES.forEach(([name, args, target], i) => {
  const ratio = (median(times[i]) / floor).toFixed(2);
  console.log(name.padEnd(38) + ratio.padStart(7) + String(target ?? '').padStart(8) + String(peak(args)).padStart(9));
});
rmSync(folder, { recursive: true });
