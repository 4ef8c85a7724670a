import type { Configure } from './configure.ts';
import { examples, prints, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  shares(
    command.argument(
      '<what>',
      'framework:requirement, a diagnostic code, a kind of gap, or priority (how steps are ordered)',
    ),
    'organisation',
  )
    .option('--all', 'every way in which the outcome follows, not only the strongest and shortest')
    .addHelpText(
      'after',
      examples(
        ["kloof explain 'cbw:21(3)(h)' examples/huisartsenzorg", 'the chain behind an outcome'],
        ['kloof explain partly-covered', 'a kind of gap'],
        ['kloof explain key-unknown', 'a diagnostic code'],
      ),
    );
  prints(command, 'explain', 'language', 'asOf', 'inference', 'redact', 'frameworks').action(
    async (what: string, path: string, flags) => {
      const { explainCommand } = await import('../commands/explain.ts');
      done(await explainCommand(host, what, path, flags));
    },
  );
};
