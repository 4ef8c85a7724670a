import type { Configure } from './configure.ts';
import { examples, formats, language, output, ownFrameworks, redact, screenOptions } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<source>', 'the framework that is met')
    .argument('<target>', 'the framework that is asked')
    .argument('[path]', 'start from what this organisation really has of the source')
    .addOption(formats('delta'))
    .addOption(language())
    .addHelpText(
      'after',
      examples(
        ['kloof delta iso27001-2013 iso27001-2022', 'a transition'],
        ['kloof delta iso27001-2022 avg kloof.yaml --lang nl', 'from what the organisation has'],
      ),
    );
  ownFrameworks(screenOptions(redact(output(command)))).action(
    async (source: string, target: string, path: string | undefined, flags) => {
      const { deltaCommand } = await import('../commands/delta.ts');
      done(await deltaCommand(host, source, target, path, flags));
    },
  );
};
