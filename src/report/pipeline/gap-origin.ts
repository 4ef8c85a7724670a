import type { Finding, FrameworkAssessment, Gap } from '../../model/assessment.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Origin } from '../../model/origin.ts';

/**
 * The line to look at for a gap, the first of: what the gap is about; the decision on whether the requirement applies;
 * the nearest control, verdict or joint claim in the chain; where the framework comes into scope; the root file.
 * Rows of mappings never: they are not in the user's files.
 */
export function originOfGap(
  gap: Gap | undefined,
  finding: Finding | undefined,
  { framework }: Pick<FrameworkAssessment, 'framework'>,
  { applicability, frameworks, files }: Pick<Organisation, 'applicability' | 'frameworks' | 'files'>,
): Origin {
  const id = finding?.requirement.id;
  const decided = applicability.find((one) => one.framework === framework.id && one.requirement === id);
  const inScope = frameworks.find((one) => one.framework === framework.id);
  return gap?.origin ?? declaredIn(finding) ?? decided?.origin ?? inScope?.origin ?? { file: files[0] ?? '', line: 1 };
}

/** The ground in the user's files that stands nearest to the conclusion. */
function declaredIn(finding: Finding | undefined): Origin | undefined {
  const grounds = finding?.because.map(({ by }) => by) ?? [];
  const last = grounds.findLast((by) => 'control' in by || 'verdict' in by || 'joint' in by);
  return last && 'file' in last ? { file: last.file, line: last.line } : undefined;
}
