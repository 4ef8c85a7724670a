import { parse } from 'yaml';
import { obligationsOf } from '../../src/assess/obligations.ts';
import { run } from '../assess/declared.ts';
import { library, yamlIn } from '../content/shipped.ts';
import { kloof } from '../kloof.ts';
import { organisationOf } from '../organisation.ts';

/** A provider of managed services of medium size, which processes personal data for a bank. */
const PROVIDER =
  'profile: { entity_types: [managed_service_provider], staff: 80, roles: [processor], financial_entity_types: [], critical_entity: false, designated_entity: "no", supplier_to_finance: true, care_provider: false, exchange_system_operator: false, supplier_to_care: false }\n';
const BANK = 'profile: { entity_types: [credit_institution] }\n';
const INSURER = 'profile: { entity_types: [], sectors: [], financial_entity_types: [insurer] }\n';
const GP = 'profile: { care_provider: true }\n';

interface Said {
  readonly id: string;
  readonly applies: string;
  readonly from?: string;
  readonly consequences: readonly string[];
}

async function said(profile: string, asOf: string): Promise<ReadonlyMap<string, Said>> {
  const lines = `frameworks: [example-2026]\n${profile}`;
  const { stdout } = await run('obligations', lines, '--format', 'json', '--as-of', asOf);
  return new Map((JSON.parse(stdout) as { obligations: Said[] }).obligations.map((one) => [one.id, one]));
}

/** The last day before, and the first day on which, by the act that says so. */
test.each([
  ['avg', PROVIDER, '2018-05-24', '2018-05-25'],
  ['uavg', PROVIDER, '2018-05-24', '2018-05-25'],
  ['cbw', PROVIDER, '2026-08-14', '2026-08-15'],
  ['cir', PROVIDER, '2026-08-14', '2026-08-15'],
  ['dora', BANK, '2025-01-16', '2025-01-17'],
  ['dnb', INSURER, '2023-12-18', '2023-12-19'],
  ['nen7510-law', GP, '2017-12-31', '2018-01-01'],
  ['wgbo', GP, '1995-03-31', '1995-04-01'],
])('%s binds from its day on, and until then it will', async (id, profile, before, day) => {
  expect((await said(profile, before)).get(id)).toMatchObject({ applies: 'later', from: day });
  expect((await said(profile, day)).get(id)).toMatchObject({ applies: 'yes', from: day });
});

test('a day to come frees nobody, decides nothing and hurries nothing', async () => {
  const early = await said('profile: {}\n', '2010-01-01');
  const late = await said('profile: {}\n', '2026-11-23');
  const answers = (found: ReadonlyMap<string, Said>) => [...found].map(([id, { applies }]) => [id, applies]);
  expect(answers(early)).toEqual(answers(late));
  expect((await said(PROVIDER, '2010-01-01')).get('dora')?.applies).toBe('no');
  expect((await said(PROVIDER, '2010-01-01')).get('dora-contract')?.applies).toBe('by agreement');
});

test('what no day is known of binds', () => {
  const [dated] = library.obligations().filter(({ id }) => id === 'avg');
  if (!dated) throw new Error('there is no avg');
  const { inForce: _, ...undated } = dated;
  const organisation = organisationOf({ roles: ['controller'] });
  const answer = (obligation: typeof undated) =>
    obligationsOf(organisation, [obligation], '1900-01-01').bound[0]?.applies;
  expect([answer(dated), answer(undated)]).toEqual(['later', 'yes']);
});

test('an article is named from the day on which it is there', async () => {
  const publishes = async (day: string) =>
    (await said(PROVIDER, day)).get('uavg')?.consequences.some((one) => one.includes('21b'));
  expect([await publishes('2026-08-31'), await publishes('2026-09-01')]).toEqual([false, true]);
  const gives = async (day: string) =>
    (await run('obligations', `frameworks: [example-2026]\n${BANK}`, '--as-of', day)).stdout.includes(
      'Goes before articles',
    );
  expect([await gives('2026-08-14'), await gives('2026-08-15')]).toEqual([false, true]);
});

