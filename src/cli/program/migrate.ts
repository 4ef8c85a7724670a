import type { Configure } from './configure.ts';
import { examples, prints, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  shares(command, 'organisation')
    .requiredOption('--from <framework>', 'the edition that the files refer to')
    .requiredOption('--to <framework>', 'the edition to refer to')
    .option('--dry-run', 'write nothing; print what would change as a patch')
    .addHelpText(
      'after',
      `
A claim moves as far as the mapping carries it: one that the new edition widens
becomes partial, with what is left. A verdict moves where the new edition asks
the same; other verdicts count on through the mapping. Certificates and
contracts stay as they are, and so do comments and order.
${examples(
  ['kloof migrate --from iso27001-2013 --to iso27001-2022 --dry-run', 'look first'],
  ['kloof migrate --from nen7510-2017 --to nen7510-2024 --output moves.txt', 'do it, with a report'],
)}`,
    );
  prints(command, 'migrate', 'language', 'redact', 'frameworks').action(async (path: string, flags) => {
    const { migrateCommand } = await import('../commands/migrate.ts');
    done(await migrateCommand(host, path, flags));
  });
};
