import type { Bound, Force, Nis2Result, Size } from '../../model/obligation.ts';
import type { Bilingual } from '../../model/text.ts';

/** Words of the report on obligations. */
export const O = {
  title: { en: 'What binds', nl: 'Wat bindt' },
  nis2: { en: 'Class under the Cyberbeveiligingswet (NIS2)', nl: 'Categorie volgens de Cyberbeveiligingswet (NIS2)' },
  size: { en: 'size', nl: 'omvang' },
  undecided: { en: 'Not decided by the profile', nl: 'Niet beslist door het profiel' },
  unlessDesignated: {
    en: 'unless it is designated, on which the profile is silent',
    nl: 'tenzij zij is aangewezen; daarover zwijgt het profiel',
  },
  decidedBy: { en: 'what would decide it', nl: 'wat het beslist' },
  assumed: {
    en: 'Exceptions taken not to hold, since the profile does not say',
    nl: 'Uitzonderingen die niet zijn aangenomen, omdat het profiel er niets over zegt',
  },
  supervisorDecides: {
    en: 'An indication: the competent authority decides.',
    nl: 'Een indicatie: de bevoegde autoriteit beslist.',
  },
  basis: { en: 'Basis', nl: 'Grondslag' },
  contractWith: { en: 'Contract with', nl: 'Contract met' },
  tenderOf: { en: 'Tender of', nl: 'Aanbesteding van' },
  supervisor: { en: 'Supervisor', nl: 'Toezicht' },
  consequences: { en: 'If it is not met', nl: 'Als er niet aan is voldaan' },
  dates: { en: 'Dates', nl: 'Data' },
  relations: { en: 'Relation', nl: 'Verhouding' },
  uncertain: { en: 'Not certain', nl: 'Niet zeker' },
  dependsOn: { en: 'Depends on', nl: 'Hangt af van' },
  restsOn: { en: 'Rests on', nl: 'Berust op' },
  overview: { en: 'At a glance', nl: 'In het kort' },
  answer: { en: 'Answer', nl: 'Antwoord' },
  meant: { en: 'is meant for it, and does not bind', nl: 'is voor haar bedoeld, en bindt niet' },
  meantNot: { en: 'is not meant for it', nl: 'is niet voor haar bedoeld' },
  waitsFor: { en: 'depends on', nl: 'hangt af van' },
  byAgreement: { en: 'binds only by contract or choice', nl: 'bindt alleen door contract of keuze' },
  bindsNot: { en: 'does not bind', nl: 'bindt niet' },
  otherwise: { en: 'Otherwise', nl: 'Anders' },
  binds: { en: 'binds', nl: 'bindt' },
  notInScope: { en: 'not in scope here', nl: 'valt hier buiten de beoordeling' },
  andNotInScope: { en: 'and is not in scope here', nl: 'en valt hier buiten de beoordeling' },
  bindsFrom: { en: 'binds from', nl: 'bindt vanaf' },
  group: { en: 'Figures of linked and partner enterprises', nl: 'Cijfers van verbonden en partnerondernemingen' },
  inForce: { en: 'In force', nl: 'In werking' },
  published: { en: 'Published', nl: 'Gepubliceerd' },
  since: { en: 'since', nl: 'sinds' },
  from: { en: 'from', nl: 'vanaf' },
  classFrom: {
    en: 'The Act is in force from {day}; this is the class that it gives from then on.',
    nl: 'De wet is in werking vanaf {day}; dit is de categorie vanaf die dag.',
  },
  article: { en: 'article', nl: 'artikel' },
  articles: { en: 'articles', nl: 'artikelen' },
  framework: { en: 'Framework', nl: 'Kader' },
  force: { en: 'Force', nl: 'Werking' },
  legal: {
    en: 'From the profile and the sources of kloof. No legal advice.',
    nl: 'Uit het profiel en de bronnen van kloof. Geen juridisch advies.',
  },
} as const satisfies Record<string, Bilingual>;

export const HEADINGS: Readonly<Record<Bound['applies'] | 'guidance', Bilingual>> = {
  yes: { en: 'Binds', nl: 'Bindt' },
  guidance: {
    en: 'Guidance meant for it, which does not bind',
    nl: 'Richtsnoer dat voor haar bedoeld is, en niet bindt',
  },
  later: { en: 'From a later day', nl: 'Vanaf een latere dag' },
  depends: { en: 'Depends on what the profile does not say', nl: 'Hangt af van wat het profiel niet zegt' },
  'by agreement': { en: 'Binds only by contract or choice', nl: 'Bindt alleen door contract of keuze' },
  no: { en: 'Does not bind', nl: 'Bindt niet' },
};

export const FORCE_WORDS: Readonly<Record<Force, Bilingual>> = {
  law: { en: 'law', nl: 'wet' },
  guidance: { en: 'guidance, not binding', nl: 'richtsnoer, niet bindend' },
  contract: { en: 'contract', nl: 'contract' },
  choice: { en: 'own choice', nl: 'eigen keuze' },
};

/** The same in one word, for a column. */
export const FORCE_SHORT: Readonly<Record<Force, Bilingual>> = {
  law: { en: 'law', nl: 'wet' },
  guidance: { en: 'guidance', nl: 'richtsnoer' },
  contract: { en: 'contract', nl: 'contract' },
  choice: { en: 'choice', nl: 'keuze' },
};

export const CLASS_WORDS: Readonly<Record<Nis2Result, Bilingual>> = {
  essential: { en: 'essential entity', nl: 'essentiële entiteit' },
  important: { en: 'important entity', nl: 'belangrijke entiteit' },
  'registration-only': { en: 'registration duties only', nl: 'alleen registratieplichten' },
  none: { en: 'not within scope', nl: 'valt er niet onder' },
  'other-state': {
    en: 'perhaps under the law of another Member State',
    nl: 'mogelijk onder het recht van een andere lidstaat',
  },
};

export const SIZE_WORDS: Readonly<Record<Size, Bilingual>> = {
  micro: { en: 'micro', nl: 'micro' },
  small: { en: 'small', nl: 'klein' },
  medium: { en: 'medium-sized', nl: 'middelgroot' },
  large: { en: 'large', nl: 'groot' },
};
