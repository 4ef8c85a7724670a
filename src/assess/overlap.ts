import { FULL, SOME } from '../infer/facts.ts';
import { type Flow, flow, type Observation } from '../infer/flow.ts';
import type { Graph } from '../infer/graph.ts';
import type { Framework, Requirement } from '../model/framework.ts';
import type { Mapping, MappingRow } from '../model/mapping.ts';
import type { Coverage, Delta, DeltaItem, OverlapCell, Remainder } from '../model/overlap.ts';
import { leftOver, partlyMetBelow } from './left-over.ts';

/** Every ordered pair of frameworks: what all of the one implies of the other. All requirements count as applicable. */
export function overlap(graph: Graph, frameworks: readonly Framework[]): readonly OverlapCell[] {
  return frameworks.flatMap((source) => {
    const known = flow(graph, allOf(graph, source.id));
    return frameworks.filter((target) => target !== source).map((target) => cellOf(graph, known, source.id, target));
  });
}

/** All requirements of a framework, fully met. */
export function allOf(graph: Graph, framework: string): readonly Observation[] {
  const [first, end] = graph.nodesOf(framework);
  return Array.from({ length: end - first }, (_, i) => ({ node: first + i, facts: FULL, demonstrated: false }));
}

function cellOf(graph: Graph, known: Flow, source: string, target: Framework): OverlapCell {
  const counts = { full: 0, partly: 0, untouched: 0 };
  let assessable = 0;
  const [first] = graph.nodesOf(target.id);
  for (const requirement of target.requirements) {
    if (!requirement.assessable) continue;
    assessable += 1;
    counts[coverageAt(known, first + requirement.index)] += 1;
  }
  return {
    source,
    target: target.id,
    assessable,
    full: counts.full,
    atLeastPartly: counts.partly,
    untouched: counts.untouched,
  };
}

function coverageAt({ facts }: Flow, node: number): Coverage {
  const known = facts[node] ?? 0;
  return known & FULL ? 'full' : known & SOME ? 'partly' : 'untouched';
}

/** What the target still asks, given what is observed of the source. */
export function delta(
  graph: Graph,
  observations: readonly Observation[],
  source: string,
  target: Framework,
  mappings: readonly Mapping[],
  outside?: Uint8Array,
): Delta {
  const known = flow(graph, observations, outside);
  const looked = lookedAt(source, target.id, mappings);
  const [first] = graph.nodesOf(target.id);
  const items = target.requirements
    .filter((requirement) => requirement.assessable)
    .map((requirement): DeltaItem => {
      const coverage = coverageAt(known, first + requirement.index);
      const row = coverage === 'untouched' ? looked.get(requirement.id) : undefined;
      const remainders =
        coverage === 'partly'
          ? remaindersAt(graph, known, requirement, source)
          : row?.remainder
            ? [{ text: row.remainder, beside: [] }]
            : [];
      const isUnsaid = coverage === 'partly' && remainders.length === 0;
      const restsOn = isUnsaid ? restsOnAt(graph, known, first + requirement.index, source) : [];
      return { requirement, coverage, remainders, restsOn, ...(row?.rationale && { reason: row.rationale }) };
    });
  return { source, target: target.id, cell: cellOf(graph, known, source, target), items };
}

/** Rows that say that nothing is shared, by the requirement of the target. */
function lookedAt(source: string, target: string, mappings: readonly Mapping[]): ReadonlyMap<string, MappingRow> {
  const mapping = mappings.find((one) => one.source === source && one.target === target);
  const rows = mapping?.rows.filter((row) => row.relationship === 'no-relationship') ?? [];
  return new Map(rows.flatMap((row) => row.targets.map((id) => [id, row] as const)));
}

/** What the rows that cover part of a requirement, or of what it consists of, leave over; each sentence once. */
function remaindersAt(graph: Graph, known: Flow, requirement: Requirement, source: string): readonly Remainder[] {
  const node = graph.nodeOf(requirement.framework, requirement.id) ?? 0;
  const own = remaindersOfNode(graph, known, node, requirement.framework, source);
  if (own.length > 0) return own;
  return distinct(
    requirement.children.flatMap((child) =>
      remaindersOfNode(graph, known, node - requirement.index + child.index, requirement.framework, source),
    ),
  );
}

/** Of the rows between the two frameworks; where none of these says so, of rows over a third one. */
function remaindersOfNode(
  graph: Graph,
  { facts }: Flow,
  node: number,
  framework: string,
  source: string,
): readonly Remainder[] {
  const all = leftOver(graph, facts, node);
  const direct = all.filter(({ row }) => isBetween(row, source, framework));
  return distinct(
    (direct.length > 0 ? direct : all).map(({ row, text }) => ({ text, beside: besideOf(row, framework, source) })),
  );
}

/** The requirements of the source on which one rests, or where it has none, of others. */
function restsOnAt(graph: Graph, { facts }: Flow, node: number, source: string): readonly Requirement[] {
  const all = partlyMetBelow(graph, facts, node);
  const own = all.filter(({ framework }) => framework === source);
  return own.length > 0 ? own : all;
}

const isBetween = (row: MappingRow, source: string, target: string): boolean =>
  row.mapping === `${source}--${target}` || row.mapping === `${target}--${source}`;

/** The other side of a row. */
function besideOf({ mapping, sources, targets }: MappingRow, framework: string, source: string): readonly string[] {
  const isTarget = mapping.endsWith(`--${framework}`);
  const [other, ids] = isTarget
    ? [mapping.slice(0, -`--${framework}`.length), sources]
    : [mapping.slice(`${framework}--`.length), targets];
  return other === source ? ids : ids.map((id) => `${other}:${id}`);
}

function distinct(remainders: readonly Remainder[]): readonly Remainder[] {
  return [...new Map(remainders.map((one) => [one.text.en, one])).values()];
}
