import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kloof, ROOT } from '../kloof.ts';
import { atTerminal, KEYS, terminalTest } from '../pty.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kloof-assess-'));
beforeEach(() => cpSync(path.join(ROOT, 'examples'), folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));
const textOf = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const today = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

terminalTest(
  'a session: new control, evidence, link, verdict, not applicable, back, search, stop; then it goes on',
  async () => {
    const file = 'minimal/kloof.yaml';
    const before = textOf(file);
    const flags = ['--framework', 'iso27001-2022', '--group', 'A.6'];
    const typist = atTerminal(['assess', 'minimal', ...flags], folder);
    await typist.sees('1 of 8');
    await typist.sees('A.6.1  Screening');
    await typist.sees('Now: open');
    await typist.sees('No control is declared on it.');

    typist.types('w');
    await typist.sees('More is not known of it.');
    typist.types('e');
    await typist.sees('add a control first');
    typist.types('c');
    await typist.sees('C-01 Information security policy');
    typist.types(KEYS.enter);
    await typist.sees('What is it, in a few words');
    typist.types(`References: two, always${KEYS.enter}`);
    await typist.sees('How far is it');
    typist.types('1');
    await typist.sees('How much of the requirement does it cover');
    typist.types('p');
    await typist.sees('What is left');
    typist.types(`Temporary staff are not asked for references yet.${KEYS.enter}`);
    await typist.sees('Owner');
    typist.types(`HR${KEYS.enter}`);
    await typist.sees(
      'C-04  References: two, always, implemented, HR, in part, left: Temporary staff are not asked for references yet.',
    );
    const control = [
      '      avg: [33(1), 33(5), 34(1)]',
      '',
      '  - id: C-04',
      '    title: "References: two, always"',
      '    status: implemented',
      '    owner: HR',
      '    satisfies:',
      '      iso27001-2022:',
      '        - requirement: A.6.1',
      '          coverage: partial',
      '          remainder: Temporary staff are not asked for references yet.',
      '',
    ].join('\n');
    const withControl = before.replace('      avg: [33(1), 33(5), 34(1)]\n', control);
    expect(textOf(file)).toBe(withControl);

    typist.types('e');
    await typist.sees('Something else');
    typist.types('0');
    await typist.sees('What is the evidence: Something else');
    typist.types(`Form${KEYS.enter}`);
    await typist.sees('Where is it');
    typist.types(KEYS.enter);
    await typist.sees('From when is it');
    typist.types(`${KEYS.clear}2026-02-30${KEYS.enter}`);
    await typist.sees('A day is written YYYY-MM-DD.');
    typist.types(`${KEYS.clear}2026-02-01${KEYS.enter}`);
    await typist.sees('Until when does it count');
    typist.types(KEYS.enter);
    await typist.sees('evidence: Form (2026-02-01)');
    const evidence = `${control}    evidence:\n      - { title: Form, date: 2026-02-01 }\n`;
    expect(textOf(file)).toBe(before.replace('      avg: [33(1), 33(5), 34(1)]\n', evidence));

    typist.types(KEYS.enter);
    await typist.sees('2 of 8');
    typist.types('c');
    await typist.sees('Which control');
    typist.types('policy');
    await typist.sees('C-01');
    typist.types(KEYS.enter);
    await typist.sees('How much of the requirement');
    typist.types('a');
    await typist.sees('C-01  Information security policy, implemented, Director');
    expect(textOf(file)).toContain('      iso27001-2022: ["5.2", A.5.1, A.6.2]\n');

    typist.types('v');
    await typist.sees('minor nonconformity');
    typist.types('3');
    await typist.sees('What was found');
    typist.types(`Two contracts are old.${KEYS.enter}`);
    await typist.sees('3 of 8');
    const verdict = [
      'verdicts:',
      '  - requirement: iso27001-2022:A.6.2',
      '    verdict: minor',
      '    assessor: A. Bakker',
      `    date: ${today()}`,
      '    note: Two contracts are old.',
      '',
    ].join('\n');
    expect(textOf(file).endsWith(`decided_on: 2026-02-10\n\n${verdict}`)).toBe(true);

    typist.types('n');
    await typist.sees('Why does it not apply');
    typist.types(`Nobody is employed.${KEYS.enter}`);
    await typist.sees('Who decided');
    typist.types(`Director${KEYS.enter}`);
    await typist.sees('4 of 8');
    const decision = [
      '    decided_on: 2026-02-10',
      '  - requirement: iso27001-2022:A.6.3',
      '    applicable: false',
      '    justification: Nobody is employed.',
      '    decided_by: Director',
      `    decided_on: ${today()}`,
      '',
    ].join('\n');
    expect(textOf(file)).toContain(decision);

    typist.types('b');
    await typist.sees('3 of 8');
    await typist.sees('Now: not applicable');
    await typist.sees('applicable again');
    typist.types('/');
    await typist.sees('Requirement');
    typist.types('a.8.13');
    await typist.sees('Information backup');
    typist.types(KEYS.enter);
    await typist.sees('3 of 9');
    await typist.sees('C-02  Daily backups to another provider');
    typist.types('q');
    await typist.sees('Requirements with an answer in this session: 3');
    expect(await typist.ends()).toBe(0);
    const rest = textOf(file).split('\n');
    expect(before.split('\n').filter((line) => !rest.includes(line))).toEqual(['      iso27001-2022: ["5.2", A.5.1]']);
    expect((await kloof(['validate', file], folder)).stdout).toContain('nothing wrong');

    const later = atTerminal(['assess', 'minimal', ...flags, '--lang', 'nl'], folder);
    await later.sees('1 van 5');
    await later.sees('A.6.4');
    later.types(KEYS.interrupt);
    expect(await later.ends()).toBe(130);
    expect(textOf(file)).toBe(rest.join('\n'));
  },
);

