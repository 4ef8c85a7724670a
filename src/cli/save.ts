import { readFileSync, realpathSync } from 'node:fs';
import { systemCode } from '../load/system-code.ts';
import { decode } from '../source/text.ts';
import { Refusal } from './exit.ts';
import { writeWhole } from './output.ts';

/**
 * Writes the edited text of a file of the user in the place of the text that was read: whole or not at all, with the
 * mode it had, through a symbolic link, with its byte-order mark. Refuses where the file has changed since it was read.
 */
export function save(file: string, read: string, edited: string, shown: string): void {
  if (edited === read) return;
  const { target, bytes } = current(file, shown);
  const decoded = decode(bytes);
  if (!('text' in decoded) || decoded.text !== read) {
    throw new Refusal(`${shown} has changed since it was read, and was not written`, 'run the command again');
  }
  const mark = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  writeWhole(target, mark + edited, shown);
}

interface Current {
  readonly target: string;
  readonly bytes: Uint8Array;
}

function current(file: string, shown: string): Current {
  try {
    const target = realpathSync(file);
    return { target, bytes: readFileSync(target) };
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new Refusal(`${shown} can no longer be read (${code}), and was not written`);
  }
}
