import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { shippedLibrary } from '../load/library.ts';
import type { OwnContent } from '../load/own-content.ts';
import type { Library } from '../model/library.ts';
import type { WorkingFolder } from './places.ts';

/** Where paths start, and where the compiled content is that comes with kloof. */
export interface Surroundings extends WorkingFolder {
  readonly contentFolder: string;
}

/** What comes with kloof never changes, so that whoever compares two organisations reads it once. */
const shipped = new Map<string, Library>();

function shippedOnce(contentFolder: string): Library {
  const library = shipped.get(contentFolder) ?? shippedLibrary(contentFolder);
  shipped.set(contentFolder, library);
  return library;
}

/** The shipped library with the folders that the user named. */
export async function openLibrary(
  { cwd, contentFolder }: Surroundings,
  folders: readonly string[] = [],
): Promise<OwnContent> {
  const library = shippedOnce(contentFolder);
  if (folders.length === 0) return { library, diagnostics: [], texts: new Map() };
  const { withOwnContent } = await import('../load/own-content.ts');
  return withOwnContent(
    library,
    folders.map((folder) => ({ path: path.resolve(cwd, folder), name: folder })),
  );
}

/** Of the user's own content only what stands in the way: `validate` says the rest. */
export const blocking = (own: OwnContent): readonly Diagnostic[] =>
  own.diagnostics.filter((one) => one.severity === 'error');