terminalTest('levels, in the file with verdicts', async () => {
  const before = textOf('pensioenfonds/oordelen.yaml');
  const flags = ['--framework', 'dnb-2023', '--group', '3.1', '--all', '--assessor', 'J. Jansen'];
  const typist = atTerminal(['assess', 'pensioenfonds', ...flags], folder);
  await typist.sees('verwacht niveau 3, gevonden 2');
  typist.types('o');
  await typist.sees('3 Gedefinieerd');
  typist.types(`7${KEYS.enter}`);
  await typist.sees('Niveaus zijn gehele getallen tot en met 5');
  typist.types(`${KEYS.clear}3 3 -${KEYS.enter}`);
  await typist.sees('Wat is er gevonden');
  typist.types(KEYS.enter);
  await typist.sees('Dat was de laatste.');
  expect(await typist.ends()).toBe(0);
  const entry = `  - requirement: dnb-2023:3.1\n    maturity: { design: 3, existence: 3 }\n    assessor: J. Jansen\n    date: ${today()}\n`;
  expect(textOf('pensioenfonds/oordelen.yaml')).toBe(before + entry);
});

terminalTest('scope elements, a status, and what cannot be left out, in the included files', async () => {
  const before = textOf('drinkwater/maatregelen/kantoor.yaml');
  const flags = ['--framework', 'iso27001-2022', '--group', 'A.8.2', '--all', '--lang', 'en'];
  const typist = atTerminal(['assess', 'drinkwater', ...flags], folder);
  await typist.sees('Judged: major nonconformity, Interne auditdienst, 2026-09-30.');
  typist.types('c');
  await typist.sees('on it already');
  typist.types('K-01');
  await typist.sees('Identiteiten');
  typist.types(KEYS.enter);
  await typist.sees('What changes');
  typist.types(KEYS.enter);
  await typist.sees('How far is it');
  typist.types('2');
  await typist.sees('Written to maatregelen/kantoor.yaml');
  expect(textOf('drinkwater/maatregelen/kantoor.yaml')).toBe(
    before.replace('    status: implemented\n', `    status: partial\n    changed_on: ${today()}\n`),
  );
  typist.types('v');
  await typist.sees('Verdict');
  typist.types('1');
  await typist.sees('What was found');
  typist.types(KEYS.enter);
  await typist.sees('For which parts');
  typist.types(`${KEYS.tab}${KEYS.enter}`);
  await typist.sees('That was the last one.');
  expect(await typist.ends()).toBe(0);
  expect(textOf('drinkwater/besluiten.yaml')).toContain(
    `    date: ${today()}\n    scope: [kantoorautomatisering, procesautomatisering]\n`,
  );
});

test.each([
  ['without a terminal', {}, 'questions need a terminal, and there is none'],
  [
    'at one that shows no questions',
    { TERM: 'dumb' },
    'questions need a terminal, and one whose TERM is dumb cannot show them',
  ],
])('%s it says what to do instead', async (_, env, said) => {
  const { code, stderr } = await kloof(['assess', 'minimal'], folder, env);
  expect(code).toBe(2);
  expect(stderr.replaceAll(/\s+/g, ' ')).toContain(said);
  expect(stderr).toContain('  = run it in a terminal');
});
