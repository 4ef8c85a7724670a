import type { ReadStream, WriteStream } from 'node:tty';
import type { Memory } from '../load/memory.ts';

/** What the command line needs from the machine. The only way in and out: the commands see nothing else of it. */
export interface Host {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today, YYYY-MM-DD, in local time. */
  readonly today: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Where the compiled frameworks and mappings are. */
  readonly contentFolder: string;
  readonly version: string;
  /** How memory is minded where a run reads much. */
  readonly memory?: Memory | undefined;
  /** Keys and screen of somebody who can be asked; undefined where nobody sits at a terminal. */
  readonly terminal?: Terminal | undefined;
}

export interface Terminal {
  readonly input: ReadStream;
  readonly output: WriteStream;
}

export interface Output {
  /** Text, or the bytes of a workbook. */
  write(content: string | Uint8Array): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal, where it is one. */
  readonly columns: number | undefined;
}
