import type { Configure } from '../program.ts';
import { examples, language, ownFrameworks } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<name>', 'a kind of file (organisation, framework, mapping), or a report in JSON (gap-report)')
    .option('--with-ids', 'for organisation: write out the frameworks and requirements, with their titles')
    .addOption(language())
    .addHelpText(
      'after',
      examples(
        [
          'kloof schema organisation > kloof.schema.json',
          'name it in a file: # yaml-language-server: $schema=kloof.schema.json',
        ],
        [
          'kloof schema organisation --with-ids > kloof.schema.json',
          'the same, and editors complete ids with their titles',
        ],
        ['kloof schema gap-report', 'what a program may rely on in kloof gap --format json'],
      ),
    );
  ownFrameworks(command).action(async (name: string, flags) => {
    const { schemaCommand } = await import('../commands/schema.ts');
    done(await schemaCommand(host, name, flags));
  });
};
