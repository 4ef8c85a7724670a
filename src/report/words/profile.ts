import type { FINANCIAL_ENTITY_TYPES, PROFILE_FACTS } from '../../model/profile.ts';
import { OTHER_ENTITY_TYPES, SECTORS } from '../../model/sectors.ts';
import type { Bilingual } from '../../model/text.ts';

type FinancialType = (typeof FINANCIAL_ENTITY_TYPES)[number];
type ValueOf<Fact extends 'legal_form' | 'roles' | 'data' | 'nis2_class' | 'designated_entity'> = string &
  NonNullable<(typeof PROFILE_FACTS)[Fact]['values']>[number];

const FINANCIAL: Readonly<Record<FinancialType, Bilingual>> = {
  'credit-institution': { en: 'Credit institution (bank)', nl: 'Kredietinstelling (bank)' },
  'payment-institution': { en: 'Payment institution', nl: 'Betaalinstelling' },
  'account-information-service-provider': {
    en: 'Account information service provider',
    nl: 'Aanbieder van rekeninginformatiediensten',
  },
  'e-money-institution': { en: 'Electronic money institution', nl: 'Elektronischgeldinstelling' },
  'investment-firm': { en: 'Investment firm', nl: 'Beleggingsonderneming' },
  'crypto-asset-service-provider': { en: 'Crypto-asset service provider', nl: 'Aanbieder van cryptoactivadiensten' },
  'central-securities-depository': {
    en: 'Central securities depository',
    nl: 'Centrale effectenbewaarinstelling',
  },
  'central-counterparty': { en: 'Central counterparty', nl: 'Centrale tegenpartij' },
  'trading-venue': { en: 'Trading venue', nl: 'Handelsplatform' },
  'trade-repository': { en: 'Trade repository', nl: 'Transactieregister' },
  aifm: { en: 'Manager of alternative investment funds', nl: 'Beheerder van alternatieve beleggingsinstellingen' },
  'ucits-management-company': { en: 'Management company of UCITS', nl: 'Beheerder van icbe’s' },
  'data-reporting-service-provider': {
    en: 'Data reporting service provider',
    nl: 'Aanbieder van datarapporteringsdiensten',
  },
  insurer: { en: 'Insurer or reinsurer', nl: 'Verzekeraar of herverzekeraar' },
  'insurance-intermediary': { en: 'Insurance intermediary', nl: 'Verzekeringstussenpersoon' },
  'pension-fund': { en: 'Pension fund', nl: 'Pensioenfonds' },
  'credit-rating-agency': { en: 'Credit rating agency', nl: 'Ratingbureau' },
  'benchmark-administrator': { en: 'Administrator of critical benchmarks', nl: 'Beheerder van cruciale benchmarks' },
  'crowdfunding-service-provider': { en: 'Crowdfunding service provider', nl: 'Aanbieder van crowdfundingdiensten' },
  'securitisation-repository': { en: 'Securitisation repository', nl: 'Securitisatieregister' },
  'ict-third-party-provider': { en: 'ICT third-party service provider', nl: 'Derde aanbieder van ICT-diensten' },
  'premium-pension-institution': { en: 'Premium pension institution', nl: 'Premiepensioeninstelling' },
  'audit-firm': { en: 'Audit firm', nl: 'Accountantsorganisatie' },
};

const LEGAL_FORMS: Readonly<Record<ValueOf<'legal_form'>, Bilingual>> = {
  bv: { en: 'Private limited company (bv)', nl: 'Besloten vennootschap (bv)' },
  nv: { en: 'Public limited company (nv)', nl: 'Naamloze vennootschap (nv)' },
  stichting: { en: 'Foundation', nl: 'Stichting' },
  vereniging: { en: 'Association', nl: 'Vereniging' },
  cooperatie: { en: 'Cooperative', nl: 'Coöperatie' },
  vof: { en: 'General partnership (vof)', nl: 'Vennootschap onder firma (vof)' },
  maatschap: { en: 'Professional partnership', nl: 'Maatschap' },
  eenmanszaak: { en: 'Sole proprietorship', nl: 'Eenmanszaak' },
  publiekrechtelijk: { en: 'Legal person under public law', nl: 'Publiekrechtelijke rechtspersoon' },
  buitenlands: { en: 'Foreign legal form', nl: 'Buitenlandse rechtsvorm' },
};

const OTHERS: Readonly<
  Record<ValueOf<'roles'> | ValueOf<'data'> | ValueOf<'nis2_class'> | ValueOf<'designated_entity'>, Bilingual>
> = {
  controller: { en: 'Controller', nl: 'Verwerkingsverantwoordelijke' },
  processor: { en: 'Processor', nl: 'Verwerker' },
  representative: { en: 'Representative in the Union', nl: 'Vertegenwoordiger in de Unie' },
  personal: { en: 'Personal data', nl: 'Persoonsgegevens' },
  special: { en: 'Special categories of personal data', nl: 'Bijzondere persoonsgegevens' },
  health: { en: 'Data on health', nl: 'Gegevens over gezondheid' },
  genetic: { en: 'Genetic data', nl: 'Genetische gegevens' },
  biometric: { en: 'Biometric data', nl: 'Biometrische gegevens' },
  criminal: { en: 'Data on criminal convictions and offences', nl: 'Strafrechtelijke gegevens' },
  bsn: { en: 'Citizen service numbers (BSN)', nl: 'Burgerservicenummers (BSN)' },
  children: { en: 'Data of children', nl: 'Gegevens van kinderen' },
  essential: { en: 'Essential', nl: 'Essentieel' },
  important: { en: 'Important', nl: 'Belangrijk' },
  none: { en: 'Neither', nl: 'Geen van beide' },
  no: { en: 'No', nl: 'Nee' },
};

const titles = (
  things: readonly { readonly id: string; readonly title: Bilingual }[],
): Readonly<Record<string, Bilingual>> => Object.fromEntries(things.map(({ id, title }) => [id, title]));

const BY_FACT: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  financial_entity_types: FINANCIAL,
  legal_form: LEGAL_FORMS,
  sectors: titles(SECTORS),
  entity_types: titles([...SECTORS.flatMap(({ types }) => types), ...OTHER_ENTITY_TYPES]),
};

/** A value of a choice or a list of the profile, in words. */
export function valueWords(fact: string, value: string): Bilingual {
  const words = BY_FACT[fact] ?? OTHERS;
  return (Object.hasOwn(words, value) ? words[value] : undefined) ?? { en: value, nl: value };
}
