import type { Level } from '../../interview/levels.ts';
import type { Bilingual } from '../../model/text.ts';

/** The words of the questions of `kloof init`. */
export const S = {
  language: { en: 'Language of the file and its reports', nl: 'Taal van het bestand en de rapporten' },
  name: { en: 'Name of the organisation', nl: 'Naam van de organisatie' },
  required: { en: 'It needs a name.', nl: 'Er is een naam nodig.' },
  frameworks: { en: 'Frameworks in scope', nl: 'Kaders in scope' },
  frameworksHelp: { en: 'Mark at least one.', nl: 'Kruis er ten minste een aan.' },
  level: { en: 'Entries for controls to start from', nl: 'Maatregelen om mee te beginnen' },
  levelHelp: {
    en: 'They stand in the file as comments, so that nothing counts that nobody said.',
    nl: 'Zij staan als commentaar in het bestand, zodat niets telt wat niemand heeft opgegeven.',
  },
  levels: {
    group: { en: 'One for each heading', nl: 'Eén per hoofdstuk' },
    requirement: { en: 'One for each requirement', nl: 'Eén per eis' },
    none: { en: 'None', nl: 'Geen' },
  } satisfies Readonly<Record<Level, Bilingual>>,
  facts: {
    en: 'Go on with the facts that decide which laws bind?',
    nl: 'Doorgaan met de feiten die bepalen welke wetten binden?',
  },
  factsWhy: {
    en: 'Later is fine too: kloof obligations --interview',
    nl: 'Later kan ook: kloof obligations --interview',
  },
  yes: { en: 'Yes', nl: 'Ja' },
  yesKey: { en: 'y', nl: 'j' },
  no: { en: 'No', nl: 'Nee' },
} as const;
