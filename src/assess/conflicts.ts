import type { Assessment, Finding, Step } from '../model/assessment.ts';

/** Two things in the files that cannot both be true, and every requirement at which they meet. */
export interface Conflict {
  /** What says that it is met, at least in part; undefined where only the other side is known. */
  readonly says: Step | undefined;
  /** What says that it is not, at least not all of it. */
  readonly against: Step | undefined;
  readonly findings: readonly Finding[];
}

/** Every conflict once per pair of origins, in the order in which they are met. */
export function conflictsOf({ frameworks }: Assessment): readonly Conflict[] {
  const pairs = new Map<string, { says: Step | undefined; against: Step | undefined; findings: Finding[] }>();
  for (const finding of frameworks.flatMap(({ findings }) => findings)) {
    if (finding.outcome !== 'conflict') continue;
    const origins = finding.because.filter(({ by }) => 'control' in by || 'verdict' in by || 'joint' in by);
    const says = origins.find(({ fact }) => fact === 'full' || fact === 'some');
    const against =
      origins.find((one) => (one.fact === 'lacking' || one.fact === 'none') && placeOf(one) !== placeOf(says)) ??
      origins.find(({ fact }) => fact === 'lacking' || fact === 'none');
    const key = `${placeOf(says)} ${placeOf(against)}`;
    const pair = pairs.get(key);
    if (pair) pair.findings.push(finding);
    else pairs.set(key, { says, against, findings: [finding] });
  }
  return [...pairs.values()];
}

/** Whether an earlier finding already shows the pair of which this is one more place. */
export const isRepeatedConflict = (finding: Finding, conflicts: readonly Conflict[]): boolean =>
  conflicts.some(({ findings }) => findings.indexOf(finding) > 0);

const placeOf = (step: Step | undefined): string =>
  step && 'file' in step.by ? `${step.by.file}:${step.by.line}` : '';
