import type { ChangeKind } from '../../model/comparison.ts';
import type { Bilingual } from '../../model/text.ts';

/** Words of a comparison of two days. */
export const C = {
  title: { en: 'What changed', nl: 'Wat er veranderde' },
  against: { en: 'against', nl: 'ten opzichte van' },
  framework: { en: 'Framework', nl: 'Kader' },
  met: { en: 'Met', nl: 'Voldaan' },
  atMost: { en: 'At most', nl: 'Hoogstens' },
  of: { en: 'of', nl: 'van' },
  regressions: { en: 'Backwards', nl: 'Achteruit' },
  progress: { en: 'Forwards', nl: 'Vooruit' },
  stillOpen: { en: 'Still open', nl: 'Nog open' },
  added: { en: 'Came into scope', nl: 'Nieuw in de beoordeling' },
  removed: { en: 'Left scope', nl: 'Niet meer in de beoordeling' },
  nothing: { en: 'Nothing changed.', nl: 'Er is niets veranderd.' },
  content: {
    en: 'The frameworks or mappings changed too: a difference need not come from the organisation.',
    nl: 'Ook de kaders of koppelingen zijn veranderd: een verschil hoeft niet van de organisatie te komen.',
  },
  since: { en: 'since at least', nl: 'sinds ten minste' },
  absent: { en: 'not in the content', nl: 'niet in de inhoud' },
  leftOut: { en: 'more, left out for length', nl: 'meer, weggelaten om de lengte' },
} as const satisfies Record<string, Bilingual>;

export const CHANGE_WORDS: Readonly<Record<ChangeKind, Bilingual>> = {
  opened: { en: 'No longer met', nl: 'Niet meer voldaan' },
  worse: { en: 'Worse', nl: 'Slechter' },
  'acceptance-ended': { en: 'Acceptance ended', nl: 'Aanvaarding geëindigd' },
  closed: { en: 'Now met', nl: 'Nu voldaan' },
  better: { en: 'Better', nl: 'Beter' },
  other: { en: 'Known otherwise', nl: 'Anders bekend' },
  accepted: { en: 'Accepted', nl: 'Aanvaard' },
  'now-applies': { en: 'Now applies', nl: 'Nu van toepassing' },
  'no-longer-applies': { en: 'No longer applies', nl: 'Niet meer van toepassing' },
  'still-open': { en: 'Still open', nl: 'Nog open' },
};
