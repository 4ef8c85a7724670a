import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../model/library.ts';
import { resolveOrganisation } from '../resolve/organisation.ts';
import type { Located } from './content-files.ts';
import { loadOrganisation } from './organisation.ts';

/** What is wrong with files, and their texts. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Checks the organisation in a file, or in the kloof.yaml of a folder. */
export function checkOrganisation({ path, name }: Located, library: Library): Checked {
  const { documents, diagnostics, texts } = loadOrganisation(path, name);
  if (documents.length === 0) return { diagnostics, texts };
  return { diagnostics: [...diagnostics, ...resolveOrganisation(documents, library).diagnostics], texts };
}
