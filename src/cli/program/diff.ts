import { Option } from 'commander';
import type { Configure } from './configure.ts';
import { examples, prints, repeatable } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('[paths...]', 'two organisations or two saved reports, the older first; with --git one path')
    .option('--git <revision>', 'compare a path with itself at a revision: main, or main..HEAD for two')
    .option('--framework <id>', 'compare on this framework only; repeatable', repeatable)
    .option('--require-evidence', 'count missing or expired evidence as a heavy gap')
    .addOption(
      new Option('--fail-on <what>', 'exit with 1 on a regression: what opened, got worse, or left scope')
        .choices(['none', 'regression'])
        .default('none'),
    )
    .addHelpText(
      'after',
      examples(
        ['kloof diff --git main', 'what a branch changes'],
        ['kloof diff --git main..HEAD --format markdown --fail-on regression', 'a comment on a pull request'],
        ['kloof diff --git origin/main --format github --fail-on regression', 'annotations where it went backwards'],
        ['kloof diff reports/2026-06-30.json reports/2026-11-25.json', 'two days that `kloof gap --save` kept'],
        ['kloof diff last-year/kloof.yaml kloof.yaml', 'two files'],
      ),
    );
  prints(command, 'diff', 'language', 'asOf', 'inference', 'redactSaved', 'frameworks').action(
    async (paths: readonly string[], flags) => {
      const { diffCommand } = await import('../commands/diff.ts');
      done(await diffCommand(host, paths, flags));
    },
  );
};
