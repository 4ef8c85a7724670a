import type { Configure } from './configure.ts';
import { examples, repeatable, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<file>', 'a spreadsheet (.xlsx, .xlsm) or a text file with separators (.csv)')
    .requiredOption('--to <file>', 'the organisation file; made where there is none, else edited in place')
    .option('--sheet <name>', 'the sheet, by its name or its number')
    .option('--framework <id>', 'the framework that the ids are from; repeatable', repeatable)
    .option('--column <title=field>', 'take a column for this field, by its title or letter; repeatable', repeatable)
    .option('--status <word=status>', 'read this word as a status; repeatable', repeatable)
    .option('--scope <ids>', 'what new entries cover, where the organisation names scope elements: all, or ids')
    .option('--name <name>', 'the name of the organisation in a new file')
    .option('--dry-run', 'write nothing; print the difference')
    .option('--force', 'take a workbook that kloof wrote before the file last changed')
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
    'kloof import list.xlsx --to kloof.yaml --column "Wie=owner" --status "Loopt=partial"',
    'where titles or words are your own',
  ],
)}`,
    );
  shares(command, 'language', 'screen', 'frameworks').action(async (file: string, flags) => {
    const { importCommand } = await import('../commands/import.ts');
    done(await importCommand(host, file, flags));
  });
};
