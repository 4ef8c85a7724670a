import type { Configure } from './configure.ts';
import {
  asOf,
  csvDialect,
  examples,
  formats,
  language,
  output,
  ownFrameworks,
  redact,
  repeatable,
  screenOptions,
} from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('[path]', 'the organisation: a file, or a folder with kloof.yaml', '.')
    .option('--framework <id>', 'ask for this framework only; repeatable', repeatable)
    .option('--missing', 'only where no valid evidence is named yet')
    .addOption(formats('evidence'))
    .addOption(csvDialect())
    .addOption(language())
    .addHelpText(
      'after',
      examples(
        ['kloof evidence examples/huisartsenzorg --missing', 'what is still to be asked, by owner'],
        ['kloof evidence --format csv=evidence.csv --csv-dialect nl', 'for a spreadsheet'],
      ),
    );
  ownFrameworks(screenOptions(redact(asOf(output(command))))).action(async (path: string, flags) => {
    const { evidenceCommand } = await import('../commands/evidence.ts');
    done(await evidenceCommand(host, path, flags));
  });
};
