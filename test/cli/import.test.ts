import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { parse } from 'yaml';
import { planOf } from '../../src/intake/changes.ts';
import { chooseTable } from '../../src/intake/table.ts';
import { take } from '../../src/intake/take.ts';
import { shippedLibrary } from '../../src/load/library.ts';
import { kloof, type Ran, ROOT } from '../kloof.ts';
import { rawWorkbook, textRows } from '../xlsx.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ISO = ['--framework', 'iso27001-2022'];

async function imported(content: string | Uint8Array, name: string, ...options: readonly string[]): Promise<Ran> {
  writeFileSync(path.join(folder, name), content);
  return kloof(['import', name, '--to', 'kloof.yaml', ...options], folder);
}

interface File {
  readonly controls?: readonly Record<string, unknown>[];
  readonly applicability?: readonly Record<string, unknown>[];
}

const written = (): File => parse(readFileSync(path.join(folder, 'kloof.yaml'), 'utf8')) as File;

/** The control and the decision that one row of a Statement of Applicability becomes. */
async function row(head: string, cells: string, ...options: readonly string[]): Promise<File> {
  const { code, stderr } = await imported(`${head}\n${cells}\n`, 'soa.csv', ...ISO, ...options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect((await kloof(['validate', '.'], folder)).code).toBe(0);
  return written();
}

test.each([
  ['English', 'Control;Applicable;Justification;Status;Owner;Evidence'],
  ['Dutch', 'Beheersmaatregel;Van toepassing (J/N);Onderbouwing;Geïmplementeerd;Eigenaar;Bewijs'],
])('a Statement of Applicability in %s becomes decisions and controls', async (_, head) => {
  const file = await row(head, 'A.5.15;Ja;Customer data;Yes;CISO;Matrix 2026; \nA.7.4;nee;No office;;;');
  expect(file.controls).toEqual([
    expect.objectContaining({
      id: 'A.5.15',
      status: 'implemented',
      owner: 'CISO',
      satisfies: { 'iso27001-2022': ['A.5.15'] },
      evidence: [{ title: 'Matrix 2026' }],
    }),
  ]);
  expect(file.applicability).toEqual([
    { requirement: 'iso27001-2022:A.5.15', applicable: true, justification: 'Customer data' },
    { requirement: 'iso27001-2022:A.7.4', applicable: false, justification: 'No office' },
  ]);
});

test.each([
  ['Implemented', 'implemented'],
  ['Deels', 'partial'],
  ['In uitvoering', 'planned'],
  ['Niet geïmplementeerd', 'not-implemented'],
  ['Compensating control', 'alternative'],
])('the status %s is read as %s', async (word, status) => {
  expect((await row('Control;Status', `A.5.15;${word}`)).controls?.[0]?.['status']).toBe(status);
});

test.each([
  ['2027-03-31', '2027-03-31'],
  ['31-3-2027', '2027-03-31'],
  ['31/03/2027', '2027-03-31'],
  ['03/31/2027', '2027-03-31'],
  ['31 maart 2027', '2027-03-31'],
  ['March 31, 2027', '2027-03-31'],
])('the date %s is %s', async (text, day) => {
  expect((await row('Control;Status;Deadline', `A.5.15;gepland;"${text}"`)).controls?.[0]?.['due']).toBe(day);
});

test('a date that could be two days is refused, and one of the same column that shows the order settles it', async () => {
  const one = await imported('Control;Status;Due\nA.5.15;planned;03/04/2027\n', 'a.csv', ...ISO);
  expect(one).toMatchObject({ code: 2, stderr: expect.stringContaining('a.csv C2: "03/04/2027" is no date') });
  expect(existsSync(path.join(folder, 'kloof.yaml'))).toBe(false);
  const file = await row(
    'Control;Status;Due',
    'A.5.15;planned;03/04/2027\nA.5.16;planned;31/04/2027'.replace('31/04', '30/04'),
  );
  expect(file.controls?.[0]?.['due']).toBe('2027-04-03');
});

test('grounds come from words or from columns that are ticked; other words stay in the justification', async () => {
  const words = await row('Control;Applicable;Grond', 'A.5.15;ja;"risico, wet, marktvraag"');
  expect(words.applicability?.[0]).toMatchObject({ because: ['risk', 'law'], justification: 'marktvraag' });
  rmSync(path.join(folder, 'kloof.yaml'));
  const ticks = await row('Control;Applicable;LR;CO;BR/BP;RRA', 'A.5.15;ja;x;;nee;x');
  expect(ticks.applicability?.[0]?.['because']).toEqual(['risk', 'law']);
});

test('a list of controls keeps ids and requirements, and what no title explains goes to the notes', async () => {
  const file = await row(
    'Id;Naam;Status;Eisen;Afdeling;Opmerkingen',
    'M-01;Toegang;ingevoerd;"A.5.15, A.8.3";ICT;Zie wiki\nM-02;Back-up;gepland;A.8.13;;',
  );
  expect(file.controls).toEqual([
    {
      id: 'M-01',
      title: 'Toegang',
      status: 'implemented',
      satisfies: { 'iso27001-2022': ['A.5.15', 'A.8.3'] },
      notes: 'Afdeling: ICT\nZie wiki',
    },
    { id: 'M-02', title: 'Back-up', status: 'planned', satisfies: { 'iso27001-2022': ['A.8.13'] } },
  ]);
});

test.each([
  [
    'an owner and evidence without a status',
    'Control;Applicable;Status;Owner;Evidence;Deadline',
    'A.5.15;yes;;CISO;Matrix;2027-01-01',
    { applicability: [{ applicable: true, notes: 'Owner: CISO\nDeadline: 2027-01-01\nEvidence: Matrix' }] },
  ],
  [
    'a reason without an answer',
    'Control;Status;Reden;Besloten door',
    'A.5.15;ja;Klantdata;Directie',
    { controls: [{ notes: 'Reden: Klantdata\nBesloten door: Directie' }] },
  ],
  [
    'a day of review, where there is no control',
    'Control;Applicable;Justification;Status;Next review',
    'A.7.4;no;No office;No;2027-01-01',
    { applicability: [{ applicable: false, review_on: '2027-01-01' }] },
  ],
  [
    'an answer on several requirements at once',
    'Id;Titel;Status;Eisen;Van toepassing',
    'M-1;Toegang;ja;"A.5.15, A.8.3";ja',
    { controls: [{ id: 'M-1', notes: 'Van toepassing: ja' }] },
  ],
  [
    'rows of one control, each with a requirement',
    'Id;Titel;Status;Annex A;Eigenaar;Opmerking',
    'M-1;Toegang;ja;A.5.15;CISO;Een\nM-1;Toegang;ja;A.8.3;;Twee',
    {
      controls: [{ id: 'M-1', owner: 'CISO', satisfies: { 'iso27001-2022': ['A.5.15', 'A.8.3'] }, notes: 'Een\nTwee' }],
    },
  ],
])('%s is not lost', async (_, head, cells, expected) => {
  expect(await row(head, cells)).toMatchObject(expected);
});

test('bare numbers are numbers of the annex where the others show it, and refused where they could be clauses', async () => {
  const file = await row('Nr;Status', '5.1;ja\n5.15;ja');
  expect(file.controls?.map(({ id }) => id)).toEqual(['A.5.1', 'A.5.15']);
  rmSync(path.join(folder, 'kloof.yaml'));
  const { code, stderr } = await imported('Nr;Status\n5.1;ja\n', 'b.csv', ...ISO);
  expect(code).toBe(2);
  expect(stderr).toContain('b.csv A2: "5.1" is both a clause of iso27001-2022 and, as A.5.1, a control');
  expect(stderr).toContain('= write A.5.1 for the control; for the clause, iso27001-2022:5.1');
});

test('--column and --status say what the table means', async () => {
  const options = ['--column', 'Wie=owner', '--column', 'D=ignore', '--status', 'Zo-zo=partial'];
  const file = await row('Control;Stand van zaken;Wie;Intern', 'A.5.15;Zo-zo;CISO;geheim', ...options);
  expect(file.controls).toEqual([expect.objectContaining({ owner: 'CISO', status: 'partial' })]);
  expect(readFileSync(path.join(folder, 'kloof.yaml'), 'utf8')).not.toContain('geheim');
});

test('everything that has no place is said at once, with row and column, and nothing is written', async () => {
  const table = 'Control;Applicable;Status;Due\nA.5.99;yes;done;\nA.5.15;perhaps;done;\nA.5.16;yes;so so;ever\n';
  const { code, stdout, stderr } = await imported(table, 'soa.csv', ...ISO);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('B  Applicable');
  for (const at of ['A2: iso27001-2022 has no requirement', 'B3: "perhaps"', 'C4: "so so"', 'D4: "ever"'])
    expect(stderr).toContain(`soa.csv ${at}`);
  expect(existsSync(path.join(folder, 'kloof.yaml'))).toBe(false);
});

test('an existing file keeps its comments and order, and a second import changes nothing', async () => {
  const before = `# About us
kloof: organisation/1
organisation: { name: Test } # short
frameworks: [iso27001-2022]
controls:
  # the first
  - { id: M-01, title: Access, status: planned, satisfies: { iso27001-2022: [A.5.15] } } # soon
  - id: M-09
    title: Backups
    status: implemented
    satisfies: { iso27001-2022: [A.8.13] }
`;
  writeFileSync(path.join(folder, 'kloof.yaml'), before);
  const table = 'Id;Title;Status;Requirements\nM-01;Access;implemented;A.5.15\n';
  const dry = await imported(table, 'list.csv', '--dry-run');
  expect(dry).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('+  - { id: M-01, title: Access, status: implemented'),
  });
  expect(readFileSync(path.join(folder, 'kloof.yaml'), 'utf8')).toBe(before);
  expect((await imported(table, 'list.csv')).code).toBe(0);
  const after = readFileSync(path.join(folder, 'kloof.yaml'), 'utf8');
  expect(after).toBe(before.replace('status: planned', 'status: implemented'));
  expect((await imported(table, 'list.csv')).stdout).toContain('Nothing changes');
  expect(readFileSync(path.join(folder, 'kloof.yaml'), 'utf8')).toBe(after);
});

