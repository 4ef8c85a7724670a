import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { completionOf, nearestJoint } from '../../src/assess/completion.ts';
import { contradicts, FULL, LACKING, NONE, SOME } from '../../src/infer/facts.ts';
import type { Observation } from '../../src/infer/flow.ts';
import { buildGraph, type Graph, graphOf } from '../../src/infer/graph.ts';
import { type Inference, infer } from '../../src/infer/infer.ts';
import type { Mapping, RowDoubt } from '../../src/model/mapping.ts';
import { TREE } from '../../src/model/relations.ts';
import { linkFramework } from '../../src/resolve/framework.ts';
import { library } from '../content/shipped.ts';
import { worlds } from '../infer/worlds.ts';
import { kloof } from '../kloof.ts';

const observed = (node: number, facts: number): Observation => ({ node, facts, demonstrated: false });
const met = (nodes: readonly number[]): readonly Observation[] => nodes.map((node) => observed(node, FULL));

/** What is missing for the whole of a node, in one scope element. */
const nearest = (graph: Graph, inference: Inference, outside: Uint8Array, node: number) =>
  nearestJoint({ graph, inference, outside, facts: inference.settled.facts }, node);

describe('what is missing for the whole', () => {
  const picks = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 });
  const RUNS = { numRuns: 5000, seed: 20261130 };

  /** Observations that need not be true nor agree, and what does not apply. */
  const seen = (graph: Graph, claims: readonly number[], leftOut: readonly number[]) => {
    const outside = new Uint8Array(graph.size);
    for (const pick of leftOut) if (pick % 3 === 0) outside[pick % graph.size] = 1;
    const observations = claims.map((pick) =>
      observed(pick % graph.size, [FULL, FULL, FULL, SOME | LACKING, SOME, LACKING, NONE][(pick >> 5) % 7] ?? FULL),
    );
    return { outside, observations };
  };

  test('makes a requirement met once it is met, unless that contests it or one of these', () => {
    let promised = 0;
    fc.assert(
      fc.property(worlds, picks, picks, ({ frameworks, mappings }, claims, leftOut) => {
        const graph = buildGraph(frameworks, mappings);
        const { outside, observations } = seen(graph, claims, leftOut);
        const before = infer(graph, observations, outside);
        return Array.from({ length: graph.size }, (_, node) => node).every((node) => {
          const part = nearest(graph, before, outside, node);
          if (!part) return true;
          promised += 1;
          const after = infer(graph, [...observations, ...met(part.missing)], outside);
          const concerned = [node, ...part.joint.members];
          return (
            part.joint.rule !== TREE &&
            part.met.length > 0 &&
            part.missing.length > 0 &&
            !concerned.some(before.isContested) &&
            ((before.settled.facts[node] ?? 0) & FULL) === 0 &&
            (concerned.some(after.isContested) || ((after.settled.facts[node] ?? 0) & FULL) !== 0)
          );
        });
      }),
      RUNS,
    );
    expect(promised).toBeGreaterThan(1000);
  });

  test('leaves nothing that contradicts it, but what already contradicts the missing itself', () => {
    fc.assert(
      fc.property(worlds, picks, picks, ({ frameworks, mappings }, claims, leftOut) => {
        const graph = buildGraph(frameworks, mappings);
        const { outside, observations } = seen(graph, claims, leftOut);
        const before = infer(graph, observations, outside);
        return Array.from({ length: graph.size }, (_, node) => node).every((node) => {
          const { missing = [] } = nearest(graph, before, outside, node) ?? {};
          const kept = observations.filter((one) => !missing.includes(one.node));
          const { facts } = infer(graph, [...kept, ...met(missing)], outside).free;
          const isContradicted = (one: number): boolean => contradicts(facts[one] ?? 0);
          return missing.length === 0 || !isContradicted(node) || missing.some(isContradicted);
        });
      }),
      RUNS,
    );
  });

  test('is so of every row of the shipped content that takes several together, whichever of them is missing', () => {
    const graph = graphOf(library);
    const outside = new Uint8Array(graph.size);
    const rows = graph.joints.filter(({ rule }) => rule !== TREE);
    const silent = rows.filter(({ members, whole }) =>
      members.some((left) => {
        const observations = met(members.filter((member) => member !== left));
        const before = infer(graph, observations, outside);
        // The others alone can be all of it, over other rows.
        if ((before.settled.facts[whole] ?? 0) & FULL) return false;
        const part = nearest(graph, before, outside, whole);
        const after = infer(graph, [...observations, ...met(part?.missing ?? [])], outside);
        return part?.missing.length !== 1 || ((after.settled.facts[whole] ?? 0) & FULL) === 0;
      }),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(silent.map(({ whole }) => graph.requirementAt(whole).id)).toEqual([]);
  });
});

