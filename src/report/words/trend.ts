import type { Bilingual } from '../../model/text.ts';

/** Words of progress over time. */
export const T = {
  title: { en: 'Progress', nl: 'Voortgang' },
  day: { en: 'Date', nl: 'Datum' },
  framework: { en: 'Framework', nl: 'Kader' },
  demonstrated: { en: 'Demonstrated', nl: 'Aangetoond' },
  met: { en: 'Met', nl: 'Voldaan' },
  atMost: { en: 'At most', nl: 'Hoogstens' },
  applicable: { en: 'Apply', nl: 'Van toepassing' },
  sinceFirst: { en: 'since the first', nl: 'sinds de eerste' },
  sinceLast: { en: 'since the one before', nl: 'sinds de vorige' },
  oneDay: {
    en: 'One report so far: progress shows from the second.',
    nl: 'Eén rapport tot nu toe: voortgang blijkt vanaf het tweede.',
  },
  outOfScope: { en: 'not in scope', nl: 'buiten de beoordeling' },
  contentChanged: { en: 'frameworks or mappings changed', nl: 'kaders of koppelingen gewijzigd' },
  scopeChanged: { en: 'other requirements apply', nl: 'andere eisen van toepassing' },
  caution: {
    en: 'Where content or what applies changed, a jump need not be progress.',
    nl: 'Waar inhoud of wat van toepassing is veranderde, hoeft een sprong geen voortgang te zijn.',
  },
} as const satisfies Record<string, Bilingual>;
