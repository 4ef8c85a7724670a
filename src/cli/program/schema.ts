import type { Configure } from '../program.ts';
import { examples } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<name>', 'organisation, framework or mapping')
    .addHelpText(
      'after',
      examples([
        'kloof schema organisation > kloof.schema.json',
        'name it in a file: # yaml-language-server: $schema=kloof.schema.json',
      ]),
    )
    .action(async (name: string) => {
      const { schemaCommand } = await import('../commands/schema.ts');
      done(schemaCommand(host, name));
    });
};
