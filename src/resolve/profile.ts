import { FINANCIAL_KINDS, SECTORS } from '../model/sectors.ts';
import type { OrganisationDocument, ProfileEntry } from '../schema/documents.ts';
import type { Reporter } from '../schema/reporter.ts';
import type { Document } from '../schema/validate.ts';

/** Two facts of a profile that cannot both be true. `fact` is the one that is marked. */
interface Contradiction {
  readonly fact: keyof ProfileEntry;
  readonly other: keyof ProfileEntry;
  readonly holds: (profile: ProfileEntry) => boolean;
  readonly message: string;
}

const MICRO_STAFF = 10;
const MICRO_EUROS = 2_000_000;
const above = (value: number | undefined, limit: number): boolean => value !== undefined && value > limit;
const has = (list: readonly string[] | undefined, value: string): boolean => list?.includes(value) ?? false;

const PUBLIC = SECTORS.find(({ id }) => id === 'public-administration')?.types.map(({ id }) => id) ?? [];

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    fact: 'sectors',
    other: 'entity_types',
    holds: ({ sectors, entity_types }) =>
      sectors !== undefined &&
      SECTORS.some(({ id, types }) => !has(sectors, id) && types.some((type) => has(entity_types, type.id))),
    message: 'a kind of entity belongs to a sector that is not among these',
  },
  {
    fact: 'public_body',
    other: 'entity_types',
    holds: ({ public_body, entity_types }) => public_body === false && PUBLIC.some((type) => has(entity_types, type)),
    message: 'an entity of public administration is a public body',
  },
  {
    fact: 'nis2_class',
    other: 'critical_entity',
    holds: ({ nis2_class, critical_entity }) =>
      critical_entity === true && nis2_class !== undefined && nis2_class !== 'essential',
    message: 'a critical entity is essential',
  },
  ...FINANCIAL_KINDS.map(
    ({ type, financial }): Contradiction => ({
      fact: 'financial_entity_types',
      other: 'entity_types',
      holds: ({ financial_entity_types, entity_types }) =>
        financial_entity_types !== undefined && has(entity_types, type) && !has(financial_entity_types, financial),
      message: `${type} among the kinds of entity is ${financial} among the financial ones`,
    }),
  ),
  {
    fact: 'microenterprise',
    other: 'staff',
    holds: ({ microenterprise, staff }) => microenterprise === true && staff !== undefined && staff >= MICRO_STAFF,
    message: 'a microenterprise has fewer than 10 staff',
  },
  {
    fact: 'microenterprise',
    other: 'turnover',
    holds: ({ microenterprise, turnover, balance }) =>
      microenterprise === true && above(turnover, MICRO_EUROS) && above(balance, MICRO_EUROS),
    message: 'a microenterprise has a turnover or a balance sheet total of at most 2 million euros',
  },
  {
    fact: 'care_provider',
    other: 'entity_types',
    holds: ({ care_provider, entity_types }) => care_provider === false && has(entity_types, 'healthcare_provider'),
    message: 'a healthcare provider is a care provider',
  },
  {
    fact: 'supplier_to_finance',
    other: 'financial_entity_types',
    holds: ({ supplier_to_finance, financial_entity_types }) =>
      supplier_to_finance === false && has(financial_entity_types, 'ict-third-party-provider'),
    message: 'an ICT third-party provider supplies ICT services to financial entities',
  },
  {
    fact: 'dora_exempt',
    other: 'dora_simplified',
    holds: ({ dora_exempt, dora_simplified }) => dora_exempt === true && dora_simplified === true,
    message: 'what is exempted from DORA has no simplified framework under it',
  },
  {
    fact: 'nis2_class',
    other: 'designated_entity',
    holds: ({ nis2_class, designated_entity }) =>
      nis2_class !== undefined &&
      designated_entity !== undefined &&
      designated_entity !== 'no' &&
      nis2_class !== designated_entity,
    message: 'the class differs from the designation',
  },
  {
    fact: 'established_in_nl',
    other: 'established_in_eu',
    holds: ({ established_in_nl, established_in_eu }) => established_in_nl === true && established_in_eu === false,
    message: 'who is established in the Netherlands is established in the European Union',
  },
];

export function checkProfile(reporter: Reporter, root: Document<OrganisationDocument>): void {
  const { profile } = root.value;
  if (!profile) return;
  for (const { fact, other, holds, message } of CONTRADICTIONS) {
    if (!holds(profile)) continue;
    const related = [{ file: root.file, range: root.source.locate(['profile', other]), message: `against ${other}` }];
    reporter.report('profile-contradiction', { document: root, path: ['profile', fact] }, message, { related });
  }
}
