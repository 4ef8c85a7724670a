import type { Assessment, Finding, Outcome } from '../model/assessment.ts';
import { isWithin, type Requirement, referenceTo } from '../model/framework.ts';

/** Which requirements somebody wants to go through. */
export interface Wanted {
  /** A heading or requirement, by its id, with all that stands below it. */
  readonly group?: string;
  /** Also those that are settled. */
  readonly all: boolean;
}

/** Whether an outcome leaves something to find out. */
const IS_OPEN: Readonly<Record<Outcome, boolean>> = {
  open: true,
  'at-least-partly-met': true,
  'at-most-partly-met': true,
  conflict: true,
  met: false,
  'partly-met': false,
  'not-met': false,
  'not-applicable': false,
};

/** The requirements to go through, in the order of the frameworks and of the norm. */
export const walkOf = ({ frameworks }: Assessment, { group, all }: Wanted): readonly Requirement[] =>
  frameworks.flatMap(({ framework, findings }) => {
    const heading = group === undefined ? undefined : framework.byId.get(group);
    if (group !== undefined && !heading) return [];
    return findings
      .filter(({ outcome, requirement }) => (all || IS_OPEN[outcome]) && (!heading || isWithin(requirement, heading)))
      .map(({ requirement }) => requirement);
  });

export const isOpen = ({ outcome }: Finding): boolean => IS_OPEN[outcome];

/** The way through the requirements: where somebody is, and what comes next. */
export interface Walk {
  readonly stops: readonly Requirement[];
  readonly at: number;
}

export const current = ({ stops, at }: Walk): Requirement | undefined => stops[at];

export const forward = (walk: Walk): Walk => ({ ...walk, at: walk.at + 1 });

export const back = (walk: Walk): Walk => ({ ...walk, at: Math.max(0, walk.at - 1) });

/** To a requirement: where it is on the way, or before where one is now. */
export function jump({ stops, at }: Walk, to: Requirement): Walk {
  const found = stops.findIndex((one) => referenceTo(one) === referenceTo(to));
  return found < 0 ? { stops: stops.toSpliced(at, 0, to), at } : { stops, at: found };
}

/**
 * Levels that were typed: one for all, or for design, existence and operation apart, with - for what was not judged.
 */
export function maturityFrom(
  text: string,
  highest: number,
): number | { readonly design?: number; readonly existence?: number; readonly operation?: number } | undefined {
  const parts = text.trim().split(/[\s,/]+/);
  const levels = parts.map((part) => (part === '-' ? undefined : Number(part)));
  const isLevel = (level: number | undefined): boolean =>
    level === undefined || (Number.isInteger(level) && level >= 0 && level <= highest);
  if (text.trim() === '' || parts.length > 3 || !levels.every(isLevel) || parts.includes('')) return undefined;
  const [design, existence, operation] = levels;
  if (parts.length === 1) return design;
  if (levels.every((level) => level === undefined)) return undefined;
  return {
    ...(design !== undefined && { design }),
    ...(existence !== undefined && { existence }),
    ...(operation !== undefined && { operation }),
  };
}
