import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from '../load/system-code.ts';
import { Refusal } from './exit.ts';
import type { Wanted } from './formats.ts';
import type { Host } from './host.ts';

const VARIABLE = 'GITHUB_STEP_SUMMARY';

/**
 * A summary of the job goes with `--format github` to the file that GitHub names in the environment: no other format
 * and no other variable makes kloof write to a file that no option names.
 */
export const isInJob = ({ env }: Host, formats: readonly Wanted<string>[] = []): boolean =>
  Boolean(env[VARIABLE]) && formats.some(({ format }) => format === 'github');

/** Adds Markdown to the summary of the job; steps and commands share it, so nothing of it is replaced. */
export function addJobSummary({ env, cwd }: Host, markdown: string): void {
  const file = env[VARIABLE] ?? '';
  try {
    appendFileSync(path.resolve(cwd, file), `${markdown}\n`);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new Refusal(
      `${file}, which ${VARIABLE} names, cannot be written (${code})`,
      `correct ${VARIABLE}, or unset it`,
    );
  }
}
