import type { Configure } from './configure.ts';
import { examples, prints } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('[paths...]', 'files, or folders with kloof.yaml or with frameworks and mappings', ['.'])
    .addHelpText(
      'after',
      examples(
        ['kloof validate', 'the organisation in the working directory'],
        ['kloof validate norms', 'the frameworks of a folder, and the mappings in its subfolder mappings'],
        ['kloof validate my-norm.yaml --format json', 'a framework file, for a program'],
        ['kloof validate --format gitlab=gl-code-quality.json', 'for a merge request in GitLab'],
        ['kloof validate --format github', 'annotations, and a summary in the file that GITHUB_STEP_SUMMARY names'],
      ),
    );
  prints(command, 'validate', 'frameworks').action(async (paths: readonly string[], flags) => {
    const { validateCommand } = await import('../commands/validate.ts');
    done(await validateCommand(host, paths, flags));
  });
};
