import type { Configure } from '../program.ts';
import { examples } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<name>', 'a kind of file (organisation, framework, mapping), or a report in JSON (gap-report)')
    .addHelpText(
      'after',
      examples(
        [
          'kloof schema organisation > kloof.schema.json',
          'name it in a file: # yaml-language-server: $schema=kloof.schema.json',
        ],
        ['kloof schema gap-report', 'what a program may rely on in kloof gap --format json'],
      ),
    )
    .action(async (name: string) => {
      const { schemaCommand } = await import('../commands/schema.ts');
      done(await schemaCommand(host, name));
    });
};