describe('of several rows that would do', () => {
  const frameworkOf = (id: string, expectedMaturity?: number) =>
    linkFramework({
      kloof: 'framework/1',
      id,
      title: { en: id, nl: id },
      publisher: 'test',
      kind: 'standard',
      edition: '1',
      requirements: ['1', '2', '3', '4', '5', '6'].map((one) => ({
        id: one,
        title: { en: one, nl: one },
        ...(expectedMaturity !== undefined && { expected_maturity: expectedMaturity }),
      })),
    });

  type Rows = readonly (readonly [sources: string, doubt?: RowDoubt])[];

  /** Frameworks `a` and `b` with these rows on `b:1` jointly, where these of `a` are met. */
  function opened(rows: Rows, ids: string, expectedMaturity?: number) {
    const mapping: Mapping = {
      id: 'a--b',
      source: 'a',
      target: 'b',
      method: 'expert-judgement',
      rows: rows.map(([sources, doubt], i) => ({
        mapping: 'a--b',
        number: i + 1,
        sources: [...sources],
        targets: ['1'],
        relationship: 'superset-of',
        doubt,
        origin: { file: 'a--b.yaml', line: i + 1 },
      })),
    };
    const frameworks = [frameworkOf('a'), frameworkOf('b', expectedMaturity)];
    const graph = buildGraph(frameworks, [mapping]);
    const nodeOf = (framework: string, id: string): number => graph.nodeOf(framework, id) ?? -1;
    const inference = infer(graph, met([...ids].map((id) => nodeOf('a', id))));
    const view = {
      graph,
      inference,
      outside: new Uint8Array(graph.size),
      facts: inference.settled.facts.slice(),
      element: undefined,
    };
    const missing = (): string | undefined =>
      completionOf(
        { view, node: nodeOf('b', '1') },
        { framework: (id) => frameworks.find((one) => one.id === id) ?? frameworkOf(id) },
      )
        ?.missing.map(({ id }) => id)
        .join('');
    return { view, nodeOf, missing };
  }

  test.each<readonly [string, Rows, string, string | undefined]>([
    ['fewest missing', [['1234'], ['156']], '12', '34'],
    ['fewest missing, whatever is met', [['1234'], ['56']], '15', '6'],
    ['the surest where as many are missing', [['12', 'low'], ['13', 'medium'], ['14']], '1', '4'],
    [
      'a little doubt before much',
      [
        ['12', 'low'],
        ['13', 'medium'],
      ],
      '1',
      '3',
    ],
    ['fewer in doubt before more without', [['123'], ['14', 'low']], '1', '4'],
    ['the first in the order of the norm where they are as sure', [['16'], ['13'], ['14']], '1', '3'],
    ['none where nothing of it is met', [['12'], ['34']], '56', undefined],
    ['none where it is met', [['12'], ['134']], '12', undefined],
  ])('%s', (_, rows, ids, expected) => {
    expect(opened(rows, ids).missing()).toBe(expected);
  });

  test('none where a maturity level is expected, which content alone never reaches', () => {
    expect(opened([['12']], '1', 3).missing()).toBeUndefined();
  });

  test('none that is met for this organisation only, because parts of it do not apply', () => {
    const { view, nodeOf, missing } = opened([['12'], ['134']], '1');
    expect(missing()).toBe('2');
    view.facts[nodeOf('a', '2')] = FULL;
    expect(missing()).toBe('34');
  });
});

