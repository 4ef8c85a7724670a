import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kloof, ROOT } from '../kloof.ts';
import { atTerminal, KEYS, terminalTest } from '../pty.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kloof-interview-'));
const file = path.join(folder, 'kloof.yaml');
beforeEach(() => cpSync(path.join(ROOT, 'examples', 'minimal', 'kloof.yaml'), file));
afterAll(() => rmSync(folder, { recursive: true }));

terminalTest('every answer is in the file at once, and nothing else in it changes', async () => {
  const before = readFileSync(file, 'utf8').replace('frameworks:', '# What we must and want to meet\nframeworks:');
  writeFileSync(file, before);
  const typist = atTerminal(['obligations', '--interview'], folder);
  await typist.sees('Care provider?');
  await typist.sees('NEN 7510 for care providers (law)');
  typist.types('n');
  await typist.sees('Kinds of entity under NIS2 and the Cbw?');
  expect(readFileSync(file, 'utf8')).toBe(
    before.replace('controller, processor] }', 'controller, processor], care_provider: false }'),
  );
  typist.types('y');
  await typist.sees('Mark all that apply');
  typist.types('cloud');
  await typist.sees('Cloud computing service providers');
  typist.types(KEYS.tab);
  await typist.sees('◉');
  typist.types(KEYS.enter);
  await typist.sees('Yearly turnover in euros?');
  typist.types(`a lot${KEYS.enter}`);
  await typist.sees('This is no number');
  typist.types(`${KEYS.clear}1,200,000${KEYS.enter}`);
  await typist.sees('Designated as a critical entity under the Wwke?');
  typist.types('?');
  await typist.sees('Designated by a minister under the Cbw?');
  typist.types('?');
  await typist.sees('Operates an electronic exchange system in care?');
  typist.types('?');
  await typist.sees('Kinds of financial entity?');
  typist.types(KEYS.interrupt);
  expect(await typist.ends()).toBe(130);
  expect(readFileSync(file, 'utf8')).toBe(
    before.replace(
      'profile: { staff: 14, roles: [controller, processor] }',
      [
        'profile:',
        '  staff: 14',
        '  roles: [controller, processor]',
        '  care_provider: false',
        '  entity_types: [cloud_computing_service_provider]',
        '  turnover: 1200000',
      ].join('\n'),
    ),
  );
});

terminalTest(
  'that there are some, with none of them marked, is no answer: it would say that there are none',
  async () => {
    const typist = atTerminal(['obligations', '--interview'], folder);
    await typist.sees('Care provider?');
    typist.types('n');
    await typist.sees('Kinds of entity under NIS2 and the Cbw?');
    const before = readFileSync(file, 'utf8');
    typist.types('y');
    await typist.sees('Mark all that apply');
    typist.types(KEYS.enter);
    await typist.sees('Nothing is marked');
    await typist.sees('Kinds of entity under NIS2 and the Cbw?');
    expect(readFileSync(file, 'utf8')).toBe(before);
    typist.types('n');
    await typist.sees('Operates an electronic exchange system in care?');
    expect(readFileSync(file, 'utf8')).toContain('entity_types: []');
    typist.types(KEYS.interrupt);
    expect(await typist.ends()).toBe(130);
  },
);

terminalTest('Enter alone writes no fact that nobody chose', async () => {
  const before = readFileSync(file, 'utf8');
  const typist = atTerminal(['obligations', '--interview'], folder);
  await typist.sees('Care provider?');
  typist.types(KEYS.enter);
  await typist.sees('Kinds of entity under NIS2 and the Cbw?');
  typist.types(KEYS.enter);
  await typist.sees('Yearly turnover in euros?');
  expect(readFileSync(file, 'utf8')).toBe(before);
  typist.types(KEYS.interrupt);
  expect(await typist.ends()).toBe(130);
});

terminalTest('an answer is taken back with Esc', async () => {
  const before = readFileSync(file, 'utf8');
  const typist = atTerminal(['obligations', '--interview', '--lang', 'nl'], folder);
  await typist.sees('Zorgaanbieder?');
  typist.types('j');
  await typist.sees('Soorten entiteit volgens NIS2 en de Cbw?');
  expect(readFileSync(file, 'utf8')).toContain('care_provider: true');
  typist.types(KEYS.escape);
  await typist.sees('Zorgaanbieder?');
  expect(readFileSync(file, 'utf8')).toBe(before);
  typist.types(KEYS.interrupt);
  expect(await typist.ends()).toBe(130);
});

terminalTest('once nothing is open the obligations are shown', async () => {
  const profile = [
    'entity_types: []',
    'staff: 14',
    'turnover: 1200000',
    'balance: 300000',
    'critical_entity: false',
    'roles: []',
    'data: []',
    'care_provider: false',
    'supplier_to_care: false',
    'supplier_to_finance: false',
    'exchange_system_operator: false',
    'financial_entity_types: []',
    'accountant: false',
  ];
  const rest = 'frameworks: [iso27001-2022]\n';
  writeFileSync(file, `kloof: organisation/1\norganisation: { name: X }\nprofile:\n  ${profile.join('\n  ')}\n${rest}`);
  const typist = atTerminal(['obligations', '--interview'], folder);
  await typist.sees('Financial undertaking under the Wft?');
  typist.types('n');
  await typist.sees('No fact is left that decides anything.');
  await typist.sees('Does not bind');
  expect(await typist.ends()).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('  financial_undertaking: false\n');
});

test('without a terminal it says what to do instead', async () => {
  const { code, stderr } = await kloof(['obligations', '--interview'], folder);
  expect(code).toBe(2);
  expect(stderr).toContain('questions need a terminal, and there is none');
  expect(stderr).toContain('write the facts under profile:');
});
