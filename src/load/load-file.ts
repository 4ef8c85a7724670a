import type { DocumentKind } from '../schema/schemas.ts';
import { type FileName, type Validated, validateText } from '../schema/validate.ts';
import { afterText } from './memory.ts';
import { readText } from './read-file.ts';

/** Reads and validates a file of any kind, or only of the kinds that are wanted. */
export function loadFile(path: string, name: FileName, wanted?: readonly DocumentKind[]): Validated {
  const read = readText(path, name.file);
  if ('diagnostic' in read) return { validated: undefined, diagnostics: [read.diagnostic], text: '' };
  const validated = validateText(read.text, name, wanted);
  afterText(read.text.length);
  return validated;
}
