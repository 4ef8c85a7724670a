import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { OUTCOMES } from '../model/assessment.ts';
import { MAPPING_METHODS } from '../model/mapping.ts';
import { LANGUAGES } from '../model/text.ts';
import { EXIT, type ExitCode, Refusal } from './exit.ts';
import type { Host } from './host.ts';

/** Runs a command line and says how it ended. Nothing is thrown for what a user may do. */
export async function run(host: Host): Promise<ExitCode> {
  let ended: ExitCode = EXIT.ok;
  const program = programFor(host, (code) => {
    ended = code;
  });
  try {
    await program.parseAsync(host.argv as string[], { from: 'user' });
    return ended;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.failed;
    if (error instanceof Refusal) {
      host.stderr.write(`error ${error.message}\n${error.hint === undefined ? '' : `  = ${error.hint}\n`}`);
      return EXIT.failed;
    }
    host.stderr.write(faultMessage(error, host));
    return EXIT.failed;
  }
}

/** A fault of ours: what to report, and no stack trace. */
function faultMessage(error: unknown, host: Host): string {
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0]}` : String(error);
  return `error kloof made a mistake, and nothing it printed before this counts\n  = please report "${what}" with kloof ${host.version} and the command: kloof ${host.argv.join(' ')}\n`;
}

type Done = (code: ExitCode) => void;

function programFor(host: Host, done: Done): Command {
  const program = new Command('kloof')
    .description(
      'Compliance gap analyser: what an organisation has of ISO 27001, AVG, NEN 7510, Cbw, DNB, DORA and WGBO, and what is left.',
    )
    .version(host.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help on a command')
    .configureHelp({ helpWidth: host.stdout.columns ?? 80, sortSubcommands: false })
    .configureOutput({
      writeOut: (text) => {
        host.stdout.write(text);
      },
      writeErr: (text) => {
        host.stderr.write(text);
      },
    })
    .showHelpAfterError('(kloof COMMAND --help explains)')
    .exitOverride();
  gap(program, host, done);
  validate(program, host, done);
  frameworks(program, host, done);
  show(program, host, done);
  schema(program, host, done);
  return program;
}

const examples = (...lines: readonly (readonly [string, string])[]): string =>
  `\nExamples:\n${lines.map(([command, what]) => `  $ ${command}\n      ${what}`).join('\n')}\n`;

const repeatable = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

const listOf =
  (allowed: readonly string[]) =>
  (value: string, before: readonly string[] | undefined): readonly string[] => {
    const values = value.split(',').map((one) => one.trim());
    const wrong = values.find((one) => !allowed.includes(one));
    if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is none of ${allowed.join(', ')}.`);
    return [...(before ?? []), ...values];
  };

function parseWidth(value: string): number {
  const width = Number(value);
  if (!Number.isInteger(width) || width < 40 || width > 1000)
    throw new InvalidArgumentError('A width is a whole number from 40 to 1000.');
  return width;
}

function parseDay(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('A date is a day that exists, as YYYY-MM-DD.');
  return value;
}

const screenOptions = (command: Command): Command =>
  command
    .option('--no-color', 'no colour; NO_COLOR does the same')
    .option('--width <columns>', 'columns to use; the terminal decides otherwise', parseWidth)
    .option('--ascii', 'only ASCII characters in bars and rules');

const ownFrameworks = (command: Command): Command =>
  command.option(
    '--frameworks <dir>',
    'add the frameworks in a folder, and the mappings in its mappings; repeatable',
    repeatable,
  );

const language = (): Option => new Option('--lang <language>', 'language of the report').choices(LANGUAGES);

