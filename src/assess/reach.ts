import type { Requirement } from '../model/framework.ts';
import type { Bound, Obligation } from '../model/obligation.ts';
import type { Organisation } from '../model/organisation.ts';
import { restingOn } from './obligations.ts';

/**
 * The requirements of a framework that reach an organisation, where all that binds it reaches only these; undefined
 * where all of them do, or where it is not known what binds.
 */
export function reachOf(framework: string, bound: readonly Bound[]): readonly string[] | undefined {
  const own = bound.filter(({ obligation, applies }) => obligation.framework === framework && applies !== 'no');
  if (own.length === 0 || own.some(({ reaches }) => reaches === undefined)) return undefined;
  return [...new Set(own.flatMap(({ reaches = [] }) => reaches))];
}

/** A contract on a framework as a whole asks of it what reaches the organisation. */
export function withReach(organisation: Organisation, obligations: readonly Obligation[]): Organisation {
  const { contracts } = organisation;
  if (!contracts.some(({ requirements }) => requirements === undefined)) return organisation;
  const { bound } = restingOn(organisation, obligations);
  return {
    ...organisation,
    contracts: contracts.map((contract) => {
      const requirements = contract.requirements ?? reachOf(contract.requires, bound);
      return requirements ? { ...contract, requirements } : contract;
    }),
  };
}

/** Whether an assessable requirement is one of these, stands below one of them, or has one of them as a part. */
export function isAmong(requirement: Requirement, ids: readonly string[]): boolean {
  for (let node: Requirement | undefined = requirement; node; node = node.parent)
    if (ids.includes(node.id)) return true;
  return hasPart(requirement, ids);
}

const hasPart = ({ children }: Requirement, ids: readonly string[]): boolean =>
  children.some((child) => !child.assessable && (ids.includes(child.id) || hasPart(child, ids)));
