import { run } from '../assess/declared.ts';

interface Soa {
  readonly statements: readonly {
    readonly framework: string;
    readonly totals: { readonly controls: number; readonly applicable: number; readonly undecided: number };
    readonly controls: readonly Line[];
    readonly beyond: readonly { readonly id: string }[];
    readonly remarks: readonly Remark[];
  }[];
}

interface Line {
  readonly requirement: string;
  readonly applies: string;
  readonly status: string | null;
  readonly undecided: boolean;
  readonly reviewOn: string | null;
  readonly decisions: readonly { readonly madeFor: string; readonly elements: readonly string[] }[];
  readonly controls: readonly { readonly id: string; readonly through: string | null }[];
}

interface Remark {
  readonly kind: string;
  readonly weight: string;
  readonly requirement: string | null;
  readonly message: string;
}

async function soa(lines: string, ...options: readonly string[]): Promise<Soa> {
  const { stdout, stderr } = await run('soa', lines, '--format', 'json', ...options);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Soa;
}

/** The kinds of remarks about one control of the annex, or about the document. */
async function kindsAt(lines: string, requirement: string | null): Promise<readonly string[]> {
  const { statements } = await soa(lines);
  const found = statements[0]?.remarks.filter((remark) => remark.requirement === requirement) ?? [];
  return found.map(({ kind }) => kind);
}

const ISO = 'frameworks: [iso27001-2022]';
const control = (rest: string): string =>
  `controls: [ { id: C-01, title: Access, satisfies: { iso27001-2022: [A.5.15] }, ${rest} } ]`;
const decision = (rest: string): string =>
  `applicability: [ { requirement: iso27001-2022:A.5.15, decided_by: CISO, decided_on: 2026-02-01, ${rest} } ]`;
const EVIDENCE = 'evidence: [ { title: Policy, date: 2026-01-01, valid_until: 2027-01-01 } ]';
const DONE = control(`status: implemented, ${EVIDENCE}`);

test.each([
  ['iso27001-2022', 93],
  ['nen7510-2024', 101],
  ['iso27001-2013', 114],
])('the statement of %s has its %i annex controls, in the order of the norm', async (framework, count) => {
  const { statements } = await soa(`frameworks: [${framework}, avg]`);
  expect(statements.map((one) => one.framework)).toEqual([framework]);
  const [statement] = statements;
  expect(statement?.totals).toMatchObject({ controls: count, applicable: count, undecided: count });
  expect(statement?.controls[0]?.requirement).toMatch(/^A\.5\.1/);
});

test.each([
  ['nobody decided, nothing is declared', ISO, ['undecided', 'no-control']],
  ['all in order', `${ISO}\n${DONE}\n${decision('applicable: true, because: [risk], refs: [R-1]')}`, []],
  ['included without a reason', `${ISO}\n${DONE}\n${decision('applicable: true')}`, ['no-reason-included']],
  [
    'a reason that says nothing',
    `${ISO}\n${decision('applicable: false, justification: "n.v.t."')}`,
    ['no-reason-excluded'],
  ],
  [
    'left out, with a control',
    `${ISO}\n${DONE}\n${decision('applicable: false, justification: We have none.')}`,
    ['excluded-with-control'],
  ],
  [
    'a decision of nobody, on no day',
    `${ISO}\n${DONE}\napplicability: [ { requirement: iso27001-2022:A.5.15, applicable: true, because: [law] } ]`,
    ['decision-unsigned'],
  ],
  [
    'a review that is past, of the decision and of the control',
    `${ISO}\n${control(`status: implemented, review_on: 2026-05-01, ${EVIDENCE}`)}\n${decision('applicable: true, because: [law], review_on: 2026-06-01')}`,
    ['review-overdue', 'review-overdue'],
  ],
  [
    'evidence that expired',
    `${ISO}\n${control('status: implemented, evidence: [ { title: Old, valid_until: 2025-01-01 } ]')}\n${decision('applicable: true, because: [law]')}`,
    ['evidence-expired'],
  ],
  [
    'no evidence at all is a question',
    `${ISO}\n${control('status: implemented')}\n${decision('applicable: true, because: [law]')}`,
    ['evidence-missing'],
  ],
  [
    'a verdict that says otherwise',
    `${ISO}\n${DONE}\n${decision('applicable: true, because: [law]')}\nverdicts: [ { requirement: iso27001-2022:A.5.15, verdict: major, assessor: Auditor, date: 2026-05-01 } ]`,
    ['contradicted', 'contradicted'],
  ],
  [
    'another standard in scope asks for all of it',
    `frameworks: [iso27001-2022, nen7510-2024]\n${decision('applicable: false, justification: No users.')}`,
    ['required-elsewhere'],
  ],
  [
    'left out of that standard as well',
    `frameworks: [iso27001-2022, nen7510-2024]\napplicability:\n  - { requirement: iso27001-2022:A.5.15, applicable: false, justification: No users., decided_by: A, decided_on: 2026-01-01 }\n  - { requirement: nen7510-2024:A.5.15, applicable: false, justification: No users., decided_by: A, decided_on: 2026-01-01 }`,
    [],
  ],
])('%s', async (_, lines, kinds) => {
  expect(await kindsAt(lines, 'iso27001-2022:A.5.15')).toEqual(kinds);
});

