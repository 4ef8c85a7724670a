import type { Basis, GapKind, Outcome, Severity } from '../model/assessment.ts';
import type { FrameworkKind } from '../model/framework.ts';
import type { MappingMethod, RowDoubt } from '../model/mapping.ts';
import type { ImplementationStatus, VerdictKind } from '../model/organisation.ts';
import type { Bilingual, Language } from '../model/text.ts';

/** Words of the reports that stand for one value of a closed list, in both languages. */

export const OUTCOME_WORDS: Readonly<Record<Outcome, Bilingual>> = {
  met: { en: 'met', nl: 'voldaan' },
  'partly-met': { en: 'partly met', nl: 'deels voldaan' },
  'at-least-partly-met': { en: 'at least partly met', nl: 'ten minste deels voldaan' },
  'at-most-partly-met': { en: 'at most partly met', nl: 'hoogstens deels voldaan' },
  'not-met': { en: 'not met', nl: 'niet voldaan' },
  open: { en: 'open', nl: 'open' },
  conflict: { en: 'conflict', nl: 'tegenstrijdig' },
  'not-applicable': { en: 'not applicable', nl: 'niet van toepassing' },
};

export const BASIS_WORDS: Readonly<Record<Basis, Bilingual>> = {
  verdict: { en: 'judged', nl: 'beoordeeld' },
  declared: { en: 'declared', nl: 'opgegeven' },
  inferred: { en: 'inferred', nl: 'afgeleid' },
  none: { en: '–', nl: '–' },
};

export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  critical: { en: 'critical', nl: 'kritiek' },
  high: { en: 'high', nl: 'hoog' },
  medium: { en: 'medium', nl: 'midden' },
  low: { en: 'low', nl: 'laag' },
  note: { en: 'note', nl: 'noot' },
};

export const STATUS_WORDS: Readonly<Record<ImplementationStatus, Bilingual>> = {
  implemented: { en: 'implemented', nl: 'ingevoerd' },
  partial: { en: 'partial', nl: 'deels ingevoerd' },
  planned: { en: 'planned', nl: 'gepland' },
  alternative: { en: 'alternative', nl: 'alternatief' },
  'not-implemented': { en: 'not implemented', nl: 'niet ingevoerd' },
};

export const DOUBT_WORDS: Readonly<Record<RowDoubt, Bilingual>> = {
  medium: { en: 'medium confidence', nl: 'gemiddelde zekerheid' },
  low: { en: 'low confidence', nl: 'lage zekerheid' },
};

export const VERDICT_WORDS: Readonly<Record<VerdictKind, Bilingual>> = {
  conforms: { en: 'conforms', nl: 'voldoet' },
  observation: { en: 'observation', nl: 'observatie' },
  minor: { en: 'minor nonconformity', nl: 'minor afwijking' },
  major: { en: 'major nonconformity', nl: 'major afwijking' },
  absent: { en: 'absent', nl: 'afwezig' },
};

export const KIND_WORDS: Readonly<Record<FrameworkKind, Bilingual>> = {
  standard: { en: 'standard', nl: 'norm' },
  law: { en: 'law', nl: 'wet' },
  regulation: { en: 'regulation', nl: 'verordening' },
  directive: { en: 'directive', nl: 'richtlijn' },
  'supervisory-guidance': { en: 'guidance', nl: 'richtsnoer' },
};

export type { GapKind };

/** A number of things, in words that agree with the number. */
export interface Plural {
  readonly one: Bilingual;
  readonly many: Bilingual;
}

export const plural = (one: Bilingual, many: Bilingual): Plural => ({ one, many });

/** "1 gap", "2 gaps". */
export const counted = (count: number, words: Plural, language: Language): string =>
  `${count} ${(count === 1 ? words.one : words.many)[language]}`;

export const FRAMEWORKS = plural({ en: 'framework', nl: 'kader' }, { en: 'frameworks', nl: 'kaders' });
export const CONTROLS = plural({ en: 'control', nl: 'maatregel' }, { en: 'controls', nl: 'maatregelen' });
export const EVIDENCE = plural(
  { en: 'piece of evidence', nl: 'bewijsstuk' },
  { en: 'pieces of evidence', nl: 'bewijsstukken' },
);
export const REQUIREMENTS = plural({ en: 'requirement', nl: 'eis' }, { en: 'requirements', nl: 'eisen' });
export const GAPS_COUNTED = plural({ en: 'gap', nl: 'tekortkoming' }, { en: 'gaps', nl: 'tekortkomingen' });
export const STEPS = plural({ en: 'step', nl: 'stap' }, { en: 'steps', nl: 'stappen' });

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c". */
export const joined = (words: readonly string[], language: Language): string =>
  listed(words, language === 'en' ? 'and' : 'en');

/** "a", "a or b", "a, b or c". */
export const alternatives = (words: readonly string[], language: Language): string =>
  listed(words, language === 'en' ? 'or' : 'of');

function listed(words: readonly string[], link: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${link} ${last}`;
}

/** How a mapping came about. */
export const METHOD_WORDS: Readonly<Record<MappingMethod, Bilingual>> = {
  official: { en: 'official table', nl: 'officiële tabel' },
  published: { en: 'published table', nl: 'gepubliceerde tabel' },
  'expert-judgement': { en: 'our judgement', nl: 'ons oordeel' },
  derived: { en: 'computed', nl: 'berekend' },
};