test('with scope elements the user says what new entries cover', async () => {
  const organisation =
    'kloof: organisation/1\norganisation: { name: T }\nscope: [ { id: a, title: A }, { id: b, title: B } ]\nframeworks: [ { id: iso27001-2022, scope: all } ]\n';
  writeFileSync(path.join(folder, 'kloof.yaml'), organisation);
  const table = 'Id;Title;Status;Requirements\nM-01;Access;implemented;A.5.15\n';
  expect((await imported(table, 'l.csv')).stderr).toContain('--scope all, or some of a,b');
  expect((await imported(table, 'l.csv', '--scope', 'a')).code).toBe(0);
  expect(written().controls?.[0]?.['scope']).toEqual(['a']);
});

describe('how a file is written does not matter', () => {
  const lines = ['Control;Status;Owner', 'A.5.15;ja;"Zoë; de CISO"', ''];
  test.each<[string, string | Uint8Array]>([
    ['semicolons and CRLF', lines.join('\r\n')],
    ['a byte-order mark', `\ufeff${lines.join('\n')}`],
    ['commas', lines.join('\n').replaceAll(/;(?! )/g, ',')],
    ['tabs', lines.join('\n').replaceAll(/;(?! )/g, '\t')],
    ['a separator announced', `sep=;\n${lines.join('\n')}`],
    ['Windows-1252', Buffer.from(lines.join('\n'), 'latin1')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines.join('\n'), 'utf16le')])],
  ])('%s', async (_, content) => {
    expect((await imported(content, 'soa.csv', ...ISO)).code).toBe(0);
    expect(written().controls?.[0]?.['owner']).toBe('Zoë; de CISO');
  });
});

