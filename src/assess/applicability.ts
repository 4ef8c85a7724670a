import type { Exclusion } from '../model/assessment.ts';
import type { Requirement } from '../model/framework.ts';
import type { ApplicabilityDecision, Organisation, Profile, Scope } from '../model/organisation.ts';
import { evaluate } from './condition.ts';

/** Whether a requirement applies in a scope element, and why not. */
export interface Applicability {
  readonly applies: boolean;
  readonly exclusion?: Exclusion;
  /** A decision to leave it out that does not hold: the requirement stays applicable. */
  readonly unfounded?: ApplicabilityDecision;
  /** Facts that the profile leaves out and that decide whether it applies. */
  readonly undecided: readonly string[];
}

/** Decides per requirement and scope element; `element` is undefined where the organisation is judged as a whole. */
export type Decide = (requirement: Requirement, element: string | undefined) => Applicability;

const APPLIES: Applicability = { applies: true, undecided: [] };

/**
 * Law, dates and decisions, in this order: what is not in force on the day does not apply; a decision that holds
 * decides; then the condition of the requirement and of everything above it. What is undecided applies.
 */
export function decideApplicability(organisation: Organisation, profile: Profile, asOf: string): Decide {
  const decisionOn = decisionsOf(organisation, asOf);
  /** Answers so far: by scope element and framework, at the index of the requirement. */
  const known = new Map<string | undefined, Map<string, (Applicability | undefined)[]>>();
  const decide: Decide = (requirement, element) => {
    const inElement = entry(known, element, () => new Map());
    const answers = entry(inElement, requirement.framework, () => []);
    const answer = answers[requirement.index] ?? answerFor(requirement, element);
    answers[requirement.index] = answer;
    return answer;
  };
  const answerFor = (requirement: Requirement, element: string | undefined): Applicability => {
    const { parent, appliesWhen, validFrom, validUntil } = requirement;
    const above = parent ? decide(parent, element) : APPLIES;
    const notInForce = (validFrom ?? '') > asOf || (validUntil ?? '9999') < asOf;
    if (notInForce) return { applies: false, exclusion: { by: 'date' }, undecided: [] };
    const decision = decisionOn(requirement, element);
    if (decision?.applicable) return APPLIES;
    if (decision && isFounded(decision, requirement))
      return { applies: false, exclusion: exclusionBy(decision), undecided: [] };
    if (!above.applies || (!appliesWhen && !decision)) return above;
    const truth = appliesWhen && evaluate(appliesWhen, profile);
    if (truth?.holds === false)
      return { applies: false, exclusion: { by: 'profile', facts: truth.facts }, undecided: [] };
    const undecided = [...new Set([...above.undecided, ...(truth?.holds === undefined ? (truth?.facts ?? []) : [])])];
    const unfounded = decision ?? above.unfounded;
    if (undecided.length === 0 && !unfounded) return APPLIES;
    return { applies: true, undecided, ...(unfounded && { unfounded }) };
  };
  return decide;
}

/** The decision that counts for a requirement itself: the latest that was made by the day, if any. */
export function decisionsOf(
  organisation: Organisation,
  asOf: string,
): (requirement: Requirement, element: string | undefined) => ApplicabilityDecision | undefined {
  const decisions = new Map<string, Map<string, ApplicabilityDecision[]>>();
  for (const decision of organisation.applicability) {
    if (decision.decidedOn !== undefined && decision.decidedOn > asOf) continue;
    const inFramework = entry(decisions, decision.framework, () => new Map());
    entry(inFramework, decision.requirement, () => []).push(decision);
  }
  return ({ framework, id }, element) => latest(decisions.get(framework)?.get(id) ?? [], element);
}

/** What a map holds under a key, made where there is nothing yet. */
function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => NoInfer<Value>): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** Annex controls may be left out for a reason; law only on a named ground; clauses of a management system never. */
function isFounded(decision: ApplicabilityDecision, requirement: Requirement): boolean {
  if (requirement.excludable === 'statutory') return decision.refs.length > 0;
  return requirement.excludable;
}

function exclusionBy(decision: ApplicabilityDecision): Exclusion {
  return {
    by: 'decision',
    justification: decision.justification ?? '',
    ...(decision.decidedBy !== undefined && { decidedBy: decision.decidedBy }),
    ...(decision.decidedOn !== undefined && { decidedOn: decision.decidedOn }),
  };
}

/** Of decisions of the same day the one that includes: a contradiction never hides a requirement. */
function latest(
  decisions: readonly ApplicabilityDecision[],
  element: string | undefined,
): ApplicabilityDecision | undefined {
  return decisions
    .filter((decision) => covers(decision.scope, element))
    .reduce<ApplicabilityDecision | undefined>((best, decision) => {
      if (!best) return decision;
      const order =
        (decision.decidedOn ?? '') < (best.decidedOn ?? '')
          ? -1
          : (decision.decidedOn ?? '') > (best.decidedOn ?? '')
            ? 1
            : 0;
      return order > 0 || (order === 0 && decision.applicable) ? decision : best;
    }, undefined);
}

export const covers = (scope: Scope, element: string | undefined): boolean =>
  element === undefined || scope === 'all' || scope.includes(element);
