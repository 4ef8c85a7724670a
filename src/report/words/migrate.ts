import type { LeftEntry, MoveKind } from '../../model/migration.ts';
import type { Bilingual } from '../../model/text.ts';

/** Words of a move from one edition to another. */
export const G = {
  title: { en: 'From', nl: 'Van' },
  to: { en: 'to', nl: 'naar' },
  partial: { en: 'Claims that hold only in part now', nl: 'Wat nu maar deels geldt' },
  joined: { en: 'Met by several controls together', nl: 'Door meerdere maatregelen samen voldaan' },
  left: { en: 'Left as it is, and for you to decide', nl: 'Ongewijzigd gelaten; dit is aan u' },
  unaddressed: { en: 'New, and addressed by no control', nl: 'Nieuw, en nog zonder maatregel' },
  remains: { en: 'Left', nl: 'Resteert' },
  nothing: {
    en: 'Nothing in the files refers to the old edition.',
    nl: 'Niets in de bestanden verwijst naar de oude editie.',
  },
} as const satisfies Record<string, Bilingual>;

export const MOVE_WORDS: Readonly<Record<MoveKind, Bilingual>> = {
  same: { en: 'One to one', nl: 'Eén op één' },
  merged: { en: 'Merged with others', nl: 'Samengevoegd met andere' },
  split: { en: 'Split', nl: 'Gesplitst' },
  dropped: { en: 'Nothing answers to it; taken out', nl: 'Zonder tegenhanger; verwijderd' },
};

export const LEFT_WORDS: Readonly<Record<LeftEntry['why'], Bilingual>> = {
  history: {
    en: 'what was found then of that edition; it still counts through the mapping',
    nl: 'wat toen over die editie is vastgesteld; het telt nog mee via de koppeling',
  },
  agreement: { en: 'what was agreed with the other party', nl: 'wat met de andere partij is afgesproken' },
  'no-counterpart': {
    en: 'no requirement of the new edition asks just this; decide anew',
    nl: 'geen eis van de nieuwe editie vraagt precies dit; besluit opnieuw',
  },
};
