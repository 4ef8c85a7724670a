import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/**
 * What is typed, one key at a time: a question takes its key and leaves the next one for the next question. As they
 * come from a terminal, many keys may be one piece, of which a question would take the first and drop the rest. A text
 * that is pasted stays in one question: its line ends are spaces.
 */
export class Keys extends PassThrough {
  readonly #decoder = new StringDecoder('utf8');
  #isPasting = false;

  /** Takes a piece of what the terminal sends. */
  type(piece: Buffer | string): void {
    for (const [key] of this.#decoder.write(Buffer.from(piece)).matchAll(KEY)) {
      if (key === PASTE.starts || key === PASTE.ends) this.#isPasting = key === PASTE.starts;
      else this.write(this.#isPasting && /[\r\n\t]/.test(key) ? ' ' : key);
    }
  }
}

/** Asks a terminal to mark what is pasted, and to stop that. */
export const MARK_PASTES = { on: '\x1b[?2004h', off: '\x1b[?2004l' } as const;

const PASTE = { starts: '\x1b[200~', ends: '\x1b[201~' } as const;

/** A sequence of a terminal (arrows, Home, Alt with a letter), an end of line, or a character. */
const KEY = /\x1b(?:\[[\d;?]*[ -/]*[@-~]|O[@-~]|[^\x1b[O])|\r\n|[\s\S]/gu;
