import { EQUAL, FULL, WHOLE_OF } from './facts.ts';
import type { Observation } from './flow.ts';
import type { Graph } from './graph.ts';

/** What would be met besides if more requirements were: looks at what is full only, for only full gives full. */
export interface Prospect {
  /** The nodes that would become full if these were. */
  newlyFull(nodes: readonly number[]): readonly number[];
  /** From here on these count as full. */
  commit(nodes: readonly number[]): void;
}

export function prospect(graph: Graph, observations: readonly Observation[], outside?: Uint8Array): Prospect {
  const { starts, neighbours, relations, joints, memberStarts, memberOf } = graph;
  const full = new Uint8Array(graph.size);
  const missing = new Int32Array(joints.map(({ members }) => members.length));

  /** Makes nodes full with all that follows, and names those that were not full before. */
  const fill = (nodes: readonly number[]): readonly number[] => {
    const gained: number[] = [];
    const add = (node: number): void => {
      if (full[node] || outside?.[node]) return;
      full[node] = 1;
      gained.push(node);
    };
    nodes.forEach(add);
    for (let i = 0; i < gained.length; i += 1) {
      const node = gained[i] ?? 0;
      for (let edge = starts[node] ?? 0; edge < (starts[node + 1] ?? 0); edge += 1) {
        const relation = relations[edge];
        if (relation === EQUAL || relation === WHOLE_OF) add(neighbours[edge] ?? 0);
      }
      for (let at = memberStarts[node] ?? 0; at < (memberStarts[node + 1] ?? 0); at += 1) {
        const joint = memberOf[at] ?? 0;
        const left = (missing[joint] ?? 0) - 1;
        missing[joint] = left;
        if (left === 0) add(joints[joint]?.whole ?? 0);
      }
    }
    return gained;
  };

  const empty = (nodes: readonly number[]): void => {
    for (const node of nodes) {
      full[node] = 0;
      for (let at = memberStarts[node] ?? 0; at < (memberStarts[node + 1] ?? 0); at += 1) {
        const joint = memberOf[at] ?? 0;
        missing[joint] = (missing[joint] ?? 0) + 1;
      }
    }
  };

  fill(observations.flatMap(({ node, facts }) => (facts & FULL ? [node] : [])));
  return {
    newlyFull(nodes) {
      const gained = fill(nodes);
      empty(gained);
      return gained;
    },
    commit: fill,
  };
}