describe('a gap says what is missing for the whole', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  interface FindingJson {
    readonly requirement: string;
    readonly outcome: string;
    readonly completedBy?: readonly {
      readonly missing: readonly string[];
      readonly met: readonly string[];
      readonly by: { readonly mapping: string; readonly row: number };
      readonly scope?: string;
    }[];
  }

  const LOGGED = 'iso27001-2013: [A.12.4.1, A.12.4.3]';

  /** A.8.15 of 2022 is what A.12.4.1, A.12.4.2 and A.12.4.3 of 2013 are together. */
  async function logging(satisfies: string, more = ''): Promise<FindingJson | undefined> {
    writeFileSync(
      path.join(folder, 'kloof.yaml'),
      `kloof: organisation/1
organisation: { name: X }
frameworks: [iso27001-2013, iso27001-2022]
controls:
  - { id: C-01, title: Logging, status: implemented, satisfies: { ${satisfies} } }
${more}
`,
    );
    const { stdout, stderr } = await kloof(
      ['gap', '--framework', 'iso27001-2022', '--format', 'json', '--fail-on', 'none'],
      folder,
    );
    if (stdout === '') throw new Error(stderr);
    const { assessments } = JSON.parse(stdout) as { assessments: { findings: FindingJson[] }[] };
    return assessments[0]?.findings.find(({ requirement }) => requirement === 'A.8.15');
  }

  test('in JSON, with the row that says so', async () => {
    const { completedBy } = (await logging(LOGGED)) ?? {};
    expect(completedBy).toMatchObject([
      {
        missing: ['iso27001-2013:A.12.4.2'],
        met: ['iso27001-2013:A.12.4.1', 'iso27001-2013:A.12.4.3'],
        by: { mapping: 'iso27001-2013--iso27001-2022', relationship: 'equal' },
      },
    ]);
    const { mapping = '', row = 0 } = completedBy?.[0]?.by ?? {};
    expect(library.mapping(mapping).rows.find(({ number }) => number === row)?.targets).toEqual(['A.8.15']);
  });

  test.each([
    ['partly there', 'status: partial, satisfies: { iso27001-2013: [A.12.4.2] }', 'partly-met'],
    ['a plan', 'status: planned, satisfies: { iso27001-2013: [A.12.4.2] }', 'at-least-partly-met'],
    ['a plan on the requirement itself', 'status: planned, satisfies: { iso27001-2022: [A.8.15] }', 'partly-met'],
  ])('where the missing one is %s too', async (_, control, outcome) => {
    const finding = await logging(LOGGED, `  - { id: C-02, title: Protection, ${control} }`);
    expect(finding).toMatchObject({ outcome, completedBy: [{ missing: ['iso27001-2013:A.12.4.2'] }] });
  });

  const judged = (requirement: string, verdict: string): string =>
    `verdicts: [ { requirement: "${requirement}", verdict: ${verdict}, assessor: Audit, date: 2026-05-12 } ]`;

  test.each([
    ['it is met', 'iso27001-2013: [A.12.4.1, A.12.4.2, A.12.4.3]', '', 'met'],
    ['nothing of it is met', 'iso27001-2013: [A.8.3.1]', '', 'open'],
    ['an assessor found it short', LOGGED, judged('iso27001-2022:A.8.15', 'minor'), 'partly-met'],
    [
      'a control says that more is left of it',
      LOGGED,
      '  - { id: C-02, title: Part, status: partial, satisfies: { iso27001-2022: [A.8.15] } }',
      'partly-met',
    ],
    [
      'what is missing does not apply',
      LOGGED,
      'applicability: [ { requirement: "iso27001-2013:A.12.4.2", applicable: false, justification: No logs, decided_by: CISO, decided_on: 2026-01-01 } ]',
      'at-least-partly-met',
    ],
    [
      'the conclusion is contested',
      'iso27001-2013: [A.12.4.1, A.12.4.3], iso27001-2022: [A.8.15]',
      '  - { id: C-02, title: Part, status: partial, satisfies: { iso27001-2013: [A.12.4.2] } }',
      'conflict',
    ],
  ])('and says nothing where %s', async (_, satisfies, more, outcome) => {
    const finding = await logging(satisfies, more);
    expect(finding?.outcome).toBe(outcome);
    expect(finding).not.toHaveProperty('completedBy');
  });

  test('a saved report that says it, and one that does not, compare', async () => {
    await logging(LOGGED);
    const { stdout } = await kloof(['gap', '--format', 'json', '--fail-on', 'none'], folder);
    const saved = JSON.parse(stdout) as { assessments: { findings: FindingJson[] }[] };
    const earlier = saved.assessments.map((one) => ({
      ...one,
      findings: one.findings.map(({ completedBy: _none, ...rest }) => rest),
    }));
    writeFileSync(path.join(folder, 'earlier.json'), JSON.stringify({ ...saved, assessments: earlier }));
    writeFileSync(path.join(folder, 'now.json'), stdout);
    const diff = async (...days: readonly string[]) =>
      (await kloof(['diff', ...days, '--format', 'json'], folder)).code;
    expect([await diff('earlier.json', 'now.json'), await diff('now.json', 'earlier.json')]).toEqual([0, 0]);
  });
});

