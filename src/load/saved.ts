import { readdirSync } from 'node:fs';
import path from 'node:path';
import { codeUnitOrder } from '../model/order.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { readText } from './read-file.ts';
import { parseSnapshot } from './snapshot.ts';
import { systemCode } from './system-code.ts';

/** The names under which `kloof gap --save` keeps a day. */
const SAVED = /^\d{4}-\d{2}-\d{2}\.json$/;

/** The reports saved in a folder, oldest first, or what is wrong. Files with other names are left alone. */
export function readSaved(folder: string, shown: string): readonly Snapshot[] | { readonly problem: string } {
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => SAVED.test(name));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return { problem: `${shown} is no folder that can be read` };
  }
  const days: Snapshot[] = [];
  for (const name of [...names].sort(codeUnitOrder)) {
    const file = path.posix.join(shown, name);
    const text = readText(path.join(folder, name), file);
    if ('diagnostic' in text) return { problem: text.diagnostic.message };
    const snapshot = parseSnapshot(text.text);
    if ('problem' in snapshot) return { problem: `${file} is no saved report: ${snapshot.problem}` };
    days.push(snapshot);
  }
  return days;
}
