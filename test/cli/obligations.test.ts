import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { PROFILE_FACTS } from '../../src/model/profile.ts';
import { OTHER_ENTITY_TYPES, SECTORS } from '../../src/model/sectors.ts';
import { run } from '../assess/declared.ts';
import { library, yamlIn } from '../content/shipped.ts';
import { kloof } from '../kloof.ts';

interface Said {
  readonly nis2: {
    readonly class: string | null;
    readonly unknown: readonly string[];
  };
  readonly obligations: readonly {
    readonly framework: string;
    readonly applies: string;
    readonly inScope: boolean;
  }[];
}

const said = async (path: string): Promise<Said> =>
  JSON.parse((await kloof(['obligations', path, '--format', 'json'])).stdout) as Said;

const answers = ({ obligations }: Said): Readonly<Record<string, string>> =>
  Object.fromEntries([...obligations].reverse().map(({ framework, applies }) => [framework, applies]));

test('a cooperative of GPs of medium size', async () => {
  const found = await said('examples/huisartsenzorg');
  expect(found.nis2.class).toBe('important');
  expect(answers(found)).toMatchObject({
    avg: 'yes',
    cbw: 'yes',
    wgbo: 'yes',
    dora: 'depends',
  });
  expect(found.obligations.find(({ framework }) => framework === 'wgbo')?.inScope).toBe(false);
});

test('a pension fund', async () => {
  const found = await said('examples/pensioenfonds');
  expect(answers(found)).toMatchObject({
    dora: 'yes',
    'dnb-2023': 'yes',
    avg: 'yes',
  });
});

test('a drinking water company of 480', async () => {
  expect((await said('examples/drinkwater')).nis2.class).toBe('essential');
});

test('a profile that says nothing binds and frees nobody', async () => {
  const { stdout } = await run('obligations', 'frameworks: [example-2026]', '--format', 'json');
  const found = JSON.parse(stdout) as Said;
  expect(found.nis2.class).toBeNull();
  expect(found.nis2.unknown).toContain('entity_types');
  expect(found.obligations.filter(({ applies }) => applies === 'no' || applies === 'yes')).toEqual([]);
});

