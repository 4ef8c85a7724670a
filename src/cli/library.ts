import path from 'node:path';
import { blocking, openLibrary } from '../api/open-library.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { didYouMean, either } from '../diagnostics/suggest.ts';
import type { Framework } from '../model/framework.ts';
import type { Library } from '../model/library.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { Refusal } from './exit.ts';
import type { Host } from './host.ts';
import type { ScreenFlags } from './screen.ts';

export interface LibraryFlags extends ScreenFlags {
  readonly frameworks?: readonly string[];
}

/** The library for a command that only looks at content; undefined, and said, where the user's own has errors. */
export async function usableLibrary(host: Host, flags: LibraryFlags): Promise<Library | undefined> {
  const own = await openLibrary(host, flags.frameworks);
  const errors = blocking(own);
  await reportDiagnostics(host, errors, own.texts, flags);
  return errors.length > 0 ? undefined : own.library;
}

/** The framework of that id, or a refusal with the nearest ids. */
export function frameworkOf(library: Library, id: string): Framework {
  if (library.has(id)) return library.framework(id);
  const ids = library.frameworks.map((framework) => framework.id);
  const editions = ids.filter((one) => one.startsWith(`${id.toLowerCase()}-`));
  const meant = editions.length > 0 ? `did you mean ${either(editions)}?` : didYouMean(id, ids);
  throw new Refusal(`there is no framework "${id}"`, meant ?? `the frameworks are ${ids.join(', ')}`);
}

/** The norm's own text that the user keeps, by full reference; undefined, and said, where the file is wrong. */
export async function licensedTexts(
  host: Host,
  flags: ScreenFlags & { readonly licensedText?: string },
  library: Library,
): Promise<ReadonlyMap<string, string> | undefined> {
  const given = flags.licensedText;
  if (given === undefined) return new Map();
  const { loadLicensedText } = await import('../load/licensed-text.ts');
  const { texts, diagnostics, file } = loadLicensedText(path.resolve(host.cwd, given), given, library);
  await reportDiagnostics(host, diagnostics, new Map([[given, file]]), flags);
  return hasErrors(diagnostics) ? undefined : texts;
}
