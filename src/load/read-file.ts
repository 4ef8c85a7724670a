import { readFileSync, statSync } from 'node:fs';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Range } from '../source/position.ts';
import { decode } from '../source/text.ts';
import { expectBytes } from './memory.ts';
import { systemCode } from './system-code.ts';

/** The text of a file, or the one diagnostic that says why there is none. */
export type FileText = { readonly text: string } | { readonly diagnostic: Diagnostic };

/** 40 MB: some 70,000 controls. */
export const MAX_BYTES = 40_000_000;

const START: Range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** `path` is read, `name` is what the user is shown. */
export function readText(path: string, name: string): FileText {
  const refuse = (code: Parameters<typeof diagnostic>[0], message: string, hint?: string): FileText => ({
    diagnostic: diagnostic(code, name, START, message, { hint }),
  });
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return refuse('file-unreadable', `${name} is a folder`, 'name a file in it');
    if (!stat.isFile()) return refuse('file-unreadable', `${name} is not a regular file`);
    if (stat.size > MAX_BYTES) {
      const size = Math.ceil(stat.size / 1_000_000);
      return refuse(
        'file-too-large',
        `${name} is ${size} MB; the limit is 40 MB`,
        'split it over several files with include:',
      );
    }
    expectBytes(stat.size);
    const decoded = decode(readFileSync(path));
    if ('text' in decoded) return decoded;
    return decoded.problem === 'file-binary'
      ? refuse('file-binary', `${name} is not a text file`, 'kloof reads YAML')
      : refuse('file-not-utf8', `${name} is not UTF-8 at byte ${decoded.offset + 1}`, 'save it as UTF-8');
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('file-missing', `${name} does not exist`);
    if (code === 'EACCES' || code === 'EPERM')
      return refuse('file-unreadable', `${name} may not be read`, 'check its permissions');
    if (code === undefined) throw error;
    return refuse('file-unreadable', `${name} cannot be read (${code})`);
  }
}
