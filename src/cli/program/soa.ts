import type { Configure } from './configure.ts';
import { examples, prints, repeatable, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  shares(command, 'organisation')
    .option('--framework <id>', 'the statement of this standard only; repeatable', repeatable)
    .option('--check', 'exit with 1 when an auditor would object; questions do not count')
    .addHelpText(
      'after',
      examples(
        ['kloof soa examples/huisartsenzorg --lang nl', 'for every standard in scope that has an annex'],
        ['kloof soa --framework nen7510-2024 --format html=vvt.html', 'one of them, to hand over'],
        ['kloof soa --format xlsx=soa.xlsx', 'to fill in in a spreadsheet; kloof import reads it back'],
      ),
    );
  prints(command, 'soa', 'language', 'asOf', 'inference', 'redact', 'frameworks').action(
    async (path: string, flags) => {
      const { soaCommand } = await import('../commands/soa.ts');
      done(await soaCommand(host, path, flags));
    },
  );
};
