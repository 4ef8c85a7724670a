import type { Configure } from './configure.ts';
import { examples, prints, repeatable, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  shares(command, 'organisation')
    .option('--framework <id>', 'ask for this framework only; repeatable', repeatable)
    .option('--missing', 'only where no valid evidence is named yet')
    .addHelpText(
      'after',
      examples(
        ['kloof evidence examples/huisartsenzorg --missing', 'what is still to be asked, by owner'],
        ['kloof evidence --format csv=evidence.csv --csv-dialect nl', 'for a spreadsheet'],
      ),
    );
  prints(command, 'evidence', 'language', 'asOf', 'redact', 'frameworks').action(async (path: string, flags) => {
    const { evidenceCommand } = await import('../commands/evidence.ts');
    done(await evidenceCommand(host, path, flags));
  });
};
