import type { Configure } from './configure.ts';
import { csvDialect, examples, formats, language, output, ownFrameworks, redact, screenOptions } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('[frameworks...]', 'the frameworks; all of them when left out')
    .addOption(formats('matrix'))
    .addOption(csvDialect())
    .addOption(language())
    .option('--controls <path>', 'count the controls of an organisation that serve both frameworks instead')
    .addHelpText(
      'after',
      examples(
        ['kloof matrix', 'all frameworks'],
        ['kloof matrix iso27001-2022 nen7510-2024 avg', 'some of them'],
        ['kloof matrix --controls kloof.yaml', 'the controls of an organisation'],
      ),
    );
  ownFrameworks(screenOptions(redact(output(command)))).action(async (ids: readonly string[], flags) => {
    const { matrixCommand } = await import('../commands/matrix.ts');
    done(await matrixCommand(host, ids, flags));
  });
};