describe('profiles made up', () => {
  const CLEAR = 'critical_entity: false, designated_entity: "no"';
  const FINANCIAL = 'financial_entity_types';
  test.each<readonly [string, string, Readonly<Record<string, string>>]>([
    [
      'a small GP practice, designation unknown',
      'entity_types: [healthcare_provider], staff: 12, turnover: 1, balance: 1',
      { cbw: 'depends', 'nen7510-law': 'yes', wgbo: 'yes' },
    ],
    [
      'the same, not designated',
      `entity_types: [healthcare_provider], staff: 12, turnover: 1, balance: 1, ${CLEAR}`,
      { cbw: 'no' },
    ],
    [
      'a medium one, designation unknown: bound in any case',
      'entity_types: [healthcare_provider], staff: 80',
      { cbw: 'yes' },
    ],
    [
      'a supplier to care without a contract',
      'supplier_to_care: true, care_provider: false',
      { 'nen7510-contract': 'by agreement' },
    ],
    ['a bank', 'entity_types: [credit_institution]', { dora: 'yes' }],
    [
      'an insurance intermediary of 5',
      `${FINANCIAL}: [insurance-intermediary], entity_types: [], staff: 5, turnover: 1, balance: 1`,
      { dora: 'no' },
    ],
    ['an insurance intermediary of 300', `${FINANCIAL}: [insurance-intermediary], staff: 300`, { dora: 'yes' }],
    [
      'an insurance intermediary of unknown size, which frees nobody',
      `${FINANCIAL}: [insurance-intermediary], entity_types: []`,
      { dora: 'yes' },
    ],
    ['an insurer exempted from DORA', `${FINANCIAL}: [insurer], dora_exempt: true`, { dora: 'no' }],
    [
      'a supplier of ICT to financial entities',
      `${FINANCIAL}: [ict-third-party-provider], entity_types: []`,
      { dora: 'no', 'dora-contract': 'by agreement' },
    ],
    [
      'the same by a fact of its own, beside being a bank',
      'supplier_to_finance: true, entity_types: [credit_institution]',
      { dora: 'yes', 'dora-contract': 'by agreement' },
    ],
    ['one that supplies no ICT to them', 'supplier_to_finance: false', { 'dora-contract': 'no' }],
    ['one of which nobody said', 'staff: 5', { 'dora-contract': 'depends' }],
    [
      'a bank that may be more than a bank: no kind of financial entity is ruled out',
      'entity_types: [credit_institution]',
      { dora: 'yes', dnb: 'depends' },
    ],
    ['a bank and nothing else', 'financial_entity_types: [credit-institution]', { dnb: 'no' }],
    ['a registrar', `entity_types: [domain_registration], ${CLEAR}`, { cbw: 'yes', cir: 'no' }],
    ['a bakery', `entity_types: [], sectors: [], staff: 20, roles: [controller], ${CLEAR}`, { cbw: 'no', avg: 'yes' }],
    [
      'a controller elsewhere in the Union',
      'roles: [controller], established_in_nl: false, established_in_eu: true',
      { avg: 'yes', uavg: 'no' },
    ],
  ])('%s', async (_, profile, expected) => {
    const { stdout } = await run(
      'obligations',
      `frameworks: [example-2026]\nprofile: { ${profile} }`,
      '--format',
      'json',
    );
    const { obligations } = JSON.parse(stdout) as {
      obligations: { id: string; applies: string }[];
    };
    expect(Object.fromEntries(obligations.map(({ id, applies }) => [id, applies]))).toMatchObject(expected);
  });

  test('a public body hears of its own fines and authority, and of no other', async () => {
    const { stdout } = await run(
      'obligations',
      'frameworks: [example-2026]\nprofile: { entity_types: [gov_local] }',
      '--lang',
      'nl',
    );
    expect(stdout).toMatch(/minister van\s+Binnenlandse Zaken/);
    expect(stdout).not.toMatch(/1,4%|minister\s+van\s+Volksgezondheid/);
  });
});

test.each(['terminal', 'markdown'] as const)('%s says it in both languages', async (format) => {
  const [nl, en] = await Promise.all(
    ['nl', 'en'].map((lang) => kloof(['obligations', 'examples/huisartsenzorg', '--format', format, '--lang', lang])),
  );
  expect(nl?.stdout).toContain('belangrijke entiteit');
  expect(en?.stdout).toContain('important entity');
  expect(en?.stdout).not.toMatch(/Grondslag|Toezicht|zorgaanbieders\b(?!\))/);
});

test('the data: every framework that can bind, known sources, known facts', () => {
  const file = yamlIn('frameworks').find((one) => one.file.endsWith('/obligations.yaml'));
  const { sources, obligations } = parse(file?.text ?? '') as {
    sources: { id: string }[];
    obligations: { id: string; sources: string[] }[];
  };
  const known = sources.map(({ id }) => id);
  expect(obligations.flatMap((one) => one.sources).filter((id) => !known.includes(id))).toEqual([]);
  const bound = new Set(library.obligations().map(({ framework }) => framework));
  const past = ['iso27001-2013', 'nen7510-2017', 'nis2'];
  expect(library.frameworks.map(({ id }) => id).filter((id) => !bound.has(id))).toEqual(past);
  const facts = library
    .obligations()
    .flatMap(({ appliesWhen }) => JSON.stringify(appliesWhen ?? {}).match(/"[a-z0-9_]+":/g) ?? []);
  const unknown = facts.map((key) => key.slice(1, -2)).filter((key) => !['all', 'any', 'not'].includes(key));
  expect(unknown.filter((fact) => !Object.hasOwn(PROFILE_FACTS, fact))).toEqual([]);
});

