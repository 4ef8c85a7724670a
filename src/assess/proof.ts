import { FACT_BITS, type FactSet, FULL, LACKING, NONE, SOME } from '../infer/facts.ts';
import { type Derived, derivation } from '../infer/infer.ts';
import type { Basis, Ground, Outcome, Step } from '../model/assessment.ts';
import { type Requirement, referenceTo } from '../model/framework.ts';
import type { MappingRow } from '../model/mapping.ts';
import { type Declared, levelOf } from './declarations.ts';
import type { ElementFinding, ElementView } from './element.ts';
import { groundOfSource } from './observe.ts';

/**
 * What a conclusion rests on first of all, and the steps that prove it, which are written out when they are asked for.
 */
export function proofOf(
  { view, node, declared, known, outcome }: Pick<ElementFinding, 'view' | 'node' | 'declared' | 'known' | 'outcome'>,
  requirement: Requirement,
): Pick<ElementFinding, 'rests' | 'steps'> {
  const derived = distinct(decisiveFacts(outcome).flatMap((fact) => derivedAt(view, node, fact, known.contested)));
  const local = localSteps(view, requirement, declared, outcome);
  let steps: readonly Step[] | undefined;
  return {
    rests: restsOn(view, derived, local),
    get steps() {
      steps ??= [...derived.map((one) => stepOf(view, one)), ...local];
      return steps;
    },
  };
}

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

/** The derivation of a fact; of a parent that is met by its children that apply, theirs. */
function derivedAt(view: ElementView, node: number, fact: FactSet, contested: boolean): readonly Proven[] {
  const { graph, inference } = view;
  const derived = derivation(graph, contested ? inference.free : inference.settled, node, fact);
  if (derived.length > 0) return derived;
  const requirement = graph.requirementAt(node);
  if (!requirement.exhaustive || ((view.facts[node] ?? 0) & fact) === 0) return [];
  const first = node - requirement.index;
  const children = requirement.children
    .filter(view.applies)
    .flatMap((child) => derivedAt(view, first + child.index, fact, false));
  return [...children, { node, fact, by: { kind: 'tree', from: 'children' } }];
}

type Proven = Pick<Derived, 'node' | 'fact' | 'by'>;

/** Steps that stand in more than one derivation, once, where they are first needed. */
function distinct(steps: readonly Proven[]): readonly Proven[] {
  const seen = new Set<number>();
  return steps.filter(({ node, fact }) => {
    const key = node * 16 + fact;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function restsOn({ sources }: ElementView, derived: readonly Proven[], local: readonly Step[]): Basis {
  if (derived.length + local.length === 0) return 'none';
  if (derived.some(({ by }) => by.kind === 'row')) return 'inferred';
  const isJudged =
    derived.every(({ by }) => by.kind !== 'observation' || sources[by.index]?.kind === 'verdict') &&
    local.every(({ by }) => 'verdict' in by);
  return isJudged ? 'verdict' : 'declared';
}

const nameOf = (fact: FactSet): Step['fact'] => FACT_BITS.find(([bit]) => bit === fact)?.[1] ?? 'some';
const scopeOf = (view: ElementView): { readonly scope?: string } =>
  view.element === undefined ? {} : { scope: view.element };

function stepOf(view: ElementView, step: Proven): Step {
  return {
    requirement: referenceTo(view.graph.requirementAt(step.node)),
    fact: nameOf(step.fact),
    by: groundOf(view, step),
    ...scopeOf(view),
  };
}

function groundOf({ graph, sources }: ElementView, { by }: Proven): Ground {
  if (by.kind === 'tree') return { tree: by.from };
  if (by.kind === 'row') return groundOfRow(graph.rowOf(by.row) as MappingRow);
  const source = sources[by.index];
  return source ? groundOfSource(source) : { tree: 'children' };
}

/** A row of a mapping, as a ground in a chain of reasons. */
export const groundOfRow = ({ mapping, number, relationship, doubt, origin }: MappingRow): Ground => ({
  mapping,
  row: number,
  relationship,
  ...(doubt && { confidence: doubt }),
  ...origin,
});

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
