import type { Configure } from './configure.ts';
import { examples, prints } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<source>', 'the framework that is met')
    .argument('<target>', 'the framework that is asked')
    .argument('[path]', 'start from what this organisation really has of the source')
    .addHelpText(
      'after',
      examples(
        ['kloof delta iso27001-2013 iso27001-2022', 'a transition'],
        ['kloof delta iso27001-2022 avg kloof.yaml --lang nl', 'from what the organisation has'],
      ),
    );
  prints(command, 'delta', 'language', 'redact', 'frameworks').action(
    async (source: string, target: string, path: string | undefined, flags) => {
      const { deltaCommand } = await import('../commands/delta.ts');
      done(await deltaCommand(host, source, target, path, flags));
    },
  );
};
