import { calendarOf, isWithin } from '../../assess/calendar.ts';
import type { Language } from '../../model/text.ts';
import { type CalendarReport, calendarIcs, calendarTerminal, NOTHING_DUE } from '../../report/calendar.ts';
import type { CsvDialect } from '../../report/csv.ts';
import { calendarSheet } from '../../report/sheets/calendar.ts';
import { sheetCsv, workbookOf } from '../../report/table/write.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { FormatOf } from '../formats.ts';
import type { Host, Output } from '../host.ts';
import { deliver, type OutputFlags, type Rendered } from '../output.ts';
import { say } from '../say.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';
import { openOrganisation } from '../workspace.ts';

export interface CalendarFlags extends ScreenFlags, OutputFlags<'calendar'> {
  readonly lang?: Language;
  readonly asOf?: string;
  readonly from?: string;
  readonly until?: string;
  readonly overdue?: boolean;
  readonly frameworks?: readonly string[];
  readonly csvDialect: CsvDialect;
}

export async function calendarCommand(host: Host, given: string, flags: CalendarFlags): Promise<ExitCode> {
  const opened = await openOrganisation(host, given, flags);
  if (!opened) return EXIT.failed;
  const { organisation, library } = opened;
  const asOf = flags.asOf ?? host.today;
  const from = flags.from ?? (flags.overdue ? undefined : asOf);
  if (from !== undefined && flags.until !== undefined && flags.until < from)
    throw new Refusal(
      `--until ${flags.until} is before ${flags.from === undefined ? 'the first day' : '--from'} ${from}`,
      'name a later day with --until, or an earlier one with --from',
    );
  const entries = calendarOf(organisation, library, asOf).filter(
    (entry) => isWithin(entry, from, flags.until) && (!flags.overdue || entry.date < asOf),
  );
  const language = flags.lang ?? organisation.language;
  const report: CalendarReport = { organisation: organisation.name, language, asOf, entries };
  await deliver(host, 'calendar', flags, (format, screen) => render(format, report, host, screen, flags));
  const isIcs = flags.format?.some(({ format }) => format === 'ics') ?? false;
  if (isIcs && entries.length === 0 && !flags.quiet) say(host.stderr, `${NOTHING_DUE[language]}\n`);
  return EXIT.ok;
}

function render(
  format: FormatOf<'calendar'>,
  report: CalendarReport,
  host: Host,
  screen: Output,
  flags: CalendarFlags,
): Rendered | Promise<Rendered> {
  switch (format) {
    case 'ics':
      return calendarIcs(report);
    case 'json':
      return `${JSON.stringify(
        {
          format: 'kloof-calendar/1',
          asOf: report.asOf,
          organisation: { name: report.organisation },
          entries: report.entries.map(({ text, ...entry }) => ({ ...entry, text: text[report.language] })),
        },
        undefined,
        2,
      )}\n`;
    case 'csv':
      return sheetCsv(calendarSheet(report), flags.csvDialect);
    case 'xlsx':
      return workbookOf([calendarSheet(report)]);
    case 'terminal':
      return calendarTerminal(report, terminalOptions(host, screen, flags));
  }
}
