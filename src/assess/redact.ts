import type { Control, Evidence, Organisation } from '../model/organisation.ts';

/** Stands where a name or a reference must stand, and is left out of a redacted report. */
export const LEFT_OUT = '***';

/** The organisation without the names of persons and without references to evidence; titles and texts stay as they are. */
export function redacted(organisation: Organisation): Organisation {
  const { assessor, approvedBy, ...assessment } = organisation.assessment;
  return {
    ...organisation,
    assessment: {
      ...assessment,
      ...(assessor !== undefined && { assessor: LEFT_OUT }),
      ...(approvedBy !== undefined && { approvedBy: LEFT_OUT }),
    },
    controls: organisation.controls.map(redactedControl),
    applicability: organisation.applicability.map(({ decidedBy, ...decision }) => ({
      ...decision,
      ...(decidedBy !== undefined && { decidedBy: LEFT_OUT }),
    })),
    verdicts: organisation.verdicts.map((verdict) => ({ ...verdict, assessor: LEFT_OUT })),
    accepted: organisation.accepted.map((accepted) => ({ ...accepted, by: LEFT_OUT })),
  };
}

const redactedControl = ({ owner, evidence, ...control }: Control): Control => ({
  ...control,
  ...(owner !== undefined && { owner: LEFT_OUT }),
  evidence: evidence.map(({ ref, ...one }: Evidence) => ({ ...one, ...(ref !== undefined && { ref: LEFT_OUT }) })),
});
