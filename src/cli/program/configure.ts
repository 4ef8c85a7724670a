import type { Command } from 'commander';
import type { ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';

/** Gives a command its arguments, options, examples, and what it does. */
export type Configure = (command: Command, host: Host, done: (code: ExitCode) => void) => void;
