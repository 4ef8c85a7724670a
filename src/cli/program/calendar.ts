import type { Configure } from './configure.ts';
import {
  asOf,
  csvDialect,
  examples,
  formats,
  language,
  output,
  ownFrameworks,
  parseDay,
  redact,
  screenOptions,
} from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('[path]', 'the organisation: a file, or a folder with kloof.yaml', '.')
    .addOption(formats('calendar'))
    .addOption(csvDialect())
    .addOption(language())
    .option('--from <date>', 'from this day; the day of the report otherwise', parseDay)
    .option('--until <date>', 'up to and with this day', parseDay)
    .option('--overdue', 'only what is past')
    .addHelpText(
      'after',
      examples(['kloof calendar examples/drinkwater --until 2027-12-31', 'what comes in that time']),
    );
  ownFrameworks(screenOptions(redact(asOf(output(command))))).action(async (path: string, flags) => {
    const { calendarCommand } = await import('../commands/calendar.ts');
    done(await calendarCommand(host, path, flags));
  });
};
