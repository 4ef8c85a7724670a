import type { Assessment } from '../model/assessment.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Language } from '../model/text.ts';

/** What a saved report of this assessment would hold. */
export function snapshotOf(
  { asOf, organisation, frameworks }: Assessment,
  content: string,
  language: Language,
): Snapshot {
  return {
    asOf,
    organisation: organisation.name,
    content,
    frameworks: frameworks.map(({ framework, totals, findings }) => ({
      id: framework.id,
      title: framework.shortTitle[language],
      totals,
      findings: findings.map(({ requirement, outcome, gaps, acceptedUntil }) => ({
        requirement: requirement.id,
        title: requirement.title[language],
        outcome,
        gaps: gaps.map(({ kind, severity, message }) => ({ kind, severity, message: message[language] })),
        ...(acceptedUntil !== undefined && { acceptedUntil }),
      })),
    })),
  };
}
