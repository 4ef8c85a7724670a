import { type Stats, statSync } from 'node:fs';
import { systemCode } from './system-code.ts';

/** What stands at a path; undefined where nothing does, or where the path leads nowhere: through a file, or in a circle. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

export const isFolder = (path: string): boolean => statOf(path)?.isDirectory() ?? false;
