import { OTHER_ENTITY_TYPES, SECTORS } from './sectors.ts';
import type { Bilingual } from './text.ts';

/** A fact about an organisation that can decide which rules bind it. */
export interface ProfileFact {
  readonly kind: 'boolean' | 'number' | 'choice' | 'list';
  /** What is asked, as a noun phrase. */
  readonly title: Bilingual;
  /** The values it can take, for a choice or a list. */
  readonly values?: readonly string[];
}

const yesNo = (en: string, nl: string): ProfileFact => ({ kind: 'boolean', title: { en, nl } });
const number = (en: string, nl: string): ProfileFact => ({ kind: 'number', title: { en, nl } });
const choice = (en: string, nl: string, values: readonly string[]): ProfileFact => ({
  kind: 'choice',
  title: { en, nl },
  values,
});
const list = (en: string, nl: string, values: readonly string[]): ProfileFact => ({
  kind: 'list',
  title: { en, nl },
  values,
});

/**
 * Kinds of financial entities: Regulation (EU) 2022/2554, article 2(1), and two that Dutch guidance addresses beside
 * them.
 */
export const FINANCIAL_ENTITY_TYPES = [
  'credit-institution',
  'payment-institution',
  'account-information-service-provider',
  'e-money-institution',
  'investment-firm',
  'crypto-asset-service-provider',
  'central-securities-depository',
  'central-counterparty',
  'trading-venue',
  'trade-repository',
  'aifm',
  'ucits-management-company',
  'data-reporting-service-provider',
  'insurer',
  'insurance-intermediary',
  'pension-fund',
  'credit-rating-agency',
  'benchmark-administrator',
  'crowdfunding-service-provider',
  'securitisation-repository',
  'ict-third-party-provider',
  'premium-pension-institution',
  'audit-firm',
] as const;

const ENTITY_TYPES = [...SECTORS.flatMap((sector) => sector.types), ...OTHER_ENTITY_TYPES].map((type) => type.id);

