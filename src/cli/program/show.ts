import type { Configure } from './configure.ts';
import { examples, language, ownFrameworks, screenOptions } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<reference>', 'a framework, or framework:requirement')
    .addOption(language())
    .option('--licensed-text <file>', 'show the norm’s own text, from a file of a holder of a licence')
    .addHelpText(
      'after',
      examples(
        ['kloof show iso27001-2022', 'the tree of a framework'],
        ["kloof show 'avg:33(1)' --lang nl", 'one requirement'],
      ),
    );
  ownFrameworks(screenOptions(command)).action(async (reference: string, flags) => {
    const { showCommand } = await import('../commands/show.ts');
    done(await showCommand(host, reference, flags));
  });
};
