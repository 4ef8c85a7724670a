import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { statOf } from '../load/stat.ts';
import { systemCode } from '../load/system-code.ts';
import { harmless } from '../report/harmless.ts';
import { Refusal } from './exit.ts';
import { FORMATS, type FormatOf, type Printing, type Wanted } from './formats.ts';
import type { Host, Output } from './host.ts';
import { refuseOwnFile } from './own-file.ts';
import { wipeProgress } from './progress.ts';

export interface OutputFlags<Command extends Printing> {
  readonly format?: readonly Wanted<FormatOf<Command>>[];
  readonly output?: string;
  /** Nothing on standard output: the exit code says it. Files are written all the same. */
  readonly quiet?: boolean;
}

/** Prints every report that was asked for, each to its own place; all are made before the first is written. */
export async function deliver<Command extends Printing>(
  host: Host,
  command: Command,
  flags: OutputFlags<Command>,
  render: (format: FormatOf<Command>, screen: Output) => Rendered | Promise<Rendered>,
): Promise<void> {
  const wanted: readonly Wanted<FormatOf<Command>>[] = flags.format ?? [{ format: FORMATS[command][0] }];
  const placed = wanted.map(({ format, file }) => ({ format, file: placeOf(flags, file) }));
  const place = (file: string): string => (file === '-' ? file : path.resolve(host.cwd, file));
  const twice = placed.find(({ file }, i) => placed.findIndex((other) => place(other.file) === place(file)) !== i);
  if (twice) {
    const where = twice.file === '-' ? 'standard output' : twice.file;
    throw new Refusal(`two reports would go to ${where}`, 'give each its own file: --format json=report.json');
  }
  for (const { file } of placed) if (file !== '-') refuseOwnFile(place(file), file);
  const rendered: { readonly file: string; readonly content: Rendered }[] = [];
  for (const { format, file } of placed) {
    const screen = file === '-' ? host.stdout : { ...host.stdout, isTerminal: false, columns: undefined };
    const content = harmless(format, await render(format, screen));
    if (file === '-' && typeof content !== 'string' && screen.isTerminal)
      throw new Refusal(`${format} is no text for a screen`, `name a file: --format ${format}=FILE`);
    rendered.push({ file, content });
  }
  wipeProgress(host);
  for (const { file, content } of rendered) {
    if (file === '-') {
      if (!flags.quiet) host.stdout.write(content);
    } else writeWhole(place(file), content, file);
  }
}

/** Where a report goes: `-` is standard output. */
const placeOf = ({ output }: Pick<OutputFlags<Printing>, 'output'>, file?: string): string => file ?? output ?? '-';

/** Whether a report of the run is printed on standard output. */
export const isOnScreen = ({ format, ...flags }: OutputFlags<Printing>): boolean =>
  (format ?? [{ file: undefined }]).some(({ file }) => placeOf(flags, file) === '-');

/** A report: text, or the bytes of a workbook. */
export type Rendered = string | Uint8Array;

/**
 * Replaces a file by way of a temporary one beside it, so that an interrupted run leaves the old one as it was. Who may
 * read the old one may read the new one, and nobody else. A link stays, and what it leads to is replaced; a device or a
 * pipe is written to, and never replaced.
 */
export function writeWhole(named: string, content: string | Uint8Array, shown: string): void {
  interruptLater();
  const target = whatStandsAt(named);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  let isOpened = false;
  try {
    if (isDevice(target)) {
      writeFileSync(target, content);
      return;
    }
    const handle = openSync(temporary, 'wx');
    isOpened = true;
    try {
      const mode = statOf(target)?.mode;
      if (mode !== undefined) fchmodSync(handle, mode & 0o777);
      writeFileSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, target);
  } catch (error) {
    if (isOpened) rmSync(temporary, { force: true });
    const code = systemCode(error);
    if (code === undefined) throw error;
    const why = WHY[code] ?? `it cannot be written (${code})`;
    throw new Refusal(`${shown} was not written: ${why}`, 'what stood there before is unchanged');
  }
}

function whatStandsAt(named: string): string {
  try {
    return statSync(named).isFile() ? realpathSync(named) : named;
  } catch {
    return named;
  }
}

function isDevice(target: string): boolean {
  const found = statOf(target);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** A signal to stop waits until what is being written is whole; then it does what it always does. */
function interruptLater(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.kill(process.pid, signal));
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
