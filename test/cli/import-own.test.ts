import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { kloof, type Ran, ROOT } from '../kloof.ts';
import { rawWorkbook, textRows } from '../xlsx.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILE = `# Ours
kloof: organisation/1
language: nl
organisation: { name: Test }
frameworks: [iso27001-2022]
controls:
  # the first
  - id: C-01
    title: Access policy # short
    status: partial
    owner: CISO
    due: 2027-02-01
    satisfies: { iso27001-2022: [A.5.15] }
    evidence:
      - { title: Policy, ref: a.pdf, date: 2026-01-01 }
      - { title: Minutes, date: 2026-02-01 }
  - { id: C-02, title: "=Backups", status: implemented, satisfies: { iso27001-2022: [A.8.13] } }
applicability:
  - { requirement: iso27001-2022:A.7, applicable: false, justification: No premises., decided_by: Board, decided_on: 2026-01-01 }
  - requirement: iso27001-2022:A.5.15
    applicable: true
    because: [risk] # see the register
    refs: [R-1, R-2]
`;

type Rows = string[][];
type Edit = (sheets: Readonly<Record<string, Rows>>) => void;

/** Writes the workbook, changes it as somebody would in a spreadsheet, and reads it back. */
async function edited(edit: Edit, options: readonly string[] = [], written: readonly string[] = []): Promise<Ran> {
  writeFileSync(path.join(folder, 'kloof.yaml'), FILE);
  const ran = await kloof(['gap', '.', '--format', 'xlsx=book.xlsx', '--fail-on', 'none', ...written], folder);
  expect(ran.stderr).toBe('');
  const sheets = await readWorkbook(readFileSync(path.join(folder, 'book.xlsx')));
  const texts = sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: (data as unknown as readonly (readonly unknown[])[]).map((row) => row.map(text)),
  }));
  edit(Object.fromEntries(texts.map(({ name, rows }) => [name, rows])));
  const book = rawWorkbook(texts.map(({ name, rows }) => ({ name, cells: textRows(rows) })));
  writeFileSync(path.join(folder, 'book.xlsx'), book);
  return kloof(['import', 'book.xlsx', '--to', 'kloof.yaml', ...options], folder);
}

const text = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null ? '' : String(cell);
const file = (): string => readFileSync(path.join(folder, 'kloof.yaml'), 'utf8');

/** Sets the cell of a row that holds `id`, in the column of that title. */
function set(rows: Rows | undefined, id: string, title: string, value: string): void {
  const head = rows?.find((row) => row.includes(title));
  const row = rows?.find((one) => one.includes(id));
  if (!head || !row) throw new Error(`no ${id} or ${title}`);
  row[head.indexOf(title)] = value;
}

test('what nobody edited changes nothing', async () => {
  const { code, stdout } = await edited(() => {});
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('Nothing changes') });
  expect(file()).toBe(FILE);
});

const CASES: readonly (readonly [what: string, edit: Edit, from: string, to: string])[] = [
  ['a status', (s) => set(s['Maatregelen'], 'C-01', 'Status', 'ingevoerd'), 'status: partial', 'status: implemented'],
  [
    'a title',
    (s) => set(s['Maatregelen'], 'C-01', 'Titel', 'Policy: access'),
    'title: Access policy #',
    'title: "Policy: access" #',
  ],
  [
    'a date, as it is written here',
    (s) => set(s['Maatregelen'], 'C-01', 'Uiterlijk', '31-3-2027'),
    'due: 2027-02-01',
    'due: 2027-03-31',
  ],
  ['a cell that was cleared', (s) => set(s['Maatregelen'], 'C-01', 'Eigenaar', ''), '    owner: CISO\n', ''],
  ['evidence', (s) => set(s['Bewijs'], 'Policy', 'Vindplaats', 'b.pdf'), 'ref: a.pdf', 'ref: b.pdf'],
  [
    'rows in another order',
    (s) => s['Bewijs']?.splice(1, 2, ...(s['Bewijs']?.slice(1, 3).reverse() ?? [])),
    '# Ours',
    '# Ours',
  ],
  [
    'references of a decision',
    (s) => set(s['VvT'], 'A.5.15', 'Verwijzingen', 'R-1\nR-9'),
    'refs: [R-1, R-2]',
    'refs: [R-1, R-9]',
  ],
  [
    'grounds of a decision',
    (s) => set(s['VvT'], 'A.5.15', 'Grond', 'risico, wet'),
    'because: [risk]',
    'because: [risk, law]',
  ],
];

test.each(CASES)('%s changes there and nowhere else', async (_, edit, from, to) => {
  const { code, stderr } = await edited(edit);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(file()).toBe(FILE.replace(from, to));
});

test('a control of the annex that nobody decided on gets a decision; one under a heading gets one of its own', async () => {
  await edited((sheets) => {
    set(sheets['VvT'], 'A.5.7', 'Grond', 'eigen keuze');
    set(sheets['VvT'], 'A.7.4', 'Motivering', 'Nobody works there.');
  });
  expect(file()).toContain('requirement: iso27001-2022:A.5.7\n    applicable: true\n    because: [chosen]');
  expect(file()).toContain(
    'requirement: iso27001-2022:A.7.4\n    applicable: false\n    justification: Nobody works there.',
  );
  expect(file()).toContain('justification: No premises.');
});

test('a new row of evidence is added; a row that is gone is not', async () => {
  const { stdout } = await edited((sheets) => {
    sheets['Bewijs']?.splice(2, 1);
    sheets['Bewijs']?.push(['C-02', 'Restore test', '', '2026-10-01', '', '', '']);
  });
  expect(stdout).toContain('1 row that kloof would write is not there');
  expect(file()).toContain('Minutes');
  expect(file()).toContain('evidence:\n      - { title: Restore test, date: 2026-10-01 }');
});

test('a row that is added to the controls is a new control; what is met in part is not taken for all', async () => {
  const { code } = await edited((sheets) => {
    const row = [
      'C-03',
      'Logging',
      'gepland',
      'ICT',
      '',
      '1-6-2027',
      '5d',
      '',
      'A.8.15\niso27001-2022:A.8.16 (deels)',
      'Nieuw',
    ];
    sheets['Maatregelen']?.push(row);
  });
  expect(code).toBe(0);
  expect(file()).toContain(`  - id: C-03
    title: Logging
    status: planned
    owner: ICT
    due: 2027-06-01
    effort: 5d
    satisfies:
      iso27001-2022:
        - A.8.15
        - { requirement: A.8.16, coverage: partial }
    notes: Nieuw
