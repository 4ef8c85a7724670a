import type { Path } from '../source/position.ts';
import { read } from '../source/read.ts';
import { type Change, Impossible } from './change.ts';
import { changed, dataOf, same } from './expected.ts';
import { type Splice, splice } from './splice.ts';
import { splicesOf } from './splices.ts';
import { find, type Tree, treeOf } from './tree.ts';

/** The new text, or why there is none. */
export type Edited = { readonly text: string } | { readonly refused: Refused };

export interface Refused {
  /** One sentence without a full stop. */
  readonly message: string;
  readonly hint?: string;
  /** Where the change was to be made: 1-based line of the nearest thing on its path that exists. */
  readonly line: number;
}

/**
 * Edits a YAML text. What no change speaks of stays as it is, byte for byte: comments, order, quotes, blank lines,
 * indentation, line breaks, the end of the file.
 *
 *     const edited = edit(text, [
 *       { do: 'set', path: ['profile', 'staff'], value: 14 },                          // a key, and what it stands in
 *       { do: 'append', path: ['controls', 3, 'evidence'], values: [{ title: 'Policy' }] },
 *       { do: 'rename', path: ['controls', 3, 'satisfies', 'iso27001-2013'], key: 'iso27001-2022' },
 *       { do: 'remove', path: ['controls', 3, 'due'] },
 *     ]);
 *     if ('refused' in edited) throw new Refusal(edited.refused.message, edited.refused.hint);
 *     save(file, text, edited.text, shownName);                                        // src/cli/save.ts
 *
 * Paths hold keys, and indices from 0. Strings are written so that our reader gives the same text ("5.10" in quotes, a
 * date bare); numbers and booleans are written bare. New things follow the style of what stands around them. `order`
 * (see order.ts) says where a new key goes.
 *
 * The result is read again and compared with what it has to say: a text that says anything else is refused, and so is
 * every change at an alias or at what an alias names. Never throws for what a text may hold.
 */
export function edit(text: string, changes: readonly Change[]): Edited {
  const before = read(text);
  const [problem] = before.problems;
  if (problem) {
    const hint = 'mend it first: `kloof validate` shows where';
    return {
      refused: { message: `the file cannot be edited: ${problem.message}`, hint, line: problem.range.start.line },
    };
  }
  let change: Change | undefined;
  try {
    let expected = dataOf(before.value);
    for (change of changes) expected = changed(expected, change);
    for (const literals of [true, false]) {
      const after = applied(text, changes, literals);
      const reread = read(after);
      if (reread.problems.length === 0 && same(dataOf(reread.value), expected)) return { text: after };
    }
    change = changes[0];
    throw new Impossible('the file is written in a way in which this cannot be changed safely', 'change it by hand');
  } catch (error) {
    if (!(error instanceof Impossible)) throw error;
    const { message, hint } = error;
    const line = before.locate(change?.path ?? [], 'key').start.line;
    return { refused: { message, ...(hint !== undefined && { hint }), line } };
  }
}

/** Makes changes that do not touch each other in one go, since each go reads the whole text. */
function applied(text: string, changes: readonly Change[], literals: boolean): string {
  let tree: Tree = treeOf(text, literals);
  let splices: Splice[] = [];
  let touched = new Touched();
  for (const change of changes) {
    let place = placeOf(tree, change);
    if (touched.isNear(place)) {
      tree = treeOf(splice(tree.text, splices), literals);
      splices = [];
      touched = new Touched();
      place = placeOf(tree, change);
    }
    splices.push(...splicesOf(tree, change));
    touched.add(place);
  }
  return splice(tree.text, splices);
}

/** The path below which a change alters the text. */
function placeOf(tree: Tree, { do: what, path }: Change): Path {
  if (what === 'remove' || what === 'rename') return path.slice(0, -1);
  return path.slice(0, find(tree, path).depth);
}

/** Paths below which the text was altered. */
class Touched {
  readonly #places = new Set<string>();
  readonly #above = new Set<string>();

  add(place: Path): void {
    this.#places.add(keyOf(place));
    for (const above of prefixesOf(place)) this.#above.add(above);
  }

  /** Whether one of them is this place, or stands above or below it. */
  isNear(place: Path): boolean {
    return this.#above.has(keyOf(place)) || prefixesOf(place).some((above) => this.#places.has(above));
  }
}

const keyOf = (path: Path): string => JSON.stringify(path);

/** A path and all that it stands in. */
const prefixesOf = (path: Path): readonly string[] =>
  Array.from({ length: path.length + 1 }, (_, length) => keyOf(path.slice(0, length)));
