/** Puts questions to somebody at a terminal. Undefined is "back": the question was left with Esc. */
export interface Questioner {
  /** Columns there are. */
  readonly width: number;
  /** Shows a text that asks nothing, broken into lines. */
  say(text: string): void;
  /** Shows lines that are made already. */
  show(lines: readonly string[]): void;
  /** One of a few options, by its key or by moving to it. */
  choose<T>(question: Question, options: readonly Choice<T>[], initial?: T): Promise<T | undefined>;
  /** The same on one line, by key only. */
  press<T>(options: readonly KeyChoice<T>[], enter: T): Promise<T | undefined>;
  /** A text on one line. What `check` returns is wrong with it. */
  write(
    question: Question,
    initial?: string,
    check?: (text: string) => string | undefined,
  ): Promise<string | undefined>;
  /** One of many options, found by typing a part of it. */
  search<T>(question: Question, options: readonly Choice<T>[]): Promise<T | undefined>;
  /** Any number of options, found by typing a part of them. */
  gather<T>(
    question: Question,
    options: readonly Choice<T>[],
    initial: readonly T[],
  ): Promise<readonly T[] | undefined>;
}

export interface Question {
  readonly text: string;
  /** Why it is asked, or what to write. */
  readonly help?: string;
}

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** Shown beside the label, dimmed. */
  readonly hint?: string;
  /** A letter that chooses it at once. Not h, j, k or l, which move. */
  readonly key?: string;
}

export interface KeyChoice<T> extends Choice<T> {
  readonly key: string;
}

/** Somebody pressed Ctrl-C, or the terminal went away. */
export class Interrupted extends Error {}
