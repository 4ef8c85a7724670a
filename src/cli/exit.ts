/** Exit codes: 0 nothing at or above the threshold, 1 gaps or regressions, 2 did not run, 130 stopped with Ctrl-C. */
export const EXIT = { ok: 0, gaps: 1, failed: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a message for the user: what is wrong and what to do. Not for faults of our own. */
export class Refusal extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
