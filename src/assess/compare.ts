import { type ChangeKind, type Comparison, REGRESSIONS, type RequirementChange } from '../model/comparison.ts';
import type { Snapshot, SnapshotFinding, SnapshotFramework } from '../model/snapshot.ts';
import { changeOf } from './outcome-order.ts';

/** Puts an earlier and a later day of an organisation beside each other. */
export function compare(before: Snapshot, now: Snapshot): Comparison {
  const earlier = new Map(before.frameworks.map((framework) => [framework.id, framework]));
  const later = new Set(now.frameworks.map(({ id }) => id));
  return {
    before: dayOf(before),
    now: dayOf(now),
    contentChanged: before.content !== now.content,
    frameworks: now.frameworks.flatMap((framework) => {
      const known = earlier.get(framework.id);
      if (!known) return [];
      const { id, title, totals } = framework;
      return [{ id, title, before: known.totals, now: totals, changes: changesOf(known, framework) }];
    }),
    added: now.frameworks.map(({ id }) => id).filter((id) => !earlier.has(id)),
    removed: before.frameworks.map(({ id }) => id).filter((id) => !later.has(id)),
  };
}

/** How many requirements went backwards, and frameworks left scope. */
export const regressionsOf = ({ frameworks, removed }: Comparison): number =>
  removed.length +
  frameworks.reduce((sum, { changes }) => sum + changes.filter(({ kind }) => REGRESSIONS.has(kind)).length, 0);

const dayOf = ({ asOf, organisation, content }: Snapshot): Comparison['now'] => ({ asOf, organisation, content });

function changesOf(before: SnapshotFramework, now: SnapshotFramework): readonly RequirementChange[] {
  const earlier = new Map(before.findings.map((finding) => [finding.requirement, finding]));
  const later = new Set(now.findings.map(({ requirement }) => requirement));
  const gone = before.findings.filter(({ requirement }) => !later.has(requirement));
  return [
    ...now.findings.flatMap((finding) => changed(earlier.get(finding.requirement), finding)),
    ...gone.flatMap((finding) => changed(finding, undefined)),
  ];
}

function changed(before: SnapshotFinding | undefined, now: SnapshotFinding | undefined): readonly RequirementChange[] {
  const kind = kindOf(before, now);
  if (kind === undefined) return [];
  const { requirement, title } = now ?? before ?? { requirement: '', title: '' };
  return [{ requirement, title, kind, before: before?.outcome, now: now?.outcome, gaps: now?.gaps ?? [] }];
}

const applies = (finding: SnapshotFinding | undefined): finding is SnapshotFinding =>
  finding !== undefined && finding.outcome !== 'not-applicable';

function kindOf(before: SnapshotFinding | undefined, now: SnapshotFinding | undefined): ChangeKind | undefined {
  if (!applies(before)) return applies(now) ? 'now-applies' : undefined;
  if (!applies(now)) return 'no-longer-applies';
  const ended = before.acceptedUntil !== undefined && now.acceptedUntil === undefined;
  switch (changeOf(before.outcome, now.outcome)) {
    case 'worse':
      return before.outcome === 'met' ? 'opened' : 'worse';
    case 'better':
      return now.outcome === 'met' ? 'closed' : 'better';
    case 'other':
      return 'other';
    case 'same':
      if (now.outcome === 'met') return undefined;
      if (ended) return 'acceptance-ended';
      return now.acceptedUntil !== undefined && before.acceptedUntil === undefined ? 'accepted' : 'still-open';
  }
}
