import type { Bilingual } from '../../model/text.ts';

/** What stands below questions of every kind. */
export const I = {
  choosing: { en: 'Enter: this one · Esc: back · Ctrl-C: stop', nl: 'Enter: deze · Esc: terug · Ctrl-C: stoppen' },
  writing: { en: 'Enter: done · Esc: back', nl: 'Enter: klaar · Esc: terug' },
  searching: {
    en: 'Type to search · Enter: this one · Esc: back',
    nl: 'Typ om te zoeken · Enter: deze · Esc: terug',
  },
  gathering: {
    en: 'Type to search · Tab: mark · Enter: done · Esc: back',
    nl: 'Typ om te zoeken · Tab: aankruisen · Enter: klaar · Esc: terug',
  },
  pressing: {
    en: 'Press a key · Enter: next · Ctrl-C: stop',
    nl: 'Druk op een toets · Enter: volgende · Ctrl-C: stoppen',
  },
  nothing: { en: 'nothing', nl: 'niets' },
  none: { en: 'none', nl: 'geen' },
  nothingFound: { en: 'Nothing holds these words.', nl: 'Niets bevat deze woorden.' },
} as const satisfies Record<string, Bilingual>;
