import type { Condition, FactTest } from '../model/framework.ts';
import type { Profile } from '../model/organisation.ts';

/** Whether a condition holds; where the profile does not say, the facts that would decide it. */
export type Truth =
  | { readonly holds: boolean; readonly facts: readonly string[] }
  | { readonly holds: undefined; readonly facts: readonly string[] };

/**
 * Three-valued: an unknown fact makes a condition unknown, unless the rest decides it. `facts` are those it rests on.
 */
export function evaluate(condition: Condition, profile: Profile): Truth {
  if ('all' in condition && Array.isArray(condition['all']))
    return every(condition['all'] as readonly Condition[], profile, true);
  if ('any' in condition && Array.isArray(condition['any']))
    return every(condition['any'] as readonly Condition[], profile, false);
  if ('not' in condition) {
    const truth = evaluate(condition.not as Condition, profile);
    return truth.holds === undefined ? truth : { holds: !truth.holds, facts: truth.facts };
  }
  const [fact = '', test] = Object.entries(condition)[0] ?? [];
  const value = Object.hasOwn(profile, fact) ? profile[fact] : undefined;
  return { holds: value === undefined ? undefined : holds(test as FactTest, value), facts: [fact] };
}

/** `all` is decided by one that fails, `any` by one that holds: `neutral` is the value that decides nothing. */
function every(conditions: readonly Condition[], profile: Profile, neutral: boolean): Truth {
  const truths = conditions.map((condition) => evaluate(condition, profile));
  const deciding = truths.find((truth) => truth.holds === !neutral);
  if (deciding) return deciding;
  const unknown = truths.filter((truth) => truth.holds === undefined);
  if (unknown.length > 0) return { holds: undefined, facts: distinct(unknown) };
  return { holds: neutral, facts: distinct(truths) };
}

const distinct = (truths: readonly Truth[]): readonly string[] => [...new Set(truths.flatMap((truth) => truth.facts))];

function holds(test: FactTest, value: Profile[string]): boolean {
  if (typeof test === 'object' && !Array.isArray(test)) {
    const number = Number(value);
    return 'at_least' in test ? number >= test.at_least : 'below' in test && number < test.below;
  }
  const wanted = (Array.isArray(test) ? test : [test]).map(String);
  const given = (Array.isArray(value) ? value : [value]).map(String);
  return given.some((one) => wanted.includes(one));
}
