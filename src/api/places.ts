import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Origin } from '../model/origin.ts';
import type { Place } from '../report/pipeline/annotation.ts';
import { Lines } from '../source/position.ts';

/** Where paths start. */
export interface WorkingFolder {
  readonly cwd: string;
}

/**
 * Names files as pipelines do: by their POSIX path from the top of the repository, or from the working directory where
 * that is in none. A file outside of it keeps its absolute path.
 */
export function fromTheTop({ cwd }: WorkingFolder): (file: string) => string {
  let top: string | undefined;
  return (file) => {
    top ??= repositoryAt(cwd) ?? cwd;
    const absolute = path.resolve(cwd, file);
    const relative = path.relative(top, absolute);
    const isOutside = relative.startsWith('..') || path.isAbsolute(relative);
    return (isOutside ? absolute : relative).split(path.sep).join('/');
  };
}

function repositoryAt(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : repositoryAt(above);
}

/**
 * Finds lines of an organisation's files, which are named from their root file: the line without its indentation.
 * `shown` is the root file that the user knows, where the texts were read from a copy of it.
 */
export function placeOfOrigin(
  host: WorkingFolder,
  root: string,
  texts: ReadonlyMap<string, string>,
  shown = root,
): (origin: Origin) => Place {
  const named = fromTheTop(host);
  const files = new Map([...texts].map(([name, text]) => [path.posix.normalize(name), new Lines(text)]));
  return ({ file, line }) => {
    const text = files.get(path.posix.join(path.posix.dirname(root), file))?.line(line) ?? '';
    const start = /^[\s-]*/.exec(text)?.[0].length ?? 0;
    return {
      file: named(path.posix.join(path.posix.dirname(shown), file)),
      range: { start: { line, column: start + 1 }, end: { line, column: Math.max(text.trimEnd().length, start) + 1 } },
    };
  };
}
