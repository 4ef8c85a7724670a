import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import { codeUnitOrder } from '../model/order.ts';
import type { DocumentKind } from '../schema/schemas.ts';
import { isFolder, statOf } from './stat.ts';

/** A folder or a file: where it is, and how the user is shown it. */
export interface Located {
  readonly path: string;
  readonly name: string;
}

/** The YAML files of a folder; none where it is not there. */
export function yamlIn({ path: folder, name }: Located): readonly Located[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .sort(codeUnitOrder)
    .map((file) => below({ path: folder, name }, file));
}

export const below = ({ path: folder, name }: Located, file: string): Located => ({
  path: path.join(folder, file),
  name: path.join(name, file).split(path.sep).join('/'),
});

/**
 * The files of a folder of frameworks, and those of its mappings; none where no file there is a framework or a mapping.
 */
export function contentFilesIn(folder: Located): readonly Located[] {
  const files = [...yamlIn(folder), ...yamlIn(below(folder, 'mappings'))];
  const kinds: readonly (string | undefined)[] = ['framework', 'mapping'] satisfies DocumentKind[];
  return files.some(({ path: file }) => kinds.includes(kindAt(file))) ? files : [];
}

/** Within how many bytes a file says what it is; comments may stand before it. */
const HEAD = 16_384;

/** The kind that a file says it is of, in its first lines; undefined where it does not say, or cannot be read. */
export function kindAt(file: string): string | undefined {
  if (!statOf(file)?.isFile()) return undefined;
  const bytes = Buffer.alloc(HEAD);
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    const head = bytes.toString('utf8', 0, readSync(handle, bytes));
    return /^\ufeff?[ \t{]*["']?kloof["']?[ \t]*:[ \t]*["']?([a-z-]+)\//m.exec(head)?.[1];
  } finally {
    closeSync(handle);
  }
}
