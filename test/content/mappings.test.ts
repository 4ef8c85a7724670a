import { parse } from 'yaml';
import { kloof } from '../kloof.ts';
import { assessable, library, yamlIn } from './shipped.ts';

/**
 * The mappings that are shipped, and whether every assessable requirement of the target has a row, or only what they
 * meet on.
 */
const MAPPINGS: Readonly<Record<string, 'whole' | 'where they meet'>> = {
  'afm-2019--dnb-2023': 'whole',
  'avg--cbw': 'where they meet',
  'avg--uavg': 'whole',
  'avg--wgbo': 'whole',
  'dnb-2023--dora': 'where they meet',
  'dora--cbw': 'where they meet',
  'dora--nis2': 'where they meet',
  'iso27001-2013--iso27001-2022': 'whole',
  'iso27001-2013--nen7510-2017': 'whole',
  'iso27001-2022--avg': 'whole',
  'iso27001-2022--cbw': 'whole',
  'iso27001-2022--dnb-2023': 'whole',
  'iso27001-2022--dora': 'whole',
  'iso27001-2022--nen7510-2024': 'whole',
  'iso27001-2022--nis2-2024-2690': 'whole',
  'nen7510-2017--nen7510-2024': 'whole',
  'nen7510-2024--avg': 'where they meet',
  'nen7510-2024--cbw': 'where they meet',
  'nen7510-2024--wgbo': 'whole',
  'nis2--cbw': 'whole',
  'nis2--nis2-2024-2690': 'whole',
  'nis2-2024-2690--cbw': 'whole',
};

test('every mapping that is shipped is named here, and the reverse', () => {
  expect(library.mappings.map(({ id }) => id).sort()).toEqual(Object.keys(MAPPINGS).sort());
});

test('a row on a control of which only the title is known says that it is not certain', () => {
  const unseen = new Set(
    assessable(library.framework('nen7510-2024'), 'A').flatMap(({ id, attributes }) =>
      attributes['new_in'] ? id : [],
    ),
  );
  const certain = yamlIn('frameworks/mappings').flatMap(({ text }) => {
    const { source, target, rows } = parse(text) as YamlMapping;
    const touches = (framework: string, ids: readonly (string | undefined)[]): boolean =>
      framework === 'nen7510-2024' && ids.some((id) => id !== undefined && unseen.has(id));
    return rows.filter(
      (row) =>
        row.relationship !== 'no-relationship' &&
        row.confidence === undefined &&
        (touches(source, [row.source, ...(row.sources ?? [])]) ||
          touches(target, [row.target, ...(row.targets ?? [])])),
    );
  });
  expect(unseen.size).toBe(8);
  expect(certain).toEqual([]);
});

test('of several that go up in one of a later edition, a row says what they leave together', () => {
  const silent = library.frameworks.flatMap(({ id, supersededBy }) => {
    const name = `${id}--${supersededBy}`;
    if (!(name in MAPPINGS)) return [];
    const rows = library.mapping(name).rows.filter(({ relationship }) => relationship !== 'no-relationship');
    const targets = [...new Set(rows.flatMap((row) => row.targets))];
    return targets.filter((target) => {
      const its = rows.filter((row) => row.targets.includes(target));
      const sources = new Set(its.flatMap((row) => row.sources));
      const isMetByOne = its.some(
        (row) => row.sources.length === 1 && ['equal', 'superset-of'].includes(row.relationship),
      );
      return !isMetByOne && sources.size > 1 && !its.some((row) => row.sources.length === sources.size);
    });
  });
  expect(silent).toEqual([]);
});

