import fc from 'fast-check';
import { contradicts, EQUAL, FULL, LACKING, NONE, SOME } from '../../src/infer/facts.ts';
import type { Observation } from '../../src/infer/flow.ts';
import { buildGraph, type Graph } from '../../src/infer/graph.ts';
import { derivation, type Inference, infer } from '../../src/infer/infer.ts';
import { referenceTo } from '../../src/model/framework.ts';
import { CONVERSE, type Mapping } from '../../src/model/mapping.ts';
import { linkFramework } from '../../src/resolve/framework.ts';
import { truth, type World, worlds } from './worlds.ts';

const RUNS = { numRuns: 10_000, seed: 20261123 };

const seeds = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 });

const nodesOf = (graph: Graph): readonly number[] => Array.from({ length: graph.size }, (_, node) => node);
const same = (a: Uint8Array, b: Uint8Array): boolean => a.every((facts, node) => facts === b[node]);
const graphOf = (world: World): Graph => buildGraph(world.frameworks, world.mappings);
const truthAt = (world: World, graph: Graph, node: number): number =>
  truth(world.obligations.get(referenceTo(graph.requirementAt(node))) ?? 0, world.met);

/** Some of the true facts of some requirements. */
function observe(world: World, graph: Graph, picks: readonly number[]): readonly Observation[] {
  return picks.flatMap((pick) => {
    const node = pick % graph.size;
    const facts = truthAt(world, graph, node) & ((pick >> 4) % 16);
    return facts === 0 ? [] : [{ node, facts, demonstrated: pick % 5 === 0 }];
  });
}

/** Observations that need not be true, nor agree with each other. */
const claim = (graph: Graph, picks: readonly number[]): readonly Observation[] =>
  picks.map((pick) => ({
    node: pick % graph.size,
    facts: [FULL, SOME | LACKING, SOME, LACKING, NONE][(pick >> 5) % 5] ?? FULL,
    demonstrated: false,
  }));

describe('inference in random worlds of sets', () => {
  test('derives no false fact, and calls nothing contested, from what is true', () => {
    fc.assert(
      fc.property(worlds, seeds, (world, picks) => {
        const graph = graphOf(world);
        const { settled, isContested } = infer(graph, observe(world, graph, picks));
        return nodesOf(graph).every(
          (node) => ((settled.facts[node] ?? 0) & ~truthAt(world, graph, node)) === 0 && !isContested(node),
        );
      }),
      RUNS,
    );
  });

  test('another true observation removes no fact', () => {
    fc.assert(
      fc.property(worlds, seeds, seeds, (world, picks, more) => {
        const graph = graphOf(world);
        const before = infer(graph, observe(world, graph, picks)).settled.facts;
        const after = infer(graph, observe(world, graph, [...picks, ...more])).settled.facts;
        return before.every((facts, node) => (facts & ~(after[node] ?? 0)) === 0);
      }),
      RUNS,
    );
  });

  test('where declarations contradict each other, nothing that stands rests on what is contested', () => {
    fc.assert(
      fc.property(worlds, seeds, (world, picks) => {
        const graph = graphOf(world);
        const inference = infer(graph, claim(graph, picks));
        return nodesOf(graph).every((node) => {
          const facts = inference.settled.facts[node] ?? 0;
          if (contradicts(facts) || (inference.isContested(node) && facts !== 0)) return false;
          return [FULL, SOME, LACKING, NONE].every((fact) =>
            derivation(graph, inference.settled, node, fact).every((step) => !inference.isContested(step.node)),
          );
        });
      }),
      RUNS,
    );
  });

  test('the order of frameworks, files and rows changes nothing', () => {
    fc.assert(
      fc.property(worlds, seeds, (world, picks) => {
        const graph = graphOf(world);
        const reversed = buildGraph(
          [...world.frameworks].reverse(),
          [...world.mappings].reverse().map((mapping) => ({ ...mapping, rows: [...mapping.rows].reverse() })),
        );
        const observations = claim(graph, picks);
        const one = infer(graph, observations);
        const other = infer(reversed, observations);
        const why = (from: Graph, inference: Inference) =>
          nodesOf(from).map((node) => derivation(from, inference.settled, node, FULL).map((step) => step.node));
        return (
          same(other.settled.facts, one.settled.facts) &&
          JSON.stringify(why(reversed, other)) === JSON.stringify(why(graph, one))
        );
      }),
      RUNS,
    );
  });

  test('a row and its converse say the same', () => {
    fc.assert(
      fc.property(worlds, seeds, (world, picks) => {
        const graph = graphOf(world);
        const turned = buildGraph(world.frameworks, world.mappings.map(converse));
        const observations = claim(graph, picks);
        return same(infer(turned, observations).settled.facts, infer(graph, observations).settled.facts);
      }),
      RUNS,
    );
  });

  test('every fact has a derivation that ends in observations and whose steps each follow from their premises', () => {
    fc.assert(
      fc.property(worlds, seeds, (world, picks) => {
        const graph = graphOf(world);
        const observations = observe(world, graph, picks);
        const { settled } = infer(graph, observations);
        return nodesOf(graph).every((node) =>
          [FULL, SOME, LACKING, NONE].every((fact) => {
            const steps = derivation(graph, settled, node, fact);
            const isKnown = ((settled.facts[node] ?? 0) & fact) !== 0;
            const follows = steps.every(
              (step, i) =>
                step.premises.every((premise) => premise < i) &&
                (step.by.kind === 'observation') === (step.premises.length === 0),
            );
            return isKnown === steps.length > 0 && follows;
          }),
        );
      }),
      RUNS,
    );
  });
});

const converse = (mapping: Mapping): Mapping => ({
  id: `${mapping.target}--${mapping.source}`,
  source: mapping.target,
  target: mapping.source,
  method: mapping.method,
  rows: mapping.rows.map((row) => ({
    ...row,
    mapping: `${mapping.target}--${mapping.source}`,
    sources: row.targets,
    targets: row.sources,
    relationship: CONVERSE[row.relationship],
  })),
});

test('what is fully met survives any number of hops over equal rows', () => {
  const hops = 50;
  const one = (id: string) => ({ id, title: { en: 'x', nl: 'x' } });
  const frameworks = Array.from({ length: hops + 1 }, (_, i) =>
    linkFramework({
      kloof: 'framework/1',
      id: `f${i}`,
      title: { en: 'x', nl: 'x' },
      publisher: 'x',
      kind: 'standard',
      edition: '1',
      requirements: [one('1')],
    }),
  );
  const mappings = Array.from(
    { length: hops },
    (_, i): Mapping => ({
      id: `f${i}--f${i + 1}`,
      source: `f${i}`,
      target: `f${i + 1}`,
      method: 'official',
      rows: [
        {
          mapping: `f${i}--f${i + 1}`,
          number: 1,
          sources: ['1'],
          targets: ['1'],
          relationship: 'equal',
          origin: { file: 'x', line: 1 },
        },
      ],
    }),
  );
  const graph = buildGraph(frameworks, mappings);
  expect(graph.relations[0]).toBe(EQUAL);
  const { settled } = infer(graph, [{ node: graph.nodeOf('f0', '1') ?? 0, facts: FULL, demonstrated: true }]);
  const last = graph.nodeOf(`f${hops}`, '1') ?? 0;
  expect((settled.demonstrated[last] ?? 0) & FULL).toBe(FULL);
  expect(derivation(graph, settled, last, FULL)).toHaveLength(hops + 1);
});
