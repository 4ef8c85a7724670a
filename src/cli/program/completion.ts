import { Argument } from 'commander';
import { SHELLS, type Shell } from '../shells.ts';
import type { Configure } from './configure.ts';
import { examples } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText(
      'after',
      examples(
        ['source <(kloof completion bash)', 'in ~/.bashrc'],
        ['source <(kloof completion zsh)', 'in ~/.zshrc, after compinit'],
        ['kloof completion fish > ~/.config/fish/completions/kloof.fish', 'once'],
      ),
    )
    .action(async (shell: Shell) => {
      const { completionCommand } = await import('../commands/completion.ts');
      done(completionCommand(host, shell));
    });
};
