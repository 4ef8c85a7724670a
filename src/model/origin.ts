/** Where something was said: a file, as a POSIX path relative to the root file, and a line from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}
