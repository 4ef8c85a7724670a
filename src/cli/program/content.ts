import { type Command, Option } from 'commander';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { examples, format, language, output, ownFrameworks, screenOptions } from './options.ts';

/** The commands that look at frameworks and mappings. Each loads what it needs when it runs. */
export function contentCommands(program: Command, host: Host, done: (code: ExitCode) => void): void {
  frameworks(program, host, done);
  show(program, host, done);
  search(program, host, done);
  matrix(program, host, done);
  delta(program, host, done);
  crosswalk(program, host, done);
  schema(program, host, done);
}

const csvDialect = (): Option =>
  new Option('--csv-dialect <dialect>', 'nl: semicolons and a byte-order mark, for a Dutch Excel')
    .choices(['rfc4180', 'nl'])
    .default('rfc4180');

function frameworks(program: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = program
    .command('frameworks')
    .description('the frameworks at hand, with edition, counts and sources')
    .addOption(format('terminal', 'json'))
    .addOption(language())
    .addHelpText(
      'after',
      examples(['kloof frameworks', 'all that is shipped'], ['kloof frameworks --frameworks norms', 'and your own']),
    );
  ownFrameworks(screenOptions(command)).action(async (flags) => {
    const { frameworksCommand } = await import('../commands/frameworks.ts');
    done(await frameworksCommand(host, flags));
  });
}

function show(program: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = program
    .command('show')
    .description('a framework as a tree, or one requirement with summary, evidence and sources')
    .argument('<reference>', 'a framework, or framework:requirement')
    .addOption(language())
    .option('--licensed-text <file>', 'show the norm’s own text, from a file of a holder of a licence')
    .addHelpText(
      'after',
      examples(
        ['kloof show iso27001-2022', 'the tree of a framework'],
        ["kloof show 'avg:33(1)' --lang nl", 'one requirement'],
      ),
    );
  ownFrameworks(screenOptions(command)).action(async (reference: string, flags) => {
    const { showCommand } = await import('../commands/show.ts');
    done(await showCommand(host, reference, flags));
  });
}

function search(program: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = program
    .command('search')
    .description('requirements whose title or summary holds all of the words, in either language')
    .argument('<words...>', 'words to look for')
    .addOption(format('terminal', 'json'))
    .addOption(language())
    .addHelpText(
      'after',
      examples(['kloof search backup restore', 'both words'], ['kloof search meldplicht --lang nl', 'in Dutch']),
    );
  ownFrameworks(screenOptions(command)).action(async (words: readonly string[], flags) => {
    const { searchCommand } = await import('../commands/search.ts');
    done(await searchCommand(host, words, flags));
  });
}

function matrix(program: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = program
    .command('matrix')
    .description('what full conformity with one framework implies of another, for every pair')
    .argument('[frameworks...]', 'the frameworks; all of them when left out')
    .addOption(format('terminal', 'markdown', 'json', 'csv'))
    .addOption(csvDialect())
    .addOption(language())
    .option('--controls <path>', 'count the controls of an organisation that serve both frameworks instead')
    .addHelpText(
      'after',
      examples(
        ['kloof matrix', 'all frameworks'],
        ['kloof matrix iso27001-2022 nen7510-2024 avg', 'some of them'],
        ['kloof matrix --controls kloof.yaml', 'the controls of an organisation'],
      ),
    );
  ownFrameworks(screenOptions(output(command))).action(async (ids: readonly string[], flags) => {
    const { matrixCommand } = await import('../commands/matrix.ts');
    done(await matrixCommand(host, ids, flags));
  });
}

function delta(program: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = program
    .command('delta')
    .description('what one framework still asks of who has another')
    .argument('<source>', 'the framework that is met')
    .argument('<target>', 'the framework that is asked')
    .argument('[path]', 'start from what this organisation really has of the source')
    .addOption(format('terminal', 'markdown', 'json'))
    .addOption(language())
    .addHelpText(
      'after',
      examples(
        ['kloof delta iso27001-2013 iso27001-2022', 'a transition'],
        ['kloof delta iso27001-2022 avg kloof.yaml --lang nl', 'from what the organisation has'],
      ),
    );
  ownFrameworks(screenOptions(output(command))).action(
    async (source: string, target: string, path: string | undefined, flags) => {
      const { deltaCommand } = await import('../commands/delta.ts');
      done(await deltaCommand(host, source, target, path, flags));
    },
  );
}

function crosswalk(program: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = program
    .command('crosswalk')
    .description('the rows between two frameworks, in both directions')
    .argument('<source>', 'a framework')
    .argument('<target>', 'another framework')
    .addOption(format('terminal', 'markdown', 'csv', 'json'))
    .addOption(csvDialect())
    .addOption(language())
    .option('--requirement <id>', 'only rows that name this requirement, of either framework')
    .option(
      '--relationship <relationship>',
      'only rows with this relationship, read from the first framework to the second',
    )
    .addHelpText(
      'after',
      examples(
        ['kloof crosswalk iso27001-2022 avg', 'all rows'],
        ['kloof crosswalk avg iso27001-2022 --format csv', 'read the other way, for a spreadsheet'],
      ),
    );
  ownFrameworks(screenOptions(output(command))).action(async (source: string, target: string, flags) => {
    const { crosswalkCommand } = await import('../commands/crosswalk.ts');
    done(await crosswalkCommand(host, source, target, flags));
  });
}

function schema(program: Command, host: Host, done: (code: ExitCode) => void): void {
  program
    .command('schema')
    .description('the JSON Schema of a kind of file, for editors and programs')
    .argument('<name>', 'organisation, framework or mapping')
    .addHelpText(
      'after',
      examples([
        'kloof schema organisation > kloof.schema.json',
        'name it in a file: # yaml-language-server: $schema=kloof.schema.json',
      ]),
    )
    .action(async (name: string) => {
      const { schemaCommand } = await import('../commands/schema.ts');
      done(schemaCommand(host, name));
    });
}
