import type { Assessment, Finding, FrameworkAssessment, Gap, Severity } from '../model/assessment.ts';
import { SEVERITIES } from '../model/assessment.ts';
import type { RowDoubt } from '../model/mapping.ts';
import { codeUnitOrder, naturalOrder } from '../model/order.ts';
import type { Control } from '../model/organisation.ts';

/** Ways of looking at an assessment that every report shares, so that all of them say the same. */

/** A finding that falls short, with its heaviest gap. */
export interface Shortfall {
  readonly finding: Finding;
  readonly gap: Gap;
  readonly controls: readonly Control[];
}

/** Findings with a gap heavier than a note that nobody accepted, heaviest first. */
export function shortfalls(assessment: Assessment, framework: FrameworkAssessment): readonly Shortfall[] {
  const byId = new Map(assessment.organisation.controls.map((control) => [control.id, control]));
  return framework.findings
    .flatMap((finding): readonly Shortfall[] => {
      const [gap] = finding.gaps;
      if (!gap || gap.severity === 'note' || finding.acceptedUntil !== undefined) return [];
      return [{ finding, gap, controls: finding.controls.flatMap((id) => byId.get(id) ?? []) }];
    })
    .sort(
      (a, b) =>
        severityRank(a.gap.severity) - severityRank(b.gap.severity) ||
        naturalOrder(a.finding.requirement.id, b.finding.requirement.id),
    );
}

/** Whether the outcome is not the same in every scope element. */
export const differsByElement = ({ scope }: Finding): boolean => new Set(Object.values(scope ?? {})).size > 1;

/** Whether nobody has declared anything about it, and nothing else is to be said. */
export const isUnaddressed = ({ finding, gap }: Shortfall): boolean =>
  finding.outcome === 'open' &&
  gap.kind === 'not-addressed' &&
  finding.gaps.length === 1 &&
  finding.lapsed === undefined &&
  finding.completedBy.length === 0 &&
  !differsByElement(finding);

/** How sure the conclusion is, where it rests on a judgement in doubt: as sure as the weakest. */
export function doubtOf({ because }: Finding): RowDoubt | undefined {
  const doubts = because.flatMap(({ by }) => ('mapping' in by ? (by.confidence ?? []) : []));
  return doubts.includes('low') ? 'low' : doubts[0];
}

/** Facts on which the profile is silent, and which could take one of these out of what applies. */
export const silentFacts = (shown: readonly Shortfall[]): readonly string[] =>
  [...new Set(shown.flatMap(({ finding }) => finding.undecided))].sort(codeUnitOrder);

export const severityRank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** The gaps that count: those of requirements that nobody accepted, and those of frameworks as a whole. */
export function countingGaps(assessment: Assessment): readonly Gap[] {
  return assessment.frameworks.flatMap((framework) => [
    ...framework.gaps,
    ...framework.findings.filter((finding) => finding.acceptedUntil === undefined).flatMap((finding) => finding.gaps),
  ]);
}
