import { covers } from '../assess/applicability.ts';
import { Declarations } from '../assess/declarations.ts';
import { observe } from '../assess/observe.ts';
import { type FactSet, FULL } from '../infer/facts.ts';
import type { Observation } from '../infer/flow.ts';
import type { Graph } from '../infer/graph.ts';
import { infer } from '../infer/infer.ts';
import type { Organisation } from '../model/organisation.ts';
import { type Bridge, sameFrom } from './bridge.ts';

/** What is known of the new edition before the move, in one scope element; facts by id of a requirement. */
export interface Before {
  readonly element: string | undefined;
  /** From all that is declared and judged. */
  all(id: string): FactSet;
  /** From what controls say of the old edition, and nothing else. */
  controls(id: string): FactSet;
  /**
   * From all that does not move to this requirement: all but what controls say of the old edition, and verdicts on the
   * same.
   */
  others(id: string): FactSet;
  /** The controls that meet a requirement of the old edition in full. */
  meeting(requirement: string): readonly string[];
}

type Known = (id: string) => FactSet;

/** All verdicts count, whatever their day. */
const ALWAYS = '9999-12-31';

/** Per scope element in which the old edition is judged; one where the organisation names none. */
export function knownBefore(organisation: Organisation, graph: Graph, bridge: Bridge): readonly Before[] {
  const { from, to } = bridge;
  const declarations = new Declarations(organisation, ALWAYS);
  const elements = organisation.scope.length === 0 ? [undefined] : organisation.scope.map(({ id }) => id);
  const isCovered = (framework: string, element: string | undefined): boolean => {
    const entry = organisation.frameworks.find((one) => one.framework === framework);
    return entry === undefined || covers(entry.scope, element);
  };
  const judged = elements.filter((element) => isCovered(from.id, element));
  return judged.map((element): Before => {
    const isHere = (framework: string): boolean => isCovered(framework, element);
    const { observations, sources } = observe(graph, declarations, element, isHere, () => true);
    const meeting = new Map<string, readonly string[]>();
    const isOfControls = observations.map(({ node, facts }, i) => {
      const source = sources[i];
      const { framework, id } = graph.requirementAt(node);
      if (framework !== from.id || !source || source.kind === 'verdict') return false;
      if (facts & FULL) meeting.set(id, source.kind === 'joint' ? source.claim.controls : [source.control.id]);
      return true;
    });
    const knownFrom = (chosen: (observation: Observation, isControl: boolean) => boolean): Known => {
      const chosenOnes = observations.filter((one, i) => chosen(one, isOfControls[i] ?? false));
      const { facts } = infer(graph, chosenOnes).settled;
      return (id) => facts[graph.nodeOf(to.id, id) ?? -1] ?? 0;
    };
    const others = new Map<number | undefined, Known>();
    return {
      element,
      all: knownFrom(() => true),
      controls: knownFrom((_, isControl) => isControl),
      others(id) {
        const same = graph.nodeOf(from.id, sameFrom(bridge, id) ?? '');
        const known = others.get(same) ?? knownFrom(({ node }, isControl) => !isControl && node !== same);
        others.set(same, known);
        return known(id);
      },
      meeting: (requirement) => meeting.get(requirement) ?? [],
    };
  });
}
