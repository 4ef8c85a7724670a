import type { Configure } from '../program.ts';
import { asOf, examples, formats, language, output, ownFrameworks, redact, screenOptions } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('[path]', 'the organisation: a file, or a folder with kloof.yaml', '.')
    .addOption(formats('obligations'))
    .addOption(language())
    .addHelpText(
      'after',
      examples(['kloof obligations examples/huisartsenzorg --lang nl', 'from the profile in the file']),
    );
  ownFrameworks(screenOptions(redact(asOf(output(command))))).action(async (path: string, flags) => {
    const { obligationsCommand } = await import('../commands/obligations.ts');
    done(await obligationsCommand(host, path, flags));
  });
};
