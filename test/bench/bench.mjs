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

const KNOWN = { ...BENCHES, peers: () => import('./peers.mjs') };
const USAGE = `npm run bench -- [NAME...] [--runs N] [--peers]: NAME is one of ${Object.keys(KNOWN).join(', ')}`;

/** Ends with the usage on one line, after what is wrong where something is. */
function end(wrong) {
  if (wrong === undefined) console.log(USAGE);
  else console.error(`${wrong}; ${USAGE}`);
  process.exit(wrong === undefined ? 0 : 2);
}

/** What is asked for on the command line. */
function asked() {
  const options = {
    runs: { type: 'string', default: '11' },
    peers: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  };
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch ({ message }) {
    return end(message.split('. ')[0]);
  }
}

const { values, positionals } = asked();
if (values.help) end();
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) end(`--runs is a number of runs, not ${values.runs}`);
const named = positionals.length > 0 || values.peers ? positionals : Object.keys(BENCHES);
const unknown = named.find((name) => !Object.hasOwn(KNOWN, name));
if (unknown !== undefined) end(`There is no bench ${unknown}`);

const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-bench-'));
try {
  for (const name of [...named, ...(values.peers ? ['peers'] : [])]) {
    const { bench } = await KNOWN[name]();
    await bench({ folder, runs });
  }
} finally {
  rmSync(folder, { recursive: true });
}
