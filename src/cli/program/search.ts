import type { Configure } from './configure.ts';
import { examples, prints } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<words...>', 'words to look for')
    .addHelpText(
      'after',
      examples(['kloof search backup restore', 'both words'], ['kloof search meldplicht --lang nl', 'in Dutch']),
    );
  prints(command, 'search', 'language', 'frameworks').action(async (words: readonly string[], flags) => {
    const { searchCommand } = await import('../commands/search.ts');
    done(await searchCommand(host, words, flags));
  });
};
