import type { Finding, FrameworkAssessment } from '../model/assessment.ts';
import { isWithin, type Requirement } from '../model/framework.ts';

/** How many requirements are met in one scope element, of how many that apply there. */
export interface ElementTotals {
  readonly element: string;
  readonly met: number;
  readonly applicable: number;
}

/** Per scope element that the framework covers; empty where it covers one or the organisation names none. */
export function elementTotals({ scope, findings }: FrameworkAssessment, below?: Requirement): readonly ElementTotals[] {
  if (scope.length < 2) return [];
  const counted = below ? findings.filter(({ requirement }) => isWithin(requirement, below)) : findings;
  return scope.map((element) => {
    const outcomes = counted.map((finding: Finding) => finding.scope?.[element]);
    return {
      element,
      met: outcomes.filter((outcome) => outcome === 'met').length,
      applicable: outcomes.filter((outcome) => outcome !== undefined && outcome !== 'not-applicable').length,
    };
  });
}