test.each([
  ['en', /binds from 2026-08-15/, /The Act is in force from 2026-08-15/, /\nBinds\n(?:[\s\S](?!From a later))* cbw /],
  ['nl', /bindt vanaf 2026-08-15/, /De wet is in werking vanaf 2026-08-15/, /\nBindt\n(?:[\s\S](?!Vanaf een))* cbw /],
] as const)('in %s, in every format of obligations', async (language, binds, inForce, bindsNow) => {
  for (const format of ['terminal', 'markdown', 'html']) {
    const ask = (asOf: string) =>
      kloof([
        'obligations',
        'examples/huisartsenzorg',
        '--format',
        format,
        '--lang',
        language,
        '--width',
        '200',
        '--as-of',
        asOf,
      ]);
    const [before, after] = [(await ask('2026-08-14')).stdout, (await ask('2026-08-15')).stdout];
    expect(before).toMatch(binds);
    expect(before).toMatch(inForce);
    expect(before).not.toMatch(bindsNow);
    expect(after).not.toMatch(binds);
    expect(after).not.toMatch(inForce);
  }
});

describe('kloof gap', () => {
  const gap = async (asOf: string, ...options: readonly string[]) =>
    (await kloof(['gap', 'examples/huisartsenzorg', '--as-of', asOf, '--lang', 'en', ...options])).stdout;

  test('says of what is in scope from when it binds', async () => {
    expect(await gap('2026-08-14')).toMatch(/\(Cbw\) +law, later [\s\S]*\(Cbw\): binds from 2026-08-15\./);
    expect(await gap('2026-08-15')).not.toMatch(/later|binds from/);
    const [before, after] = [
      await gap('2026-08-14', '--format', 'json'),
      await gap('2026-08-15', '--format', 'json'),
    ].map(
      (text) =>
        (JSON.parse(text) as { assessments: { framework: string; binding: object }[] }).assessments.find(
          ({ framework }) => framework === 'cbw',
        )?.binding,
    );
    expect(before).toMatchObject({ applies: 'later', force: 'law', from: '2026-08-15' });
    expect(after).toMatchObject({ applies: 'yes', force: 'law' });
    for (const format of ['markdown', 'html'])
      expect(await gap('2026-08-14', '--format', format)).toContain('law, from 2026-08-15');
  });

  test('says it of what is out of scope, and takes it into scope where the profile decides that', async () => {
    const outside = (
      await run('gap', `frameworks: [example-2026]\n${PROVIDER}`, '--as-of', '2026-08-14', '--width', '200')
    ).stdout;
    expect(outside).toContain('Binds by the profile, and is not in scope: avg and uavg.');
    expect(outside).toContain(
      'Binds later by the profile, and is not in scope: cbw (from 2026-08-15) and nis2-2024-2690 (from 2026-08-15).',
    );
    const inside = await run('gap', PROVIDER, '--as-of', '2026-08-14', '--format', 'json');
    expect(JSON.parse(inside.stdout).assessments.map((one: { framework: string }) => one.framework)).toContain('cbw');
  });

  test.each([
    ['en', 'binds from 2026-08-15; in scope ahead of that day.', 'in scope as guidance meant for this organisation'],
    ['nl', 'bindt vanaf 2026-08-15; vooruitlopend daarop beoordeeld.', 'beoordeeld als richtsnoer dat voor deze'],
  ])(
    'of what the profile takes into scope it says what does not bind yet, and what never does: %s',
    async (l, ahead, guidance) => {
      const said = async (lines: string, asOf: string) =>
        (await run('gap', lines, '--as-of', asOf, '--lang', l, '--width', '200')).stdout;
      expect(await said(PROVIDER, '2026-08-14')).toContain(ahead);
      expect(await said(PROVIDER, '2026-08-15')).not.toContain(ahead.split(';')[1]);
      expect(await said(`frameworks: [cbw]\n${PROVIDER}`, '2026-08-14')).not.toContain(ahead.split(';')[1]);
      expect(await said(INSURER, '2026-08-15')).toContain(guidance);
      expect(await said(`frameworks: [dnb-2023]\n${INSURER}`, '2026-08-15')).not.toContain(guidance);
    },
  );

  test('guidance binds nobody, and is not said to', async () => {
    const { stdout } = await run('gap', `frameworks: [example-2026]\n${INSURER}`, '--width', '200');
    expect(stdout).toContain('Guidance meant for this organisation, and not in scope: dnb-2023.');
    expect(stdout).not.toMatch(/Binds[^.]*dnb-2023/);
    const obligations = (await run('obligations', `frameworks: [example-2026]\n${INSURER}`)).stdout;
    expect(obligations.indexOf('Guidance meant for it')).toBeLessThan(obligations.lastIndexOf(' dnb-2023 '));
  });
});