describe.each(Object.entries(MAPPINGS))('%s', (id, reach) => {
  const mapping = library.mapping(id);
  const { rows } = mapping;

  test('has nothing wrong', async () => {
    const { code, stderr } = await kloof(['validate', `frameworks/mappings/${id}.yaml`]);
    expect(stderr.split('\n').filter((line) => line.startsWith('error'))).toEqual([]);
    expect(code).toBe(0);
  });

  test('leaves no requirement of the target out in silence', () => {
    const covered = new Set(rows.flatMap((row) => row.targets));
    const missing = assessable(library.framework(mapping.target)).filter((node) => !covered.has(node.id));
    if (reach === 'whole') expect(missing.map((node) => node.id)).toEqual([]);
    else expect(rows.length).toBeGreaterThan(5);
  });

  test('gives for every row a reason, and for what is left a sentence, in both languages', () => {
    expect(rows.filter(({ rationale }) => rationale === undefined)).toEqual([]);
    const sentences = rows.flatMap(({ rationale, remainder }) => [rationale ?? [], remainder ?? []].flat());
    const wrong = sentences.filter(
      ({ en, nl }) => en === nl || ![en, nl].every((text) => /^\S.{14,}[.”)]$/s.test(text)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what one framework implies of another', () => {
  interface Cell {
    readonly source: string;
    readonly target: string;
    readonly full: number;
    readonly atLeastPartly: number;
  }
  const cells = async (): Promise<readonly Cell[]> =>
    (JSON.parse((await kloof(['matrix', '--format', 'json'])).stdout) as { cells: Cell[] }).cells;

  async function left(source: string, target: string): Promise<ReadonlyMap<string, string>> {
    const { stdout } = await kloof(['delta', source, target, '--format', 'json']);
    const { items } = JSON.parse(stdout) as { items: { requirement: string; coverage: string }[] };
    return new Map(items.filter((one) => one.coverage !== 'full').map((one) => [one.requirement, one.coverage]));
  }

  test('a law never proves a whole control of a standard', async () => {
    const laws = ['avg', 'cbw', 'dora', 'nis2', 'uavg', 'wgbo'];
    const wrong = (await cells()).filter(
      ({ source, target, full }) => laws.includes(source) && /^(iso|nen|dnb|afm)/.test(target) && full > 0,
    );
    expect(wrong).toEqual([]);
  });

  test('a standard never meets a law that rules not held here detail', async () => {
    const standards = /^(iso|nen|dnb|afm)/;
    const wrong = (await cells()).filter(
      ({ source, target, full }) => standards.test(source) && ['cbw', 'dora'].includes(target) && full > 0,
    );
    expect(wrong).toEqual([]);
  });

  test('full ISO 27001:2022 meets 79 controls of NEN 7510:2024, and none of what is only about care', async () => {
    const rest = await left('iso27001-2022', 'nen7510-2024');
    const controls = assessable(library.framework('nen7510-2024'), 'A');
    const specific = controls.filter(({ attributes }) => attributes['health_specific'] === 'control');
    const added = ['A.5.38', 'A.5.39', 'A.5.40', 'A.5.41', 'A.5.42', 'A.5.43', 'A.6.9', 'A.8.35'];
    expect(controls.filter(({ id }) => !rest.has(id))).toHaveLength(79);
    for (const { id } of specific) {
      if (added.includes(id)) expect(rest.has(id)).toBe(true);
      else expect([id, rest.get(id)]).toEqual([id, 'partly']);
    }
  });

  test.each([
    ['iso27001-2013', 'iso27001-2022', '9.2.1'],
    ['iso27001-2022', 'nen7510-2024', '9.2.1'],
    ['iso27001-2013', 'nen7510-2017', '9.2'],
    ['nen7510-2017', 'nen7510-2024', '9.2.1'],
  ])('audits against %s are no audits against %s', async (source, target, clause) => {
    expect((await left(source, target)).get(clause)).toBe('partly');
  });

  test.each(['iso27001-2013', 'iso27001-2022', 'nen7510-2024'])(
    'full %s meets a control of NEN 7510:2017 only where sources find no requirement for care',
    async (source) => {
      const rest = await left(source, 'nen7510-2017');
      const controls = assessable(library.framework('nen7510-2017'), 'A').map(({ id }) => id);
      expect(controls.filter((id) => !rest.has(id))).toEqual(['A.9.2.3', 'A.12.4.1', 'A.12.4.3']);
    },
  );

  test('full ISO 27001:2013 meets none of the eleven new controls of 2022', async () => {
    const rest = await left('iso27001-2013', 'iso27001-2022');
    const fresh = assessable(library.framework('iso27001-2022')).filter(({ attributes }) => attributes['new_in']);
    expect(fresh).toHaveLength(11);
    expect(fresh.filter(({ id }) => !rest.has(id))).toEqual([]);
    expect(rest.has('6.3')).toBe(true);
  });
});

interface YamlMapping {
  readonly source: string;
  readonly target: string;
  readonly rows: readonly {
    readonly source?: string;
    readonly sources?: readonly string[];
    readonly target?: string;
    readonly targets?: readonly string[];
    readonly relationship: string;
    readonly confidence?: string;
  }[];
}
