import type { Bilingual } from './text.ts';

/** A sector of Annex I or II of Directive (EU) 2022/2555 with its kinds of entities; titles paraphrase the Annexes. */
export interface Sector {
  readonly id: string;
  readonly annex: 'I' | 'II';
  readonly title: Bilingual;
  readonly types: readonly EntityType[];
}

/** A kind of entity; the legal definition stands in the act that the Annex names. */
export interface EntityType {
  readonly id: string;
  readonly title: Bilingual;
  /** Whether Implementing Regulation (EU) 2024/2690 binds it. */
  readonly implementingRegulation?: true;
  /** Whether it is a financial entity under Regulation (EU) 2022/2554. */
  readonly dora?: true;
}

/**
 * The 18 sectors and their 69 types: Directive (EU) 2022/2555, Annexes I and II; Cyberbeveiligingswet, bijlagen 1 en 2.
 */
export const SECTORS: readonly Sector[] = [
  {
    id: 'energy',
    annex: 'I',
    title: { en: 'Energy', nl: 'Energie' },
    types: [
      {
        id: 'el_supply',
        title: {
          en: 'Electricity undertakings with a supply function',
          nl: 'Elektriciteitsbedrijven met leveringsfunctie',
        },
      },
      {
        id: 'el_dso',
        title: {
          en: 'Electricity distribution system operators',
          nl: 'Distributiesysteembeheerders voor elektriciteit',
        },
      },
      {
        id: 'el_tso',
        title: {
          en: 'Electricity transmission system operators',
          nl: 'Transmissiesysteembeheerders voor elektriciteit',
        },
      },
      {
        id: 'el_producer',
        title: {
          en: 'Electricity producers (as main activity, or of at least 100 MW together)',
          nl: 'Elektriciteitsproducenten (als hoofdactiviteit, of van samen ten minste 100 MW)',
        },
      },
      {
        id: 'el_nemo',
        title: { en: 'Nominated electricity market operators', nl: 'Benoemde elektriciteitsmarktbeheerders' },
      },
      {
        id: 'el_flex',
        title: {
          en: 'Electricity market participants: aggregation, demand response, storage',
          nl: 'Deelnemers aan de elektriciteitsmarkt: aggregatie, vraagrespons, opslag',
        },
      },
      {
        id: 'el_charging',
        title: {
          en: 'Charging point operators (management and operation, service to end users)',
          nl: 'Exploitanten van laadpunten (beheer en exploitatie, dienst aan eindgebruikers)',
        },
      },
      {
        id: 'heat',
        title: { en: 'District heating or cooling operators', nl: 'Exploitanten van stadsverwarming of -koeling' },
      },
      {
        id: 'oil_pipeline',
        title: { en: 'Oil transmission pipeline operators', nl: 'Exploitanten van oliepijpleidingen' },
      },
      {
        id: 'oil_facility',
        title: {
          en: 'Oil production, refining, treatment, storage and transmission operators',
          nl: 'Exploitanten voor productie, raffinage, behandeling, opslag en transport van aardolie',
        },
      },
      {
        id: 'oil_stock',
        title: {
          en: 'Central oil stockholding entities',
          nl: 'Centrale entiteiten voor de voorraadvorming van aardolie',
        },
      },
      { id: 'gas_supply', title: { en: 'Gas supply undertakings', nl: 'Gasleveringsbedrijven' } },
      {
        id: 'gas_dso',
        title: { en: 'Gas distribution system operators', nl: 'Distributiesysteembeheerders voor gas' },
      },
      {
        id: 'gas_tso',
        title: { en: 'Gas transmission system operators', nl: 'Transmissiesysteembeheerders voor gas' },
      },
      { id: 'gas_storage', title: { en: 'Gas storage system operators', nl: 'Opslagsysteembeheerders voor gas' } },
      { id: 'gas_lng', title: { en: 'LNG system operators', nl: 'LNG-systeembeheerders' } },
      { id: 'gas_undertaking', title: { en: 'Natural gas undertakings', nl: 'Aardgasbedrijven' } },
      {
        id: 'gas_refining',
        title: {
          en: 'Natural gas refining and treatment operators',
          nl: 'Exploitanten voor raffinage en behandeling van aardgas',
        },
      },
      {
        id: 'hydrogen',
        title: {
          en: 'Hydrogen production, storage and transmission operators',
          nl: 'Exploitanten voor productie, opslag en transmissie van waterstof',
        },
      },
    ],
  },
  {
    id: 'transport',
    annex: 'I',
    title: { en: 'Transport', nl: 'Vervoer' },
    types: [
      { id: 'air_carrier', title: { en: 'Commercial air carriers', nl: 'Luchtvaartmaatschappijen (commercieel)' } },
      {
        id: 'airport',
        title: {
          en: 'Airport managing bodies, airports, ancillary installations',
          nl: 'Luchthavenbeheerders, luchthavens en bijbehorende installaties',
        },
      },
      { id: 'atc', title: { en: 'Air traffic control service providers', nl: 'Luchtverkeersleiding' } },
      {
        id: 'rail_infra',
        title: { en: 'Railway infrastructure managers', nl: 'Infrastructuurbeheerders van het spoor' },
      },
      {
        id: 'rail_undertaking',
        title: {
          en: 'Railway undertakings incl. service facility operators',
          nl: 'Spoorwegondernemingen incl. dienstvoorzieningen',
        },
      },
      {
        id: 'shipping',
        title: {
          en: 'Inland, sea and coastal passenger and freight shipping companies (not individual vessels)',
          nl: 'Bedrijven voor vervoer van passagiers en vracht over binnenwateren, zee en langs de kust (niet de vaartuigen zelf)',
        },
      },
      {
        id: 'port',
        title: {
          en: 'Port managing bodies incl. port facilities, works and equipment operators',
          nl: 'Havenbeheerders incl. havenfaciliteiten, en exploitanten van werken en uitrusting',
        },
      },
      { id: 'vts', title: { en: 'Vessel traffic services', nl: 'Verkeersbegeleidingssystemen' } },
      {
        id: 'road_authority',
        title: {
          en: 'Road authorities responsible for traffic management (unless a non-essential part of the activity)',
          nl: 'Wegenautoriteiten voor verkeersbeheer (tenzij een niet-essentieel deel van de activiteit)',
        },
      },
      {
        id: 'its',
        title: { en: 'Intelligent Transport Systems operators', nl: 'Exploitanten van intelligente vervoerssystemen' },
      },
    ],
  },
  {
    id: 'banking',
    annex: 'I',
    title: { en: 'Banking', nl: 'Bankwezen' },
    types: [{ id: 'credit_institution', title: { en: 'Credit institutions', nl: 'Kredietinstellingen' }, dora: true }],
  },
  {
    id: 'financial-market-infrastructures',
    annex: 'I',
    title: { en: 'Financial market infrastructures', nl: 'Infrastructuur voor de financiële markt' },
    types: [
      {
        id: 'trading_venue',
        title: { en: 'Trading venue operators', nl: 'Exploitanten van handelsplatformen' },
        dora: true,
      },
      { id: 'ccp', title: { en: 'Central counterparties', nl: 'Centrale tegenpartijen' }, dora: true },
    ],
  },
  {
    id: 'health',
    annex: 'I',
    title: { en: 'Health', nl: 'Gezondheidszorg' },
    types: [
      { id: 'healthcare_provider', title: { en: 'Healthcare providers', nl: 'Zorgaanbieders' } },
      { id: 'eu_ref_lab', title: { en: 'EU reference laboratories', nl: 'EU-referentielaboratoria' } },
      {
        id: 'pharma_rd',
        title: { en: 'R&D of medicinal products', nl: 'Onderzoek en ontwikkeling van geneesmiddelen' },
      },
      {
        id: 'pharma_manufacture',
        title: {
          en: 'Manufacturers of basic pharmaceutical products and preparations (NACE C21)',
          nl: 'Fabrikanten van farmaceutische basisproducten en preparaten (NACE C21)',
        },
      },
      {
        id: 'med_device_critical',
        title: {
          en: 'Manufacturers of medical devices on the critical list for public health emergencies',
          nl: 'Fabrikanten van medische hulpmiddelen op de kritieke lijst voor noodsituaties in de volksgezondheid',
        },
      },
    ],
  },
  {
    id: 'drinking-water',
    annex: 'I',
    title: { en: 'Drinking water', nl: 'Drinkwater' },
    types: [
      {
        id: 'drinking_water',
        title: {
          en: 'Suppliers and distributors of drinking water (unless a non-essential part of distributing other goods)',
          nl: 'Leveranciers en distributeurs van drinkwater (tenzij een niet-essentieel deel van de distributie van andere goederen)',
        },
      },
    ],
  },
  {
    id: 'waste-water',
    annex: 'I',
    title: { en: 'Waste water', nl: 'Afvalwater' },
    types: [
      {
        id: 'waste_water',
        title: {
          en: 'Collection, disposal or treatment of urban, domestic or industrial waste water (unless a non-essential part of the activity)',
          nl: 'Opvang, lozing of behandeling van stedelijk, huishoudelijk of industrieel afvalwater (tenzij een niet-essentieel deel van de activiteit)',
        },
      },
    ],
  },
  {
    id: 'digital-infrastructure',
    annex: 'I',
    title: { en: 'Digital infrastructure', nl: 'Digitale infrastructuur' },
    types: [
      { id: 'ixp', title: { en: 'Internet exchange point providers', nl: 'Aanbieders van internetknooppunten' } },
      {
        id: 'dns_service_provider',
        title: { en: 'DNS service providers (not root servers)', nl: 'DNS-dienstverleners (niet root)' },
        implementingRegulation: true,
      },
      {
        id: 'tld_name_registry',
        title: { en: 'TLD name registries', nl: 'Registers voor topleveldomeinnamen' },
        implementingRegulation: true,
      },
      {
        id: 'cloud_computing_service_provider',
        title: { en: 'Cloud computing service providers', nl: 'Aanbieders van cloudcomputingdiensten' },
        implementingRegulation: true,
      },
      {
        id: 'data_centre_service_provider',
        title: { en: 'Data centre service providers', nl: 'Aanbieders van datacenterdiensten' },
        implementingRegulation: true,
      },
      {
        id: 'cdn_provider',
        title: { en: 'Content delivery network providers', nl: 'Aanbieders van netwerken voor de levering van inhoud' },
        implementingRegulation: true,
      },
      {
        id: 'trust_service_provider_qualified',
        title: { en: 'Qualified trust service providers', nl: 'Gekwalificeerde verleners van vertrouwensdiensten' },
        implementingRegulation: true,
      },
      {
        id: 'trust_service_provider',
        title: {
          en: 'Trust service providers (not qualified)',
          nl: 'Verleners van vertrouwensdiensten (niet gekwalificeerd)',
        },
        implementingRegulation: true,
      },
      {
        id: 'public_ecn',
        title: {
          en: 'Providers of public electronic communications networks',
          nl: 'Aanbieders van openbare elektronischecommunicatienetwerken',
        },
      },
      {
        id: 'public_ecs',
        title: {
          en: 'Providers of publicly available electronic communications services',
          nl: 'Aanbieders van openbare elektronischecommunicatiediensten',
        },
      },
    ],
  },
  {
    id: 'ict-service-management',
    annex: 'I',
    title: {
      en: 'ICT service management (business-to-business)',
      nl: 'Beheer van ICT-diensten (business-to-business)',
    },
    types: [
      {
        id: 'managed_service_provider',
        title: { en: 'Managed service providers', nl: 'Aanbieders van beheerde diensten' },
        implementingRegulation: true,
      },
      {
        id: 'managed_security_service_provider',
        title: { en: 'Managed security service providers', nl: 'Aanbieders van beheerde beveiligingsdiensten' },
        implementingRegulation: true,
      },
    ],
  },
  {
    id: 'public-administration',
    annex: 'I',
    title: { en: 'Public administration', nl: 'Overheid' },
    types: [
      {
        id: 'gov_central',
        title: {
          en: "Central government (ministries, and central zbo's that are public administration)",
          nl: "Centrale overheid (ministeries, en centrale zbo's die overheidsinstantie zijn)",
        },
      },
      {
        id: 'gov_regional',
        title: {
          en: 'Regional government (provinces, water authorities)',
          nl: 'Regionale overheid (provincies, waterschappen)',
        },
      },
      {
        id: 'gov_local',
        title: {
          en: 'Local government (municipalities, qualifying joint arrangements)',
          nl: 'Lokale overheid (gemeenten, gemeenschappelijke regelingen die eronder vallen)',
        },
      },
    ],
  },
  {
    id: 'space',
    annex: 'I',
    title: { en: 'Space', nl: 'Ruimtevaart' },
    types: [
      {
        id: 'space_ground',
        title: {
          en: 'Operators of ground-based infrastructure supporting space-based services (not public networks)',
          nl: 'Exploitanten van grondfaciliteiten die ruimtediensten ondersteunen (geen openbare netwerken)',
        },
      },
    ],
  },
  {
    id: 'postal',
    annex: 'II',
    title: { en: 'Postal and courier services', nl: 'Post- en koeriersdiensten' },
    types: [
      {
        id: 'postal',
        title: {
          en: 'Postal service providers incl. courier services',
          nl: 'Aanbieders van postdiensten incl. koeriers',
        },
      },
    ],
  },
  {
    id: 'waste-management',
    annex: 'II',
    title: { en: 'Waste management', nl: 'Afvalstoffenbeheer' },
    types: [
      {
        id: 'waste',
        title: {
          en: 'Waste management undertakings (only if principal economic activity)',
          nl: 'Afvalstoffenbeheer (alleen als hoofdactiviteit)',
        },
      },
    ],
  },
  {
    id: 'chemicals',
    annex: 'II',
    title: {
      en: 'Manufacture, production and distribution of chemicals',
      nl: 'Vervaardiging, productie en distributie van chemische stoffen',
    },
    types: [
      {
        id: 'chemicals',
        title: {
          en: 'Chemicals: manufacture and distribution of substances and mixtures, production of articles from them (REACH)',
          nl: 'Chemische stoffen: vervaardiging en distributie van stoffen en mengsels, productie van voorwerpen daaruit (REACH)',
        },
      },
    ],
  },
  {
    id: 'food',
    annex: 'II',
    title: {
      en: 'Production, processing and distribution of food',
      nl: 'Productie, verwerking en distributie van levensmiddelen',
    },
    types: [
      {
        id: 'food',
        title: {
          en: 'Food businesses in wholesale distribution and industrial production and processing',
          nl: 'Levensmiddelenbedrijven: groothandel en industriële productie/verwerking',
        },
      },
    ],
  },
  {
    id: 'manufacturing',
    annex: 'II',
    title: { en: 'Manufacturing', nl: 'Vervaardiging' },
    types: [
      {
        id: 'mfg_medical',
        title: {
          en: 'Manufacturers of medical devices and in vitro diagnostics (not those on the critical list)',
          nl: 'Fabrikanten van medische hulpmiddelen en in-vitrodiagnostica (niet die op de kritieke lijst)',
        },
      },
      {
        id: 'mfg_c26',
        title: {
          en: 'Manufacturers of computer, electronic and optical products (NACE C26)',
          nl: 'Fabrikanten van informaticaproducten en elektronische en optische producten (NACE C26)',
        },
      },
      {
        id: 'mfg_c27',
        title: {
          en: 'Manufacturers of electrical equipment (NACE C27)',
          nl: 'Fabrikanten van elektrische apparatuur (NACE C27)',
        },
      },
      {
        id: 'mfg_c28',
        title: {
          en: 'Manufacturers of machinery and equipment n.e.c. (NACE C28)',
          nl: 'Fabrikanten van machines, apparaten en werktuigen n.e.g. (NACE C28)',
        },
      },
      {
        id: 'mfg_c29',
        title: {
          en: 'Manufacturers of motor vehicles, trailers and semi-trailers (NACE C29)',
          nl: 'Fabrikanten van motorvoertuigen, aanhangers en opleggers (NACE C29)',
        },
      },
      {
        id: 'mfg_c30',
        title: {
          en: 'Manufacturers of other transport equipment (NACE C30)',
          nl: 'Fabrikanten van andere transportmiddelen (NACE C30)',
        },
      },
    ],
  },
  {
    id: 'digital-providers',
    annex: 'II',
    title: { en: 'Digital providers', nl: 'Digitale aanbieders' },
    types: [
      {
        id: 'online_marketplace',
        title: { en: 'Online marketplaces', nl: 'Onlinemarktplaatsen' },
        implementingRegulation: true,
      },
      {
        id: 'online_search_engine',
        title: { en: 'Online search engines', nl: 'Onlinezoekmachines' },
        implementingRegulation: true,
      },
      {
        id: 'social_networking_platform',
        title: { en: 'Social networking services platforms', nl: 'Platforms voor socialenetwerkdiensten' },
        implementingRegulation: true,
      },
    ],
  },
  {
    id: 'research',
    annex: 'II',
    title: { en: 'Research', nl: 'Onderzoek' },
    types: [
      {
        id: 'research',
        title: {
          en: 'Research organisations whose primary goal is applied research or experimental development for commercial use (not education institutions)',
          nl: 'Onderzoeksorganisaties met toegepast onderzoek of experimentele ontwikkeling voor commercieel gebruik als hoofddoel (geen onderwijsinstellingen)',
        },
      },
    ],
  },
];

/** Kinds of entities outside the Annexes to which parts of the Act apply all the same. */
export const OTHER_ENTITY_TYPES: readonly EntityType[] = [
  {
    id: 'domain_registration',
    title: {
      en: 'Entities providing domain name registration services',
      nl: 'Entiteiten die domeinnaamregistratiediensten verlenen',
    },
  },
  { id: 'higher_education', title: { en: 'Higher education institutions', nl: 'Instellingen voor hoger onderwijs' } },
];

/** Kinds of entity under the Cbw that are kinds of financial entity under DORA. */
export const FINANCIAL_KINDS = [
  { type: 'credit_institution', financial: 'credit-institution' },
  { type: 'trading_venue', financial: 'trading-venue' },
  { type: 'ccp', financial: 'central-counterparty' },
] as const;