test('a file that names no frameworks is assessed against those that bind by its profile, and the report says so', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kloof-'));
  const file = path.join(folder, 'kloof.yaml');
  writeFileSync(
    file,
    'kloof: organisation/1\norganisation: { name: Bakkerij }\nprofile: { roles: [controller] }\ncontrols:\n  - { id: C-01, title: Beleid, status: implemented, satisfies: { avg: ["24(2)"] } }\n',
  );
  const json = await kloof(['gap', file, '--format', 'json']);
  const report = JSON.parse(json.stdout);
  expect(report.scopedBy).toBe('profile');
  expect(report.assessments.map((one: { framework: string }) => one.framework)).toContain('avg');
  expect(report.assessments.map((one: { framework: string }) => one.framework)).not.toContain('dora');
  expect(report.assessments[0].binding).toMatchObject({
    applies: 'yes',
    force: 'law',
  });
  expect((await kloof(['gap', file])).stdout).toContain('The file names no frameworks');
  rmSync(folder, { recursive: true });
});

test('a framework in scope that does not bind is said, and so is one that may', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kloof-'));
  const file = path.join(folder, 'kloof.yaml');
  const head = 'kloof: organisation/1\norganisation: { name: Bakkerij }\nframeworks: [wgbo]\n';
  writeFileSync(file, `${head}profile: { care_provider: false, exchange_system_operator: false }\n`);
  expect((await kloof(['gap', file, '--width', '200'])).stdout).toContain('by the profile it does not bind');
  writeFileSync(file, head);
  expect((await kloof(['gap', file, '--width', '200'])).stdout).toContain(
    'whether it binds depends on care_provider and exchange_system_operator',
  );
  rmSync(folder, { recursive: true });
});

test.each([
  ['en', '(article 8(1)(i) Cbw)', '(articles 9, 10 and 11 Cbw)'],
  ['nl', '(artikel 8(1)(i) Cbw)', '(artikelen 9, 10 en 11 Cbw)'],
])('one article or several, in %s', async (language, one, several) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kloof-'));
  const file = path.join(folder, 'kloof.yaml');
  writeFileSync(file, 'kloof: organisation/1\norganisation: { name: X }\nprofile: { staff: 4 }\n');
  const { stdout } = await kloof(['obligations', file, '--lang', language, '--width', '300']);
  rmSync(folder, { recursive: true });
  expect(stdout).toContain(one);
  expect(stdout).toContain(several);
});

test('what cannot be told apart has no title twice', () => {
  const types = [...SECTORS.flatMap((sector) => sector.types), ...OTHER_ENTITY_TYPES];
  for (const language of ['en', 'nl'] as const)
    expect(new Set(types.map(({ title }) => title[language])).size).toBe(types.length);
});

test.each([
  ['en', /At a glance\n {2}avg +law +binds; not in scope here\n/, 'medium-sized or large', 'Otherwise: A medium-sized'],
  ['nl', /In het kort\n {2}avg +wet +bindt; valt hier buiten/, 'middelgroot of groot', 'Anders: Een middelgrote'],
] as const)(
  'at a glance, and what is left open is not said as a conclusion (%s)',
  async (language, glance, sizes, otherwise) => {
    const profile =
      'roles: [controller], entity_types: [managed_service_provider], staff: 60, critical_entity: false, designated_entity: "no"';
    const lines = `frameworks: [example-2026]\nprofile: { ${profile} }`;
    const { stdout } = await run('obligations', lines, '--lang', language, '--width', '120');
    expect(stdout).toMatch(glance);
    expect(stdout).toContain(sizes);
    expect(stdout).toContain(otherwise);
  },
);

