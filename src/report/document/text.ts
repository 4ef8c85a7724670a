/** Text of a document with what its parts are, whatever the format; every format escapes it in its own way. */
export type Text = string | readonly Span[];

export type Span =
  | string
  | { readonly code: string }
  | { readonly strong: string }
  | { readonly em: string }
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
