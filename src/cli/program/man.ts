import { Command } from 'commander';
import type { Configure } from './configure.ts';

/** The manual page, which the build writes into the package. */
export const configure: Configure = (command, host, done, commands) => {
  command.action(async () => {
    const { manPage } = await import('../man-page.ts');
    const program = new Command('kloof').description(command.parent?.description() ?? '');
    for (const { name, does, hidden, load } of commands) {
      if (!hidden) (await load()).configure(program.command(name).description(does), host, done, commands);
    }
    host.stdout.write(manPage(program, host.version));
    done(0);
  });
};
