import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { PROFILE_FACTS } from '../../src/model/profile.ts';
import { assessed, run } from '../assess/declared.ts';
import { library, yamlIn } from '../content/shipped.ts';
import { kloof } from '../kloof.ts';

interface Said {
  readonly nis2: { readonly class: string | null; readonly unknown: readonly string[] };
  readonly obligations: readonly { readonly framework: string; readonly applies: string; readonly inScope: boolean }[];
}

const said = async (path: string): Promise<Said> =>
  JSON.parse((await kloof(['obligations', path, '--format', 'json'])).stdout) as Said;

const answers = ({ obligations }: Said): Readonly<Record<string, string>> =>
  Object.fromEntries(obligations.map(({ framework, applies }) => [framework, applies]));

test('a cooperative of GPs of medium size', async () => {
  const found = await said('examples/huisartsenzorg');
  expect(found.nis2.class).toBe('important');
  expect(answers(found)).toMatchObject({ avg: 'yes', cbw: 'yes', wgbo: 'yes', dora: 'depends' });
  expect(found.obligations.find(({ framework }) => framework === 'wgbo')?.inScope).toBe(false);
});

test('a pension fund', async () => {
  const found = await said('examples/pensioenfonds');
  expect(answers(found)).toMatchObject({ dora: 'yes', 'dnb-2023': 'yes', avg: 'yes' });
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

describe('certificates and contracts', () => {
  const framework = 'frameworks: [iso27001-2022]\n';
  const certificate = (more: string): string =>
    `certificates:\n  - { framework: iso27001-2022, body: Body, decided_on: 2024-03-01, ${more}${more.includes('status') ? '' : ', status: valid'} }\n`;
  const contract =
    'contracts:\n  - { with: Customer, requires: iso27001-2022, form: certificate, by: 2027-06-01, consequence: Termination. }\n';

  async function gapsOf(lines: string): Promise<readonly string[]> {
    const one = (await assessed(framework + lines)).get('iso27001-2022') as unknown as { gaps: { kind: string }[] };
    return one.gaps.map(({ kind }) => kind);
  }

  test.each([
    ['a certificate that lasts', certificate('expires_on: 2027-12-31') + contract, []],
    [
      'a certificate that ends before the day of the contract',
      certificate('expires_on: 2027-02-28') + contract,
      ['obligation'],
    ],
    ['a certificate that ended', certificate('expires_on: 2026-03-01'), ['certificate']],
    [
      'a certificate that is suspended',
      certificate('expires_on: 2027-12-31, status: suspended') + contract,
      ['certificate', 'obligation'],
    ],
    ['a contract without any certificate', contract, ['obligation']],
  ])('%s', async (_, lines, kinds) => {
    expect(await gapsOf(lines)).toEqual(kinds);
  });

  test('a certificate yields no facts about requirements', async () => {
    const one = (await assessed(framework + certificate('expires_on: 2027-12-31'))).get('iso27001-2022');
    expect(one?.totals.met).toBe(0);
  });

  test('a certificate of an edition that ended is critical', async () => {
    const lines =
      'frameworks: [iso27001-2013]\ncertificates:\n  - { framework: iso27001-2013, body: Body, expires_on: 2027-12-31, status: valid }\n';
    const one = (await assessed(lines)).get('iso27001-2013') as unknown as { gaps: { severity: string }[] };
    expect(one.gaps.map(({ severity }) => severity)).toEqual(['critical']);
  });
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
  expect(report.assessments[0].binding).toMatchObject({ applies: 'yes', force: 'law' });
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
