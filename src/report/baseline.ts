import type { Baseline } from '../model/baseline.ts';

/** A baseline in the format `kloof-baseline/1`: one entry a line, so that a merge touches only what changed. */
export function baselineJson({ asOf, entries }: Baseline): string {
  const lines = entries.map(({ framework, requirement, outcome, gaps }) =>
    JSON.stringify({
      requirement: requirement === undefined ? framework : `${framework}:${requirement}`,
      outcome,
      gaps,
    }),
  );
  const list = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`;
  return `{\n  "format": "kloof-baseline/1",\n  "asOf": ${JSON.stringify(asOf)},\n  "entries": ${list}\n}\n`;
}
