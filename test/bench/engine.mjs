/** The engine alone, without YAML: the overlap matrix of 50 frameworks of 1,200 requirements, 400,000 rows. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { exponent, remark, root } from './measure.mjs';

const ROWS = [100_000, 200_000, 400_000];

export function bench({ folder }) {
  const outfile = path.join(folder, 'engine.cjs');
  const entryPoints = [path.join(root, 'test', 'bench', 'engine-run.ts')];
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', logLevel: 'warning' });
  console.log('\nEngine: the matrix of 50 frameworks of 1,200 requirements\n');
  console.log(`${''.padEnd(44)}${'graph ms'.padStart(10)}${'matrix ms'.padStart(10)}${'peak MB'.padStart(9)}`);
  const runs = ROWS.map((rows) => {
    const { stdout, stderr } = spawnSync(process.execPath, [outfile, String(rows)]);
    if (stderr.length > 0) throw new Error(String(stderr));
    const run = JSON.parse(String(stdout));
    const cells = [run.graph, run.matrix].map((ms) => ms.toFixed(0).padStart(10));
    console.log(`${rows.toLocaleString('en')} rows`.padEnd(44) + cells.join('') + run.peak.toFixed(0).padStart(9));
    return run;
  });
  const [, half, whole] = runs.map(({ graph, matrix }) => graph + matrix);
  remark(
    `${(whole / 1000).toFixed(2)} s; target 3 s and 500 MB; grows with exponent ${exponent(half, whole, 2).toFixed(2)} in rows`,
  );
}
