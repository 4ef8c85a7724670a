import { type Command, Option } from 'commander';
import { OUTCOMES } from '../../model/assessment.ts';
import { MAPPING_METHODS } from '../../model/mapping.ts';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import {
  asOf,
  examples,
  format,
  language,
  listOf,
  output,
  ownFrameworks,
  parseDay,
  repeatable,
  screenOptions,
} from './options.ts';

/** The commands that look at an organisation. Each loads what it needs when it runs. */
export function organisationCommands(program: Command, host: Host, done: (code: ExitCode) => void): void {
  gap(program, host, done);
  explain(program, host, done);
  obligations(program, host, done);
  calendar(program, host, done);
  validate(program, host, done);
}

const thresholds = ['none', 'gap', 'critical', 'high', 'medium', 'low'];

const inferenceOptions = (command: Command): Command =>
  command
    .option('--no-infer', 'count only what is declared on a requirement itself')
    .option(
      '--mapping-method <methods>',
      `trust only mappings made so: ${MAPPING_METHODS.join(', ')}`,
      listOf(MAPPING_METHODS),
    );

function gap(program: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = program
    .command('gap')
    .description('what an organisation has, and what is left, per framework')
    .argument('[path]', 'the organisation: a file, or a folder with kloof.yaml', '.')
    .option('--framework <id>', 'report on this framework only; repeatable', repeatable)
    .addOption(format('terminal', 'markdown', 'json'))
    .addOption(language())
    .addOption(
      new Option('--fail-on <threshold>', 'exit with 1 when there is a gap of this weight or heavier')
        .choices(thresholds)
        .default('gap'),
    )
    .option('--licensed-text <file>', 'in Markdown, quote the norm’s own text from a file of a holder of a licence')
    .option('--require-evidence', 'a missing or expired piece of evidence is a heavy gap')
    .option('--only <outcomes>', `show only these outcomes: ${OUTCOMES.join(', ')}`, listOf(OUTCOMES))
    .option('--group <id>', 'show only what stands below this heading; repeatable', repeatable)
    .addHelpText(
      'after',
      examples(
        ['kloof gap', 'the organisation in the working directory'],
        ['kloof gap examples/huisartsenzorg --lang nl', 'in Dutch'],
        ['kloof gap --format markdown --output report.md', 'a report to hand over'],
        ['kloof gap --framework iso27001-2022 --fail-on high', 'stop a pipeline at a heavy gap'],
      ),
    );
  ownFrameworks(screenOptions(inferenceOptions(asOf(output(command))))).action(async (path: string, flags) => {
    const { gapCommand } = await import('../commands/gap.ts');
    done(await gapCommand(host, path, flags));
  });
}

function explain(program: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = program
    .command('explain')
    .description('why a requirement has its outcome, back to a line in a file; or what a code or a kind of gap means')
    .argument('<what>', 'framework:requirement, a diagnostic code, a kind of gap, or priority')
    .argument('[path]', 'the organisation: a file, or a folder with kloof.yaml', '.')
    .addOption(format('terminal', 'markdown', 'json'))
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
  ownFrameworks(screenOptions(inferenceOptions(asOf(command)))).action(async (what: string, path: string, flags) => {
    const { explainCommand } = await import('../commands/explain.ts');
    done(await explainCommand(host, what, path, flags));
  });
}

function obligations(program: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = program
    .command('obligations')
    .description('which laws and standards bind the organisation, by what article, and which fact decides the rest')
    .argument('[path]', 'the organisation: a file, or a folder with kloof.yaml', '.')
    .addOption(format('terminal', 'markdown', 'json'))
    .addOption(language())
    .addHelpText(
      'after',
      examples(['kloof obligations examples/huisartsenzorg --lang nl', 'from the profile in the file']),
    );
  ownFrameworks(screenOptions(asOf(output(command)))).action(async (path: string, flags) => {
    const { obligationsCommand } = await import('../commands/obligations.ts');
    done(await obligationsCommand(host, path, flags));
  });
}

function calendar(program: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = program
    .command('calendar')
    .description('what is due: evidence and certificates that end, plans, contracts, dates in law')
    .argument('[path]', 'the organisation: a file, or a folder with kloof.yaml', '.')
    .addOption(format('terminal', 'ics', 'json'))
    .addOption(language())
    .option('--from <date>', 'from this day; the day of the report otherwise', parseDay)
    .option('--until <date>', 'up to and with this day', parseDay)
    .option('--overdue', 'only what is past')
    .addHelpText(
      'after',
      examples(['kloof calendar examples/drinkwater --until 2027-12-31', 'what comes in that time']),
    );
  ownFrameworks(screenOptions(asOf(output(command)))).action(async (path: string, flags) => {
    const { calendarCommand } = await import('../commands/calendar.ts');
    done(await calendarCommand(host, path, flags));
  });
}

function validate(program: Command, host: Host, done: (code: ExitCode) => void): void {
  const command = program
    .command('validate')
    .description('everything that is wrong in organisation, framework and mapping files')
    .argument('[paths...]', 'files, or folders with kloof.yaml', ['.'])
    .addOption(format('terminal', 'json'))
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
}
