import { overlap } from '../../src/assess/overlap.ts';
import { buildGraph } from '../../src/infer/graph.ts';
import type { Mapping, Relationship } from '../../src/model/mapping.ts';
import { linkFramework } from '../../src/resolve/framework.ts';
import { linkMapping } from '../../src/resolve/mapping.ts';

/** Makes frameworks and mappings with so many rows in memory, and tells how long the engine takes for all of them. */

const FRAMEWORKS = 50;
const REQUIREMENTS = 1200;
const text = { en: 'Benchmark', nl: 'Benchmark' };

const frameworks = Array.from({ length: FRAMEWORKS }, (_, f) =>
  linkFramework({
    kloof: 'framework/1',
    id: `f${f}`,
    title: text,
    publisher: 'Benchmark',
    kind: 'standard',
    edition: '1',
    requirements: Array.from({ length: REQUIREMENTS }, (_none, i) => ({ id: String(i + 1), title: text })),
  }),
);

/** A chain of mappings, each with its share of the rows: mostly overlaps, now and then all of a requirement. */
function mappingsWith(rows: number): readonly Mapping[] {
  const each = Math.floor(rows / (FRAMEWORKS - 1));
  return Array.from({ length: FRAMEWORKS - 1 }, (_, f) => {
    const list = Array.from({ length: each }, (_none, i) => ({
      source: String((i % REQUIREMENTS) + 1),
      target: String(((i + Math.floor(i / REQUIREMENTS) * 17) % REQUIREMENTS) + 1),
      relationship: (i < REQUIREMENTS && i % 3 === 0 ? 'superset-of' : 'intersects-with') as Relationship,
    }));
    const document = { source: `f${f}`, target: `f${f + 1}`, method: 'derived' as const, rows: list };
    return linkMapping(document, { file: `f${f}.yaml`, lineOf: () => 1, texts: () => [] });
  });
}

const mappings = mappingsWith(Number(process.argv[2]));
const start = performance.now();
const graph = buildGraph(frameworks, mappings);
const built = performance.now();
overlap(graph, frameworks);
const done = performance.now();
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ graph: built - start, matrix: done - built, peak }));
