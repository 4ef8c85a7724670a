import { type Requirement, referenceTo } from '../../model/framework.ts';
import type { Library } from '../../model/library.ts';
import type { Language } from '../../model/text.ts';
import { searchTerminal } from '../../report/terminal/search.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import { type LibraryFlags, usableLibrary } from '../library.ts';
import { deliver, type OutputFlags } from '../output.ts';
import { terminalOptions } from '../screen.ts';

export interface SearchFlags extends LibraryFlags, OutputFlags<'search'> {
  readonly lang?: Language;
}

export async function searchCommand(host: Host, words: readonly string[], flags: SearchFlags): Promise<ExitCode> {
  const library = await usableLibrary(host, flags);
  if (!library) return EXIT.failed;
  const wanted = words.flatMap((word) => folded(word).split(/\s+/)).filter((word) => word !== '');
  if (wanted.length === 0) throw new Refusal('there is nothing to look for', 'name a word');
  const found = library.frameworks.flatMap(({ id }) => matches(library, id, wanted));
  const language = flags.lang ?? 'en';
  await deliver(host, 'search', flags, (format, screen) =>
    format === 'json'
      ? `${JSON.stringify({ format: 'kloof-search/1', words: wanted, found: found.map((one) => ({ requirement: referenceTo(one), title: one.title })) }, undefined, 2)}\n`
      : searchTerminal(found, library, language, terminalOptions(host, screen, flags)),
  );
  return EXIT.ok;
}

/** Requirements whose id, titles or summaries hold every word, in either language. */
function matches(library: Library, id: string, words: readonly string[]): readonly Requirement[] {
  const texts = library.texts(id);
  return library.framework(id).requirements.filter((requirement) => {
    const summary = texts.get(requirement.id)?.summary;
    const text = folded(
      [requirement.id, requirement.title.en, requirement.title.nl, summary?.en ?? '', summary?.nl ?? ''].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

/** Small letters without accents. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
