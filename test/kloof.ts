import path from 'node:path';
import { run } from '../src/cli/program.ts';

/** What a run of the command line printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const ROOT = path.join(__dirname, '..');
export const NORMS = path.join(ROOT, 'test', 'fixtures', 'norms');
export const TODAY = '2026-11-23';

/** Runs kloof in this process, on a day that does not change, at 80 columns, without colour. */
export async function kloof(
  argv: readonly string[],
  cwd = ROOT,
  env: Readonly<Record<string, string>> = {},
  isTerminal = false,
): Promise<Ran> {
  const out = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (content: string | Uint8Array) => {
      out[name] += typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
    },
    isTerminal,
    columns: undefined,
  });
  const code = await run({
    argv,
    cwd,
    env,
    today: TODAY,
    stdout: output('stdout'),
    stderr: output('stderr'),
    contentFolder: path.join(ROOT, 'dist', 'content'),
    version: '0.0.0',
  });
  return { code, ...out };
}
