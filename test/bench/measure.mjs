/** Times processes: each case in turn, run after run, so that a busy moment of the machine falls on all of them. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const kloof = (...args) => [process.execPath, path.join(root, 'bin', 'kloof.js'), ...args];
const FLOOR = { name: 'node -e 0', command: [process.execPath, '-e', '0'], target: 1 };

/** A certificate store that this variable names takes 38 ms to read at every start, and would flatter every ratio. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const spawn = ([file, ...args], cwd = root) =>
  spawnSync(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 1 << 30 });

/**
 * Runs every case so many times, and `node -e 0` with them; gives the cases with `times` (the median, over that of
 * `node -e 0`), `ms`, `cpu` (user and system, over the same) and `peak` (MB), the floor first.
 */
export function measured(cases, { runs, folder }) {
  const all = [FLOOR, ...cases];
  const took = all.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [i, { name, command, cwd }] of all.entries()) {
      const start = process.hrtime.bigint();
      const { error, signal } = spawn(command, cwd);
      took[i].push(Number(process.hrtime.bigint() - start) / 1e6);
      if (error || signal) throw error ?? new Error(`${name} ended by ${signal}`);
    }
  }
  const used = all.map((one) => usage(one, folder));
  const floor = median(took[0]);
  return all.map((one, i) => ({
    ...one,
    ms: median(took[i]),
    times: median(took[i]) / floor,
    cpu: used[i].cpu / used[0].cpu,
    peak: used[i].peak,
  }));
}

/** What a process of Node says that it used, as it ends; nothing is known of others. */
function usage({ command: [file, ...args], cwd }, folder) {
  if (file !== process.execPath) return { cpu: Number.NaN, peak: Number.NaN };
  const hook = path.join(folder, 'usage.cjs');
  const told = "require('node:fs').writeSync(3, JSON.stringify(process.resourceUsage()))";
  writeFileSync(hook, `process.on('exit', () => ${told});`);
  const tellings = Array.from({ length: 3 }, () =>
    JSON.parse(String(spawn([file, '-r', hook, ...args], cwd).output[3])),
  );
  return {
    cpu: median(tellings.map(({ userCPUTime, systemCPUTime }) => (userCPUTime + systemCPUTime) / 1000)),
    peak: Math.max(...tellings.map(({ maxRSS }) => maxRSS / 1024)),
  };
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** How a time grows with a size: 1 is in proportion, 2 is with the square. */
export const exponent = (small, large, ratio) => Math.log(large / small) / Math.log(ratio);

const shown = (value, digits) => (value === undefined || Number.isNaN(value) ? '' : value.toFixed(digits));

/** Prints what was measured, with the targets beside it. */
export function table(title, rows) {
  console.log(`\n${title}; node -e 0 takes ${rows[0].ms.toFixed(0)} ms here\n`);
  console.log(
    `${''.padEnd(44)}${'times'.padStart(8)}${'target'.padStart(8)}${'cpu'.padStart(8)}${'ms'.padStart(8)}${'peak MB'.padStart(9)}`,
  );
  for (const { name, times, target, cpu, ms, peak } of rows) {
    const cells = [shown(times, 2), String(target ?? ''), shown(cpu, 2), shown(ms, 0)].map((text) => text.padStart(8));
    console.log(name.padEnd(44) + cells.join('') + shown(peak, 0).padStart(9));
  }
}

/** A line below a table. */
export const remark = (text) => console.log(`  ${text}`);
