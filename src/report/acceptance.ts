import type { Finding } from '../model/assessment.ts';
import type { AcceptedGap, Organisation } from '../model/organisation.ts';
import type { Language } from '../model/text.ts';
import { W } from './words/gap.ts';

/** What there is to say of a gap that somebody accepted, for as long as that holds and after it. */

const textOf = ({ by, until }: AcceptedGap, l: Language): string =>
  `${W.acceptedBy[l]} ${by} ${W.acceptedUntil[l]} ${until}`;

/** The acceptance of the gaps of a finding, where it still holds. */
export const holding = (finding: Finding | undefined, { accepted }: Organisation): AcceptedGap | undefined =>
  accepted.find(
    ({ framework, requirement, until }) =>
      framework === finding?.requirement.framework &&
      requirement === finding.requirement.id &&
      until === finding.acceptedUntil,
  );

/** "Accepted by the board until 2027-06-30: replaced in the second quarter." */
export const holdingText = (accepted: AcceptedGap, l: Language): string => `${textOf(accepted, l)}: ${accepted.reason}`;

/** That an acceptance ended, and the gap is one again. */
export const lapsedText = (lapsed: AcceptedGap, l: Language): string => `${textOf(lapsed, l)}; ${W.lapsed[l]}`;

export const acceptanceJson = ({ by, until, reason }: AcceptedGap): object => ({ by, until, reason });
