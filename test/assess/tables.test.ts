import { run } from './declared.ts';

/** The cells of the table rows in a Markdown report that start with one of these. */
async function rows(lines: string, ...starts: readonly string[]): Promise<readonly (readonly string[])[]> {
  const { stdout } = await run('gap', lines, '--format', 'markdown');
  const cells = stdout
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return cells.filter(([first = '']) => starts.includes(first));
}

// A level without aspects stands for all three of them.
test('the maturity table counts per element what is expected, judged, reached and below, and the aspects apart', async () => {
  const found = await rows(
    `
frameworks: [dnb-2023]
controls:
  - { id: C-01, title: A, status: implemented, satisfies: { dnb-2023: ["1.1", "1.2"] } }
verdicts:
  - { requirement: "dnb-2023:1.1", verdict: conforms, maturity: 3, assessor: A, date: 2026-01-01 }
  - { requirement: "dnb-2023:1.2", maturity: { design: 3, existence: 2, operation: 1 }, assessor: A, date: 2026-01-01 }
`,
    'Element',
    'Governance',
  );
  expect(found).toEqual([
    ['Element', 'Expected', 'Judged', 'Reached', 'Below', 'Short', 'design', 'existence', 'operation'],
    ['Governance', '8', '2', '1', '1', '2', '0 / 2', '1 / 2', '1 / 2'],
  ]);
});

test('a framework without a maturity model has no such table', async () => {
  expect(await rows('frameworks: [avg]', 'Element')).toEqual([]);
});

test('per scope element the table of groups counts what is met there', async () => {
  const found = await rows(
    `
scope: [ { id: a, title: Platform }, { id: b, title: Office } ]
frameworks: [ { id: iso27001-2022, scope: all } ]
controls:
  - { id: C-01, title: A, status: implemented, scope: [a], satisfies: { iso27001-2022: [A.5.15, A.5.3] } }
  - { id: C-02, title: B, status: implemented, scope: [b], satisfies: { iso27001-2022: [A.5.15] } }
`,
    'Group',
    'A.5 Organizational controls',
  );
  expect(found[0]?.slice(-2)).toEqual(['Platform', 'Office']);
  expect(found[1]).toEqual(['A.5 Organizational controls', '37', '0', '1', '37', '0', '2 of 37', '1 of 37']);
});
