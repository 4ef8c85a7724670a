import { Command } from 'commander';
import { COMMANDS } from './commands.ts';
import type { Configure } from './configure.ts';

/** The manual page, which the build writes into the package. */
export const configure: Configure = (command, host, done) => {
  command.action(async () => {
    const { manPage } = await import('../man-page.ts');
    const program = new Command('kloof').description(command.parent?.description() ?? '');
    for (const { name, does, hidden, load } of COMMANDS) {
      if (!hidden) (await load()).configure(program.command(name).description(does), host, done);
    }
    host.stdout.write(manPage(program, host.version));
    done(0);
  });
};
