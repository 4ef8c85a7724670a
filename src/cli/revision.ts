import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openRevision } from '../load/git.ts';
import { ROOT_FILE } from '../load/organisation.ts';
import { isFolder } from '../load/stat.ts';
import { validateText } from '../schema/validate.ts';
import { Refusal } from './exit.ts';

/**
 * Lays an organisation out as a revision of git has it, in a folder of its own that is gone when `use` has ended.
 * `use` gets the path of the root file there; `shown` is how the user named what is at `given`.
 */
export async function atRevision<Result>(
  given: string,
  shown: string,
  revision: string,
  use: (rootFile: string) => Promise<Result>,
): Promise<Result> {
  const inFolder = isFolder(given);
  const folder = realpathOf(inFolder ? given : path.dirname(given));
  const name = inFolder ? ROOT_FILE : path.basename(given);
  const opened = openRevision(folder, revision);
  if ('problem' in opened) throw new Refusal(`${shown} cannot be read at ${revision}: ${opened.problem}`);
  const text = opened.textOf(path.join(folder, name));
  if (text === undefined) throw new Refusal(`${revision} has no ${name} there`, 'name the file as it was called then');
  const place = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
  try {
    write(place, name, text);
    for (const include of includesOf(text)) {
      const included = path.join(folder, include);
      if (!isInside(folder, included)) continue;
      const its = opened.textOf(included);
      if (its !== undefined) write(place, path.relative(folder, included), its);
    }
    return await use(path.join(place, name));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function realpathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    throw new Refusal(`${folder} does not exist`);
  }
}

function write(place: string, name: string, text: string): void {
  const file = path.join(place, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function includesOf(text: string): readonly string[] {
  const { validated } = validateText(text, { file: ROOT_FILE }, ['organisation']);
  return validated?.kind === 'organisation' ? (validated.document.value.include ?? []).filter(() => true) : [];
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
