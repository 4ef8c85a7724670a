/** Text of a document with what its parts are, whatever the format; every format escapes it in its own way. */
export type Text = string | readonly Span[];

export type Span =
  | string
  | { readonly code: string }
  | { readonly strong: string }
  | { readonly em: string }
  /** A requirement by its reference, such as `avg:33(1)`. */
  | { readonly reference: string }
  /** What follows begins on a new line. */
  | { readonly line: true };

export const LINE: Span = { line: true };

export const spansOf = (text: Text): readonly Span[] => (typeof text === 'string' ? [text] : text);

/** The texts in a row, with the same between each two. */
export const separated = (texts: readonly Text[], between: Span): readonly Span[] =>
  texts.flatMap((text, i) => (i === 0 ? spansOf(text) : [between, ...spansOf(text)]));

/** Our own words, in which `**` marks what is strong and a backtick what is code. */
export const marked = (words: string): readonly Span[] =>
  words
    .split('**')
    .flatMap((part, i): readonly Span[] =>
      i % 2 === 1 ? [{ strong: part }] : part.split('`').map((piece, j) => (j % 2 === 1 ? { code: piece } : piece)),
    )
    .filter((span) => span !== '');

/** Text on one line, without what drives a terminal or turns the direction of reading. */
export const visible = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/** A name and what there is to say of it. */
export interface Fact {
  readonly name: string;
  readonly text: Text;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Text[])[];
  /** The columns of numbers. */
  readonly numeric?: readonly number[];
}

/** Two tables of the same rows as one, which names each row once. */
export const beside = (left: Table, right: Table): Table => ({
  head: [...left.head, ...right.head.slice(1)],
  rows: left.rows.map((row, i) => [...row, ...(right.rows[i]?.slice(1) ?? [])]),
  numeric: [...(left.numeric ?? []), ...(right.numeric ?? []).map((column) => left.head.length + column - 1)],
});
