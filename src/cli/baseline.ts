import path from 'node:path';
import { baselineOf, type HeldBack, heldBack } from '../assess/baseline.ts';
import { parseBaseline } from '../load/baseline.ts';
import { readText } from '../load/read-file.ts';
import type { Assessment } from '../model/assessment.ts';
import { baselineJson } from '../report/baseline.ts';
import { Refusal } from './exit.ts';
import type { Host } from './host.ts';
import { writeWhole } from './output.ts';
import { refuseOwnFile } from './own-file.ts';
import { say } from './say.ts';

export interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly framework?: readonly string[];
  readonly quiet?: boolean;
}

/** What the baseline of a run holds back; undefined where it has none. Writes it first where that was asked. */
export function baselineOfRun(host: Host, assessment: Assessment, flags: BaselineFlags): HeldBack | undefined {
  const { baseline: file, framework: only } = flags;
  if (file === undefined) {
    if (flags.updateBaseline) throw new Refusal('--update-baseline writes no file', 'name it: --baseline FILE');
    return undefined;
  }
  const place = path.resolve(host.cwd, file);
  if (flags.updateBaseline) {
    if (only)
      throw new Refusal('a baseline holds every framework in scope', 'leave out --framework, or --update-baseline');
    refuseOwnFile(place, file);
    writeWhole(place, baselineJson(baselineOf(assessment)), file);
    return heldBack(assessment, baselineOf(assessment));
  }
  const read = readText(place, file);
  if ('diagnostic' in read) {
    throw new Refusal(read.diagnostic.message, `--update-baseline writes ${file} from the gaps of today`);
  }
  const baseline = parseBaseline(read.text);
  if ('problem' in baseline)
    throw new Refusal(`${file} is no baseline: ${baseline.problem}`, '--update-baseline writes it again');
  const entries = baseline.entries.filter((entry) => only?.includes(entry.framework) ?? true);
  const held = heldBack(assessment, { ...baseline, entries });
  if (!flags.quiet) sayOutdated(host, held, file);
  return held;
}

const MOST = 5;

function sayOutdated(host: Host, { count, outdated }: HeldBack, file: string): void {
  if (count > 0) say(host.stderr, `note ${file} holds back ${count} ${count === 1 ? 'gap' : 'gaps'}\n`);
  if (outdated.length === 0) return;
  const places = outdated.map(({ framework, requirement }) =>
    requirement === undefined ? framework : `${framework}:${requirement}`,
  );
  const more = places.length > MOST ? ` and ${places.length - MOST} more` : '';
  const what = outdated.length === 1 ? '1 entry matches no more' : `${outdated.length} entries match no more`;
  say(
    host.stderr,
    `note ${file}: ${what}: ${places.slice(0, MOST).join(', ')}${more}\n  = --update-baseline takes them out\n`,
  );
}
