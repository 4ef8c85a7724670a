import type { Reckoning } from '../model/obligation.ts';
import { FIGURES, type Profile } from '../model/organisation.ts';
import { FINANCIAL_KINDS } from '../model/sectors.ts';

/** The profile with what other facts of it say of those that it leaves out, and with the figures of the whole group. */
export function knownFacts(profile: Profile, { total }: Reckoning): Profile {
  const financial = impliedKinds(profile);
  const facts: Record<string, Profile[string]> = {
    ...(listed(profile, 'entity_types', 'healthcare_provider') && { care_provider: true }),
    ...(financial.length > 0 && { financial_entity_types: financial }),
    ...(listed(profile, 'financial_entity_types', 'ict-third-party-provider') && { supplier_to_finance: true }),
    ...profile,
  };
  for (const id of FIGURES) {
    if (total[id].isWhole) facts[id] = total[id].atLeast;
    else delete facts[id];
  }
  return facts;
}

/** Kinds of entity name some financial kinds; there can be others, so that these alone never rule one out. */
export function impliedKinds(profile: Profile): readonly string[] {
  if (profile['financial_entity_types'] !== undefined) return [];
  return FINANCIAL_KINDS.filter(({ type }) => listed(profile, 'entity_types', type)).map(({ financial }) => financial);
}

const listed = (profile: Profile, fact: string, value: string): boolean =>
  [profile[fact] ?? []].flat().map(String).includes(value);
