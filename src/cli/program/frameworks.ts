import type { Configure } from './configure.ts';
import { examples, formats, language, output, ownFrameworks, screenOptions } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .addOption(formats('frameworks'))
    .addOption(language())
    .addHelpText(
      'after',
      examples(['kloof frameworks', 'all that is shipped'], ['kloof frameworks --frameworks norms', 'and your own']),
    );
  ownFrameworks(screenOptions(output(command))).action(async (flags) => {
    const { frameworksCommand } = await import('../commands/frameworks.ts');
    done(await frameworksCommand(host, flags));
  });
};
