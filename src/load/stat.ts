import { statSync } from 'node:fs';
import { systemCode } from './system-code.ts';

/** A file, a folder or a device, with the permissions it has and its size in bytes. */
export interface FileStat {
  readonly mode: number;
  readonly size: number;
  isFile(): boolean;
  isDirectory(): boolean;
}

/**
 * What stands at a path; undefined where nothing does, or where the path leads nowhere: through a file, or in a circle.
 */
export function statOf(path: string): FileStat | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

export const isFolder = (path: string): boolean => statOf(path)?.isDirectory() ?? false;
