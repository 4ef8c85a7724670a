import type { Misreadable } from './misreadable.ts';
import { readPlain } from './plain/read-plain.ts';
import { Lines, type Path, type Range } from './position.ts';
import type { SourceProblem } from './problem.ts';

/**
 * A YAML text as data that knows where it came from. Every scalar is the text as written: `5.10` stays `5.10`,
 * a date stays a date, and `true` is the text "true" until a schema says that a boolean is meant.
 */
export interface Source {
  /** Mappings as objects, lists as arrays, scalars as strings; what was left empty is left out, and is a problem. */
  readonly value: unknown;
  readonly problems: readonly SourceProblem[];
  readonly lines: Lines;
  /** Unquoted scalars that other YAML readers would take for another number: `5.10` is 5.1 to them. */
  readonly misreadable: readonly Misreadable[];
  /** The range of the key or of the value at a path; of the nearest thing above where the path does not exist. */
  locate(path: Path, part?: 'key' | 'value'): Range;
  /** The line on which a mapping or a list (an object of `value`) starts. */
  lineOf(collection: object): number;
}

/** Reads one YAML document. What is wrong is in `problems`; nothing is thrown for what a text may hold. */
export function read(text: string): Source {
  const lines = new Lines(text);
  const { value, problems, misreadable, starts } = readPlain(text) ?? library().readByLibrary(text, lines);
  let locate: Source['locate'] | undefined;
  return {
    value,
    problems,
    lines,
    misreadable,
    locate(path, part = 'value') {
      if (value === undefined) return problems[0]?.range ?? lines.range(0, 0);
      locate ??= library().locatorIn(text, lines);
      return locate(path, part);
    },
    lineOf: (collection) => lines.position(starts.get(collection) ?? 0).line,
  };
}

/** Loaded here only: most texts are read without it, and it is large. */
const library = () => require('./by-library.ts') as typeof import('./by-library.ts');
