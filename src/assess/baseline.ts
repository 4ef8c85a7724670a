import type { Assessment, FrameworkAssessment, Gap, GapKind } from '../model/assessment.ts';
import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import { GAPS } from './gap-kinds.ts';
import { changeOf } from './outcome-order.ts';
import { type CountedGap, countedGaps } from './threshold.ts';
import { severityRank } from './view.ts';

/** The gaps of today as a baseline. */
export function baselineOf(assessment: Assessment): Baseline {
  return { asOf: assessment.asOf, entries: assessment.frameworks.flatMap(entriesOf) };
}

function entriesOf(assessed: FrameworkAssessment): readonly BaselineEntry[] {
  const kinds = new Map<string | undefined, GapKind[]>();
  for (const { requirement, gap } of countedGaps(assessed)) {
    kinds.set(requirement, [...(kinds.get(requirement) ?? []), gap.kind]);
  }
  const outcomes = outcomesOf(assessed);
  return [...kinds].map(([requirement, gaps]) => {
    const outcome = requirement === undefined ? undefined : outcomes.get(requirement);
    return {
      framework: assessed.framework.id,
      ...(requirement !== undefined && { requirement }),
      ...(outcome && { outcome }),
      gaps: gaps.sort(),
    };
  });
}

const outcomesOf = ({ findings }: FrameworkAssessment) =>
  new Map(findings.map(({ requirement, outcome }) => [requirement.id, outcome]));

/** What a baseline leaves of an assessment's gaps. */
export interface HeldBack {
  /** How many gaps it holds back. */
  readonly count: number;
  /** Entries of which less is there than there was: they no longer match. */
  readonly outdated: readonly BaselineEntry[];
  /** The gaps that came since. */
  fresh(assessed: FrameworkAssessment): readonly CountedGap[];
}

/**
 * A gap is held back where one of its kind stood on the requirement, as often as it did, and the outcome is the same
 * or better; where the outcome is better, also in the place of another kind that was as heavy, so that no run fails on
 * progress. Whatever else a requirement has is fresh, and so is all that it has once its outcome is worse or another.
 */
export function heldBack(assessment: Assessment, { entries }: Baseline): HeldBack {
  const left = new Map(entries.map((entry) => [placeOf(entry), { entry, kinds: [...entry.gaps] }]));
  const fresh = new Map<string, readonly CountedGap[]>();
  let count = 0;
  for (const assessed of assessment.frameworks) {
    const framework = assessed.framework.id;
    const outcomes = outcomesOf(assessed);
    const isHeld = ({ requirement, gap }: CountedGap): boolean => {
      const known = left.get(placeOf({ framework, requirement }));
      const before = known?.entry.outcome;
      const now = requirement === undefined ? undefined : outcomes.get(requirement);
      if (!known) return false;
      const change = before && now ? changeOf(before, now) : 'same';
      const same = known.kinds.indexOf(gap.kind);
      const at = same < 0 && change === 'better' ? known.kinds.findIndex((kind) => isAsHeavy(kind, gap)) : same;
      if (at < 0 || !NO_WORSE.has(change)) return false;
      known.kinds.splice(at, 1);
      return true;
    };
    const gaps = countedGaps(assessed);
    const rest = gaps.filter((one) => !isHeld(one));
    count += gaps.length - rest.length;
    fresh.set(framework, rest);
  }
  return {
    count,
    outdated: [...left.values()].filter(({ kinds }) => kinds.length > 0).map(({ entry }) => entry),
    fresh: ({ framework }) => fresh.get(framework.id) ?? [],
  };
}

const isAsHeavy = (kind: GapKind, { severity }: Gap): boolean =>
  severityRank(GAPS[kind].severity) <= severityRank(severity);

const NO_WORSE: ReadonlySet<string> = new Set(['same', 'better']);

const placeOf = (at: { readonly framework: string; readonly requirement?: string | undefined }): string =>
  at.requirement === undefined ? at.framework : `${at.framework}:${at.requirement}`;
