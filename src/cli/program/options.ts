import { type Command, InvalidArgumentError, Option } from 'commander';
import { isDay } from '../../model/day.ts';
import { MAPPING_METHODS } from '../../model/mapping.ts';
import { LANGUAGES } from '../../model/text.ts';
import { FORMATS, type Printing, type Wanted } from '../formats.ts';
import { LEAST_WIDTH } from '../screen.ts';

/** Options and help that several commands share. */

export const examples = (...lines: readonly (readonly [string, string])[]): string =>
  `\nExamples:\n${lines.map(([command, what]) => `  $ ${command}\n      ${what}`).join('\n')}\n`;

export const repeatable = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

/** Values of an option that may be repeated, each read by `parse`, which says what is wrong with one. */
export const collected =
  <Value extends object>(parse: (text: string) => Value | { readonly problem: string }) =>
  (text: string, before: readonly Value[] | undefined): readonly Value[] => {
    const value = parse(text);
    if ('problem' in value) throw new InvalidArgumentError(String(value.problem));
    return [...(before ?? []), value as Value];
  };

export const listOf =
  (allowed: readonly string[]) =>
  (value: string, before: readonly string[] | undefined): readonly string[] => {
    const values = value.split(',').map((one) => one.trim());
    const wrong = values.find((one) => !allowed.includes(one));
    if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is none of ${allowed.join(', ')}.`);
    return [...(before ?? []), ...values];
  };

export function parseDay(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('A date is a day that exists, as YYYY-MM-DD.');
  return value;
}

const MOST_WIDTH = 1000;

function parseWidth(value: string): number {
  const width = Number(value);
  if (!Number.isInteger(width) || width < LEAST_WIDTH || width > MOST_WIDTH) {
    throw new InvalidArgumentError(`A width is a whole number from ${LEAST_WIDTH} to ${MOST_WIDTH}.`);
  }
  return width;
}

/** `--format NAME`, or `--format NAME=FILE`; repeatable, so that one run makes several reports. */
function formats(command: Printing): Option {
  const names: readonly string[] = FORMATS[command];
  const what = `how to print: ${names.join(', ')}; NAME=FILE writes to a file, and may be repeated`;
  return new Option('--format <format>', what).argParser((value, before: readonly Wanted<string>[] | undefined) => {
    const at = value.indexOf('=');
    const name = at < 0 ? value : value.slice(0, at);
    const file = at < 0 ? undefined : value.slice(at + 1);
    if (!names.includes(name)) throw new InvalidArgumentError(`"${name}" is none of ${names.join(', ')}.`);
    if (file === '') throw new InvalidArgumentError(`Name a file after ${name}=.`);
    return [...(before ?? []), { format: name, ...(file !== undefined && { file }) }];
  });
}

const csvDialect = (): Option =>
  new Option('--csv-dialect <dialect>', 'how CSV is written; nl: semicolons and a byte-order mark, for a Dutch Excel')
    .choices(['rfc4180', 'nl'])
    .default('rfc4180');

const REDACTS =
  'leave out names of persons and references to evidence, within texts too where they are written the same and can be nothing else: J. Jansen goes, CISO stays';

/** What several commands take, each written once. */
const SHARED = {
  organisation: (command) => command.argument('[path]', 'the organisation: a file, or a folder with kloof.yaml', '.'),
  language: (command) =>
    command.addOption(
      new Option('--lang <language>', 'language of what is printed; otherwise that of the file, or English').choices(
        LANGUAGES,
      ),
    ),
  asOf: (command) => command.option('--as-of <date>', 'the day of the report, YYYY-MM-DD; today otherwise', parseDay),
  inference: (command) =>
    command
      .option('--no-infer', 'use no mappings: count only what is declared within a framework itself')
      .option(
        '--mapping-method <methods>',
        `use only mappings that were made in one of these ways, with commas between: ${MAPPING_METHODS.join(', ')}`,
        listOf(MAPPING_METHODS),
      ),
  redact: (command) => command.option('--redact', REDACTS),
  redactSaved: (command) =>
    command.option(
      '--redact',
      `${REDACTS}; of a report that was saved without it the names in titles and remainders stay, since it no longer says who is a person`,
    ),
  output: (command) =>
    command
      .option('--output <file>', 'write the report to a file')
      .option(
        '--quiet',
        'print no report and no warnings: the exit code tells; errors are printed and files written all the same',
      ),
  screen: (command) =>
    command
      .option('--no-color', 'no colour; NO_COLOR does the same')
      .option(
        '--width <columns>',
        `columns to use, ${LEAST_WIDTH} at least; otherwise as wide as the terminal`,
        parseWidth,
      )
      .option('--ascii', 'only ASCII characters in bars and rules'),
  frameworks: (command) =>
    command.option(
      '--frameworks <dir>',
      'add the frameworks in a folder, and the mappings in its subfolder mappings; repeatable',
      repeatable,
    ),
} as const satisfies Readonly<Record<string, (command: Command) => Command>>;

type Shared = keyof typeof SHARED;

/** Gives a command what it shares with others, in this order. */
export const shares = (command: Command, ...names: readonly Shared[]): Command =>
  names.reduce((given, name) => SHARED[name](given), command);

/** Gives a command that prints reports its formats, and what it shares with others of its kind. */
export function prints(command: Command, printing: Printing, ...names: readonly Shared[]): Command {
  command.addOption(formats(printing));
  if ((FORMATS[printing] as readonly string[]).includes('csv')) command.addOption(csvDialect());
  return shares(command, ...names, 'output', 'screen');
}
