import type { Configure } from './configure.ts';
import { examples, prints } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command.addHelpText(
    'after',
    examples(['kloof frameworks', 'all that is shipped'], ['kloof frameworks --frameworks norms', 'and your own']),
  );
  prints(command, 'frameworks', 'language', 'frameworks').action(async (flags) => {
    const { frameworksCommand } = await import('../commands/frameworks.ts');
    done(await frameworksCommand(host, flags));
  });
};
