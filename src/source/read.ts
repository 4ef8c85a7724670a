import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { type Assembled, assemble } from './assemble.ts';
import type { Misreadable } from './misreadable.ts';
import { Lines, type Path, type Range } from './position.ts';
import { locate, type PositionNode, positionsOf } from './position-tree.ts';
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
  /** The line on which an entry of a list at the top of the document starts; also of such a list, and of the root. */
  lineOf(entry: object): number;
}

/** How deep collections may nest; our deepest format needs a tenth of it. */
const MAX_DEPTH = 100;

/** Reads one YAML document. What is wrong is in `problems`; nothing is thrown for what a text may hold. */
export function read(text: string): Source {
  const lines = new Lines(text);
  const { value, problems, misreadable, starts } = assembled(text, lines);
  let tree: PositionNode | undefined;
  return {
    value,
    problems,
    lines,
    misreadable,
    locate(path, part = 'value') {
      if (value === undefined) return problems[0]?.range ?? lines.range(0, 0);
      // Read once more, for texts with something to show: to keep the events of every text takes twice the memory.
      tree ??= positionsOf(text, eventsOf(text));
      return locate(tree, lines, path, part);
    },
    lineOf: (entry) => lines.position(starts.get(entry) ?? 0).line,
  };
}

const eventsOf = (text: string): Event[] => parseEvents(text, { maxDepth: MAX_DEPTH });

function assembled(text: string, lines: Lines): Assembled {
  try {
    return assemble(text, eventsOf(text), lines);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    // Loaded here only: a text that is YAML never needs it.
    const { syntaxProblems } = require('./syntax.ts') as typeof import('./syntax.ts');
    return { value: undefined, problems: syntaxProblems(text, lines, error), misreadable: [], starts: new Map() };
  }
}
