import type { Command } from 'commander';

/** The manual page of the program in roff, from the help of its commands. */
export function manPage(program: Command, version: string): string {
  const lines = [
    `.TH KLOOF 1 "" "kloof ${version}" "User Commands"`,
    '.SH NAME',
    'kloof \\- compliance gap analyser',
    '.SH SYNOPSIS',
    '.B kloof',
    '.I COMMAND',
    '[\\fIoptions\\fR]',
    '.SH DESCRIPTION',
    roff(program.description()),
    ...paragraph('Reports go to standard output, and what is wrong with files to standard error.'),
    '.SH COMMANDS',
    ...program.commands.flatMap(commandLines),
    '.SH EXIT STATUS',
    ...EXITS.flatMap(([code, what]) => ['.TP', `.B ${code}`, roff(what)]),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, what]) => ['.TP', `.B ${name}`, roff(what)]),
    '.SH FILES',
    ...['.TP', '.I kloof.yaml', roff('The organisation, found in the working directory or in the folder given.')],
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines(command: Command): readonly string[] {
  const help = command.createHelp();
  return [
    `.SS "${roff(`${command.name()} ${command.usage().replace('[options] ', '')}`.trim())}"`,
    roff(sentence(command.description())),
    ...help
      .visibleOptions(command)
      .filter(({ long }) => long !== '--help')
      .flatMap((option) => ['.TP', `.B ${roff(option.flags)}`, roff(help.optionDescription(option))]),
    ...paragraph(afterHelp(command)),
  ];
}

/** What a command adds to its help: examples, and what they need said. */
function afterHelp(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  return text.slice(text.indexOf(command.helpInformation()) + command.helpInformation().length).trim();
}

const paragraph = (text: string): readonly string[] =>
  text === '' ? [] : ['.PP', '.nf', ...text.split('\n').map(roff), '.fi'];

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Text as roff shows it: no character of it is a request or an escape. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replace(/^(?=[.'])/, '\\&');

const EXITS: readonly (readonly [string, string])[] = [
  ['0', 'Ran, and nothing is at or above the threshold.'],
  ['1', 'Ran, and gaps or regressions are.'],
  ['2', 'Did not run: wrong usage or wrong files.'],
];

const ENVIRONMENT: readonly (readonly [string, string])[] = [
  ['NO_COLOR', 'Not empty: no colour.'],
  ['FORCE_COLOR', 'Colour also where no terminal reads; 0 for none.'],
  ['COLUMNS', 'The width of reports where the terminal does not say it.'],
  ['CI', 'Not empty: no progress and no questions.'],
];
