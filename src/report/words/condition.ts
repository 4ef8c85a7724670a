import type { ProfileFactId } from '../../model/profile.ts';
import type { Bilingual } from '../../model/text.ts';

/**
 * What each fact says of the organisation, after "the organisation": `{holds|holds not}`, and `%` for the values. Of a
 * choice only what holds is said, for the other values are what holds otherwise.
 */
export const CLAUSES: Readonly<Record<ProfileFactId, Bilingual>> = {
  legal_form: { en: 'has the legal form %', nl: 'heeft de rechtsvorm %' },
  public_body: { en: 'is {a|not a} public body', nl: 'is {een|geen} overheidsorgaan' },
  established_in_nl: {
    en: '{is established in the Netherlands or has its main establishment there|is not established in the Netherlands and has no main establishment there}',
    nl: '{is in Nederland gevestigd of heeft daar haar hoofdvestiging|is niet in Nederland gevestigd en heeft daar geen hoofdvestiging}',
  },
  established_in_eu: {
    en: 'is {|not }established in the European Union',
    nl: 'is {|niet }in de Europese Unie gevestigd',
  },
  sectors: { en: 'is {|not }active in the NIS2 sector %', nl: 'is {|niet }actief in de NIS2-sector %' },
  entity_types: { en: 'is {|not }among the %', nl: 'hoort {|niet }tot de %' },
  nis2_class: { en: 'is % under the Cbw', nl: 'is volgens de Cbw %' },
  staff: { en: 'has % staff in annual work units', nl: 'heeft % medewerkers in arbeidsjaareenheden' },
  turnover: { en: 'has a yearly turnover of % euros', nl: 'heeft een jaaromzet van % euro' },
  balance: { en: 'has a balance sheet total of % euros', nl: 'heeft een balanstotaal van % euro' },
  critical_entity: {
    en: 'is {|not }designated as a critical entity under the Wwke',
    nl: 'is {|niet }aangewezen als kritieke entiteit volgens de Wwke',
  },
  designated_entity: { en: 'is designated by a minister as %', nl: 'is door een minister aangewezen als %' },
  security_task: {
    en: 'has {a|no} task in national security, defence, police, prosecution, the judiciary, parliament or central banking',
    nl: 'heeft {een|geen} taak in nationale veiligheid, defensie, politie, openbaar ministerie, rechtspraak, parlement of centrale bank',
  },
  dora_exempt: {
    en: 'is {|not }exempted from DORA by the Member State',
    nl: 'is {|niet }door de lidstaat vrijgesteld van DORA',
  },
  roles: { en: '{acts|does not act} as %', nl: 'is {|geen }%' },
  data: { en: '{processes|does not process} %', nl: 'verwerkt {|geen }%' },
  care_provider: { en: 'is {a|not a} care provider', nl: 'is {|geen }zorgaanbieder' },
  supplier_to_care: { en: '{supplies|does not supply} care providers', nl: 'levert {|niet }aan zorgaanbieders' },
  supplier_to_finance: {
    en: '{supplies|does not supply} ICT services to financial entities',
    nl: 'levert {|geen }ICT-diensten aan financiële entiteiten',
  },
  exchange_system_operator: {
    en: 'operates {an|no} electronic exchange system in care',
    nl: 'beheert {een|geen} elektronisch uitwisselingssysteem in de zorg',
  },
  transfers_patient_files: {
    en: '{transfers or takes over|neither transfers nor takes over} patient files',
    nl: 'draagt {patiëntendossiers over of neemt ze over|geen patiëntendossiers over en neemt er geen over}',
  },
  uses_processors: { en: 'uses {|no }processors', nl: 'schakelt {|geen }verwerkers in' },
  uses_subprocessors: { en: 'uses {|no }sub-processors', nl: 'schakelt {|geen }subverwerkers in' },
  joint_controllers: {
    en: 'is {a|not a} joint controller with others',
    nl: 'is {|niet }met anderen gezamenlijk verwerkingsverantwoordelijk',
  },
  dpo_designated: {
    en: 'has designated {a|no} data protection officer',
    nl: 'heeft {een|geen} functionaris voor gegevensbescherming aangewezen',
  },
  relies_on_consent: {
    en: '{processes|does not process} personal data on the ground of consent',
    nl: 'verwerkt {|geen }persoonsgegevens op grond van toestemming',
  },
  relies_on_contract: {
    en: '{processes|does not process} personal data on the ground of a contract',
    nl: 'verwerkt {|geen }persoonsgegevens op grond van een overeenkomst',
  },
  relies_on_legitimate_interests: {
    en: '{processes|does not process} personal data on the ground of legitimate interests',
    nl: 'verwerkt {|geen }persoonsgegevens op grond van gerechtvaardigde belangen',
  },
  relies_on_public_task: {
    en: '{processes|does not process} personal data for a public task or a legal duty',
    nl: 'verwerkt {|geen }persoonsgegevens voor een publieke taak of wettelijke plicht',
  },
  direct_marketing: { en: 'does {|no }direct marketing', nl: 'doet {|niet }aan direct marketing' },
  automated_decisions: {
    en: 'takes {|no }decisions based solely on automated processing',
    nl: 'neemt {|geen }besluiten die uitsluitend op geautomatiseerde verwerking berusten',
  },
  third_country_transfers: {
    en: 'transfers {|no }personal data outside the EEA',
    nl: 'geeft {|geen }persoonsgegevens door buiten de EER',
  },
  uses_bcr: { en: 'uses {|no }binding corporate rules', nl: 'gebruikt {|geen }bindende bedrijfsvoorschriften' },
  information_society_services: {
    en: 'provides {|no }information society services',
    nl: 'biedt {|geen }diensten van de informatiemaatschappij aan',
  },
  offers_to_children: {
    en: 'offers {|no }online services directly to children',
    nl: 'biedt {|geen }onlinediensten rechtstreeks aan kinderen aan',
  },
  large_scale_monitoring: {
    en: 'has {|no }regular and systematic monitoring on a large scale as a core activity',
    nl: 'heeft {|geen }regelmatige en stelselmatige observatie op grote schaal als kernactiviteit',
  },
  large_scale_special: {
    en: 'has {|no }large-scale processing of special categories of data or criminal data as a core activity',
    nl: 'heeft {|geen }grootschalige verwerking van bijzondere of strafrechtelijke gegevens als kernactiviteit',
  },
  high_risk_processing: {
    en: 'does {|no }processing that is likely to result in a high risk',
    nl: 'verricht {|geen }verwerkingen die waarschijnlijk een hoog risico inhouden',
  },
  collects_from_data_subject: {
    en: 'collects {|no }personal data from data subjects',
    nl: 'verzamelt {|geen }persoonsgegevens bij betrokkenen',
  },
  collects_from_others: {
    en: 'obtains {|no }personal data from others than the data subject',
    nl: 'verkrijgt {|geen }persoonsgegevens van anderen dan de betrokkene',
  },
  further_processing: {
    en: 'uses {|no }personal data for another purpose',
    nl: 'gebruikt {|geen }persoonsgegevens voor een ander doel',
  },
  publishes_data: { en: 'makes {|no }personal data public', nl: 'maakt {|geen }persoonsgegevens openbaar' },
  research_or_statistics: {
    en: 'processes {|no }personal data for research, archiving or statistics',
    nl: 'verwerkt {|geen }persoonsgegevens voor onderzoek, archivering of statistiek',
  },
  no_identification_needed: {
    en: '{has purposes that need no identification|needs identification for all of its purposes}',
    nl: 'heeft {doeleinden waarvoor identificatie niet nodig is|voor al haar doeleinden identificatie nodig}',
  },
  financial_entity_types: {
    en: 'is {a|not a} financial entity of the kind %',
    nl: 'is {een|geen} financiële entiteit van de soort %',
  },
  financial_undertaking: {
    en: 'is {a|not a} financial undertaking under the Wft',
    nl: 'is {een|geen} financiële onderneming volgens de Wft',
  },
  dora_simplified: {
    en: '{falls|does not fall} under the simplified framework of article 16(1) DORA',
    nl: 'valt {|niet }onder het vereenvoudigde kader van artikel 16, lid 1, DORA',
  },
  microenterprise: {
    en: 'is {a|not a} microenterprise under DORA',
    nl: 'is {een|geen} micro-onderneming volgens DORA',
  },
  tlpt_identified: {
    en: 'is {|not }identified for threat-led penetration testing',
    nl: 'is {|niet }aangewezen voor dreigingsgestuurde penetratietests',
  },
  payment_service_provider: { en: 'is {a|not a} payment service provider', nl: 'is {|geen }betaaldienstverlener' },
  accountant: { en: 'is {an|not an} accountant or audit firm', nl: 'is {|geen }accountant of accountantsorganisatie' },
};

const NEITHER: Bilingual = {
  en: 'neither an essential nor an important entity',
  nl: 'essentiële noch belangrijke entiteit',
};

/** Values that read otherwise in a clause than in a list to choose from. */
export const CLASS_VALUES: Readonly<Record<string, Bilingual>> = {
  essential: { en: 'an essential entity', nl: 'essentiële entiteit' },
  important: { en: 'an important entity', nl: 'belangrijke entiteit' },
  none: NEITHER,
  no: NEITHER,
};

export const C = {
  organisation: { en: 'the organisation', nl: 'de organisatie' },
  also: { en: '; and ', nl: '; en ' },
  atLeast: { en: 'at least', nl: 'ten minste' },
  below: { en: 'under', nl: 'minder dan' },
} as const satisfies Record<string, Bilingual>;
