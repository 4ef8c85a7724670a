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

/** Turns offsets in `text` into positions. The table of lines is made at the first question. */
export class Lines {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  position(offset: number): Position {
    const starts = this.#table();
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
    const starts = this.#table();
    const start = starts[number - 1];
    if (start === undefined) return '';
    return this.#text.slice(start, starts[number] ?? this.#text.length).replace(/[\r\n]{1,2}$/, '');
  }

  #table(): readonly number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    for (let at = this.#text.indexOf('\n'); at !== -1; at = this.#text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
    return starts;
  }
}
