import { parse } from 'yaml';
import type { Condition, Requirement } from '../../src/model/framework.ts';
import { naturalOrder } from '../../src/model/order.ts';
import { PROFILE_FACTS } from '../../src/model/profile.ts';
import { assessable, library, yamlIn } from './shipped.ts';

/** How many assessable requirements each framework has, in all and below its parts: counted in the norms, not here. */
const COUNTS: Readonly<Record<string, { readonly all: number; readonly parts: Readonly<Record<string, number>> }>> = {
  'afm-2019': { all: 11, parts: {} },
  avg: { all: 128, parts: { 'ch.II': 21, 'ch.III': 34, 'ch.IV': 66, 'ch.V': 7 } },
  cbw: { all: 36, parts: {} },
  'dnb-2023': { all: 58, parts: {} },
  dora: { all: 103, parts: { 'ch.II': 57, 'ch.III': 9, 'ch.IV': 20, 'ch.V': 16, 'ch.VI': 1 } },
  'iso27001-2013': {
    all: 140,
    parts: {
      ...{ '4': 4, '5': 3, '6': 4, '7': 7, '8': 3, '9': 3, '10': 2, 'A.5': 2, 'A.6': 7, 'A.7': 6, 'A.8': 10 },
      ...{ 'A.9': 14, 'A.10': 2, 'A.11': 15, 'A.12': 14, 'A.13': 7, 'A.14': 13, 'A.15': 5, 'A.16': 7, 'A.17': 4 },
      'A.18': 8,
    },
  },
  'iso27001-2022': {
    all: 123,
    parts: { '4': 4, '5': 3, '6': 5, '7': 7, '8': 3, '9': 6, '10': 2, 'A.5': 37, 'A.6': 8, 'A.7': 14, 'A.8': 34 },
  },
  'nen7510-2017': {
    all: 143,
    parts: {
      ...{ 'A.5': 2, 'A.6': 7, 'A.7': 6, 'A.8': 10, 'A.9': 14, 'A.10': 2, 'A.11': 15, 'A.12': 14, 'A.13': 7 },
      ...{ 'A.14': 16, 'A.15': 5, 'A.16': 7, 'A.17': 4, 'A.18': 8 },
    },
  },
  'nen7510-2024': {
    all: 131,
    parts: { '4': 4, '5': 3, '6': 5, '7': 7, '8': 3, '9': 6, '10': 2, 'A.5': 43, 'A.6': 9, 'A.7': 14, 'A.8': 35 },
  },
  nis2: { all: 41, parts: {} },
  'nis2-2024-2690': {
    all: 161,
    parts: {},
  },
  uavg: { all: 21, parts: { 'ch.1': 1, 'ch.3': 16, 'ch.4': 4 } },
  wgbo: { all: 59, parts: {} },
};

const frameworks = library.frameworks.map(({ id }) => ({ id, framework: library.framework(id) }));

test('every framework that is shipped is counted here, and the reverse', () => {
  expect(library.frameworks.map(({ id }) => id)).toEqual(Object.keys(COUNTS).sort(naturalOrder));
});