function gap(program: Command, host: Host, done: Done): void {
  const command = program
    .command('gap')
    .description('what an organisation has, and what is left, per framework')
    .argument('[path]', 'the organisation: a file, or a folder with kloof.yaml', '.')
    .option('--framework <id>', 'report on this framework only; repeatable', repeatable)
    .addOption(
      new Option('--format <format>', 'how to report').choices(['terminal', 'markdown', 'json']).default('terminal'),
    )
    .option('--output <file>', 'write the report to a file')
    .addOption(language())
    .option('--as-of <date>', 'the day of the report, YYYY-MM-DD; today otherwise', parseDay)
    .addOption(
      new Option('--fail-on <threshold>', 'exit with 1 when there is a gap of this weight or heavier')
        .choices(['none', 'gap', 'critical', 'high', 'medium', 'low'])
        .default('gap'),
    )
    .option('--require-evidence', 'a missing or expired piece of evidence is a heavy gap')
    .option('--only <outcomes>', `show only these outcomes: ${OUTCOMES.join(', ')}`, listOf(OUTCOMES))
    .option('--group <id>', 'show only what stands below this heading; repeatable', repeatable)
    .option('--no-infer', 'count only what is declared on a requirement itself')
    .option(
      '--mapping-method <methods>',
      `trust only mappings made so: ${MAPPING_METHODS.join(', ')}`,
      listOf(MAPPING_METHODS),
    )
    .addHelpText(
      'after',
      examples(
        ['kloof gap', 'the organisation in the working directory'],
        ['kloof gap examples/huisartsenzorg --lang nl', 'in Dutch'],
        ['kloof gap --format markdown --output report.md', 'a report to hand over'],
        ['kloof gap --framework iso27001-2022 --fail-on high', 'stop a pipeline at a heavy gap'],
      ),
    );
  ownFrameworks(screenOptions(command)).action(async (path: string, flags) => {
    const { gapCommand } = await import('./commands/gap.ts');
    done(await gapCommand(host, path, flags));
  });
}

function validate(program: Command, host: Host, done: Done): void {
  const command = program
    .command('validate')
    .description('everything that is wrong in organisation, framework and mapping files')
    .argument('[paths...]', 'files, or folders with kloof.yaml', ['.'])
    .addOption(new Option('--format <format>', 'how to report').choices(['terminal', 'json']).default('terminal'))
    .option('--output <file>', 'write the JSON to a file')
    .addHelpText(
      'after',
      examples(
        ['kloof validate', 'the organisation in the working directory'],
        ['kloof validate my-norm.yaml --format json', 'a framework file, for a program'],
      ),
    );
  ownFrameworks(screenOptions(command)).action(async (paths: readonly string[], flags) => {
    const { validateCommand } = await import('./commands/validate.ts');
    done(validateCommand(host, paths, flags));
  });
}

function frameworks(program: Command, host: Host, done: Done): void {
  const command = program
    .command('frameworks')
    .description('the frameworks at hand, with edition, counts and sources')
    .addOption(new Option('--format <format>', 'how to print').choices(['terminal', 'json']).default('terminal'))
    .addOption(language())
    .addHelpText(
      'after',
      examples(['kloof frameworks', 'all that is shipped'], ['kloof frameworks --frameworks norms', 'and your own']),
    );
  ownFrameworks(screenOptions(command)).action(async (flags) => {
    const { frameworksCommand } = await import('./commands/frameworks.ts');
    done(frameworksCommand(host, flags));
  });
}

function show(program: Command, host: Host, done: Done): void {
  const command = program
    .command('show')
    .description('a framework as a tree, or one requirement with summary, evidence and sources')
    .argument('<reference>', 'a framework, or framework:requirement')
    .addOption(language())
    .addHelpText(
      'after',
      examples(
        ['kloof show iso27001-2022', 'the tree of a framework'],
        ["kloof show 'avg:33(1)' --lang nl", 'one requirement'],
      ),
    );
  ownFrameworks(screenOptions(command)).action(async (reference: string, flags) => {
    const { showCommand } = await import('./commands/show.ts');
    done(showCommand(host, reference, flags));
  });
}

function schema(program: Command, host: Host, done: Done): void {
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
      const { schemaCommand } = await import('./commands/schema.ts');
      done(schemaCommand(host, name));
    });
}
