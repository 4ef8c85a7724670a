import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { Refusal } from './exit.ts';

/** How the files that people write for kloof begin; reports in JSON say "kloof" too, with a version. */
const OWN =
  /^[ \t{"']{0,9}kloof["']?[ \t]{0,9}:[ \t]{0,9}["']?(?:organisation|framework|mapping|obligations|licensed-text)\//m;
const LOOKED_AT = 65_536;

/** A slip of the pen in the name of a report must not cost the client's own file. */
export function refuseOwnFile(target: string, shown: string): void {
  if (OWN.test(beginning(target)))
    throw new Refusal(`${shown} was not written: a file of kloof's own stands there`, 'give the report another name');
}

function beginning(target: string): string {
  const bytes = Buffer.alloc(LOOKED_AT);
  try {
    if (!statSync(target).isFile()) return '';
    const handle = openSync(target, 'r');
    try {
      return bytes.toString('utf8', 0, readSync(handle, bytes, 0, LOOKED_AT, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