test('the document itself needs a version and an approval, and is the one that was certified', async () => {
  const head = (rest: string): string => `${ISO}\nassessment: { ${rest} }`;
  const approved = 'version: "2.0", approved_by: Board, approved_on: 2026-01-01';
  expect(await kindsAt(head('version: "2.0"'), null)).toEqual(['not-approved']);
  expect(await kindsAt(head(approved), null)).toEqual([]);
  const certificate = 'certificates: [ { framework: iso27001-2022, status: valid, soa_version: "1.0" } ]';
  expect(await kindsAt(`${head(approved)}\n${certificate}`, null)).toEqual(['version-differs']);
});

test('a decision on a heading decides for what stands below it; one of its own goes before', async () => {
  const { statements } = await soa(`${ISO}
applicability:
  - { requirement: iso27001-2022:A.7, applicable: false, justification: No premises., decided_by: A, decided_on: 2026-01-01 }
  - { requirement: iso27001-2022:A.7.9, applicable: true, because: [chosen], decided_by: A, decided_on: 2026-01-01 }`);
  const at = (id: string): Line | undefined => statements[0]?.controls.find(({ requirement }) => requirement === id);
  expect(at('A.7.1')).toMatchObject({ applies: 'no', status: null, decisions: [{ madeFor: 'iso27001-2022:A.7' }] });
  expect(at('A.7.9')).toMatchObject({ applies: 'yes', decisions: [{ madeFor: 'iso27001-2022:A.7.9' }] });
});

test('where scope elements differ, each decision says where it counts', async () => {
  const { statements } = await soa(`
scope: [ { id: a, title: Platform }, { id: b, title: Office } ]
frameworks: [ { id: iso27001-2022, scope: all }, { id: nen7510-2024, scope: [b] } ]
applicability:
  - { requirement: iso27001-2022:A.7.4, applicable: false, justification: No premises., scope: [a], decided_by: A, decided_on: 2026-01-01 }`);
  const line = statements[0]?.controls.find(({ requirement }) => requirement === 'A.7.4');
  expect(line).toMatchObject({ applies: 'in-part', undecided: true, decisions: [{ elements: ['a'] }] });
  const asked = statements[0]?.remarks.filter(({ kind }) => kind.startsWith('required'));
  expect(asked).toEqual([]);
});

test('a control that meets the annex by way of a mapping stands on the line, with what it was declared on', async () => {
  const { statements } = await soa(`frameworks: [iso27001-2022, nen7510-2024]
controls:
  - { id: Z-01, title: Register, status: implemented, satisfies: { nen7510-2024: [A.5.9] } }
  - { id: P-01, title: Breaches, status: implemented, satisfies: { avg: [33(1)] } }
  - { id: I-01, title: Audit, status: implemented, satisfies: { iso27001-2022: [9.2.1] } }`);
  const line = statements[0]?.controls.find(({ requirement }) => requirement === 'A.5.9');
  expect(line).toMatchObject({ status: 'implemented', controls: [{ id: 'Z-01', through: 'nen7510-2024:A.5.9' }] });
  expect(statements[0]?.beyond.map(({ id }) => id)).toEqual(['P-01']);
});

test('--check exits with 1 for objections; without it the statement is printed all the same', async () => {
  expect((await run('soa', ISO)).code).toBe(0);
  expect((await run('soa', ISO, '--check')).code).toBe(1);
});

test('a framework without an annex is refused, with what has one', async () => {
  expect(await run('soa', 'frameworks: [avg]')).toMatchObject({ code: 2, stdout: '' });
  const { stderr } = await run('soa', 'frameworks: [avg, iso27001-2022]', '--framework', 'avg');
  expect(stderr).toContain('those that have one are iso27001-2022');
});

test.each(['terminal', 'markdown', 'csv'])('--redact leaves no name in the statement as %s', async (format) => {
  const lines = `${ISO}
assessment: { approved_by: Piet Puk, approved_on: 2026-01-01, version: "1" }
${control(`status: implemented, owner: Klaas Vaak, evidence: [ { title: Policy, ref: docs/secret.pdf } ]`)}
applicability: [ { requirement: iso27001-2022:A.5.15, applicable: true, because: [law], decided_by: Jan Modaal, decided_on: 2026-01-01 } ]`;
  const { stdout } = await run('soa', lines, '--format', format, '--redact');
  expect(stdout).toContain('A.5.15');
  expect(stdout).not.toMatch(/Klaas Vaak|Piet Puk|Jan Modaal|secret/);
});

test('a screen of 80 columns is not exceeded, in either language', async () => {
  for (const lang of ['en', 'nl']) {
    const { stdout } = await run('soa', `frameworks: [nen7510-2024]\n${DONE}`, '--lang', lang);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  }
});
