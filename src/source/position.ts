/** Positions in text: 1-based lines and columns, columns in UTF-16 code units as editors count them. */

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From the first character to just after the last. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The way from the root of a document to a value: keys and, for items of a list, indices from 0. */
export type Path = readonly (string | number)[];

/** Turns offsets in `text` into positions. Lines are counted as far as somebody asks. */
export class Lines {
  readonly #text: string;
  /** Offsets at which the lines start that are known so far. */
  readonly #starts = [0];
  /** The last of them. */
  #last = 0;
  #isWhole = false;

  constructor(text: string) {
    this.#text = text;
  }

  position(offset: number): Position {
    while (this.#last <= offset && this.#findNext());
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(Math.max(start, end)) };
  }

  /** The text of a line without its line break; empty beyond the end. */
  line(number: number): string {
    while (this.#starts.length <= number && this.#findNext());
    const start = this.#starts[number - 1];
    if (start === undefined) return '';
    return this.#text.slice(start, this.#starts[number] ?? this.#text.length).replace(/[\r\n]{1,2}$/, '');
  }

  /** Finds the start of one line more; false where the text has no more. */
  #findNext(): boolean {
    if (this.#isWhole) return false;
    const lineBreak = this.#text.indexOf('\n', this.#last);
    this.#isWhole = lineBreak === -1;
    if (this.#isWhole) return false;
    this.#last = lineBreak + 1;
    this.#starts.push(this.#last);
    return true;
  }
}
