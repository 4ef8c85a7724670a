import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { type Assembled, assemble } from './assemble.ts';
import type { Lines } from './position.ts';
import { locate, positionsOf } from './position-tree.ts';
import type { Source } from './read.ts';
import { syntaxProblems } from './syntax.ts';

/** How deep collections may nest; our deepest format needs a tenth of it. */
const OPTIONS = { maxDepth: 100 };

/** Reads any text by the YAML library; `value` is undefined where it is no YAML. */
export function readByLibrary(text: string, lines: Lines): Assembled {
  try {
    return assemble(text, eventsOf(text), lines);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return {
      value: undefined,
      problems: syntaxProblems(text, lines, error),
      misreadable: [],
      starts: new Map(),
    };
  }
}

/** Finds where things stand in a text that was read. */
export function locatorIn(text: string, lines: Lines): Source['locate'] {
  const tree = positionsOf(text, eventsOf(text));
  return (path, part = 'value') => locate(tree, lines, path, part);
}

const eventsOf = (text: string): Event[] => parseEvents(text, OPTIONS);
