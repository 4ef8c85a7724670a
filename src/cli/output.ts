import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from '../load/system-code.ts';
import { Refusal } from './exit.ts';
import type { Host } from './host.ts';

/** Writes a report to the file that was named, or to standard output. The old file stays until the new one is whole. */
export function deliver(host: Host, content: string | Uint8Array, file: string | undefined): void {
  if (file === undefined || file === '-')
    host.stdout.write(typeof content === 'string' ? content : Buffer.from(content).toString('latin1'));
  else writeWhole(path.resolve(host.cwd, file), content, file);
}

/** Replaces a file by way of a temporary one beside it, so that an interrupted run leaves the old one as it was. */
export function writeWhole(target: string, content: string | Uint8Array, shown: string): void {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    const handle = openSync(temporary, 'wx');
    try {
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = systemCode(error);
    if (code === undefined) throw error;
    const why = WHY[code] ?? `it cannot be written (${code})`;
    throw new Refusal(`${shown} was not written: ${why}`, 'what stood there before is unchanged');
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EACCES: 'its folder may not be written to',
  EPERM: 'it may not be written',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
};
