import type { Configure } from './configure.ts';
import { examples, prints, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  shares(command, 'organisation')
    .option('--interview', 'ask for the facts that decide what is open, and write them to the file')
    .addHelpText(
      'after',
      examples(
        ['kloof obligations examples/huisartsenzorg --lang nl', 'from the profile in the file'],
        ['kloof obligations --interview', 'first asks what the profile leaves out; Ctrl-C stops, and answers stay'],
      ),
    );
  prints(command, 'obligations', 'language', 'asOf', 'redact', 'frameworks').action(async (path: string, flags) => {
    const { obligationsCommand } = await import('../commands/obligations.ts');
    done(await obligationsCommand(host, path, flags));
  });
};
