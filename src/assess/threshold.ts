import type { Assessment, FrameworkAssessment, Gap, GapKind, Severity } from '../model/assessment.ts';
import { SEVERITIES } from '../model/assessment.ts';
import type { Floor, Policy, Trigger } from '../model/policy.ts';
import { severityRank } from './view.ts';

/** A threshold that a framework does not hold, and by how much. */
export type Crossing =
  | { readonly framework: string; readonly on: Trigger; readonly gaps: readonly CountedGap[] }
  | { readonly framework: string; readonly under: Floor; readonly needed: number; readonly has: number };

/** A gap with the requirement on which it is; none where it is of the framework as a whole. */
export interface CountedGap {
  readonly requirement?: string;
  readonly gap: Gap;
}

/**
 * Every threshold that is not held, in the order of the report; none is a run that passes. `gapsOf` says which gaps of
 * a framework count; a floor counts what is met, whatever gaps are left out.
 */
export function crossings(
  assessment: Assessment,
  policy: Policy,
  gapsOf: (assessed: FrameworkAssessment) => readonly CountedGap[] = countedGaps,
): readonly Crossing[] {
  return assessment.frameworks.flatMap((assessed): readonly Crossing[] => {
    const { id } = assessed.framework;
    const own = policy.frameworks[id];
    const gaps = gapsOf(assessed);
    const on = own?.failOn ?? policy.failOn ?? DEFAULT;
    const crossed = on.flatMap((trigger): readonly Crossing[] => {
      const caught = gaps.filter(({ gap }) => catches(trigger, gap));
      return caught.length > 0 ? [{ framework: id, on: trigger, gaps: caught }] : [];
    });
    const under = own?.failUnder && belowFloor(assessed, own.failUnder, policy.requireEvidence ?? false);
    return [...crossed, ...(under ? [under] : [])];
  });
}

const DEFAULT: readonly Trigger[] = ['gap'];

/** The gaps that count: those that nobody accepted, and those of the framework as a whole. */
export const countedGaps = ({ gaps, findings }: FrameworkAssessment): readonly CountedGap[] => [
  ...gaps.map((gap) => ({ gap })),
  ...findings
    .filter(({ acceptedUntil }) => acceptedUntil === undefined)
    .flatMap(({ requirement, gaps: own }) => own.map((gap) => ({ requirement: requirement.id, gap }))),
];

const EVIDENCE: readonly GapKind[] = ['evidence-missing', 'evidence-expired'];

function catches(trigger: Trigger, { kind, severity }: Gap): boolean {
  if (trigger === 'none') return false;
  if (trigger === 'gap') return severity !== 'note';
  if (trigger === 'evidence') return EVIDENCE.includes(kind);
  if (isSeverity(trigger)) return severityRank(severity) <= severityRank(trigger);
  return kind === trigger;
}

const isSeverity = (trigger: Trigger): trigger is Severity => (SEVERITIES as readonly string[]).includes(trigger);

/** A share is rounded up: 80% of 99 asks for 80. */
function belowFloor(
  { framework, totals }: FrameworkAssessment,
  floor: Floor,
  requireEvidence: boolean,
): Crossing | undefined {
  const has = requireEvidence ? totals.demonstrated : totals.met;
  const needed = floor.unit === 'percent' ? Math.ceil((floor.amount * totals.applicable) / 100) : floor.amount;
  return has < needed ? { framework: framework.id, under: floor, needed, has } : undefined;
}
