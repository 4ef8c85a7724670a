/**
 * The shapes of files, after validation. Generated from the schemas by `npm run generate`; a test holds the two together.
 */

export type AnyDocument =
  FrameworkDocument | MappingDocument | OrganisationDocument | LicensedTextDocument | ObligationsDocument;
export type FrameworkId = string;
export type Date = string;
export type RequirementId = string;
export type Condition = import('../model/framework.ts').Condition;
export type FrameworkEntry = FrameworkId | FrameworkScope;
export type Scope = 'all' | string[];
export type SatisfactionEntry = RequirementId | Satisfaction;
export type MaturityScore = number | MaturityAspects;
export type Reference = string;
export type FailOn = Trigger | Trigger[];
export type Trigger = import('../model/policy.ts').Trigger;

export interface FrameworkDocument {
  kloof: 'framework/1';
  id: FrameworkId;
  title: Bilingual;
  short_title?: Bilingual;
  summary?: Bilingual;
  publisher: string;
  kind: 'standard' | 'law' | 'regulation' | 'directive' | 'supervisory-guidance';
  edition: string;
  citation?: string;
  licensed?: boolean;
  valid_from?: Date;
  valid_until?: Date;
  superseded_by?: FrameworkId;
  transposed_by?: FrameworkId;
  excludable?: boolean | 'statutory';
  replaces?: boolean;
  notes?: Bilingual[];
  dates?: FrameworkDate[];
  related?: RelatedAct[];
  sources?: Source[];
  attributes?: AttributeDefinition[];
  maturity?: MaturityModel;
  confidence?: Confidence;
  requirements: RequirementNode[];
}
export interface Bilingual {
  en: string;
  nl: string;
}
export interface FrameworkDate {
  date: Date;
  title: Bilingual;
  sources: string[];
  confidence?: Confidence;
}
export interface Confidence {
  level: 'high' | 'medium' | 'low';
  note: Bilingual;
}
export interface RelatedAct {
  id: string;
  title: Bilingual;
  citation?: string;
  in_force?: Date;
  note?: Bilingual;
  confidence?: Confidence;
}
export interface Source {
  id: string;
  title: string;
  url?: string;
}
export interface AttributeDefinition {
  id: string;
  title: Bilingual;
  values?: AttributeValue[];
}
export interface AttributeValue {
  id: string;
  title: Bilingual;
}
export interface MaturityModel {
  levels: MaturityLevel[];
}
export interface MaturityLevel {
  level: number;
  title: Bilingual;
  summary: Bilingual;
  confidence?: Confidence;
}
export interface RequirementNode {
  id: RequirementId;
  title: Bilingual;
  summary?: Bilingual;
  evidence?: Bilingual[];
  assessable?: boolean;
  exhaustive?: boolean;
  excludable?: boolean | 'statutory';
  applies_when?: Condition;
  expected_maturity?: number;
  valid_from?: Date;
  valid_until?: Date;
  attributes?: {
    [k: string]: string | string[];
  };
  note?: Bilingual;
  confidence?: Confidence;
  sources?: string[];
  children?: RequirementNode[];
}
export interface MappingDocument {
  kloof: 'mapping/1';
  source: FrameworkId;
  target: FrameworkId;
  method: 'official' | 'published' | 'expert-judgement' | 'derived';
  basis?: MappingBasis[];
  review?: MappingReview;
  replaces?: boolean;
  note?: Bilingual;
  rows: MappingRow[];
}
export interface MappingBasis {
  id: string;
  title: string;
  url?: string;
  licence?: string;
}
export interface MappingReview {
  state: 'draft' | 'reviewed';
  by?: string;
  date?: Date;
}
export interface MappingRow {
  source?: RequirementId;
  sources?: RequirementId[];
  target?: RequirementId;
  targets?: RequirementId[];
  relationship: 'equal' | 'subset-of' | 'superset-of' | 'intersects-with' | 'no-relationship';
  rationale: Bilingual;
  remainder?: Bilingual;
  source_remainder?: Bilingual;
  basis?: string[];
  confidence?: 'high' | 'medium' | 'low';
}
export interface OrganisationDocument {
  kloof: 'organisation/1';
  language?: 'en' | 'nl';
  organisation?: OrganisationHead;
  assessment?: AssessmentEntry;
  profile?: ProfileEntry;
  scope?: ScopeEntry[];
  frameworks?: FrameworkEntry[];
  include?: string[];
  contracts?: ContractEntry[];
  certificates?: CertificateEntry[];
  controls?: ControlEntry[];
  joint?: JointEntry[];
  applicability?: ApplicabilityEntry[];
  verdicts?: VerdictEntry[];
  accepted?: AcceptedEntry[];
  policy?: PolicyEntry;
}
export interface OrganisationHead {
  name: string;
  legal_entity?: string;
  address?: string;
}
export interface AssessmentEntry {
  status?: 'draft' | 'final';
  version?: string;
  assessor?: string;
  independence?: string;
  method?: string[];
  depth?: ('design' | 'existence' | 'operation')[];
  sample?: string;
  period?: string;
  classification?: string;
  approved_by?: string;
  approved_on?: string;
}
export interface ProfileEntry {
  legal_form?:
    | 'bv'
    | 'nv'
    | 'stichting'
    | 'vereniging'
    | 'cooperatie'
    | 'vof'
    | 'maatschap'
    | 'eenmanszaak'
    | 'publiekrechtelijk'
    | 'buitenlands';
  public_body?: boolean;
  established_in_nl?: boolean;
  established_in_eu?: boolean;
  sectors?: (
    | 'energy'
    | 'transport'
    | 'banking'
    | 'financial-market-infrastructures'
    | 'health'
    | 'drinking-water'
    | 'waste-water'
    | 'digital-infrastructure'
    | 'ict-service-management'
    | 'public-administration'
    | 'space'
    | 'postal'
    | 'waste-management'
    | 'chemicals'
    | 'food'
    | 'manufacturing'
    | 'digital-providers'
    | 'research'
  )[];
  entity_types?: (
    | 'el_supply'
    | 'el_dso'
    | 'el_tso'
    | 'el_producer'
    | 'el_nemo'
    | 'el_flex'
    | 'el_charging'
    | 'heat'
    | 'oil_pipeline'
    | 'oil_facility'
    | 'oil_stock'
    | 'gas_supply'
    | 'gas_dso'
    | 'gas_tso'
    | 'gas_storage'
    | 'gas_lng'
    | 'gas_undertaking'
    | 'gas_refining'
    | 'hydrogen'
    | 'air_carrier'
    | 'airport'
    | 'atc'
    | 'rail_infra'
    | 'rail_undertaking'
    | 'shipping'
    | 'port'
    | 'vts'
    | 'road_authority'
    | 'its'
    | 'credit_institution'
    | 'trading_venue'
    | 'ccp'
    | 'healthcare_provider'
    | 'eu_ref_lab'
    | 'pharma_rd'
    | 'pharma_manufacture'
    | 'med_device_critical'
    | 'drinking_water'
    | 'waste_water'
    | 'ixp'
    | 'dns_service_provider'
    | 'tld_name_registry'
    | 'cloud_computing_service_provider'
    | 'data_centre_service_provider'
    | 'cdn_provider'
    | 'trust_service_provider_qualified'
    | 'trust_service_provider'
    | 'public_ecn'
    | 'public_ecs'
    | 'managed_service_provider'
    | 'managed_security_service_provider'
    | 'gov_central'
    | 'gov_regional'
    | 'gov_local'
    | 'space_ground'
    | 'postal'
    | 'waste'
    | 'chemicals'
    | 'food'
    | 'mfg_medical'
    | 'mfg_c26'
    | 'mfg_c27'
    | 'mfg_c28'
    | 'mfg_c29'
    | 'mfg_c30'
    | 'online_marketplace'
    | 'online_search_engine'
    | 'social_networking_platform'
    | 'research'
    | 'domain_registration'
    | 'higher_education'
  )[];
  nis2_class?: 'essential' | 'important' | 'none';
  staff?: number;
  turnover?: number;
  balance?: number;
  group?: GroupEntry;
  critical_entity?: boolean;
  designated_entity?: 'essential' | 'important' | 'no';
  security_task?: boolean;
  dora_exempt?: boolean;
  roles?: ('controller' | 'processor' | 'representative')[];
  data?: ('personal' | 'special' | 'health' | 'genetic' | 'biometric' | 'criminal' | 'bsn' | 'children')[];
  care_provider?: boolean;
  supplier_to_care?: boolean;
  supplier_to_finance?: boolean;
  exchange_system_operator?: boolean;
  transfers_patient_files?: boolean;
  uses_processors?: boolean;
  uses_subprocessors?: boolean;
  joint_controllers?: boolean;
  dpo_designated?: boolean;
  relies_on_consent?: boolean;
  relies_on_contract?: boolean;
  relies_on_legitimate_interests?: boolean;
  relies_on_public_task?: boolean;
  direct_marketing?: boolean;
  automated_decisions?: boolean;
  third_country_transfers?: boolean;
  uses_bcr?: boolean;
  information_society_services?: boolean;
  offers_to_children?: boolean;
  large_scale_monitoring?: boolean;
  large_scale_special?: boolean;
  high_risk_processing?: boolean;
  collects_from_data_subject?: boolean;
  collects_from_others?: boolean;
  further_processing?: boolean;
  publishes_data?: boolean;
  research_or_statistics?: boolean;
  no_identification_needed?: boolean;
  financial_entity_types?: (
    | 'credit-institution'
    | 'payment-institution'
    | 'account-information-service-provider'
    | 'e-money-institution'
    | 'investment-firm'
    | 'crypto-asset-service-provider'
    | 'central-securities-depository'
    | 'central-counterparty'
    | 'trading-venue'
    | 'trade-repository'
    | 'aifm'
    | 'ucits-management-company'
    | 'data-reporting-service-provider'
    | 'insurer'
    | 'insurance-intermediary'
    | 'pension-fund'
    | 'credit-rating-agency'
    | 'benchmark-administrator'
    | 'crowdfunding-service-provider'
    | 'securitisation-repository'
    | 'ict-third-party-provider'
    | 'premium-pension-institution'
    | 'audit-firm'
  )[];
  financial_undertaking?: boolean;
  dora_simplified?: boolean;
  microenterprise?: boolean;
  tlpt_identified?: boolean;
  payment_service_provider?: boolean;
  accountant?: boolean;
}
export interface GroupEntry {
  figures: 'own' | 'consolidated';
  members?: GroupMemberEntry[];
}
export interface GroupMemberEntry {
  name: string;
  link: 'linked' | 'partner';
  share?: number;
  staff?: number;
  turnover?: number;
  balance?: number;
}
export interface ScopeEntry {
  id: string;
  title: string;
}
export interface FrameworkScope {
  id: FrameworkId;
  scope?: Scope;
}
export interface ContractEntry {
  kind?: 'contract' | 'tender';
  with: string;
  requires: FrameworkId;
  form: 'certificate' | 'conformity' | 'audit-right';
  requirements?: RequirementId[];
  by?: string;
  scope?: Scope;
  consequence?: string;
  ref?: string;
}
export interface CertificateEntry {
  framework: FrameworkId;
  body?: string;
  accreditation?: string;
  number?: string;
  scope?: Scope;
  initial?: boolean;
  decided_on?: string;
  expires_on?: string;
  soa_version?: string;
  status: 'valid' | 'suspended' | 'withdrawn';
}
export interface ControlEntry {
  id: string;
  title: string;
  status: 'implemented' | 'partial' | 'planned' | 'alternative' | 'not-implemented';
  description?: string;
  changed_on?: string;
  scope?: Scope;
  owner?: string;
  due?: string;
  effort?: string;
  review_on?: string;
  satisfies?: {
    [k: string]: SatisfactionEntry[];
  };
  evidence?: EvidenceEntry[];
  notes?: string;
}
export interface Satisfaction {
  requirement: RequirementId;
  coverage?: 'full' | 'partial';
  remainder?: string;
  maturity?: MaturityScore;
}
export interface MaturityAspects {
  design?: number;
  existence?: number;
  operation?: number;
}
export interface EvidenceEntry {
  title: string;
  ref?: string;
  date?: string;
  valid_until?: string;
}
export interface JointEntry {
  requirement: Reference;
  controls: string[];
  justification: string;
  scope?: Scope;
}
export interface ApplicabilityEntry {
  requirement: Reference;
  applicable: boolean;
  justification?: string;
  because?: ('risk' | 'law' | 'contract' | 'chosen')[];
  refs?: string[];
  decided_by?: string;
  decided_on?: string;
  review_on?: string;
  notes?: string;
  scope?: Scope;
}
export interface VerdictEntry {
  requirement: Reference;
  verdict?: 'conforms' | 'observation' | 'minor' | 'major' | 'absent';
  maturity?: MaturityScore;
  assessor: string;
  date: string;
  note?: string;
  scope?: Scope;
}
export interface AcceptedEntry {
  requirement: Reference;
  reason: string;
  by: string;
  until: string;
}
export interface PolicyEntry {
  fail_on?: FailOn;
  require_evidence?: boolean;
  frameworks?: {
    [k: string]: FrameworkPolicyEntry;
  };
}
export interface FrameworkPolicyEntry {
  fail_on?: FailOn;
  fail_under?: string;
}
export interface LicensedTextDocument {
  kloof: 'licensed-text/1';
  framework: FrameworkId;
  licence?: string;
  texts: {
    [k: string]: string;
  };
}
export interface ObligationsDocument {
  kloof: 'obligations/1';
  sources: ObligationSource[];
  obligations: ObligationEntry[];
}
export interface ObligationSource {
  id: string;
  title: string;
  url?: string;
}
export interface ObligationEntry {
  id: string;
  framework: FrameworkId;
  title: Bilingual;
  force: 'law' | 'guidance' | 'contract' | 'choice';
  applies_when?: Condition;
  except_when?: Condition;
  basis: Bilingual;
  reaches?: string[];
  in_force?: ObligationInForce;
  supervisor?: Bilingual;
  consequences?: ObligationSentence[];
  dates?: ObligationDateEntry[];
  relations?: ObligationSentence[];
  sources: string[];
  confidence?: ObligationConfidence;
}
export interface ObligationInForce {
  from: Date;
  by?: Bilingual;
  note?: Bilingual;
  sources: string[];
}
export interface ObligationSentence {
  en: string;
  nl: string;
  applies_when?: Condition;
  from?: Date;
}
export interface ObligationDateEntry {
  date: Date;
  title: Bilingual;
  applies_when?: Condition;
}
export interface ObligationConfidence {
  level: 'high' | 'medium' | 'low';
  note: Bilingual;
}
