import { FACT_BITS, type FactSet, FULL, LACKING, NONE, SOME } from '../infer/facts.ts';
import { type Derived, derivation } from '../infer/infer.ts';
import type { Basis, Finding, Ground, JudgedMaturity, Outcome, Step } from '../model/assessment.ts';
import { type Requirement, referenceTo } from '../model/framework.ts';
import type { MaturityScore, Organisation } from '../model/organisation.ts';
import { type Declared, levelOf, reaches } from './declarations.ts';
import type { ElementFinding, ElementView } from './element.ts';
import { gapsOf } from './gaps.ts';
import { groundOfSource } from './observe.ts';
import type { AssessOptions } from './options.ts';
import { outcomeOf, together, withMaturity, withPlan } from './outcome.ts';

export interface FindingContext {
  readonly organisation: Organisation;
  readonly options: AssessOptions;
}

/** Concludes for a requirement from the scope elements that its framework covers. */
export function findingOf(requirement: Requirement, covered: readonly ElementView[], context: FindingContext): Finding {
  const { organisation, options } = context;
  const reference = referenceTo(requirement);
  const decisions = covered.map((view) => view.decide(requirement, view.element));
  const parts = covered.filter((_, i) => decisions[i]?.applies).map((view) => concludeIn(view, requirement, reference));
  const known = together(parts.map((part) => part.known));
  const outcome: Outcome = parts.length === 0 ? 'not-applicable' : outcomeOf(known);
  const steps = parts.flatMap((part) => part.steps);
  const controls = [...new Set(parts.flatMap((part) => part.declared.controls.map(({ control }) => control.id)))];
  const demonstrated = outcome === 'met' && parts.every((part) => part.demonstrated);
  const unfounded = decisions.find((decision) => decision.unfounded)?.unfounded;
  const accepted = organisation.accepted.find(
    (one) => one.framework === requirement.framework && one.requirement === requirement.id && one.until >= options.asOf,
  );
  const exclusion =
    outcome === 'not-applicable' ? decisions.find((decision) => decision.exclusion)?.exclusion : undefined;
  const maturity = maturityOf(requirement, parts);
  return {
    requirement,
    outcome,
    basis: basisOf(outcome, parts),
    demonstrated,
    gaps: gapsOf({
      requirement,
      outcome,
      parts,
      unfounded,
      maturity,
      demonstrated,
      options,
      elements: organisation.scope,
    }),
    because: steps,
    controls,
    undecided: [...new Set(decisions.flatMap((decision) => (decision.applies ? decision.undecided : [])))],
    ...(organisation.scope.length > 0 && { scope: scopeOutcomes(covered, parts) }),
    ...(accepted && { acceptedUntil: accepted.until }),
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
  const derived = decisiveFacts(outcome).flatMap((fact) => stepsFor(view, node, fact, contested));
  const steps = [...unique(derived), ...localSteps(view, requirement, declared, outcome)];
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
    steps,
    rests: restsOn(steps),
    demonstrated: ((inference.settled.demonstrated[node] ?? 0) & FULL) !== 0 || isDemonstratedParent(view, requirement),
  };
}

/** What stands below a requirement and is not assessed apart. */
const partsOf = (requirement: Requirement): readonly Requirement[] =>
  requirement.children.filter((child) => !child.assessable).flatMap((child) => [child, ...partsOf(child)]);

/** The facts that an outcome rests on. */
function decisiveFacts(outcome: Outcome): readonly FactSet[] {
  switch (outcome) {
    case 'met':
      return [FULL];
    case 'not-met':
      return [NONE];
    case 'partly-met':
      return [SOME, LACKING];
    case 'at-least-partly-met':
      return [SOME];
    case 'at-most-partly-met':
      return [LACKING];
    case 'conflict':
      return [FULL, SOME, LACKING, NONE];
    case 'open':
    case 'not-applicable':
      return [];
  }
}

function stepsFor(view: ElementView, node: number, fact: FactSet, contested: boolean): readonly Step[] {
  const { graph, inference } = view;
  const derived = derivation(graph, contested ? inference.free : inference.settled, node, fact);
  if (derived.length > 0) return derived.map((step) => stepOf(view, step));
  const requirement = graph.requirementAt(node);
  if (!requirement.exhaustive || ((view.facts[node] ?? 0) & fact) === 0) return [];
  const first = node - requirement.index;
  const children = requirement.children
    .filter(view.applies)
    .flatMap((child) => stepsFor(view, first + child.index, fact, false));
  return [
    ...children,
    { requirement: referenceTo(requirement), fact: nameOf(fact), by: { tree: 'children' }, ...scopeOf(view) },
  ];
}

const nameOf = (fact: FactSet): Step['fact'] => FACT_BITS.find(([bit]) => bit === fact)?.[1] ?? 'some';
const scopeOf = (view: ElementView): { readonly scope?: string } =>
  view.element === undefined ? {} : { scope: view.element };

function stepOf(view: ElementView, step: Derived): Step {
  return {
    requirement: referenceTo(view.graph.requirementAt(step.node)),
    fact: nameOf(step.fact),
    by: groundOf(view, step),
    ...scopeOf(view),
  };
}

function groundOf({ graph, sources }: ElementView, { by }: Derived): Ground {
  if (by.kind === 'tree') return { tree: by.from };
  if (by.kind === 'row') {
    const row = graph.rowOf(by.row);
    return {
      mapping: row?.mapping ?? '',
      row: row?.number ?? 0,
      relationship: row?.relationship ?? '',
      file: row?.origin.file ?? '',
      line: row?.origin.line ?? 1,
    };
  }
  const source = sources[by.index];
  return source ? groundOfSource(source) : { tree: 'children' };
}

/** What says so without flowing: plans, and levels that fall short. */
function localSteps(
  view: ElementView,
  requirement: Requirement,
  declared: Declared,
  outcome: Outcome,
): readonly Step[] {
  if (outcome !== 'not-met' && outcome !== 'partly-met') return [];
  const fact = outcome === 'not-met' ? 'none' : 'lacking';
  const steps: Step[] = [];
  const [best] = declared.controls;
  const at = { requirement: referenceTo(requirement), fact, ...scopeOf(view) } as const;
  if (best && (best.standing === 'planned' || best.standing === 'not-implemented') && !declared.setAside) {
    steps.push({ ...at, by: { control: best.control.id, status: best.control.status, ...best.control.origin } });
  }
  const { maturity } = declared;
  const isShort =
    maturity?.maturity &&
    requirement.expectedMaturity !== undefined &&
    levelOf(maturity.maturity) < requirement.expectedMaturity;
  if (maturity && isShort) steps.push({ ...at, by: { verdict: 'maturity', date: maturity.date, ...maturity.origin } });
  return steps;
}

/** Steps that stand in more than one derivation, once, where they are first needed. */
function unique(steps: readonly Step[]): readonly Step[] {
  const seen = new Set<string>();
  return steps.filter((step) => {
    const key = `${step.requirement} ${step.fact}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function restsOn(steps: readonly Step[]): Basis {
  if (steps.length === 0) return 'none';
  if (steps.some(({ by }) => 'mapping' in by)) return 'inferred';
  return steps.every(({ by }) => 'verdict' in by || 'tree' in by) ? 'verdict' : 'declared';
}

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
