import type { Configure } from './configure.ts';
import { examples, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<reference>', 'a framework, or framework:requirement')
    .option('--licensed-text <file>', 'show the norm’s own text, from a file of who holds a licence on it')
    .addHelpText(
      'after',
      examples(
        ['kloof show iso27001-2022', 'the tree of a framework'],
        ["kloof show 'avg:33(1)' --lang nl", 'one requirement'],
      ),
    );
  shares(command, 'language', 'screen', 'frameworks').action(async (reference: string, flags) => {
    const { showCommand } = await import('../commands/show.ts');
    done(await showCommand(host, reference, flags));
  });
};
