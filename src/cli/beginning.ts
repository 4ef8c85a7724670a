import type { Level } from '../interview/levels.ts';
import type { Language } from '../model/text.ts';
import type { Host } from './host.ts';
import type { LibraryFlags } from './library.ts';

/** What options say of a first file. */
export interface InitFlags extends LibraryFlags {
  readonly name?: string;
  readonly framework?: readonly string[];
  readonly lang?: Language;
  readonly level?: Level;
  readonly yes?: boolean;
}

/** What a first file has to say; the questions fill in what no option says. */
export interface Start {
  readonly name: string;
  readonly frameworks: readonly string[];
  readonly language: Language;
  readonly level: Level;
}

/** The language of the user, where kloof speaks it. */
export function languageOf({ env }: Host): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.startsWith('nl') ? 'nl' : 'en';
}
