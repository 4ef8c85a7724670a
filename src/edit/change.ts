import type { Path } from '../source/position.ts';

/**
 * What is written. A string is read back as that very text: one that other readers would take for a number, a boolean
 * or nothing is put in quotes. A number or a boolean is written bare, and our reader gives its text.
 */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/** One change of a document. Changes are made in order; a path speaks of the document as those before left it. */
export type Change = SetValue | Append | Remove | Rename;

/** Gives the value at a path another value, or writes it where there was none, with the mappings above it. */
export interface SetValue {
  readonly do: 'set';
  readonly path: Path;
  readonly value: Value;
  /**
   * Order of the keys of the mapping that gets a new one: it goes after those before it. Last, where this says nothing.
   */
  readonly order?: readonly string[];
  readonly layout?: Layout;
}

/** Adds items to the list at a path, which is made where there was none. */
export interface Append {
  readonly do: 'append';
  readonly path: Path;
  readonly values: readonly Value[];
  /** As in `set`, where the list is made. */
  readonly order?: readonly string[];
  /** How mappings are written, where there is no item to follow: by their length, unless this says so. */
  readonly layout?: Layout;
  /** Whether blank lines part the items, where no two items show it. */
  readonly spaced?: boolean;
}

/** Takes away an item of a list, or a key with its value. */
export interface Remove {
  readonly do: 'remove';
  readonly path: Path;
  /** Whether comments in and beside it stay, in its place. */
  readonly keepsComment?: boolean;
}

/** Gives the key at the end of a path another name. */
export interface Rename {
  readonly do: 'rename';
  readonly path: Path;
  readonly key: string;
}

export type Layout = 'block' | 'flow';

/** A change that cannot be made; nothing is written then. */
export class Impossible extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** A path for people: controls[2].satisfies.avg */
export const shownPath = (path: Path): string =>
  path.reduce<string>(
    (shown, step) => (typeof step === 'number' ? `${shown}[${step + 1}]` : shown === '' ? step : `${shown}.${step}`),
    '',
  ) || 'the document';
