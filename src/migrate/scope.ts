import type { Change } from '../edit/change.ts';
import type { OrganisationDocument } from '../schema/documents.ts';
import type { Document } from '../schema/validate.ts';
import type { Bridge } from './bridge.ts';

/** The new edition takes the place of the old one in scope, and in what fails a run. */
export function movedScope({ value }: Document<OrganisationDocument>, { from, to }: Bridge): readonly Change[] {
  const entries = (value.frameworks ?? []).map((entry) => (typeof entry === 'string' ? entry : entry.id));
  const at = entries.indexOf(from.id);
  const isThere = entries.includes(to.id);
  const place = typeof value.frameworks?.[at] === 'string' ? ['frameworks', at] : ['frameworks', at, 'id'];
  const policies = value.policy?.frameworks ?? {};
  const policy = ['policy', 'frameworks', from.id];
  const hasPolicy = Object.hasOwn(policies, from.id);
  return [
    ...(hasPolicy && !Object.hasOwn(policies, to.id) ? [{ do: 'rename', path: policy, key: to.id } as const] : []),
    ...(hasPolicy && Object.hasOwn(policies, to.id) ? [{ do: 'remove', path: policy } as const] : []),
    ...(at >= 0 && !isThere ? [{ do: 'set', path: place, value: to.id } as const] : []),
    ...(at >= 0 && isThere ? [{ do: 'remove', path: ['frameworks', at] } as const] : []),
  ];
}
