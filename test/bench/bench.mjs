/**
 * `npm run bench -- [NAME...] [--runs N] [--peers]`: whole commands as times of `node -e 0` in the same run, with
 * processor time and peak memory beside it. NAME is one of the benches below; all of them run where none is named.
 * Nothing here passes or fails: the targets stand beside what was measured, to be read.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const BENCHES = {
  commands: () => import('./commands.mjs'),
  faults: () => import('./faults.mjs'),
  scale: () => import('./scale.mjs'),
  content: () => import('./content.mjs'),
  engine: () => import('./engine.mjs'),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '11' }, peers: { type: 'boolean', default: false } },
});
const known = { ...BENCHES, peers: () => import('./peers.mjs') };
const named = positionals.length > 0 || values.peers ? positionals : Object.keys(BENCHES);
const unknown = named.find((name) => !Object.hasOwn(known, name));
if (unknown !== undefined) throw new Error(`there is no bench ${unknown}: name ${Object.keys(known).join(', ')}`);

const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-bench-'));
try {
  for (const name of [...named, ...(values.peers ? ['peers'] : [])]) {
    const { bench } = await known[name]();
    await bench({ folder, runs: Number(values.runs) });
  }
} finally {
  rmSync(folder, { recursive: true });
}