test('what gap takes into scope where the file names no frameworks is in scope here too', async () => {
  const profile = 'profile: { roles: [controller], financial_entity_types: [insurer] }';
  const scoped = async (lines: string): Promise<readonly string[]> => {
    const { stdout } = await run('obligations', lines, '--format', 'json');
    const { obligations } = JSON.parse(stdout) as { obligations: { framework: string; inScope: boolean }[] };
    return [...new Set(obligations.filter(({ inScope }) => inScope).map(({ framework }) => framework))].sort();
  };
  const { stdout } = await run('gap', profile, '--format', 'json');
  const { assessments } = JSON.parse(stdout) as { assessments: { framework: string }[] };
  expect(await scoped(profile)).toEqual(assessments.map(({ framework }) => framework).sort());
  expect(await scoped(`frameworks: [avg]\n${profile}`)).toEqual(['avg']);
  expect((await run('obligations', profile)).stdout).not.toContain('not in scope');
});

describe('what may bind', () => {
  const PROFILE = 'profile: { roles: [controller], entity_types: [], sectors: [], care_provider: false }';
  const SUPPLIER = PROFILE.replace(' }', ', supplier_to_finance: true }');
  const NO_BANK = SUPPLIER.replace(' }', ', financial_entity_types: [] }');

  test('is said where the profile decides the scope: silence is no answer, and guidance binds nobody', async () => {
    const may = async (lines: string, l: string): Promise<readonly string[]> =>
      (await run('gap', lines, '--lang', l, '--width', '400')).stdout
        .split('\n')
        .filter((line) => /^(May bind|Bindt misschien|Guidance that may|Richtsnoer dat misschien)/.test(line))
        .map((line) => line.slice(line.lastIndexOf(': ') + 2));
    expect(await may(PROFILE, 'en')).toEqual(['nen7510-2024, wgbo and dora.', 'dnb-2023 and afm-2019.']);
    expect(await may(PROFILE, 'nl')).toEqual(['nen7510-2024, wgbo en dora.', 'dnb-2023 en afm-2019.']);
    expect(await may(`frameworks: [avg]\n${PROFILE}`, 'en')).toEqual([]);
    expect((await may(SUPPLIER, 'en'))[0]).toContain('dora');
    expect((await may(NO_BANK, 'en'))[0]).not.toContain('dora');
  });

  test('stands in JSON with its force and the facts on which it waits, whatever decides the scope', async () => {
    const may = async (lines: string): Promise<readonly object[]> => {
      const { stdout } = await run('gap', lines, '--format', 'json');
      return (JSON.parse(stdout) as { mayBindOutside: object[] }).mayBindOutside;
    };
    const expected = [
      { framework: 'nen7510-2024', force: 'law', facts: ['exchange_system_operator', 'supplier_to_care'] },
      { framework: 'wgbo', force: 'law', facts: ['exchange_system_operator'] },
      { framework: 'dora', force: 'law', facts: ['financial_entity_types', 'supplier_to_finance'] },
      { framework: 'dnb-2023', force: 'guidance', facts: ['financial_entity_types'] },
      { framework: 'afm-2019', force: 'guidance', facts: ['financial_undertaking', 'accountant'] },
    ];
    expect(await may(PROFILE)).toEqual(expected);
    expect(await may(`frameworks: [avg]\n${PROFILE}`)).toEqual(expected);
    expect(await may(SUPPLIER)).toContainEqual({ ...expected[2], facts: ['financial_entity_types'] });
    expect(JSON.stringify(await may(NO_BANK))).not.toContain('dora');
  });
});

test('that DORA goes before the Cbw is said of those that are under both', async () => {
  const said = async (profile: string): Promise<boolean> =>
    (await run('obligations', `profile: { ${profile} }`, '--width', '200')).stdout.includes('Goes before articles 21');
  expect(await said('entity_types: [credit_institution], staff: 900')).toBe(true);
  expect(await said('entity_types: [], sectors: [], financial_entity_types: [pension-fund]')).toBe(false);
});
