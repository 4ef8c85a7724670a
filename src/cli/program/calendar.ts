import type { Configure } from './configure.ts';
import { examples, parseDay, prints, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  shares(command, 'organisation')
    .option(
      '--from <date>',
      'from this day; otherwise from the day of the report, or with --overdue from the first',
      parseDay,
    )
    .option('--until <date>', 'up to and including this day', parseDay)
    .option('--overdue', 'only what is past')
    .addHelpText(
      'after',
      examples(['kloof calendar examples/drinkwater --until 2027-12-31', 'what comes in that time']),
    );
  prints(command, 'calendar', 'language', 'asOf', 'redact', 'frameworks').action(async (path: string, flags) => {
    const { calendarCommand } = await import('../commands/calendar.ts');
    done(await calendarCommand(host, path, flags));
  });
};
