import type { Configure } from './configure.ts';
import { asOf, examples, formats, language, output, ownFrameworks, redact, screenOptions } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('[path]', 'the organisation: a file, or a folder with kloof.yaml', '.')
    .option('--interview', 'ask for the facts that decide what is open, and write them to the file')
    .addOption(formats('obligations'))
    .addOption(language())
    .addHelpText(
      'after',
      examples(
        ['kloof obligations examples/huisartsenzorg --lang nl', 'from the profile in the file'],
        ['kloof obligations --interview', 'first asks what the profile leaves out; Ctrl-C stops, and answers stay'],
      ),
    );
  ownFrameworks(screenOptions(redact(asOf(output(command))))).action(async (path: string, flags) => {
    const { obligationsCommand } = await import('../commands/obligations.ts');
    done(await obligationsCommand(host, path, flags));
  });
};