test('the calendar has the day on which it binds, and what depends on a fact says on which', async () => {
  const entries = async (profile: string, asOf: string): Promise<readonly string[]> => {
    const { stdout } = await run(
      'calendar',
      `frameworks: [example-2026]\n${profile}`,
      '--format',
      'json',
      '--as-of',
      asOf,
    );
    return (JSON.parse(stdout) as { entries: { date: string; text: string }[] }).entries.map(
      ({ date, text }) => `${date} ${text}`,
    );
  };
  expect(await entries(PROVIDER, '2026-08-01')).toEqual([
    expect.stringMatching(/^2026-08-15 Binds from this day: Dutch Cybersecurity Act/),
    expect.stringMatching(/^2026-08-15 Binds from this day: Implementing Regulation/),
    expect.stringMatching(/^2026-09-15 First information for the ENISA register/),
    expect.stringMatching(/^2028-08-15 Board members/),
  ]);
  expect(await entries(PROVIDER, '2026-08-15')).toHaveLength(2);
  const [, may] = await entries(
    'profile: { entity_types: [cloud_computing_service_provider], staff: 20, critical_entity: false, designated_entity: "no" }\n',
    '2026-08-15',
  );
  expect(may).toMatch(/^2028-08-15 Board members .*\(if cbw binds, which depends on turnover, balance\)/);
  expect(await entries('profile: { entity_types: [], sectors: [] }\n', '2026-08-15')).toEqual([]);
});

describe('the data', () => {
  const text = yamlIn('frameworks').find(({ file }) => file.endsWith('/obligations.yaml'))?.text ?? '';
  const { sources, obligations } = parse(text) as {
    sources: { id: string }[];
    obligations: {
      id: string;
      framework: string;
      force: string;
      in_force?: { from: string; by?: object; note?: object; sources: string[] };
    }[];
  };
  const known = sources.map(({ id }) => id);

  test('law and guidance have their day, each with a source that is in the list', () => {
    const dated = obligations.filter(({ force }) => force === 'law' || force === 'guidance');
    expect(dated.filter(({ in_force }) => !in_force).map(({ id }) => id)).toEqual([]);
    expect(obligations.flatMap(({ in_force }) => in_force?.sources ?? []).filter((id) => !known.includes(id))).toEqual(
      [],
    );
  });

  test('what reaches in part is there', () => {
    const partial = library.obligations().filter(({ reaches }) => reaches);
    expect(partial.map(({ id }) => id)).toEqual(['dora-contract']);
    for (const { framework, reaches } of partial)
      for (const id of reaches ?? []) expect(library.framework(framework).byId.has(id)).toBe(true);
  });

  test('of a law it is said what gives it its day, or what the day leaves uncertain', () => {
    const bare = obligations.filter(({ force, in_force }) => force === 'law' && !in_force?.by && !in_force?.note);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('the day is that of the framework, but where the law that binds is another', () => {
    const differ = obligations
      .filter(({ framework, in_force }) => in_force && library.framework(framework).validFrom !== in_force.from)
      .map(({ id }) => id);
    // 2024/2690 binds through the Cbw, and NEN 7510 through the Begz.
    expect(differ).toEqual(['cir', 'nen7510-law']);
  });
});
