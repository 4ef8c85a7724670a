import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** A repository at a folder, read at one revision; git itself is asked, and nothing in the work tree is touched. */
export interface Revision {
  /** The commit, in full. */
  readonly commit: string;
  /** The text of a file, given by its path on this machine; undefined where the revision has none. */
  textOf(file: string): string | undefined;
}

const MAX_BYTES = 64_000_000;

export function openRevision(folder: string, revision: string): Revision | { readonly problem: string } {
  const git = (...argv: readonly string[]): string | undefined => {
    try {
      return execFileSync('git', argv, {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: MAX_BYTES,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } catch {
      return undefined;
    }
  };
  const top = git('rev-parse', '--show-toplevel')?.trimEnd();
  if (top === undefined) return { problem: 'it is in no git repository, or git is not installed' };
  // What a user calls a revision can be no option: it stands behind --end-of-options.
  const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)?.trim();
  if (commit === undefined || commit === '') return { problem: `git knows no revision "${revision}"` };
  return {
    commit,
    textOf: (file) => git('cat-file', 'blob', `${commit}:${path.relative(top, file).split(path.sep).join('/')}`),
  };
}
