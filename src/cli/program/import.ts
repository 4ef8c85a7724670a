import { Option } from 'commander';
import { FIELDS } from '../../intake/fields.ts';
import { IMPLEMENTATION_STATUSES } from '../../model/organisation.ts';
import { LANGUAGES } from '../../model/text.ts';
import type { Configure } from './configure.ts';
import { examples, repeatable, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<file>', 'a spreadsheet (.xlsx, .xlsm) or a text file with separators (.csv)')
    .requiredOption('--to <file>', 'the organisation file; made where there is none, else edited in place')
    .option('--sheet <name>', 'the sheet, by its name or its number')
    .option('--framework <id>', 'the framework that the ids are from; repeatable', repeatable)
    .option(
      '--column <title=field>',
      `read a column, by its title or letter, as one of these fields: ${FIELDS.join(', ')}; repeatable`,
      repeatable,
    )
    .option(
      '--status <word=status>',
      `read this word as one of these statuses: ${IMPLEMENTATION_STATUSES.join(', ')}; repeatable`,
      repeatable,
    )
    .option(
      '--scope <ids>',
      'what new entries cover, where the file names scope elements: all, or their ids with commas between',
    )
    .option('--name <name>', 'the name of the organisation in a new file')
    .option('--dry-run', 'write nothing; print the difference')
    .option('--force', 'accept a workbook that kloof wrote before the file was last changed')
    .addOption(
      new Option(
        '--lang <language>',
        'language of a new file, and of titles that are taken from a framework; otherwise that of the file, or of the columns',
      ).choices(LANGUAGES),
    )
    .addHelpText(
      'after',
      `
The head of the table is found in Dutch or in English, and the columns are
printed as they are taken; what no title explains is kept under notes. A row
with the id of a requirement becomes a decision on applicability, and a control
where it has a status; a row with an id of your own becomes a control. What has
no place is refused with its row and column, and then nothing is written.
A workbook that kloof wrote is read back: only what was edited changes.
${examples(
  ['kloof import vvt.xlsx --to kloof.yaml --dry-run', 'how it is read, and what would change'],
  ['kloof import soa.csv --to kloof.yaml --framework iso27001-2022', 'where the ids fit more than one framework'],
  [
    'kloof import vvt.csv --to kloof.yaml --column H=owner --status Loopt=partial',
    'where titles or words are your own',
  ],
)}`,
    );
  shares(command, 'screen', 'frameworks').action(async (file: string, flags) => {
    const { importCommand } = await import('../commands/import.ts');
    done(await importCommand(host, file, flags));
  });
};
