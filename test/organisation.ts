import type { Organisation, Profile } from '../src/model/organisation.ts';

/** An organisation that declares nothing but its profile. */
export const organisationOf = (profile: Profile): Organisation => ({
  name: 'X',
  language: 'en',
  assessment: {},
  profile,
  scope: [],
  frameworks: [],
  scopedBy: 'file',
  controls: [],
  joint: [],
  applicability: [],
  verdicts: [],
  accepted: [],
  contracts: [],
  certificates: [],
  policy: { frameworks: {} },
  files: ['kloof.yaml'],
});