describe('as a reader sees it', () => {
  const CLOUD = 'test/fixtures/cloud';
  const print = async (...argv: readonly string[]): Promise<string> =>
    (await kloof(argv)).stdout.replaceAll(/\s+/g, ' ');

  test.each([
    [
      'en',
      'terminal',
      'Missing for the whole (medium confidence): ISO 27001:2022 A.5.21; 6.1.3, A.5.19, A.5.22 and A.5.23 are met',
    ],
    [
      'nl',
      'terminal',
      'Ontbreekt voor het geheel (gemiddelde zekerheid): ISO 27001:2022 A.5.21; aan 6.1.3, A.5.19, A.5.22 en A.5.23 is voldaan',
    ],
    [
      'nl',
      'markdown',
      '- Ontbreekt voor het geheel: ISO 27001:2022 A.7.3 en A.7.4; aan 6.1.3, A.7.1 en A.7.2 is voldaan',
    ],
    [
      'nl',
      'html',
      '<div class="left"><dt>Ontbreekt voor het geheel</dt><dd>CIR 2024/2690 9.2 en 9.3; aan 9.1 is voldaan</dd></div>',
    ],
  ])('in %s as %s', async (language, format, words) => {
    expect(await print('gap', CLOUD, '--lang', language, '--format', format)).toContain(words);
  });

  test.each([
    ['terminal', 'Ontbreekt voor het geheel (Het *platform*): ISO 27001:2022 A.8.30; aan A.8.25 is voldaan'],
    ['markdown', 'Ontbreekt voor het geheel (Het \\*platform\\*): ISO 27001:2022 A.8.30; aan A.8.25 is voldaan'],
  ])('as %s with the scope element, where it holds in some', async (format, words) => {
    expect(await print('gap', CLOUD, '--format', format)).toContain(words);
  });

  /** Point 3 of the Annex has 22 requirements, of which 3.1.1 and 3.1.2 are met. */
  test.each([
    [
      'terminal',
      "20 of the 22 requirements of CIR 2024/2690 that cover it together; `kloof explain 'cbw:21(3)(b)'` names them",
    ],
    [
      'html',
      '20 of the 22 requirements of CIR 2024/2690 that cover it together; <code>kloof explain &#39;cbw:21(3)(b)&#39;</code> names them',
    ],
  ])('as %s with how many, where a line does not hold them', async (format, words) => {
    expect(await print('gap', CLOUD, '--lang', 'en', '--format', format)).toContain(words);
  });

  test.each([
    ['terminal', 'kloof/frameworks/mappings/nis2-2024-2690--cbw.yaml:'],
    ['markdown', '(`kloof/frameworks/mappings/nis2-2024-2690--cbw.yaml:'],
  ])('explain names every one as %s, what follows and where that stands', async (format, place) => {
    const text = await print('explain', 'cbw:21(3)(b)', CLOUD, '--lang', 'nl', '--format', format);
    const named = text.slice(text.indexOf('Ontbreekt voor het geheel: CIR 2024/2690 3.1.3, 3.2.1'));
    expect(named).toContain('3.6.2 en 3.6.3; aan 3.1.1 en 3.1.2 is voldaan');
    expect(named).toContain(
      'Is ook daaraan geheel voldaan, dan is volgens de koppeling aan deze eis voldaan: Onderdeel 3',
    );
    expect(named).toContain(place);
  });

  test('explain says so of a scope element, where it holds in some', async () => {
    const explained = ['explain', 'nis2-2024-2690:6.2.1', CLOUD, '--lang'];
    expect(await print(...explained, 'en')).toContain(
      'With that met in full too, this requirement is met there, as far',
    );
    expect(await print(...explained, 'nl')).toContain('dan is daar volgens de koppeling aan deze eis voldaan: ');
  });

  test('a requirement that nothing else is known of stands by itself, and not among those with nothing to say', async () => {
    // 13.2.1 is what 6.1.3 and A.7.5 of ISO 27001 are together; of 6.1.3 alone nothing of it follows.
    const text = await print('gap', CLOUD, '--lang', 'en');
    expect(text).toMatch(/ 13\.2\.1 .{0,250}Missing for the whole: ISO 27001:2022 A\.7\.5; 6\.1\.3 is met/);
  });

  test('names no person, and reads the same where these are left out', async () => {
    const gap = ['gap', CLOUD, '--format', 'json'];
    const of = (text: string) => text.match(/"completedBy": \[.*?\], "controls"/g);
    const plain = of(await print(...gap));
    expect(plain?.length).toBeGreaterThan(3);
    expect(of(await print(...gap, '--redact'))).toEqual(plain);
  });
});
