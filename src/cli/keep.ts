import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from '../load/system-code.ts';
import type { GapReport } from '../report/gap-report.ts';
import { gapJson } from '../report/json.ts';
import { Refusal } from './exit.ts';
import type { Host } from './host.ts';
import { writeWhole } from './output.ts';

/** Keeps a report, with all its findings, in a folder under its date; one of the same day gives way. */
export function keep(host: Host, report: GapReport, folder: string): void {
  const name = `${report.assessment.asOf}.json`;
  try {
    mkdirSync(path.resolve(host.cwd, folder), { recursive: true });
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new Refusal(`${folder} cannot be made (${code})`, 'name a folder that is there, or can be');
  }
  writeWhole(
    path.resolve(host.cwd, folder, name),
    gapJson({ ...report, isFiltered: false, shows: () => true }),
    path.posix.join(folder, name),
  );
}
