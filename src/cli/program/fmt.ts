import type { Configure } from './configure.ts';
import { examples, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('[paths...]', 'files, or folders with kloof.yaml or with frameworks and mappings', ['.'])
    .option('--check', 'write nothing; list the files that are not in this form, and exit with 1 when there is one')
    .addHelpText(
      'after',
      `
Keys get the order of the schema. Quotes stay where another YAML reader would
take a text for a number or a switch, and go elsewhere. Comments, the order of
lists and the choice between { } and lines stay. A file with errors is left as
it is.
${examples(
  ['kloof fmt', 'the organisation in the working directory, with the files it includes'],
  ['kloof fmt --check', 'for a pipeline or a hook'],
  ['kloof fmt my-norm.yaml', 'a framework or a mapping'],
)}`,
    );
  shares(command, 'screen').action(async (paths: readonly string[], flags) => {
    const { fmtCommand } = await import('../commands/fmt.ts');
    done(await fmtCommand(host, paths, flags));
  });
};
