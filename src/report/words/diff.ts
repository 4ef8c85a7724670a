import type { ChangeKind } from '../../model/comparison.ts';
import type { Bilingual } from '../../model/text.ts';

/** Words of a comparison of two days. */
export const C = {
  title: { en: 'What changed', nl: 'Wat er veranderde' },
  against: { en: 'against', nl: 'ten opzichte van' },
  framework: { en: 'Framework', nl: 'Kader' },
  requirementTitle: { en: 'Title', nl: 'Titel' },
  change: { en: 'Change', nl: 'Verandering' },
  before: { en: 'Before', nl: 'Eerder' },
  now: { en: 'Now', nl: 'Nu' },
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
    en: 'The frameworks or the mappings that count changed too: a difference need not come from the organisation.',
    nl: 'Ook de kaders of de koppelingen die meetellen zijn veranderd: een verschil hoeft niet van de organisatie te komen.',
  },
  since: { en: 'since at least', nl: 'sinds ten minste' },
  absent: { en: 'not in the content', nl: 'niet in de inhoud' },
  leftOut: { en: 'more, left out for length', nl: 'meer, weggelaten om de lengte' },
} as const satisfies Record<string, Bilingual>;

/** What a change means, and what to do about it. */
export const CHANGE_HELP: Readonly<Record<ChangeKind, Bilingual>> = {
  opened: {
    en: 'The requirement was met and is no longer. Undo what took it away, or accept the gap with a reason and a date.',
    nl: 'Aan de eis was voldaan en nu niet meer. Maak ongedaan wat daartoe leidde, of aanvaard de tekortkoming met een reden en een datum.',
  },
  worse: {
    en: 'Less of the requirement is met than before. Undo what took it away, or accept the gap with a reason and a date.',
    nl: 'Aan minder van de eis is voldaan dan eerder. Maak ongedaan wat daartoe leidde, of aanvaard de tekortkoming met een reden en een datum.',
  },
  'acceptance-ended': {
    en: 'The gap was accepted and is no longer. Close it, or decide again.',
    nl: 'De tekortkoming was aanvaard en is dat niet meer. Los haar op, of besluit opnieuw.',
  },
  closed: { en: 'The requirement is met now.', nl: 'Aan de eis is nu voldaan.' },
  better: { en: 'More of the requirement is met than before.', nl: 'Aan meer van de eis is voldaan dan eerder.' },
  other: {
    en: 'Something else is known of the requirement than before, neither better nor worse.',
    nl: 'Over de eis is iets anders bekend dan eerder, niet beter en niet slechter.',
  },
  accepted: { en: 'The gap is accepted for a while.', nl: 'De tekortkoming is voor een tijd aanvaard.' },
  'now-applies': { en: 'The requirement applies now.', nl: 'De eis is nu van toepassing.' },
  'no-longer-applies': { en: 'The requirement applies no more.', nl: 'De eis is niet meer van toepassing.' },
  'still-open': { en: 'The requirement is still not met.', nl: 'Aan de eis is nog niet voldaan.' },
};

export const LEFT_SCOPE_HELP: Bilingual = {
  en: 'The framework is no longer assessed. Put it back under frameworks:, or record why it left.',
  nl: 'Het kader wordt niet meer beoordeeld. Zet het terug onder frameworks:, of leg vast waarom het vervalt.',
};

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
