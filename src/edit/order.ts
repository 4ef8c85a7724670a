import { organisationSchema } from '../schema/organisation.ts';

interface Part {
  readonly properties: Readonly<Record<string, Part>>;
}

const { properties, definitions } = organisationSchema as unknown as Part & {
  readonly definitions: Readonly<Record<string, Part>>;
};

const keysOf = (part: Part | undefined): readonly string[] => Object.keys(part?.properties ?? {});

/** The order in which the keys of an organisation file stand: that of its schema. */
export const ROOT_KEYS = keysOf({ properties });
export const CONTROL_KEYS = keysOf(definitions['control']);
export const ASSESSMENT_KEYS = keysOf(properties['assessment']);
export const PROFILE_KEYS = keysOf(properties['profile']);
export const APPLICABILITY_KEYS = keysOf(definitions['applicability']);
export const EVIDENCE_KEYS = keysOf(definitions['evidence']);