/** Every fact that the profile of an organisation can hold. What is left out is unknown, which is never "no". */
export const PROFILE_FACTS = {
  legal_form: choice('Legal form', 'Rechtsvorm', [
    'bv',
    'nv',
    'stichting',
    'vereniging',
    'cooperatie',
    'vof',
    'maatschap',
    'eenmanszaak',
    'publiekrechtelijk',
    'buitenlands',
  ]),
  public_body: yesNo('Public body', 'Overheidsorgaan'),
  established_in_nl: yesNo(
    'Established in the Netherlands, or main establishment there',
    'Gevestigd in Nederland, of hoofdvestiging in Nederland',
  ),
  established_in_eu: yesNo('Established in the European Union', 'Gevestigd in de Europese Unie'),
  sectors: list(
    'Sectors of NIS2',
    'Sectoren van NIS2',
    SECTORS.map((sector) => sector.id),
  ),
  entity_types: list('Kinds of entity under NIS2 and the Cbw', 'Soorten entiteit volgens NIS2 en de Cbw', ENTITY_TYPES),
  nis2_class: choice(
    'Class under the Cbw, where the authority has settled it',
    'Categorie volgens de Cbw, waar de autoriteit die heeft vastgesteld',
    ['essential', 'important', 'none'],
  ),
  staff: number(
    'Staff in annual work units, linked enterprises included',
    'Medewerkers in arbeidsjaareenheden, inclusief verbonden ondernemingen',
  ),
  turnover: number('Yearly turnover in euros', 'Jaaromzet in euro’s'),
  balance: number('Balance sheet total in euros', 'Balanstotaal in euro’s'),
  critical_entity: yesNo(
    'Designated as a critical entity under the Wwke',
    'Aangewezen als kritieke entiteit volgens de Wwke',
  ),
  designated_entity: choice(
    'Designated by a minister under the Cbw',
    'Aangewezen door een minister op grond van de Cbw',
    ['essential', 'important', 'no'],
  ),
  security_task: yesNo(
    'National security, defence, police, prosecution, judiciary, parliament or central bank',
    'Nationale veiligheid, defensie, politie, openbaar ministerie, rechtspraak, parlement of centrale bank',
  ),
  dora_exempt: yesNo('Exempted from DORA by the Member State', 'Door de lidstaat vrijgesteld van DORA'),
  roles: list('Roles under the AVG', 'Rollen volgens de AVG', ['controller', 'processor', 'representative']),
  data: list('Kinds of data', 'Soorten gegevens', [
    'personal',
    'special',
    'health',
    'genetic',
    'biometric',
    'criminal',
    'bsn',
    'children',
  ]),
  care_provider: yesNo('Care provider', 'Zorgaanbieder'),
  supplier_to_care: yesNo('Supplier to care providers', 'Leverancier van zorgaanbieders'),
  supplier_to_finance: yesNo(
    'Supplier of ICT services to financial entities',
    'Leverancier van ICT-diensten aan financiële entiteiten',
  ),
  exchange_system_operator: yesNo(
    'Operates an electronic exchange system in care',
    'Beheert een elektronisch uitwisselingssysteem in de zorg',
  ),
  transfers_patient_files: yesNo(
    'Transfers or takes over patient files',
    'Draagt patiëntendossiers over of neemt ze over',
  ),
  uses_processors: yesNo('Uses processors', 'Schakelt verwerkers in'),
  uses_subprocessors: yesNo('Uses sub-processors', 'Schakelt subverwerkers in'),
  joint_controllers: yesNo('Joint controller with others', 'Gezamenlijk verwerkingsverantwoordelijk met anderen'),
  dpo_designated: yesNo('Data protection officer designated', 'Functionaris voor gegevensbescherming aangewezen'),
  relies_on_consent: yesNo('Processes on the ground of consent', 'Verwerkt op grond van toestemming'),
  relies_on_contract: yesNo('Processes on the ground of a contract', 'Verwerkt op grond van een overeenkomst'),
  relies_on_legitimate_interests: yesNo(
    'Processes on the ground of legitimate interests',
    'Verwerkt op grond van gerechtvaardigde belangen',
  ),
  relies_on_public_task: yesNo(
    'Processes for a public task or legal duty',
    'Verwerkt voor een publieke taak of wettelijke plicht',
  ),
  direct_marketing: yesNo('Direct marketing', 'Direct marketing'),
  automated_decisions: yesNo(
    'Decisions based solely on automated processing',
    'Uitsluitend geautomatiseerde besluiten',
  ),
  third_country_transfers: yesNo(
    'Transfers personal data outside the EEA',
    'Geeft persoonsgegevens door buiten de EER',
  ),
  uses_bcr: yesNo('Binding corporate rules', 'Bindende bedrijfsvoorschriften'),
  information_society_services: yesNo('Information society services', 'Diensten van de informatiemaatschappij'),
  offers_to_children: yesNo(
    'Online services offered directly to children',
    'Onlinediensten die rechtstreeks aan kinderen worden aangeboden',
  ),
  large_scale_monitoring: yesNo(
    'Core activity of regular and systematic monitoring on a large scale',
    'Kernactiviteit van regelmatige en stelselmatige observatie op grote schaal',
  ),
  large_scale_special: yesNo(
    'Core activity of large-scale processing of special categories or criminal data',
    'Kernactiviteit van grootschalige verwerking van bijzondere of strafrechtelijke gegevens',
  ),
  high_risk_processing: yesNo(
    'Processing likely to result in a high risk',
    'Verwerking met waarschijnlijk een hoog risico',
  ),
  collects_from_data_subject: yesNo('Collects data from the data subject', 'Verzamelt gegevens bij de betrokkene'),
  collects_from_others: yesNo(
    'Obtains data from others than the data subject',
    'Verkrijgt gegevens van anderen dan de betrokkene',
  ),
  further_processing: yesNo('Uses data for another purpose', 'Gebruikt gegevens voor een ander doel'),
  publishes_data: yesNo('Makes personal data public', 'Maakt persoonsgegevens openbaar'),
  research_or_statistics: yesNo('Research, archiving or statistics', 'Onderzoek, archivering of statistiek'),
  no_identification_needed: yesNo(
    'Purposes that need no identification',
    'Doeleinden waarvoor identificatie niet nodig is',
  ),
  financial_entity_types: list('Kinds of financial entity', 'Soorten financiële entiteit', FINANCIAL_ENTITY_TYPES),
  financial_undertaking: yesNo('Financial undertaking under the Wft', 'Financiële onderneming volgens de Wft'),
  dora_simplified: yesNo(
    'Simplified framework of DORA article 16(1)',
    'Vereenvoudigd kader van artikel 16, lid 1, DORA',
  ),
  microenterprise: yesNo('Microenterprise under DORA', 'Micro-onderneming volgens DORA'),
  tlpt_identified: yesNo(
    'Identified for threat-led penetration testing',
    'Aangewezen voor dreigingsgestuurde penetratietests',
  ),
  payment_service_provider: yesNo('Payment service provider', 'Betaaldienstverlener'),
  accountant: yesNo('Accountant or audit firm', 'Accountant of accountantsorganisatie'),
} as const satisfies Record<string, ProfileFact>;

export type ProfileFactId = keyof typeof PROFILE_FACTS;

/** The fact of that name, or undefined; safe for names that come from a file. */
export function profileFact(id: string): ProfileFact | undefined {
  return Object.hasOwn(PROFILE_FACTS, id) ? PROFILE_FACTS[id as ProfileFactId] : undefined;
}