`);
});

test('a column that follows from other entries is not read back, and that is said', async () => {
  const { code, stdout } = await edited((sheets) => set(sheets['VvT'], 'A.5.15', 'Status', 'ingevoerd'));
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('"Status" follows from other entries') });
  expect(file()).toBe(FILE);
});

test.each<[string, Edit, string]>([
  [
    'a status that is none',
    (s) => set(s['Maatregelen'], 'C-01', 'Status', 'zo-zo'),
    'Maatregelen!C2: "zo-zo" is no status',
  ],
  ['a title that was cleared', (s) => set(s['Maatregelen'], 'C-01', 'Titel', ''), 'Maatregelen!B2: the title is empty'],
  [
    'left out without a reason',
    (s) => set(s['VvT'], 'A.5.7', 'Van toepassing', 'nee'),
    'A.5.7 is left out without a reason',
  ],
  [
    'a new control without a status',
    (s) => s['Maatregelen']?.push(['C-99', 'New', '']),
    'Maatregelen!C4: C-99 has no status',
  ],
  [
    'an id that stands in two rows',
    (s) => s['Maatregelen']?.push(['C-01', 'New', 'gepland']),
    'the id "C-01" stands in more than one row',
  ],
])('%s is refused where it stands, and nothing is written', async (_, edit, said) => {
  const { code, stderr } = await edited(edit);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(said) });
  expect(file()).toBe(FILE);
});

test('a workbook without names is not read back, for it would take them away', async () => {
  const { code, stderr } = await edited(() => {}, [], ['--redact']);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--redact') });
  expect(file()).toBe(FILE);
});

test.each(['november 2026', '2026-11-31', ''])(
  'a reference date that became "%s" is no day, and said',
  async (told) => {
    const { code, stderr } = await edited((sheets) => {
      const day = Object.values(sheets)
        .flat()
        .find(([first]) => first === 'Peildatum');
      if (!day) throw new Error('the workbook names no day');
      day[1] = told;
    });
    // An empty cell says nothing: the day is then today, as where no day is named.
    expect({ code, isSaid: stderr.replace(/\s+/g, ' ').includes(`is "${told}", which is no day`) }).toEqual(
      told === '' ? { code: 0, isSaid: false } : { code: 2, isSaid: true },
    );
    expect(file()).toBe(FILE);
  },
);

test("a list of somebody else's may name its day as it likes", async () => {
  const rows = [['Peildatum', '1 november 2026'], [], ['Id', 'Title', 'Status'], ['M-1', 'Logging', 'yes']];
  writeFileSync(path.join(folder, 'book.xlsx'), rawWorkbook([{ name: 'Lijst', cells: textRows(rows) }]));
  writeFileSync(path.join(folder, 'kloof.yaml'), FILE);
  const { code, stderr } = await kloof(['import', 'book.xlsx', '--to', 'kloof.yaml'], folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(file()).toContain('M-1');
});

test('a workbook from before a change of the file is not taken without --force', async () => {
  await edited(() => {});
  const changed = FILE.replace('owner: CISO', 'owner: Director');
  writeFileSync(path.join(folder, 'kloof.yaml'), changed);
  const argv = ['import', 'book.xlsx', '--to', 'kloof.yaml'];
  expect(await kloof(argv, folder)).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') });
  expect(file()).toBe(changed);
  expect((await kloof([...argv, '--dry-run'], folder)).stdout).toContain('-    owner: Director\n+    owner: CISO');
  expect((await kloof([...argv, '--force'], folder)).code).toBe(0);
  expect(file()).toBe(FILE);
});

const filesIn = (at: string): readonly string[] =>
  (readdirSync(at, { recursive: true }) as string[]).filter((name) => statSync(path.join(at, name)).isFile()).sort();

test.each(
  ['minimal', 'huisartsenzorg', 'pensioenfonds', 'drinkwater'].flatMap((example) =>
    (['nl', 'en'] as const).map((lang) => ({ example, lang })),
  ),
)('$example in $lang comes back as it was, as a workbook and as CSV', async ({ example, lang }) => {
  const from = path.join(ROOT, 'examples', example);
  const to = path.join(folder, example);
  cpSync(from, to, { recursive: true });
  const head = ['--lang', lang, '--format'];
  await kloof(['gap', to, ...head, 'xlsx=gap.xlsx', '--fail-on', 'none'], folder);
  await kloof(['soa', to, ...head, 'csv=soa.csv', '--format', 'xlsx=soa.xlsx', '--csv-dialect', 'nl'], folder);
  for (const name of ['gap.xlsx', 'soa.xlsx', 'soa.csv']) {
    const { code, stdout } = await kloof(['import', name, '--to', to], folder);
    expect({ name, code, stdout }).toEqual({
      name,
      code: 0,
      stdout: `${name}: written by kloof, read back\nNothing changes\n`,
    });
  }
  for (const name of filesIn(from))
    expect(readFileSync(path.join(to, name), 'utf8')).toBe(readFileSync(path.join(from, name), 'utf8'));
});
