import { type FrameworkPolicy, floorOf, type Policy, type Trigger } from '../model/policy.ts';
import type { FailOn, OrganisationDocument } from '../schema/documents.ts';
import type { Document } from '../schema/validate.ts';
import type { References } from './references.ts';

/** What the root file says of when a run fails; every framework in it must exist and be in scope. */
export function linkPolicy(root: Document<OrganisationDocument>, references: References): Policy {
  const { fail_on: failOn, require_evidence: requireEvidence, frameworks = {} } = root.value.policy ?? {};
  const own = Object.entries(frameworks).flatMap(([id, entry]): readonly (readonly [string, FrameworkPolicy])[] => {
    const place = { document: root, path: ['policy', 'frameworks', id], part: 'key' as const };
    if (!references.framework(id, () => place)) return [];
    if (!references.isInScope(id)) {
      references.reporter.report('policy-idle', place, `${id} is not in scope, so this threshold holds nothing`, {
        hint: `add ${id} under frameworks:, or remove the threshold`,
      });
    }
    const failUnder = entry.fail_under === undefined ? undefined : floorOf(entry.fail_under);
    return [[id, { ...(entry.fail_on && { failOn: triggersOf(entry.fail_on) }), ...(failUnder && { failUnder }) }]];
  });
  return {
    ...(failOn && { failOn: triggersOf(failOn) }),
    ...(requireEvidence !== undefined && { requireEvidence }),
    frameworks: Object.fromEntries(own),
  };
}

/** One word stands for a list of one. */
const triggersOf = (failOn: FailOn): readonly Trigger[] => (typeof failOn === 'string' ? [failOn] : failOn);
