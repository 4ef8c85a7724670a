import type { GapKind, Severity } from '../model/assessment.ts';
import type { Bilingual } from '../model/text.ts';

/** What a kind of gap means, how heavy it is, and what to do about it. */
export interface GapKindEntry {
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly help: Bilingual;
}

/**
 * The one catalogue of gaps. The severity of a nonconformity is by its degree; of evidence, by what the user requires.
 */
export const GAPS: Readonly<Record<GapKind, GapKindEntry>> = {
  'not-addressed': {
    severity: 'medium',
    title: { en: 'Not addressed', nl: 'Niet geadresseerd' },
    help: {
      en: 'No control is declared on the requirement and nothing declared implies it. Declare the control that meets it, or decide with a reason that it does not apply.',
      nl: 'Op de eis is geen maatregel opgegeven en niets wat is opgegeven dekt haar. Geef de maatregel op die eraan voldoet, of besluit met een reden dat zij niet van toepassing is.',
    },
  },
  'not-implemented': {
    severity: 'high',
    title: { en: 'Not implemented', nl: 'Niet ingevoerd' },
    help: {
      en: 'A control that should meet the requirement is not implemented. Plan it with an owner and a date, and implement it.',
      nl: 'Een maatregel die aan de eis moet voldoen is niet ingevoerd. Plan haar met een eigenaar en een datum, en voer haar in.',
    },
  },
  planned: {
    severity: 'high',
    title: { en: 'Planned', nl: 'Gepland' },
    help: {
      en: 'The control that should meet the requirement is planned. It counts once its status is implemented.',
      nl: 'De maatregel die aan de eis moet voldoen is gepland. Zij telt zodra haar status implemented is.',
    },
  },
  'partly-implemented': {
    severity: 'medium',
    title: { en: 'Partly implemented', nl: 'Deels ingevoerd' },
    help: {
      en: 'A control meets part of the requirement. Do what the remainder says, or show with a joint claim that several controls are complete together.',
      nl: 'Een maatregel voldoet aan een deel van de eis. Doe wat resteert, of laat met een gezamenlijke verklaring zien dat meerdere maatregelen samen volledig zijn.',
    },
  },
  'partly-covered': {
    severity: 'medium',
    title: { en: 'Partly covered', nl: 'Deels gedekt' },
    help: {
      en: 'What is declared for other requirements covers part of this one. The remainder names what it still asks, and where several requirements are all of it together, those that are missing are named; declare the control that does it.',
      nl: 'Wat voor andere eisen is opgegeven dekt een deel van deze eis. Wat resteert staat erbij, en waar meerdere eisen haar samen geheel dekken ook welke daarvan ontbreken; geef de maatregel op die daarin voorziet.',
    },
  },
  nonconformity: {
    severity: 'high',
    title: { en: 'Nonconformity', nl: 'Afwijking' },
    help: {
      en: 'An assessor judged that the requirement is not met: a minor or major nonconformity, or absent. Correct it, and have it judged again.',
      nl: 'Een beoordelaar oordeelde dat niet aan de eis wordt voldaan: een minor of major afwijking, of afwezig. Corrigeer het en laat het opnieuw beoordelen.',
    },
  },
  'maturity-below': {
    severity: 'high',
    title: { en: 'Maturity below the expected level', nl: 'Volwassenheid onder het verwachte niveau' },
    help: {
      en: 'The level that was judged is below the level that the framework expects. The definition of the expected level says what is missing.',
      nl: 'Het beoordeelde niveau ligt onder het niveau dat het kader verwacht. De omschrijving van het verwachte niveau zegt wat ontbreekt.',
    },
  },
  'maturity-not-judged': {
    severity: 'low',
    title: { en: 'Maturity not judged', nl: 'Volwassenheid niet beoordeeld' },
    help: {
      en: 'The content is there, and nobody has judged the level yet. Have the design, existence and operation judged.',
      nl: 'De inhoud is er, maar niemand heeft het niveau nog beoordeeld. Laat opzet, bestaan en werking beoordelen.',
    },
  },
  'alternative-not-accepted': {
    severity: 'medium',
    title: { en: 'Alternative not accepted yet', nl: 'Alternatief nog niet aanvaard' },
    help: {
      en: 'A compensating control stands in for what the requirement asks. It counts in part until an assessor accepts it with a verdict.',
      nl: 'Een vervangende maatregel komt in de plaats van wat de eis vraagt. Zij telt ten dele, totdat een beoordelaar haar met een oordeel aanvaardt.',
    },
  },
  contradiction: {
    severity: 'low',
    title: { en: 'Contradiction', nl: 'Tegenspraak' },
    help: {
      en: 'The files say two things, and the newer or the stronger one counts. Bring them into line.',
      nl: 'De bestanden zeggen twee dingen, en het nieuwste of sterkste telt. Breng ze met elkaar in overeenstemming.',
    },
  },
  conflict: {
    severity: 'high',
    title: { en: 'Conflict', nl: 'Tegenstrijdig' },
    help: {
      en: 'What is declared leads to two conclusions that cannot both be true, so neither counts. Follow both chains and correct what is wrong: a declaration, a verdict, or a judgement in a mapping.',
      nl: 'Wat is opgegeven leidt tot twee conclusies die niet allebei waar kunnen zijn; geen van beide telt. Volg beide ketens en herstel wat niet klopt: een opgave, een oordeel of een beoordeling in een koppeling.',
    },
  },
  'evidence-missing': {
    severity: 'note',
    title: { en: 'Evidence missing', nl: 'Bewijs ontbreekt' },
    help: {
      en: 'The requirement is met by what is declared, and no evidence is named. It is not counted as demonstrated.',
      nl: 'Aan de eis is volgens opgave voldaan, maar er is geen bewijs genoemd. Zij telt niet als aangetoond.',
    },
  },
  'evidence-expired': {
    severity: 'note',
    title: { en: 'Evidence expired', nl: 'Bewijs verlopen' },
    help: {
      en: 'All evidence of the control is past its date. Renew it; until then the requirement is not counted as demonstrated.',
      nl: 'Al het bewijs van de maatregel is over zijn datum. Vernieuw het; tot dan telt de eis niet als aangetoond.',
    },
  },
  'exclusion-unfounded': {
    severity: 'high',
    title: { en: 'Exclusion without ground', nl: 'Uitsluiting zonder grond' },
    help: {
      en: 'The requirement was left out where that is not allowed: clauses of a management system never, law only on a ground in law named under refs. It stays applicable.',
      nl: 'De eis is buiten toepassing verklaard waar dat niet mag: hoofdstukken van een managementsysteem nooit, een wet alleen op een wettelijke grond die bij refs staat. Zij blijft van toepassing.',
    },
  },
  certificate: {
    severity: 'high',
    title: { en: 'Certificate', nl: 'Certificaat' },
    help: {
      en: 'A certificate is missing, has ended, is suspended or withdrawn, is of a superseded edition, or has too narrow a scope for what requires it.',
      nl: 'Een certificaat ontbreekt, is beëindigd, geschorst of ingetrokken, is van een vervangen editie, of heeft een te smal toepassingsgebied voor wat het vereist.',
    },
  },
  obligation: {
    severity: 'high',
    title: { en: 'Obligation', nl: 'Verplichting' },
    help: {
      en: 'A framework binds the organisation and is not in scope, or a contract requires by its date what is not met yet.',
      nl: 'Een kader bindt de organisatie en is niet in beschouwing genomen, of een contract vereist op zijn datum waaraan nog niet is voldaan.',
    },
  },
};
