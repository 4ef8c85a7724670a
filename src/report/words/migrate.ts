import type { MoveKind, WhyLeft } from '../../model/migration.ts';
import type { Bilingual } from '../../model/text.ts';

/** Words of a move from one edition to another. */
export const G = {
  title: { en: 'From', nl: 'Van' },
  to: { en: 'to', nl: 'naar' },
  partial: { en: 'Claims that hold only in part now', nl: 'Wat nu maar deels geldt' },
  joined: { en: 'Met by several controls together', nl: 'Door meerdere maatregelen samen voldaan' },
  verdicts: { en: 'Verdicts on what stays the same, moved', nl: 'Oordelen over wat gelijk bleef, verplaatst' },
  left: { en: 'Left as it is, and for you to decide', nl: 'Ongewijzigd gelaten; dit is aan u' },
  unaddressed: { en: 'New, and addressed by no control', nl: 'Nieuw, en nog zonder maatregel' },
  remains: { en: 'Left', nl: 'Resteert' },
  nothing: {
    en: 'Nothing in the files refers to {from}, so nothing changes.',
    nl: 'Niets in de bestanden verwijst naar {from}; er verandert dus niets.',
  },
} as const satisfies Record<string, Bilingual>;

export const MOVE_WORDS: Readonly<Record<MoveKind, Bilingual>> = {
  same: { en: 'One to one', nl: 'Eén op één' },
  merged: { en: 'Merged with others', nl: 'Samengevoegd met andere' },
  split: { en: 'Split', nl: 'Gesplitst' },
  dropped: { en: 'Nothing answers to it; taken out', nl: 'Zonder tegenhanger; verwijderd' },
};

/** `{to}` stands for what of the new edition to look at. */
export const LEFT_WORDS: Readonly<Record<WhyLeft, Bilingual>> = {
  history: {
    en: 'a verdict on the old edition; it counts for {to} through the mapping',
    nl: 'een oordeel over de oude editie; het telt via de koppeling mee voor {to}',
  },
  certificate: {
    en: 'a certificate of the old edition, as it was issued',
    nl: 'een certificaat op de oude editie, zoals het is afgegeven',
  },
  agreement: {
    en: 'agreed with the other party; ask whether the new edition serves',
    nl: 'met de andere partij afgesproken; vraag of de nieuwe editie volstaat',
  },
  'no-counterpart': {
    en: '{to} does not ask just this; decide anew, then remove this entry',
    nl: '{to} vraagt niet precies dit; besluit opnieuw en verwijder dan deze regel',
  },
  unanswered: {
    en: 'nothing of the new edition answers to it',
    nl: 'niets in de nieuwe editie komt hiermee overeen',
  },
  'not-alone': {
    en: 'stays with the old edition; alone it proves nothing of {to}',
    nl: 'blijft bij de oude editie staan; alleen bewijst het niets van {to}',
  },
  needed: {
    en: 'stays with the old edition; {to} is met by it together with verdicts on that edition',
    nl: 'blijft bij de oude editie staan; samen met oordelen over die editie voldoet {to} hierdoor',
  },
  'settled-otherwise': {
    en: 'stays with the old edition; on {to} it would contradict what else is known of it',
    nl: 'blijft bij de oude editie staan; bij {to} zou het tegenspreken wat daar verder van bekend is',
  },
};
