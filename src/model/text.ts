/** Languages in which kloof speaks, and text that exists in each of them. */

export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Bilingual = { readonly [L in Language]: string };
