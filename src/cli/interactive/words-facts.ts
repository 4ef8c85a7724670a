import type { Bilingual } from '../../model/text.ts';

/** The words of the interview about the profile. */
export const F = {
  start: {
    en: 'Only what decides something is asked. Each answer is written to the file at once.',
    nl: 'Alleen wat iets beslist, wordt gevraagd. Elk antwoord staat meteen in het bestand.',
  },
  nothingOpen: { en: 'No fact is left that decides anything.', nl: 'Er is geen feit meer dat iets beslist.' },
  groupOpen: {
    en: 'Figures of linked and partner enterprises decide the rest: write them under profile: group: members: in the file.',
    nl: 'Cijfers van verbonden en partnerondernemingen beslissen de rest: schrijf ze onder profile: group: members: in het bestand.',
  },
  own: {
    en: 'Of the organisation alone: the file lists the group.',
    nl: 'Van de organisatie alleen: het bestand noemt de groep.',
  },
  skipped: {
    en: 'What was left out stays open; run it again once it is known.',
    nl: 'Wat is overgeslagen, blijft open; begin opnieuw zodra het bekend is.',
  },
  yes: { en: 'Yes', nl: 'Ja' },
  yesKey: { en: 'y', nl: 'j' },
  no: { en: 'No', nl: 'Nee' },
  some: { en: 'Yes: choose which', nl: 'Ja: kies welke' },
  none: { en: 'None of these', nl: 'Geen van deze' },
  unknown: { en: 'Not known yet', nl: 'Nog niet bekend' },
  number: {
    en: 'A whole number or an amount; leave it empty where it is not known yet.',
    nl: 'Een geheel getal of een bedrag; laat leeg wat nog niet bekend is.',
  },
  noNumber: { en: 'This is no number: write 250 or 1,200,000.', nl: 'Dit is geen getal: schrijf 250 of 1.200.000.' },
  gather: {
    en: 'Mark all that apply: what is not marked does not apply.',
    nl: 'Kruis alles aan wat geldt: wat niet is aangekruist, geldt niet.',
  },
  noneMarked: {
    en: 'Nothing is marked: Tab marks a kind. None of these is an answer of its own.',
    nl: 'Er is niets aangekruist: Tab kruist aan. Geen van deze is een eigen antwoord.',
  },
  decidesLaws: { en: 'Decides', nl: 'Beslist over' },
  decidesRequirements: { en: 'Decides whether these apply', nl: 'Beslist of deze gelden' },
} as const satisfies Record<string, Bilingual>;
