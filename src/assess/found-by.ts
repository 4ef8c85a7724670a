import type { Bilingual } from '../model/text.ts';

const BY: Bilingual = { en: ' found by ', nl: ' vastgesteld door ' };
const ON: Bilingual = { en: ' on ', nl: ' op ' };

/** That an assessor found something on a day. */
export const foundBy = (what: Bilingual, assessor: string, date: string): Bilingual => ({
  en: `${what.en}${BY.en}${assessor}${ON.en}${date}`,
  nl: `${what.nl}${BY.nl}${assessor}${ON.nl}${date}`,
});

/** The assessor whom such a sentence names. */
export function assessorIn(message: string): string | undefined {
  const language = message.includes(BY.en) ? 'en' : 'nl';
  const from = message.indexOf(BY[language]);
  const to = message.lastIndexOf(ON[language]);
  return from < 0 || to < from ? undefined : message.slice(from + BY[language].length, to);
}
