/** A bracket or a quote that opens something. */
export interface Opener {
  readonly mark: Mark;
  readonly start: number;
  /** Where a text between quotes ends that is closed. */
  readonly end?: number;
}

export type Mark = '[' | '{' | '"' | "'";

export const CLOSES: Readonly<Record<Mark, string>> = { '[': ']', '{': '}', '"': '"', "'": "'" };

const isMark = (character: string | undefined): character is Mark => character !== undefined && character in CLOSES;

/**
 * The bracket or quote that is still open before an offset, innermost; a quote also where its text ends right there.
 */
export function openerAt(tokens: Iterable<string>, offset: number): Opener | undefined {
  const open: Opener[] = [];
  let at = 0;
  for (const token of tokens) {
    // What stands for the start of a document or of a text has no place in the source.
    if (/^[\u0002\u0018\u001f]$/.test(token)) continue;
    if (at >= offset) break;
    const mark = token[0];
    const end = at + token.length;
    if (mark === '"' || mark === "'") {
      const isClosed = token.length > 1 && token.endsWith(mark);
      if (!isClosed || end >= offset) return { mark, start: at, ...(isClosed && { end }) };
    }
    if (token.length === 1 && isMark(mark)) open.push({ mark, start: at });
    else if (token === ']' || token === '}') open.pop();
    at = end;
  }
  return open.at(-1);
}
