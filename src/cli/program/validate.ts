import type { Configure } from '../program.ts';
import { examples, formats, output, ownFrameworks, screenOptions } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('[paths...]', 'files, or folders with kloof.yaml', ['.'])
    .addOption(formats('validate'))
    .addHelpText(
      'after',
      examples(
        ['kloof validate', 'the organisation in the working directory'],
        ['kloof validate my-norm.yaml --format json', 'a framework file, for a program'],
      ),
    );
  ownFrameworks(screenOptions(output(command))).action(async (paths: readonly string[], flags) => {
    const { validateCommand } = await import('../commands/validate.ts');
    done(await validateCommand(host, paths, flags));
  });
};
