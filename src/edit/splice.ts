/** A piece of text that takes the place of another. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All splices at once; those that start at the same place come in the order given. */
export function splice(text: string, splices: readonly Splice[]): string {
  let done = 0;
  let result = '';
  for (const one of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, one.start) + one.text;
    done = Math.max(done, one.end);
  }
  return result + text.slice(done);
}

export const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });
