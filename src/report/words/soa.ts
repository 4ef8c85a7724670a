import type { ApplicabilityDecision } from '../../model/organisation.ts';
import type { SoaApplies, SoaRemarkKind, SoaStatus } from '../../model/soa.ts';
import type { Bilingual } from '../../model/text.ts';
import type { Tone } from '../table/sheet.ts';
import { plural, STATUS_WORDS } from '../words.ts';
import { STATUS_TONES } from './tones.ts';

/** Words of the Statement of Applicability. */
export const A = {
  title: { en: 'Statement of Applicability', nl: 'Verklaring van toepasselijkheid' },
  short: { en: 'SoA', nl: 'VvT' },
  about: { en: 'About this statement', nl: 'Over deze verklaring' },
  standard: { en: 'Standard', nl: 'Norm' },
  scope: { en: 'Scope', nl: 'Toepassingsgebied' },
  wholeOrganisation: { en: 'the whole organisation', nl: 'de hele organisatie' },
  version: { en: 'Version', nl: 'Versie' },
  approved: { en: 'Approved', nl: 'Goedgekeurd' },
  control: { en: 'Annex control', nl: 'Beheersmaatregel' },
  applicable: { en: 'Applicable', nl: 'Van toepassing' },
  because: { en: 'Reason', nl: 'Grond' },
  refs: { en: 'References', nl: 'Verwijzingen' },
  decidedBy: { en: 'Decided by', nl: 'Besloten door' },
  decidedOn: { en: 'Decided on', nl: 'Besloten op' },
  controls: { en: 'Controls', nl: 'Maatregelen' },
  decidedFor: { en: 'Decided for', nl: 'Besloten voor' },
  nobodyDecided: { en: 'Nobody decided.', nl: 'Niemand besloot.' },
  noControl: { en: 'No control.', nl: 'Geen maatregel.' },
  through: { en: 'through', nl: 'via' },
  until: { en: 'until', nl: 'tot en met' },
  review: { en: 'review', nl: 'herzien' },
  beyond: { en: 'Controls beyond the annex', nl: 'Maatregelen buiten de bijlage' },
  serves: { en: 'Serves', nl: 'Dient' },
  remarks: { en: 'What an auditor would object to or ask', nl: 'Waar een auditor op wijst of naar vraagt' },
  objections: { en: 'Objections', nl: 'Bezwaren' },
  questions: { en: 'Questions', nl: 'Vragen' },
  weight: { en: 'Weight', nl: 'Gewicht' },
  objection: { en: 'objection', nl: 'bezwaar' },
  question: { en: 'question', nl: 'vraag' },
  document: { en: 'the document', nl: 'het document' },
  none: { en: 'Nothing.', nl: 'Niets.' },
  undecided: { en: 'without a decision', nl: 'zonder besluit' },
  excluded: { en: 'left out', nl: 'buiten toepassing' },
  note: {
    en: 'Whether an inclusion or an exclusion is justified, the organisation decides and an auditor judges. What is implemented is what the organisation declares, less what verdicts and contradictions take from it.',
    nl: 'Of opnemen of weglaten terecht is, besluit de organisatie en beoordeelt een auditor. Wat is ingevoerd is wat de organisatie opgeeft, min wat oordelen en tegenstrijdigheden ervan afdoen.',
  },
} as const satisfies Record<string, Bilingual>;

export const APPLIES_WORDS: Readonly<Record<SoaApplies, Bilingual>> = {
  yes: { en: 'yes', nl: 'ja' },
  'in-part': { en: 'in part', nl: 'deels' },
  no: { en: 'no', nl: 'nee' },
};

export const APPLIES_TONES: Readonly<Record<SoaApplies, Tone>> = { yes: 'good', 'in-part': 'half', no: 'aside' };

export const SOA_STATUS_WORDS: Readonly<Record<SoaStatus, Bilingual>> = {
  ...STATUS_WORDS,
  unknown: { en: 'not stated', nl: 'niet opgegeven' },
};

export const SOA_STATUS_TONES: Readonly<Record<SoaStatus, Tone>> = { ...STATUS_TONES, unknown: 'open' };

export const BECAUSE_WORDS: Readonly<Record<ApplicabilityDecision['because'][number], Bilingual>> = {
  risk: { en: 'risk', nl: 'risico' },
  law: { en: 'law', nl: 'wet' },
  contract: { en: 'contract', nl: 'contract' },
  chosen: { en: 'own choice', nl: 'eigen keuze' },
};

export const REMARK_WORDS: Readonly<Record<SoaRemarkKind, Bilingual>> = {
  'not-approved': { en: 'Not approved', nl: 'Niet goedgekeurd' },
  'no-reason-excluded': { en: 'Exclusion not justified', nl: 'Weglating niet gemotiveerd' },
  'excluded-with-control': { en: 'Left out, with a control', nl: 'Weggelaten, met een maatregel' },
  'required-elsewhere': { en: 'Required elsewhere', nl: 'Elders vereist' },
  undecided: { en: 'Not decided', nl: 'Niet besloten' },
  'no-reason-included': { en: 'Inclusion not justified', nl: 'Opneming niet gemotiveerd' },
  'no-control': { en: 'No control', nl: 'Geen maatregel' },
  contradicted: { en: 'Disputed', nl: 'Betwist' },
  'decision-unsigned': { en: 'Decision without who or when', nl: 'Besluit zonder wie of wanneer' },
  'review-overdue': { en: 'Review overdue', nl: 'Herziening te laat' },
  'evidence-expired': { en: 'Evidence expired', nl: 'Bewijs verlopen' },
  'required-in-part': { en: 'Partly required elsewhere', nl: 'Elders deels vereist' },
  'evidence-missing': { en: 'No evidence named', nl: 'Geen bewijs genoemd' },
  'version-differs': { en: 'Another version certified', nl: 'Andere versie gecertificeerd' },
};

export const ANNEX_CONTROLS = plural(
  { en: 'annex control', nl: 'beheersmaatregel' },
  { en: 'annex controls', nl: 'beheersmaatregelen' },
);
export const OBJECTIONS = plural({ en: 'objection', nl: 'bezwaar' }, { en: 'objections', nl: 'bezwaren' });
export const QUESTIONS = plural({ en: 'question', nl: 'vraag' }, { en: 'questions', nl: 'vragen' });
