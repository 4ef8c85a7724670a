import type { Configure } from './configure.ts';
import { examples, prints } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('[frameworks...]', 'the frameworks; all of them when left out')
    .option('--controls <path>', 'count the controls of an organisation that serve both frameworks instead')
    .addHelpText(
      'after',
      examples(
        ['kloof matrix', 'all frameworks'],
        ['kloof matrix iso27001-2022 nen7510-2024 avg', 'some of them'],
        ['kloof matrix --controls kloof.yaml', 'the controls of an organisation'],
      ),
    );
  prints(command, 'matrix', 'language', 'redact', 'frameworks').action(async (ids: readonly string[], flags) => {
    const { matrixCommand } = await import('../commands/matrix.ts');
    done(await matrixCommand(host, ids, flags));
  });
};
