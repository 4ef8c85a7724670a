import { run } from '../assess/declared.ts';

const LINES = `
language: en
assessment: { assessor: Jan Modaal, approved_by: Piet Puk }
frameworks: [iso27001-2022]
controls:
  - id: C-01
    title: Access policy
    status: implemented
    owner: Klaas Vaak
    satisfies: { iso27001-2022: [A.5.15] }
    evidence:
      - { title: Policy 2, ref: docs/secret.pdf, date: 2026-01-01, valid_until: 2027-01-01 }
      - { title: Policy 1, date: 2024-01-01, valid_until: 2025-01-01 }
  - { id: C-02, title: Logging, status: implemented, satisfies: { iso27001-2022: [A.8.15] } }
accepted:
  - { requirement: iso27001-2022:A.5.7, reason: Later, by: Mies Bouwman, until: 2027-01-01 }
`;

interface List {
  readonly owners: readonly {
    readonly owner: string | null;
    readonly requests: readonly {
      readonly requirement: string;
      readonly asks: readonly string[];
      readonly present: readonly { readonly title: string }[];
      readonly invalid: readonly { readonly title: string }[];
    }[];
  }[];
}

const list = async (...options: readonly string[]): Promise<List> =>
  JSON.parse((await run('evidence', LINES, '--format', 'json', ...options)).stdout) as List;

test('every requirement that applies is asked of the owners of its controls, and nobody’s come last', async () => {
  const { owners } = await list();
  expect(owners.map(({ owner }) => owner)).toEqual(['Klaas Vaak', null]);
  expect(owners.reduce((sum, { requests }) => sum + requests.length, 0)).toBe(123);
  const [access] = owners[0]?.requests ?? [];
  expect(access?.requirement).toBe('iso27001-2022:A.5.15');
  expect(access?.asks.length).toBeGreaterThan(0);
  expect(access?.present.map(({ title }) => title)).toEqual(['Policy 2']);
  expect(access?.invalid.map(({ title }) => title)).toEqual(['Policy 1']);
});

test('--missing leaves out what is there', async () => {
  const { owners } = await list('--missing');
  expect(owners.map(({ owner }) => owner)).toEqual([null]);
  expect(owners[0]?.requests).toHaveLength(122);
});

test.each([
  ['gap', 'terminal', '120'],
  ['gap', 'markdown', '80'],
  ['gap', 'json', '80'],
  ['evidence', 'markdown', '80'],
  ['evidence', 'csv', '80'],
  ['evidence', 'json', '80'],
  ['calendar', 'ics', '80'],
])('--redact leaves no name and no reference in %s as %s', async (command, format, width) => {
  const shown = await run(command, LINES, '--format', format, '--width', width);
  const redacted = await run(command, LINES, '--format', format, '--width', width, '--redact');
  expect(shown.stdout + redacted.stdout).not.toBe('');
  expect(redacted.stdout).not.toMatch(/Klaas Vaak|Jan Modaal|Piet Puk|Mies Bouwman|secret\.pdf/);
});
