import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type IPty, spawn } from '@lydell/node-pty';
import { ROOT } from './kloof.ts';

/** Somebody at a terminal in which kloof runs. */
export interface Typist {
  /**
   * Waits until a text is on the screen that was not there before the last key; says what is there where it stays away.
   */
  sees(text: string): Promise<void>;
  /** Presses keys: text, or one of KEYS. */
  types(keys: string): void;
  /** Waits until the program ends: its exit code. */
  ends(): Promise<number>;
  /** All that was on the screen, without colours. */
  readonly screen: string;
}

export const KEYS = {
  enter: '\r',
  escape: '\x1b',
  tab: '\t',
  down: '\x1b[B',
  interrupt: '\x03',
  clear: '\x15',
} as const;

/** Long enough for a machine that does much else; a text that comes is seen at once. */
const PATIENCE = 30_000;

/** Runs the real binary in a pseudo-terminal of 120 columns. */
export function atTerminal(argv: readonly string[], cwd: string, more: Readonly<Record<string, string>> = {}): Typist {
  const env = { ...process.env, TERM: 'xterm-256color', NO_COLOR: '1', CI: '', ...more };
  const bin = path.join(ROOT, 'bin', 'kloof.js');
  const pty: IPty = spawn(process.execPath, [bin, ...argv], { cols: 120, rows: 40, cwd, env, name: 'xterm-256color' });
  let all = '';
  let since = 0;
  let code: number | undefined;
  let notice = (): void => undefined;
  pty.onData((data) => {
    all += data;
    notice();
  });
  pty.onExit(({ exitCode }) => {
    code = exitCode;
    notice();
  });
  const until = (holds: () => boolean, what: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        pty.kill();
        reject(new Error(`${what} did not come; there is:\n${plain(all).slice(-3000)}`));
      }, PATIENCE);
      notice = () => {
        if (!holds()) return;
        clearTimeout(timer);
        notice = () => undefined;
        resolve();
      };
      notice();
    });
  return {
    sees: (text) => until(() => plain(all.slice(since)).includes(text), JSON.stringify(text)),
    types: (keys) => {
      since = all.length;
      pty.write(keys);
    },
    ends: async () => {
      await until(() => code !== undefined, 'the end');
      return code ?? -1;
    },
    get screen() {
      return plain(all);
    },
  };
}

const plain = (text: string): string => stripVTControlCharacters(text).replaceAll('\r', '');

function hasTerminals(): boolean {
  try {
    spawn(process.execPath, ['-e', '0'], {}).kill();
    return true;
  } catch (error) {
    console.warn(`No pseudo-terminal can be made here, so questions are not tried: ${String(error)}`);
    return false;
  }
}

const can = hasTerminals();

/** A test that needs a pseudo-terminal. */
export const terminalTest = (name: string, run: () => Promise<void>): void =>
  can ? test(name, run, 2 * PATIENCE) : test.skip(name, run);
