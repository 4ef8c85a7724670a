import type { Configure } from './configure.ts';
import { examples, repeatable, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  shares(command, 'organisation')
    .option('--framework <id>', 'go through this framework only; repeatable', repeatable)
    .option('--group <id>', 'go through what stands below this heading')
    .option('--all', 'also what is settled; otherwise what is open')
    .option('--assessor <name>', 'who assesses; otherwise as the file says, or asked once')
    .addHelpText(
      'after',
      examples(
        ['kloof assess', 'goes on with what is open'],
        ['kloof assess --framework iso27001-2022 --group A.5 --all', 'every control of one theme'],
        ['kloof assess --assessor "J. Jansen" --lang nl', 'in Dutch'],
      ) +
        '\nEvery answer is written to the file at once. q stops with exit code 0, Ctrl-C\nwith 130; the file is whole either way.\n',
    );
  shares(command, 'language', 'screen', 'frameworks').action(async (path: string, flags) => {
    const { assessCommand } = await import('../commands/assess.ts');
    done(await assessCommand(host, path, flags));
  });
};
