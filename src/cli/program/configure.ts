import type { Command } from 'commander';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';

/** A command as `kloof --help` lists it. */
export interface CommandEntry {
  readonly name: string;
  /** Its arguments, as the help shows them. */
  readonly takes: string;
  readonly does: string;
  /** Not for people, and not in the help. */
  readonly hidden?: true;
  load(): Promise<{ readonly configure: Configure }>;
}

/** Gives a command its arguments, options, examples, and what it does; `commands` are all that there are. */
export type Configure = (
  command: Command,
  host: Host,
  done: (code: ExitCode) => void,
  commands: readonly CommandEntry[],
) => void;
