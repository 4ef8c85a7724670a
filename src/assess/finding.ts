import { type FactSet, FULL } from '../infer/facts.ts';
import type { Basis, Completion, Finding, JudgedMaturity, Outcome } from '../model/assessment.ts';
import { type Framework, type Requirement, referenceTo } from '../model/framework.ts';
import type { MaturityScore, Organisation } from '../model/organisation.ts';
import { type Acceptances, acceptedOn } from './acceptances.ts';
import { completionOf } from './completion.ts';
import { levelOf, reaches } from './declarations.ts';
import type { ElementFinding, ElementView } from './element.ts';
import { gapsOf } from './gaps.ts';
import type { AssessOptions } from './options.ts';
import { outcomeOf, together, withMaturity, withPlan } from './outcome.ts';
import { proofOf } from './proof.ts';

export interface FindingContext {
  readonly organisation: Organisation;
  readonly acceptances: Acceptances;
  framework(id: string): Framework;
  readonly options: AssessOptions;
}

/** Concludes for a requirement from the scope elements that its framework covers. */
export function findingOf(requirement: Requirement, covered: readonly ElementView[], context: FindingContext): Finding {
  const { organisation, acceptances, options } = context;
  const reference = referenceTo(requirement);
  const decisions = covered.map((view) => view.decide(requirement, view.element));
  const parts = covered.filter((_, i) => decisions[i]?.applies).map((view) => concludeIn(view, requirement, reference));
  const known = together(parts.map((part) => part.known));
  const outcome: Outcome = parts.length === 0 ? 'not-applicable' : outcomeOf(known);
  const controls = [...new Set(parts.flatMap((part) => part.declared.controls.map(({ control }) => control.id)))];
  const demonstrated = outcome === 'met' && parts.every((part) => part.demonstrated);
  const unfounded = decisions.find((decision) => decision.unfounded)?.unfounded;
  const exclusion =
    outcome === 'not-applicable' ? decisions.find((decision) => decision.exclusion)?.exclusion : undefined;
  const maturity = maturityOf(requirement, parts);
  const gaps = gapsOf({
    requirement,
    outcome,
    parts,
    unfounded,
    maturity,
    demonstrated,
    options,
    elements: organisation.scope,
  });
  let completedBy: readonly Completion[] | undefined;
  return {
    requirement,
    outcome,
    basis: basisOf(outcome, parts),
    demonstrated,
    gaps,
    get because() {
      return parts.flatMap((part) => part.steps);
    },
    get completedBy() {
      completedBy ??= parts.flatMap((part) => completionOf(part, context) ?? []);
      return completedBy;
    },
    controls,
    undecided: [...new Set(decisions.flatMap((decision) => (decision.applies ? decision.undecided : [])))],
    ...(organisation.scope.length > 0 && { scope: scopeOutcomes(covered, parts) }),
    ...acceptedOn(acceptances.get(reference) ?? [], options.asOf, gaps.length > 0),
    ...(exclusion && { exclusion }),
    ...(maturity && { maturity }),
  };
}

/** The level that counts: one that is reached in design only was not judged in full. */
function shownLevel(score: MaturityScore | undefined, expected: number): number | undefined {
  return score && (reaches(score, expected) || levelOf(score) < expected) ? levelOf(score) : undefined;
}

function concludeIn(view: ElementView, requirement: Requirement, reference: string): ElementFinding {
  const { graph, inference, declarations, element } = view;
  const node = graph.nodeOf(requirement.framework, requirement.id) ?? 0;
  const expected = requirement.expectedMaturity;
  const declared = declarations.of(reference, element, expected);
  const contested = inference.isContested(node);
  let facts: FactSet = view.facts[node] ?? 0;
  if (expected !== undefined) facts = withMaturity(facts, expected, shownLevel(declared.maturity?.maturity, expected));
  const isPlanned = declared.best === 'planned' || declared.best === 'not-implemented';
  if (isPlanned && !declared.setAside) facts = withPlan(facts);
  const known = { facts, contested };
  const outcome = outcomeOf(known);
  const proof = proofOf({ view, node, declared, known, outcome }, requirement);
  return {
    view,
    node,
    declared,
    parts: partsOf(requirement).map((one) => ({
      requirement: one,
      declared: declarations.of(referenceTo(one), element),
    })),
    known,
    outcome,
    rests: proof.rests,
    get steps() {
      return proof.steps;
    },
    demonstrated: ((inference.settled.demonstrated[node] ?? 0) & FULL) !== 0 || isDemonstratedParent(view, requirement),
  };
}

/** What stands below a requirement and is not assessed apart. */
const partsOf = (requirement: Requirement): readonly Requirement[] =>
  requirement.children.filter((child) => !child.assessable).flatMap((child) => [child, ...partsOf(child)]);

const WEAKEST_FIRST: readonly Basis[] = ['inferred', 'declared', 'verdict', 'none'];

function basisOf(outcome: Outcome, parts: readonly ElementFinding[]): Basis {
  if (outcome === 'open' || outcome === 'not-applicable') return 'none';
  return WEAKEST_FIRST.find((basis) => parts.some((part) => part.rests === basis)) ?? 'none';
}

/** A parent is demonstrated when every child that applies is. */
function isDemonstratedParent(view: ElementView, requirement: Requirement): boolean {
  const { graph, inference, applies } = view;
  if (!requirement.exhaustive) return false;
  const children = requirement.children.filter(applies);
  return (
    children.length > 0 &&
    children.every((child) => {
      const node = graph.nodeOf(child.framework, child.id) ?? 0;
      return ((inference.settled.demonstrated[node] ?? 0) & FULL) !== 0 || isDemonstratedParent(view, child);
    })
  );
}

function scopeOutcomes(
  covered: readonly ElementView[],
  parts: readonly ElementFinding[],
): Readonly<Record<string, Outcome>> {
  return Object.fromEntries(
    covered.map((view) => [view.element ?? '', parts.find((part) => part.view === view)?.outcome ?? 'not-applicable']),
  );
}

/** The lowest score over the scope elements, with its aspects. */
function maturityOf(requirement: Requirement, parts: readonly ElementFinding[]): JudgedMaturity | undefined {
  const { expectedMaturity: expected } = requirement;
  if (expected === undefined || parts.length === 0) return undefined;
  const scores = parts.map((part) => part.declared.maturity?.maturity);
  if (scores.some((score) => score === undefined)) return { expected };
  const lowest = scores.flatMap((score) => (score ? [score] : [])).sort((a, b) => levelOf(a) - levelOf(b))[0];
  return lowest ? { expected, level: levelOf(lowest), ...lowest } : { expected };
}
