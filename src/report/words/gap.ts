import type { Bilingual } from '../../model/text.ts';

/** Words of the gap reports, for the terminal and for documents. */
export const W = {
  draft: { en: 'draft', nl: 'concept' },
  final: { en: 'final', nl: 'definitief' },
  asOf: { en: 'as of', nl: 'peildatum' },
  expired: { en: 'expired', nl: 'verlopen' },
  scope: { en: 'Scope', nl: 'Toepassingsgebied' },
  of: { en: 'of', nl: 'van' },
  short: { en: 'short', nl: 'tekort' },
  demonstrated: { en: 'demonstrated', nl: 'aangetoond' },
  met: { en: 'met', nl: 'voldaan' },
  atMost: { en: 'at most', nl: 'hoogstens' },
  legendDemonstrated: { en: 'demonstrated', nl: 'aangetoond' },
  legendMet: { en: 'met, not demonstrated', nl: 'voldaan, niet aangetoond' },
  legendOpen: { en: 'open', nl: 'open' },
  legendShort: { en: 'falls short', nl: 'schiet tekort' },
  metIn: { en: 'Met in', nl: 'Voldaan in' },
  left: { en: 'Left', nl: 'Resteert' },
  stated: { en: 'Stated consequence', nl: 'Genoemd gevolg' },
  due: { en: 'Due', nl: 'Uiterlijk' },
  owner: { en: 'Owner', nl: 'Eigenaar' },
  alsoAt: { en: 'The same at', nl: 'Hetzelfde bij' },
  accepted: { en: 'Accepted, until', nl: 'Aanvaard, tot en met' },
  acceptedBy: { en: 'Accepted by', nl: 'Aanvaard door' },
  acceptedUntil: { en: 'until', nl: 'tot en met' },
  lapsed: { en: 'that acceptance has expired', nl: 'die aanvaarding is verlopen' },
  alsoServes: { en: 'the same step also serves', nl: 'dezelfde stap dient ook' },
  noGaps: {
    en: 'No gaps: every requirement that applies is met by what is declared.',
    nl: 'Geen tekortkomingen: aan elke eis die van toepassing is, is volgens opgave voldaan.',
  },
  nothingShown: { en: 'Nothing to show with these filters.', nl: 'Met deze filters is er niets te tonen.' },
  filtered: {
    en: 'The lists show a selection of the requirements; totals count everything.',
    nl: 'De lijsten tonen een selectie van de eisen; totalen tellen alles.',
  },
  group: { en: 'Group', nl: 'Groep' },
  framework: { en: 'Framework', nl: 'Kader' },
  content: { en: 'content', nl: 'inhoud' },
  undecided: { en: 'Applies unless the profile says otherwise', nl: 'Van toepassing, tenzij het profiel anders zegt' },
  bindsNot: {
    en: 'in scope by choice; by the profile it does not bind this organisation',
    nl: 'in de beoordeling uit eigen keuze; volgens het profiel bindt het deze organisatie niet',
  },
  bindsPerhaps: { en: 'whether it binds depends on', nl: 'of het bindt, hangt af van' },
  bindsHarderPerhaps: {
    en: 'whether it also binds by {force} depends on',
    nl: 'of het ook bij {force} bindt, hangt af van',
  },
  reachesOnly: {
    en: 'reaches this organisation only within {ids}; the rest is assessed as well, and does not bind it',
    nl: 'bereikt deze organisatie alleen binnen {ids}; de rest is ook beoordeeld, en bindt haar niet',
  },
  scopedByProfile: {
    en: 'The file names no frameworks: those that bind by the profile are in scope.',
    nl: 'Het bestand noemt geen kaders: wat volgens het profiel bindt, is beoordeeld.',
  },
  scopedAhead: {
    en: 'in scope ahead of that day',
    nl: 'vooruitlopend daarop beoordeeld',
  },
  scopedGuidance: {
    en: 'in scope as guidance meant for this organisation, which does not bind it',
    nl: 'beoordeeld als richtsnoer dat voor deze organisatie bedoeld is, en haar niet bindt',
  },
  later: { en: 'later', nl: 'later' },
  bindsBy: { en: 'binds by', nl: 'bindt door' },
  bindsOutside: {
    en: 'Binds by the profile, and is not in scope',
    nl: 'Bindt volgens het profiel, en valt buiten de beoordeling',
  },
  bindsLaterOutside: {
    en: 'Binds later by the profile, and is not in scope',
    nl: 'Bindt later volgens het profiel, en valt buiten de beoordeling',
  },
  undecidedOutside: {
    en: 'May bind, on facts that the profile leaves out and kloof obligations names, and is not in scope',
    nl: 'Bindt misschien, door feiten die het profiel weglaat en kloof obligations noemt, en valt buiten de beoordeling',
  },
  guidanceUndecided: {
    en: 'Guidance that may be meant for this organisation, on facts that the profile leaves out, and is not in scope',
    nl: 'Richtsnoer dat misschien voor deze organisatie bedoeld is, door feiten die het profiel weglaat, en buiten de beoordeling valt',
  },
  guidanceOutside: {
    en: 'Guidance meant for this organisation, and not in scope',
    nl: 'Richtsnoer dat voor deze organisatie bedoeld is, en buiten de beoordeling valt',
  },
  profileSilent: {
    en: 'applies unless the profile says otherwise, on',
    nl: 'geldt tenzij het profiel anders zegt, over',
  },
  unaddressed: {
    en: 'that no control addresses and nothing declared implies',
    nl: 'waarvoor geen maatregel is opgegeven en niets is afgeleid',
  },
  inferredNote: {
    en: 'What is inferred rests on our judgement of how requirements relate and has to be confirmed.',
    nl: 'Wat is afgeleid berust op ons oordeel over hoe eisen zich verhouden en moet worden bevestigd.',
  },
  noAssurance: {
    en: 'No certification, no assurance, no legal advice.',
    nl: 'Geen certificering, geen assurance, geen juridisch advies.',
  },
  nothingInferred: {
    en: 'Nothing was inferred from other frameworks: only what is declared within a framework counts.',
    nl: 'Uit andere kaders is niets afgeleid: alleen wat binnen een kader is opgegeven telt.',
  },
  trustsOnly: {
    en: 'Inferred only over mappings that rest on',
    nl: 'Alleen afgeleid over koppelingen die berusten op',
  },
  fullReport: { en: 'writes the full report', nl: 'schrijft het volledige rapport' },
  reasons: { en: 'the reasons', nl: 'de redenen' },
  by: { en: 'by', nl: 'door' },
  control: { en: 'control', nl: 'maatregel' },
  verdictOf: { en: 'the verdict of', nl: 'het oordeel van' },
  together: { en: 'together', nl: 'samen' },
  mapping: { en: 'mapping', nl: 'koppeling' },
  row: { en: 'row', nl: 'rij' },
  itsParts: { en: 'its parts', nl: 'de onderdelen ervan' },
  itsWhole: { en: 'what it is part of', nl: 'waar het deel van is' },
  next: { en: 'Next', nl: 'Volgende stappen' },
  heldBack: {
    en: 'held back by a baseline: counted here, and failing no run',
    nl: 'bekend uit een nulmeting: hier meegeteld, en geen reden om te falen',
  },
} as const satisfies Record<string, Bilingual>;
