import { type Prospect, prospect } from '../infer/prospect.ts';
import type { Assessment, Finding } from '../model/assessment.ts';
import { type Requirement, referenceTo } from '../model/framework.ts';
import { naturalOrder } from '../model/order.ts';
import type { Control } from '../model/organisation.ts';
import type { NextStep } from '../model/step.ts';
import { covers } from './applicability.ts';
import type { AssessedViews } from './assess.ts';
import type { ElementView } from './element.ts';
import { divisorOf, type Weights } from './priority.ts';

interface Candidate {
  readonly what: NextStep['what'];
  readonly name: string;
  /** Nodes that would be met, per scope element. */
  readonly nodes: readonly (readonly number[])[];
}

/**
 * The steps that weigh most, heaviest first: each settles requirements that fall short or are open, beyond those that
 * the steps before it settle. Where mappings reach further than one requirement, the engine says how far.
 */
export function nextSteps(
  assessment: Assessment,
  { views }: AssessedViews,
  weigh: Weights,
  most: number,
): readonly NextStep[] {
  const graph = views[0]?.graph;
  const nodeOf = ({ requirement }: Finding): number => graph?.nodeOf(requirement.framework, requirement.id) ?? -1;
  const unsettled = new Map<number, Finding>();
  for (const { findings } of assessment.frameworks) {
    for (const finding of findings) {
      const isWanted =
        finding.outcome !== 'met' &&
        finding.outcome !== 'not-applicable' &&
        finding.requirement.expectedMaturity === undefined;
      if (isWanted && finding.acceptedUntil === undefined) unsettled.set(nodeOf(finding), finding);
    }
  }
  const prospects = views.map((view) => prospect(view.graph, view.inference.observations, view.outside));
  let candidates = candidatesFor(assessment, views, [...unsettled.values()]).map(
    (candidate, rank): Rated => ({ candidate, rank, gain: Number.POSITIVE_INFINITY }),
  );
  const steps: NextStep[] = [];
  while (steps.length < most && candidates.length > 0) {
    const best = lazyBest(candidates, (candidate) =>
      priorityOf(candidate, settledBy(candidate, views, prospects, unsettled), weigh),
    );
    if (!best || best.gain === 0) break;
    const settles = inOrder(settledBy(best.candidate, views, prospects, unsettled));
    const requirements = settles.map((finding) => finding.requirement);
    steps.push({ what: best.candidate.what, settles: requirements, priority: best.gain });
    for (const finding of settles) unsettled.delete(nodeOf(finding));
    prospects.forEach((one, i) => {
      one.commit(best.candidate.nodes[i] ?? []);
    });
    candidates = candidates.filter((one) => one !== best);
  }
  return steps;
}

/** The formula: the weights of all that it settles together, divided by its effort; one decimal. */
function priorityOf({ what }: Candidate, settles: readonly Finding[], weigh: Weights): number {
  const weight = settles.reduce((sum, { requirement }) => sum + weigh(requirement), 0);
  return Math.round((10 * weight) / divisorOf(what.kind === 'finish' ? what.control.effort : undefined)) / 10;
}

interface Rated {
  readonly candidate: Candidate;
  /** Its place in the order of names. */
  readonly rank: number;
  /** Its priority, or that when it was last looked at. */
  gain: number;
}

/** The candidate that weighs most; gains only shrink in practice, so few have to be looked at again. */
function lazyBest(candidates: Rated[], gainOf: (candidate: Candidate) => number): Rated | undefined {
  const order = (a: Rated, b: Rated): number => (a.gain === b.gain ? a.rank - b.rank : b.gain - a.gain);
  candidates.sort(order);
  let best: Rated | undefined;
  for (const rated of candidates) {
    if (best && rated.gain < best.gain) break;
    rated.gain = gainOf(rated.candidate);
    if (!best || order(rated, best) < 0) best = rated;
  }
  return best;
}

function settledBy(
  { nodes }: Candidate,
  views: readonly ElementView[],
  prospects: readonly Prospect[],
  unsettled: ReadonlyMap<number, Finding>,
): readonly Finding[] {
  const fullIn = new Map<Finding, (string | undefined)[]>();
  views.forEach((view, i) => {
    for (const node of prospects[i]?.newlyFull(nodes[i] ?? []) ?? []) {
      const finding = unsettled.get(node);
      if (finding) fullIn.set(finding, [...(fullIn.get(finding) ?? []), view.element]);
    }
  });
  return [...fullIn].filter(([finding, elements]) => isMetBeside(finding, elements)).map(([finding]) => finding);
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => naturalOrder(referenceTo(a.requirement), referenceTo(b.requirement)));

/** Whether no scope element beside these keeps the requirement from being met. */
function isMetBeside({ scope }: Finding, elements: readonly (string | undefined)[]): boolean {
  return Object.entries(scope ?? {}).every(
    ([element, outcome]) => elements.includes(element) || outcome === 'met' || outcome === 'not-applicable',
  );
}

/** A duty whose parts are assessed by themselves is no single step. */
const isBundle = ({ children }: Requirement): boolean => children.some(({ assessable }) => assessable);

/** Every control that is not fully there, and every unsettled requirement on which no control is declared. */
function candidatesFor(
  assessment: Assessment,
  views: readonly ElementView[],
  unsettled: readonly Finding[],
): readonly Candidate[] {
  const nodesIn = (
    view: ElementView,
    requirements: readonly { readonly framework: string; readonly requirement: string }[],
  ): readonly number[] => {
    const nodes: number[] = [];
    for (const { framework, requirement } of requirements) {
      const node = view.graph.nodeOf(framework, requirement);
      if (node !== undefined && !view.outside[node]) nodes.push(node);
    }
    return nodes;
  };
  const finishable = (control: Control): boolean =>
    control.status !== 'implemented' || control.satisfies.some(({ coverage }) => coverage === 'partial');
  const seen = new Set<string>();
  const finish = assessment.organisation.controls.filter(finishable).map(
    (control): Candidate => ({
      what: { kind: 'finish', control },
      name: control.id,
      nodes: views.map((view) => (covers(control.scope, view.element) ? nodesIn(view, control.satisfies) : [])),
    }),
  );
  const address = unsettled
    .filter(({ controls, requirement }) => controls.length === 0 && !isBundle(requirement))
    .map(({ requirement }: { readonly requirement: Requirement }): Candidate => {
      const reference = { framework: requirement.framework, requirement: requirement.id };
      return {
        what: { kind: 'address', requirement },
        name: `~${referenceTo(requirement)}`,
        nodes: views.map((view) => nodesIn(view, [reference])),
      };
    });
  return [...finish, ...address]
    .filter((candidate) => {
      const key = JSON.stringify(candidate.nodes.map((nodes) => [...nodes].sort((a, b) => a - b)));
      if (candidate.what.kind === 'finish' && seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => naturalOrder(a.name, b.name));
}
