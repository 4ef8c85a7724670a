import { Option } from 'commander';
import { LEVELS } from '../../interview/levels.ts';
import { LANGUAGES } from '../../model/text.ts';
import type { Configure } from './configure.ts';
import { examples, repeatable, shares } from './options.ts';

export const configure: Configure = (command, host, done) => {
  command
    .argument('[folder]', 'the folder for kloof.yaml; made where there is none', '.')
    .option('--name <name>', 'the name of the organisation; otherwise asked, or with --yes that of the folder')
    .option('--framework <id>', 'a framework in scope; repeatable', repeatable)
    .addOption(new Option('--lang <language>', 'language of the file and of its reports').choices(LANGUAGES))
    .addOption(
      new Option(
        '--level <level>',
        'controls to start from: one for each heading (group), for each requirement, or none',
      ).choices(LEVELS),
    )
    .option('--yes', 'ask nothing: what no option says is left at its default')
    .addHelpText(
      'after',
      examples(
        ['kloof init', 'asks what it has to know, and writes kloof.yaml'],
        ['kloof init client --name "Client B.V." --framework avg --lang nl', 'asks the rest'],
        ['kloof init --framework cbw --level requirement --yes', 'asks nothing'],
      ),
    );
  shares(command, 'screen', 'frameworks').action(async (folder: string, flags) => {
    const { initCommand } = await import('../commands/init.ts');
    done(await initCommand(host, folder, flags));
  });
};