test.each([
  ['Control;Applicable;Justification\nA.5.15;no;\n', 'fill in the justification'],
  ['Control;Applicable;Remark\nA.5.15;no;Nobody\n', 'say which column holds the justification'],
])('what is left out needs a reason: %j', async (table, hint) => {
  const { code, stderr } = await imported(table, 'soa.csv', ...ISO);
  expect(code).toBe(2);
  expect(stderr).toContain('soa.csv B2: A.5.15 is left out without a reason');
  expect(stderr).toContain(`= ${hint}`);
});

test('a letter that Windows-1252 has and Latin-1 has not is that letter', async () => {
  const bytes = Buffer.concat([Buffer.from('Control;Status;Owner\nA.5.15;ja;'), Buffer.from([0x80, 0x93, 0x9f, 0xe9])]);
  expect((await imported(bytes, 'soa.csv', ...ISO)).code).toBe(0);
  expect(written().controls?.[0]?.['owner']).toBe('€“Ÿé');
});

const HEAD = ['Control', 'Status', 'Owner'];
const sheet = (name: string, rows: readonly (readonly string[])[], after?: string) => ({
  name,
  cells: textRows(rows),
  ...(after !== undefined && { after }),
});
const GOOD = sheet('VvT', [HEAD, ['A.5.15', 'ja', 'CISO']]);

