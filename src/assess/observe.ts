import { FULL } from '../infer/facts.ts';
import type { Observation } from '../infer/flow.ts';
import type { Graph } from '../infer/graph.ts';
import type { Ground } from '../model/assessment.ts';
import type { Requirement } from '../model/framework.ts';
import type { Control, JointClaim, Verdict } from '../model/organisation.ts';
import { type Declarations, type Declared, FACTS_OF_STANDING, FACTS_OF_VERDICT, reaches } from './declarations.ts';

/** Observations for inference, each with what in the files it came from, at the same index. */
export interface Observed {
  readonly observations: readonly Observation[];
  readonly sources: readonly ObservationSource[];
}

export type ObservationSource =
  | { readonly kind: 'control'; readonly control: Control }
  | { readonly kind: 'joint'; readonly claim: JointClaim }
  | { readonly kind: 'verdict'; readonly verdict: Verdict };

/** What an observation came from, as a ground in a chain of reasons. */
export function groundOfSource(source: ObservationSource): Ground {
  switch (source.kind) {
    case 'control':
      return { control: source.control.id, status: source.control.status, ...source.control.origin };
    case 'joint':
      return { joint: source.claim.controls, ...source.claim.origin };
    case 'verdict':
      return { verdict: source.verdict.verdict ?? 'maturity', date: source.verdict.date, ...source.verdict.origin };
  }
}

/** Where facts start, in one scope element: from verdicts and from controls that are there, on what applies. */
export function observe(
  graph: Graph,
  declarations: Declarations,
  element: string | undefined,
  covered: (framework: string) => boolean,
  applies: (requirement: Requirement) => boolean,
): Observed {
  const observations: Observation[] = [];
  const sources: ObservationSource[] = [];
  const add = (observation: Observation, source: ObservationSource): void => {
    if (observation.facts === 0) return;
    observations.push(observation);
    sources.push(source);
  };
  for (const reference of declarations.references()) {
    const colon = reference.indexOf(':');
    const framework = reference.slice(0, colon);
    const node = graph.nodeOf(framework, reference.slice(colon + 1));
    if (node === undefined || !covered(framework) || !applies(graph.requirementAt(node))) continue;
    const expected = graph.requirementAt(node).expectedMaturity;
    const declared = declarations.of(reference, element, expected);
    const { verdict, maturity } = declared;
    if (verdict?.verdict)
      add({ node, facts: FACTS_OF_VERDICT[verdict.verdict], demonstrated: true }, { kind: 'verdict', verdict });
    if (maturity?.maturity && expected !== undefined && reaches(maturity.maturity, expected)) {
      add({ node, facts: FULL, demonstrated: true }, { kind: 'verdict', verdict: maturity });
    }
    if (!declared.setAside) addStanding(node, declared, declarations, add);
  }
  return { observations, sources };
}

function addStanding(
  node: number,
  { best, joint, controls }: Declared,
  declarations: Declarations,
  add: (observation: Observation, source: ObservationSource) => void,
): void {
  const [first] = controls;
  const facts = best === undefined ? 0 : FACTS_OF_STANDING[best];
  if (joint && first?.standing !== 'fully') {
    const demonstrated = declarations.members(joint).every((control) => declarations.isEvidenced(control));
    add({ node, facts, demonstrated }, { kind: 'joint', claim: joint });
  } else if (first) {
    add({ node, facts, demonstrated: first.evidenced }, { kind: 'control', control: first.control });
  }
}
