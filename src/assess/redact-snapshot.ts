import type { Snapshot } from '../model/snapshot.ts';
import { assessorIn } from './found-by.ts';
import { hiding, isPersonal, LEFT_OUT } from './hide.ts';

/**
 * A saved report in which the assessors that its messages name are left out; of others it no longer knows the names.
 */
export function redactedSnapshot(snapshot: Snapshot): Snapshot {
  const messages = snapshot.frameworks.flatMap(({ findings }) =>
    findings.flatMap(({ gaps }) => gaps.filter(({ kind }) => kind === 'nonconformity').map(({ message }) => message)),
  );
  const assessors = new Set(messages.flatMap((message) => assessorIn(message) ?? []));
  const hide = hiding([...assessors].filter(isPersonal));
  return {
    ...snapshot,
    frameworks: snapshot.frameworks.map((framework) => ({
      ...framework,
      findings: framework.findings.map((finding) => ({
        ...finding,
        gaps: finding.gaps.map((gap) => {
          const assessor = gap.kind === 'nonconformity' ? assessorIn(gap.message) : undefined;
          const message = assessor === undefined ? gap.message : gap.message.replace(assessor, () => LEFT_OUT);
          return { ...gap, message: hide(message) };
        }),
      })),
    })),
  };
}