describe('workbooks', () => {
  test('macros are not run, and it is said that they are there', async () => {
    const { code, stdout } = await imported(
      rawWorkbook([GOOD], { 'xl/vbaProject.bin': 'Sub Evil()' }),
      'a.xlsm',
      ...ISO,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('the file holds macros; they are ignored');
  });

  test('merged cells count in each of their rows', async () => {
    const merged = sheet(
      'VvT',
      [HEAD, ['A.5.15', 'ja', 'CISO'], ['A.5.16', 'ja', '']],
      '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>',
    );
    expect((await imported(rawWorkbook([merged]), 'a.xlsx', ...ISO)).stdout).toContain('merged cells');
    expect(written().controls?.map(({ owner }) => owner)).toEqual(['CISO', 'CISO']);
  });

  test('a head of two rows is one head, and a head that is repeated is no row', async () => {
    const two = sheet('VvT', [
      ['', '', 'Verantwoording', ''],
      ['Nr', 'Van toepassing', 'LR', 'RRA'],
      ['A.5.15', 'ja', 'x', ''],
      ['Nr', 'Van toepassing', 'LR', 'RRA'],
      ['A.5.16', 'ja', '', 'x'],
    ]);
    expect((await imported(rawWorkbook([two]), 'a.xlsx', ...ISO)).code).toBe(0);
    expect(written().applicability?.map(({ because }) => because)).toEqual([['law'], ['risk']]);
  });

  test('a formula that fails is said where it stands, and nothing is taken for empty', async () => {
    const cells = `${textRows([HEAD])}<row r="2"><c r="A2" t="inlineStr"><is><t>A.5.15</t></is></c><c r="B2" t="inlineStr"><is><t>ja</t></is></c><c r="C2" t="e"><f>Sheet9!A1</f><v>#REF!</v></c></row>`;
    const { code, stderr } = await imported(rawWorkbook([{ name: 'VvT', cells }]), 'a.xlsx', ...ISO);
    expect(code).toBe(2);
    expect(stderr).toContain('a.xlsx VvT!C2: the formula here fails: #REF!');
  });

  test('a number that may have lost a zero is refused; a date cell is a date', async () => {
    const number = (at: string, value: string, style = '') => `<c r="${at}"${style}><v>${value}</v></c>`;
    const cells = (id: string): string =>
      `${textRows([['Nr', 'Status', 'Deadline']])}<row r="2">${number('A2', id)}<c r="B2" t="inlineStr"><is><t>gepland</t></is></c>${number('C2', '46477', ' s="1"')}</row><row r="3"><c r="A3" t="inlineStr"><is><t>5.15</t></is></c><c r="B3" t="inlineStr"><is><t>ja</t></is></c></row>`;
    const refused = await imported(rawWorkbook([{ name: 'S', cells: cells('5.1') }]), 'a.xlsx', ...ISO);
    expect(refused.stderr).toContain('S!A2: the cell holds the number 5.1, which may have been A.5.1');
    expect((await imported(rawWorkbook([{ name: 'S', cells: cells('5.9') }]), 'a.xlsx', ...ISO)).code).toBe(0);
    expect(written().controls?.[0]).toMatchObject({ id: 'A.5.9', due: '2027-03-31' });
  });

  test('of several tables the user names one', async () => {
    const book = rawWorkbook([GOOD, { ...GOOD, name: 'Oud' }, sheet('Keuzes', [['ja'], ['nee']])]);
    expect((await imported(book, 'a.xlsx', ...ISO)).stderr).toContain('"VvT", "Oud"');
    expect((await imported(book, 'a.xlsx', ...ISO, '--sheet', 'Oud')).code).toBe(0);
  });

  test('ids that stand twice are refused with both places', async () => {
    const twice = sheet('VvT', [
      ['Control', 'Applicable'],
      ['A.5.15', 'yes'],
      ['A.5.15', 'no'],
    ]);
    const { stderr } = await imported(
      rawWorkbook([twice]),
      'a.xlsx',
      ...ISO,
      '--column',
      'Justification=justification',
    );
    expect(stderr).toContain('VvT!A3: iso27001-2022:A.5.15 stands in VvT!A2 as well');
    const ids = sheet('L', [
      ['Id', 'Title', 'Status'],
      ['M-1', 'One', 'yes'],
      ['M-1', 'Two', 'yes'],
    ]);
    expect((await imported(rawWorkbook([ids]), 'b.xlsx', ...ISO)).stderr).toContain(
      'error b.xlsx L!A3: the id "M-1" stands in L!A2 as well',
    );
  });

  test('script, markup and formulas in every cell stay text', async () => {
    const nasty = '<script>alert(1)</script> =HYPERLINK("http://x") \u0007 {{x}} &amp; # : - "';
    const bad = sheet('L', [
      ['Id', 'Title', 'Status', 'Owner', 'Evidence', 'Extra'],
      ['M-1', nasty, 'yes', nasty, nasty, nasty],
    ]);
    expect((await imported(rawWorkbook([bad]), 'a.xlsx', ...ISO)).code).toBe(0);
    const [control] = written().controls ?? [];
    const expected = nasty.replace('\u0007', '').replace(/ {2,}/g, ' ');
    expect(String(control?.['title']).replace('\u0007', '').replace(/ {2,}/g, ' ')).toBe(expected);
    expect((await kloof(['validate', '.'], folder)).code).toBe(0);
  });
});

describe('what is no table', () => {
  const far = `${textRows([HEAD])}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>`;
  test.each<[string, string | Uint8Array, string]>([
    ['a PDF', '%PDF-1.7\n', 'is a PDF'],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'protected with a password',
    ],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'old binary format'],
    ['a web page', '<html><table></table></html>', 'web page'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'picture'],
    ['an OpenDocument sheet', zipSync({ 'content.xml': strToU8('<x/>') }), 'OpenDocument'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'Word document'],
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), 'without a workbook'],
    ['half an archive', rawWorkbook([GOOD]).subarray(0, 300), 'damaged'],
    [
      'a damaged sheet',
      rawWorkbook([{ name: 'S', cells: '<row r="1"><c r="A1" t="s"><v>99</v></c></row>' }]),
      'damaged',
    ],
    ['a sheet as wide as the sea', rawWorkbook([{ name: 'S', cells: far }]), 'spans 1048576 rows'],
    ...[
      '<row r="1"><c r="=cmd|x1"><v>1</v></c></row>',
      '<row r="1"><c r="ABCDEFGH1"><v>1</v></c></row>',
      '<row r="1"><c r="a1"><v>1</v></c></row>',
      '<row r="1"><c r="A1e9"><v>1</v></c></row>',
      '<row r="1e9"><c r="A1"><v>1</v></c></row>',
      '<row r="169220804"><c r="A1"><v>1</v></c></row>',
      '<row r="1"><c r="A1" r="ABCDEFGH1"><v>1</v></c></row>',
      `<row r="1"><c t=' r="A1"' r='ABCDEFGH1'><v>1</v></c></row>`,
      '<row r="1"><c s=">" r="ABCDEFGH1"><v>1</v></c></row>',
      '<row r="1"><c><v>1</v></c></row>',
    ].map((cells): [string, Uint8Array, string] => [
      `a sheet with ${cells}`,
      rawWorkbook([{ name: 'S', cells }]),
      'is damaged: a cell or row stands',
    ]),
    [
      'an archive that unpacks to too much',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/a.xml': new Uint8Array(300_000_000) }),
      'unpacks to',
    ],
    ['bytes', Buffer.from([1, 0, 2, 0]), 'no spreadsheet and no text'],
    ['nothing', '', 'empty'],
    ['prose', 'Dear all,\n\nsee the attachment.\n', 'no row looks like the head'],
    ['a head alone', 'Control;Status\n', 'no rows below'],
    ['a table without ids', 'Owner;Status\nCISO;yes\n', 'no column holds the ids'],
    ['more rows than a list can have', `Id;Title;Status\n${'M-1;T;yes\n'.repeat(100_001)}`, 'the limit is 100000'],
  ])('%s', async (_, content, said) => {
    const { code, stderr } = await imported(content, 'table.xlsx', ...ISO);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(said) });
    expect(stderr).toContain('\n  = ');
    expect(existsSync(path.join(folder, 'kloof.yaml'))).toBe(false);
  });

  test('100,000 rows are read, and become as many controls', () => {
    const cell = (text: string) => ({ kind: 'text', text }) as const;
    const rows = Array.from({ length: 100_000 }, (_, i) => [`M-${i}`, 'T', 'yes', `A.5.${(i % 37) + 1}`].map(cell));
    const head = ['Id', 'Title', 'Status', 'Requirements'].map(cell);
    const chosen = chooseTable([{ name: undefined, rows: [head, ...rows] }], undefined, new Map());
    if ('problem' in chosen) throw new Error(chosen.problem);
    const frameworks = [shippedLibrary(path.join(ROOT, 'dist', 'content')).framework('iso27001-2022')];
    const taken = take(chosen.mapped, { frameworks, taught: new Map(), language: 'en' });
    expect(taken.problems).toEqual([]);
    const there = taken.controls.map(({ id = '' }) => ({ id, title: 'Before', status: 'planned' as const }));
    const plan = planOf(
      taken,
      [{ local: 'kloof.yaml', value: { kloof: 'organisation/1', controls: there } }],
      undefined,
    );
    expect(plan.counts).toMatchObject({ newControls: 0, changedControls: 100_000 });
  });

  test('a file that is not there, a sheet that is not there, options that say nothing', async () => {
    expect((await kloof(['import', 'no.xlsx', '--to', 'k.yaml'], folder)).stderr).toContain('does not exist');
    expect((await imported(rawWorkbook([GOOD]), 'a.xlsx', '--sheet', 'X')).stderr).toContain('the sheets are "VvT"');
    expect((await imported('a', 'a.csv', '--column', 'X=unknown')).stderr).toContain('the fields are');
    expect((await imported('a', 'a.csv', '--status', 'X=implementd')).stderr).toContain('implemented');
  });
});