describe.each(frameworks)('$id', ({ id, framework }) => {
  const texts = library.texts(id);
  const about = library.about(id);
  const all = assessable(framework);
  const inBoth = (pick: (node: Requirement) => { en: string; nl: string } | undefined): readonly string[] =>
    all.flatMap((node) => {
      const text = pick(node);
      return text ? [`${node.id}: ${text.en}`, `${node.id}: ${text.nl}`] : [`${node.id}: nothing`];
    });

  test('is whole', () => {
    const counted = Object.fromEntries(
      Object.keys(COUNTS[id]?.parts ?? {}).map((part) => [part, assessable(framework, part).length]),
    );
    expect({ all: all.length, parts: counted }).toEqual(COUNTS[id]);
  });

  test('names what it is, whom it concerns and where its facts come from', () => {
    expect(about.summary).toBeDefined();
    expect(about.sources.length).toBeGreaterThan(0);
    expect(about.sources.filter(({ title }) => title.length < 8)).toEqual([]);
    expect([framework.shortTitle.en, framework.shortTitle.nl].filter((title) => title.length > 20)).toEqual([]);
  });

  test('says of every requirement what it asks, in a sentence that is no title', () => {
    const summaries = inBoth((node) => texts.get(node.id)?.summary);
    expect(summaries.filter((line) => !/^\S+: \S.{39,}\.$/s.test(line))).toEqual([]);
    const titles = new Set(inBoth((node) => node.title));
    expect(summaries.filter((line) => titles.has(line.replace(/\.$/, '')))).toEqual([]);
  });

  test('says something else of every requirement', () => {
    const sentences = all.flatMap((node) => Object.values(texts.get(node.id)?.summary ?? {}));
    expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)).toEqual([]);
  });

  test('names two to five things to ask for, none of them twice', () => {
    const wrong = all.filter(({ id: node }) => {
      const evidence = texts.get(node)?.evidence ?? [];
      const isRepeated = new Set(evidence.map(({ en }) => en)).size < evidence.length;
      return evidence.length < 2 || evidence.length > 5 || isRepeated || evidence.some(({ en }) => en.endsWith('.'));
    });
    expect(wrong.map((node) => node.id)).toEqual([]);
  });

  test('is written in two languages, not in one twice', () => {
    const same = all.filter(({ id: node }) => {
      const { summary, evidence = [] } = texts.get(node) ?? {};
      return summary?.en === summary?.nl || evidence.filter(({ en, nl }) => en === nl).length > 1;
    });
    expect(same.map((node) => node.id)).toEqual([]);
  });

  test('is written in Dutch as a Dutch reader writes it', () => {
    const foreign = /\b(men|gokkers?|middels|borgen|borging|issues?|mitigeren|mails?)\b(?!-)/i;
    const dutch = all.flatMap(({ id: node }) => {
      const { summary, evidence = [] } = texts.get(node) ?? {};
      return [summary, ...evidence].flatMap((text) => (text ? `${node}: ${text.nl}` : []));
    });
    expect(dutch.filter((line) => foreign.test(line.replaceAll(/\be-mails?\b/gi, '')))).toEqual([]);
  });

  test('leaves the phrases of norms to norms', () => {
    if (!about.licensed) return;
    const phrases = /\b(shall|ensure|adequate|robust|dient te|dienen te)\b/i;
    expect(inBoth((node) => texts.get(node.id)?.summary).filter((line) => phrases.test(line))).toEqual([]);
  });

  test('asks the profile only for facts that it can hold', () => {
    const asked = framework.requirements.flatMap((node) => (node.appliesWhen ? factsOf(node.appliesWhen) : []));
    expect(asked.filter((fact) => !Object.hasOwn(PROFILE_FACTS, fact))).toEqual([]);
  });

  test('stands in the order of the norm', () => {
    for (const { children, assessable: isAssessable } of framework.requirements) {
      if (isAssessable) continue;
      const ids = children.map((child) => child.id).filter((child) => !/^ch\.|\([ivx]+\)$/.test(child));
      expect(ids).toEqual([...ids].sort(naturalOrder));
    }
  });

  test('the compiled form says what the YAML says', () => {
    const file = yamlIn('frameworks').find((one) => one.file === `frameworks/${id}.yaml`);
    const document = parse(file?.text ?? '') as { requirements: YamlNode[] };
    const fromYaml = flat(document.requirements).map(({ id: node, title, summary }) => ({ id: node, title, summary }));
    const compiled = framework.requirements.map((node) => ({
      id: node.id,
      title: node.title,
      summary: texts.get(node.id)?.summary,
    }));
    expect(compiled).toEqual(fromYaml);
  });
});

test('the attributes of Annex A of ISO/IEC 27001:2022', () => {
  const controls = assessable(library.framework('iso27001-2022'), 'A');
  expect(controls.filter(({ attributes }) => attributes['new_in'] === '2022').map(({ id }) => id)).toEqual([
    ...['A.5.7', 'A.5.23', 'A.5.30', 'A.7.4', 'A.8.9', 'A.8.10', 'A.8.11', 'A.8.12', 'A.8.16', 'A.8.23', 'A.8.28'],
  ]);
  const kinds = ['control_type', 'security_properties', 'cybersecurity_concepts', 'operational_capabilities'];
  for (const { attributes } of controls) expect(Object.keys(attributes)).toEqual(expect.arrayContaining(kinds));
  expect(controls.filter(({ excludable }) => excludable !== true)).toEqual([]);
  const clauses = assessable(library.framework('iso27001-2022')).filter(({ id }) => !id.startsWith('A.'));
  expect(clauses.filter(({ excludable }) => excludable !== false)).toEqual([]);
});

test('the health-specific controls of NEN 7510:2024', () => {
  const controls = assessable(library.framework('nen7510-2024'), 'A');
  const specific = controls.filter(({ attributes }) => attributes['health_specific'] === 'control').map(({ id }) => id);
  const added = ['A.5.38', 'A.5.39', 'A.5.40', 'A.5.41', 'A.5.42', 'A.5.43', 'A.6.9', 'A.8.35'];
  const extended = ['5.1', '5.2', '5.9', '5.11', '5.12', '5.14', '5.15', '5.16', '5.19', '6.2', '6.6', '7.10', '8.5'];
  expect(specific).toEqual([...added, ...extended.map((id) => `A.${id}`), 'A.8.13'].sort(naturalOrder));
});

test('the levels that DNB expects', () => {
  const controls = assessable(library.framework('dnb-2023'));
  const four = controls.filter(({ expectedMaturity }) => expectedMaturity === 4).map(({ id }) => id);
  expect(four).toEqual(['4.1', '4.2', '4.3']);
  expect(controls.filter(({ expectedMaturity }) => expectedMaturity === 3)).toHaveLength(55);
});

test('a superseded edition says so', () => {
  expect(library.framework('iso27001-2013')).toMatchObject({
    supersededBy: 'iso27001-2022',
    validUntil: '2025-10-31',
  });
  expect(library.framework('nen7510-2017').supersededBy).toBe('nen7510-2024');
});

interface YamlNode {
  readonly id: string;
  readonly title: unknown;
  readonly summary?: unknown;
  readonly children?: readonly YamlNode[];
}

function flat(nodes: readonly YamlNode[]): readonly YamlNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children ?? [])]);
}

function factsOf(condition: Condition): readonly string[] {
  return Object.entries(condition).flatMap(([key, value]) => {
    if (key === 'all' || key === 'any') return (value as readonly Condition[]).flatMap(factsOf);
    return key === 'not' ? factsOf(value as Condition) : [key];
  });
}
