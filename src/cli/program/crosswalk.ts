import type { Configure } from './configure.ts';
import { examples, prints } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<source>', 'a framework')
    .argument('<target>', 'another framework')
    .option('--requirement <id>', 'only rows that name this requirement, of either framework')
    .option(
      '--relationship <relationship>',
      'only rows with this relationship, read from the first framework to the second',
    )
    .addHelpText(
      'after',
      examples(
        ['kloof crosswalk iso27001-2022 avg', 'all rows'],
        ['kloof crosswalk avg iso27001-2022 --format csv', 'read the other way, for a spreadsheet'],
      ),
    );
  prints(command, 'crosswalk', 'language', 'frameworks').action(async (source: string, target: string, flags) => {
    const { crosswalkCommand } = await import('../commands/crosswalk.ts');
    done(await crosswalkCommand(host, source, target, flags));
  });
};
