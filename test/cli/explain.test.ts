import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof, NORMS } from '../kloof.ts';

/** What `explain --all` calls a derivation is one: none rests on the conclusion that it is to prove. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Line {
  readonly text: string;
  readonly below: readonly Line[];
}

/** Everything that is said of a requirement, with how deep in the tree it stands. */
async function told(reference: string, satisfies: string): Promise<readonly string[]> {
  writeFileSync(
    path.join(folder, 'kloof.yaml'),
    `kloof: organisation/1
organisation: { name: X }
frameworks: [avg, example-2026, iso27001-2013]
controls: [ { id: C-01, title: T, status: implemented, satisfies: { ${satisfies} } } ]
`,
  );
  const options = ['--all', '--lang', 'en', '--format', 'json', '--frameworks', path.relative(folder, NORMS)];
  const { stdout } = await kloof(['explain', reference, '.', ...options], folder);
  const { explanations } = JSON.parse(stdout) as { explanations: readonly { lines: readonly Line[] }[] };
  const walk = (lines: readonly Line[], depth: number): readonly string[] =>
    lines.flatMap(({ text, below }) => [`${' '.repeat(depth)}${text}`, ...walk(below, depth + 1)]);
  return explanations.flatMap(({ lines }) => walk(lines, 0));
}

const DECLARED = 'declared C-01 T, implemented';

test('a part that is declared is not proven again by its whole, which its parts prove', async () => {
  expect(await told('avg:9(1)', 'avg: ["9(1)", "9(2)", "9(3)"]')).toEqual([DECLARED]);
});

test('a whole that is declared is not proven again by the parts that it proves', async () => {
  // The parts of 6.1 exhaust it: they would prove it, had it not proven them.
  expect(await told('example-2026:6.1', 'example-2026: ["6.1"]')).toEqual([DECLARED]);
});

test('two declarations on equal requirements prove each of them twice', async () => {
  const both = await told('iso27001-2022:A.5.4', 'iso27001-2022: [A.5.4], iso27001-2013: [A.7.2.1]');
  expect(both[0]).toBe(DECLARED);
  expect(both.find((line) => line.includes('iso27001-2013:A.7.2.1'))).toMatch(/^\S/);
  expect(both.filter((line) => line.trim() === DECLARED)).toHaveLength(2);
});
