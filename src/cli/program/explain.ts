import type { Configure } from './configure.ts';
import {
  asOf,
  examples,
  formats,
  inferenceOptions,
  language,
  output,
  ownFrameworks,
  redact,
  screenOptions,
} from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('<what>', 'framework:requirement, a diagnostic code, a kind of gap, or priority')
    .argument('[path]', 'the organisation: a file, or a folder with kloof.yaml', '.')
    .addOption(formats('explain'))
    .addOption(language())
    .option('--all', 'every way in which it follows, not the strongest and shortest only')
    .addHelpText(
      'after',
      examples(
        ["kloof explain 'cbw:21(3)(h)' examples/huisartsenzorg", 'the chain behind an outcome'],
        ['kloof explain partly-covered', 'a kind of gap'],
        ['kloof explain key-unknown', 'a diagnostic code'],
      ),
    );
  ownFrameworks(screenOptions(redact(output(inferenceOptions(asOf(command)))))).action(
    async (what: string, path: string, flags) => {
      const { explainCommand } = await import('../commands/explain.ts');
      done(await explainCommand(host, what, path, flags));
    },
  );
};
