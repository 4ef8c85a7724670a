import { isMisreadable, type Misreadable } from '../misreadable.ts';

/** Thrown at the first thing that is not of the usual kind. */
export const UNUSUAL = new Error('left to the library');

export function unusual(): never {
  throw UNUSUAL;
}

export const NEWLINE = 10;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const SINGLE_QUOTE = 39;
export const COMMA = 44;
export const DASH = 45;
export const GREATER = 62;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const OPEN_MAPPING = 123;
export const BAR = 124;
export const CLOSE_MAPPING = 125;

/** How plain text starts here: YAML allows a little more. */
export const START = /[^\s\-?:,[\]{}#&*!|>'"%@`~]/y;
/** Where plain text ends before its line does, or is no plain text. */
export const STOPS = /: | #|:$| $/;
export const MAX_DEPTH = 50;

/** A text that is being read, and what is noted of it on the way. */
export class Scan {
  readonly text: string;
  /** Where the next thing to be read starts. */
  at = 0;
  readonly misreadable: Misreadable[] = [];
  /** Offset at which each mapping and each list starts. */
  readonly starts = new Map<object, number>();

  constructor(text: string) {
    this.text = text;
  }

  pastSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  endOfLine(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  /** Whether nothing but a comment stands here. */
  isEnd(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === NEWLINE || code === HASH || at >= this.text.length;
  }

  isDash(at: number): boolean {
    return this.text.charCodeAt(at) === DASH && this.text.charCodeAt(at + 1) === SPACE;
  }

  /** Goes past empty lines and comments, and says in what column the next content stands; -1 at the end. */
  toContent(): number {
    for (;;) {
      const start = this.at;
      const at = this.pastSpaces(start);
      const code = this.text.charCodeAt(at);
      if (code === NEWLINE) this.at = at + 1;
      else if (code === HASH) this.at = this.endOfLine(at) + 1;
      else {
        this.at = at;
        return at < this.text.length ? at - start : -1;
      }
    }
  }

  /** Notes plain text of one line that other readers would take for another number. */
  note(text: string, start: number, holder: object, key: string | number): void {
    if (isMisreadable(text)) this.misreadable.push({ text, start, end: start + text.length, holder, key });
  }
}

/** A key that this reader leaves to the library: it repeats, or means more than it says. */
export const isUnusualKey = (mapping: object, key: string): boolean =>
  key === 'null' || key === '__proto__' || Object.hasOwn(mapping, key);
