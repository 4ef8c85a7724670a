import type { Command, Option } from 'commander';
import { shippedLibrary } from '../../load/library.ts';
import { OUTCOMES } from '../../model/assessment.ts';
import type { Library } from '../../model/library.ts';
import { MAPPING_METHODS } from '../../model/mapping.ts';
import { TRIGGERS } from '../../model/policy.ts';
import { REPORT_SCHEMAS } from '../../schema/reports/reports.ts';
import { SCHEMAS } from '../../schema/schemas.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { FORMATS } from '../formats.ts';
import type { Host } from '../host.ts';
import { SHELLS } from '../shells.ts';

/** What may stand in the place of the last word: a word and what it is per line, and `:files` where a path may. */
export function completeCommand(host: Host, program: Command, words: readonly string[]): ExitCode {
  const { candidates, files } = complete(program, words, () => shippedLibrary(host.contentFolder));
  const unfinished = words.at(-1) ?? '';
  const lines = candidates
    .filter(({ word }) => word.startsWith(unfinished))
    .map(({ word, what }) => `${word}\t${what.replaceAll(/\s+/g, ' ')}`);
  host.stdout.write([...lines, ...(files ? [':files'] : [])].map((line) => `${line}\n`).join(''));
  return EXIT.ok;
}

interface Candidate {
  readonly word: string;
  readonly what: string;
}

interface Completion {
  readonly candidates: readonly Candidate[];
  /** Whether a file or a folder may stand there. */
  readonly files: boolean;
}

function complete(program: Command, words: readonly string[], library: () => Library): Completion {
  const [name = ''] = words;
  const commands = program.commands.filter((one) => !HIDDEN.has(one.name()));
  const command = commands.find((one) => one.name() === name);
  if (words.length <= 1 || !command) {
    return { candidates: commands.map((one) => ({ word: one.name(), what: one.description() })), files: false };
  }
  const last = words.at(-1) ?? '';
  const before = command.options.find((option) => option.long === words.at(-2));
  if (before?.required) {
    const values = valuesOf(before, name, library());
    return { candidates: values, files: values.length === 0 };
  }
  if (last.startsWith('-')) {
    const options = command.options.map(({ long, description }) => ({ word: long ?? '', what: description }));
    return { candidates: options, files: false };
  }
  const takes = ARGUMENTS[name] ?? [FILES];
  const at = Math.min(argumentsBefore(command, words.slice(1, -1)), takes.length - 1);
  const what = takes[at] ?? FILES;
  return { candidates: what === FILES ? [] : what(library(), last), files: what === FILES };
}

/** How many arguments stand in some words, which are not values of options. */
const argumentsBefore = (command: Command, words: readonly string[]): number =>
  words.filter((word, i) => {
    const option = command.options.find(({ long }) => long === words[i - 1]);
    return !word.startsWith('-') && !option?.required;
  }).length;

const HIDDEN = new Set(['complete']);

const bare = (words: readonly string[]): readonly Candidate[] => words.map((word) => ({ word, what: '' }));
const frameworks = (library: Library): readonly Candidate[] =>
  library.frameworks.map(({ id, shortTitle }) => ({ word: id, what: shortTitle.en }));

/** A framework, or, once its id and a colon stand there, a requirement of it. */
function references(library: Library, last: string): readonly Candidate[] {
  const [id = ''] = last.split(':', 1);
  if (!last.includes(':') || !library.has(id)) return frameworks(library);
  return library
    .framework(id)
    .requirements.map((requirement) => ({ word: `${id}:${requirement.id}`, what: requirement.title.en }));
}

const FILES = 'files';

/** What each command takes, in order, the last as often as one likes; commands that are not here take paths. */
const ARGUMENTS: Readonly<
  Record<string, readonly (typeof FILES | ((library: Library, last: string) => readonly Candidate[]))[]>
> = {
  show: [references],
  explain: [references, FILES],
  matrix: [frameworks],
  delta: [frameworks, frameworks, FILES],
  crosswalk: [frameworks],
  schema: [() => bare([...Object.keys(SCHEMAS), ...Object.keys(REPORT_SCHEMAS)])],
  completion: [() => bare(SHELLS)],
  frameworks: [() => []],
  search: [() => []],
};

function valuesOf(option: Option, command: string, library: Library): readonly Candidate[] {
  switch (option.long) {
    case '--format':
      return bare(Object.hasOwn(FORMATS, command) ? FORMATS[command as keyof typeof FORMATS] : []);
    case '--framework':
    case '--from':
    case '--to':
      return frameworks(library);
    case '--fail-on':
      return bare(option.argChoices ?? TRIGGERS);
    case '--fail-under':
      return library.frameworks.map(({ id, shortTitle }) => ({ word: `${id}=`, what: shortTitle.en }));
    case '--only':
      return bare(OUTCOMES);
    case '--mapping-method':
      return bare(MAPPING_METHODS);
    default:
      return bare(option.argChoices ?? []);
  }
}
