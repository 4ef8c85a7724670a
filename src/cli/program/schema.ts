import { Option } from 'commander';
import { LANGUAGES } from '../../model/text.ts';
import { REPORT_SCHEMAS } from '../../schema/reports/reports.ts';
import { SCHEMAS } from '../../schema/schemas.ts';
import type { Configure } from './configure.ts';
import { examples, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument(
      '<name>',
      `a kind of file: ${Object.keys(SCHEMAS).join(', ')}; or of a report in JSON: ${Object.keys(REPORT_SCHEMAS).join(', ')}`,
    )
    .option('--with-ids', 'for organisation: write out the frameworks and requirements, with their titles')
    .addOption(new Option('--lang <language>', 'with --with-ids: titles in one language').choices(LANGUAGES))
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
  shares(command, 'frameworks').action(async (name: string, flags) => {
    const { schemaCommand } = await import('../commands/schema.ts');
    done(await schemaCommand(host, name, flags));
  });
};
