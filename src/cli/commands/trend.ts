import path from 'node:path';
import { trendOf } from '../../assess/trend.ts';
import { readSaved } from '../../load/saved.ts';
import type { Language } from '../../model/text.ts';
import type { CsvDialect } from '../../report/csv.ts';
import { TREND } from '../../report/trend.ts';
import type { TrendReport } from '../../report/trend-report.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import { deliver, type OutputFlags } from '../output.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';

export interface TrendFlags extends ScreenFlags, OutputFlags<'trend'> {
  readonly lang?: Language;
  readonly csvDialect: CsvDialect;
}

/** The progress that the reports in a folder show. */
export async function trendCommand(host: Host, folder: string, flags: TrendFlags): Promise<ExitCode> {
  const saved = readSaved(path.resolve(host.cwd, folder), folder);
  if ('problem' in saved) throw new Refusal(saved.problem);
  const [first, ...more] = saved;
  if (!first) throw new Refusal(`${folder} holds no saved report`, `kloof gap --save ${folder} keeps one a day`);
  const other = more.find(({ organisation }) => organisation !== first.organisation);
  if (other)
    throw new Refusal(
      `${folder} holds reports of ${first.organisation} and of ${other.organisation}`,
      'keep each in a folder of its own',
    );
  const language = flags.lang ?? saved.at(-1)?.language ?? 'en';
  const report: TrendReport = { trend: trendOf([first, ...more]), language, version: host.version };
  await deliver(host, 'trend', flags, (format, screen) =>
    TREND[format](report, { ...terminalOptions(host, screen, flags), dialect: flags.csvDialect }),
  );
  return EXIT.ok;
}
