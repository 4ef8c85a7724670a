import type { Configure } from './configure.ts';
import { examples, prints } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<folder>', 'where `kloof gap --save` keeps a report a day')
    .addHelpText(
      'after',
      examples(
        ['kloof gap --save reports', 'keep the report of today as reports/2026-11-25.json'],
        ['kloof trend reports', 'progress per framework since the first'],
      ),
    );
  prints(command, 'trend', 'language', 'redactSaved').action(async (folder: string, flags) => {
    const { trendCommand } = await import('../commands/trend.ts');
    done(await trendCommand(host, folder, flags));
  });
};
