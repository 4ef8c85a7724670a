import type { Bilingual } from '../../model/text.ts';

/** Words that only a page has: to find one's way in it, and to look at part of it. */
export const H = {
  skip: { en: 'To the text', nl: 'Naar de tekst' },
  contents: { en: 'Contents', nl: 'Inhoud' },
  sheet: { en: 'Page', nl: 'Pagina' },
  of: { en: 'of', nl: 'van' },
  picture: { en: 'Share', nl: 'Verdeling' },
  perElement: { en: 'Met in each scope element', nl: 'Voldaan per onderdeel' },
  perGroup: { en: 'per group', nl: 'per groep' },
  show: { en: 'Show', nl: 'Toon' },
  search: { en: 'Search', nl: 'Zoek' },
  searchHint: { en: 'a word, a control, an article', nl: 'een woord, een maatregel, een artikel' },
  framework: { en: 'Framework', nl: 'Kader' },
  severity: { en: 'Severity', nl: 'Zwaarte' },
  outcome: { en: 'Outcome', nl: 'Uitkomst' },
  everybody: { en: 'everybody', nl: 'iedereen' },
  clear: { en: 'Show everything', nl: 'Toon alles' },
  brief: { en: 'Headings only', nl: 'Alleen koppen' },
  chains: { en: 'Unfold all reasons', nl: 'Klap alle redenen uit' },
  counted: {
    en: '{gaps} of {allGaps} gaps, {rows} of {allRows} requirements in the appendix',
    nl: '{gaps} van {allGaps} tekortkomingen, {rows} van {allRows} eisen in de bijlage',
  },
  countedControls: { en: '{rows} of {allRows} annex controls', nl: '{rows} van {allRows} beheersmaatregelen' },
  printsAll: { en: 'A print always holds everything.', nl: 'Een afdruk bevat altijd alles.' },
  sortBy: { en: 'Sort by {column}', nl: 'Sorteer op {column}' },
  levels: { en: 'Level judged, per requirement', nl: 'Beoordeeld niveau, per eis' },
  levelReached: { en: 'at the expected level or above', nl: 'op het verwachte niveau of hoger' },
  levelBelow: { en: 'below it', nl: 'eronder' },
  levelNone: { en: 'not judged', nl: 'niet beoordeeld' },
} as const satisfies Record<string, Bilingual>;
