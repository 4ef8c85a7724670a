import type { Configure } from './configure.ts';
import { examples, formats, language, output, ownFrameworks, screenOptions } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<words...>', 'words to look for')
    .addOption(formats('search'))
    .addOption(language())
    .addHelpText(
      'after',
      examples(['kloof search backup restore', 'both words'], ['kloof search meldplicht --lang nl', 'in Dutch']),
    );
  ownFrameworks(screenOptions(output(command))).action(async (words: readonly string[], flags) => {
    const { searchCommand } = await import('../commands/search.ts');
    done(await searchCommand(host, words, flags));
  });
};
