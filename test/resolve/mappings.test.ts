import { withDocuments } from '../../src/load/own-content.ts';
import type { Library } from '../../src/model/library.ts';
import { checkMappings } from '../../src/resolve/check-mapping.ts';
import type { MappingDocument } from '../../src/schema/documents.ts';
import { type Document, validateText } from '../../src/schema/validate.ts';
import { library as shipped } from '../content/shipped.ts';

type Row = readonly [source: string, target: string, relationship: string];

const mapping = (source: string, target: string, ...rows: readonly Row[]): Document<MappingDocument> =>
  inFile(`${source}--${target}.yaml`, source, target, ...rows);

function inFile(file: string, source: string, target: string, ...rows: readonly Row[]): Document<MappingDocument> {
  const listed = rows.map(
    ([from, to, relationship]) =>
      `  - { source: "${from}", target: "${to}", relationship: ${relationship}, rationale: { en: A rule., nl: Een regel. } }\n`,
  );
  const head = `kloof: mapping/1\nsource: ${source}\ntarget: ${target}\nmethod: expert-judgement\nreplaces: true\nrows:\n`;
  const { validated } = validateText(head + listed.join(''), { file });
  if (validated?.kind !== 'mapping') throw new Error('no mapping');
  return validated.document;
}

/** A library that counts how often the rows of each mapping are asked for. */
function counting(library: Library): { readonly library: Library; readonly counts: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  const read = (id: string): ReturnType<Library['mapping']> => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
    return library.mapping(id);
  };
  return { library: { ...library, mapping: read }, counts };
}

test('every other mapping is read once, however many are checked', () => {
  const own = [
    mapping('uavg', 'cbw', ['30a', '21(1)', 'superset-of']),
    mapping('uavg', 'dora', ['30a', '5(1)', 'superset-of']),
    mapping('uavg', 'dnb-2023', ['30a', '1.1', 'superset-of']),
    mapping('wgbo', 'dora', ['454(1)', '5(1)', 'superset-of']),
  ];
  const { library, counts } = counting(withDocuments(shipped, new Map(), own));
  const errors = checkMappings(own, library, shipped).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message }) => message)).toEqual([]);
  expect(counts.size).toBeGreaterThan(15);
  expect([...counts].filter(([, times]) => times > 1)).toEqual([]);
});

/** Rows that each can be true, and together cannot. */
test.each([
  [
    'two requirements of one framework that would be equal',
    [
      mapping('uavg', 'cbw', ['30a', '21(1)', 'equal']),
      mapping('uavg', 'dora', ['30a', '5(1)', 'equal']),
      mapping('cbw', 'dora', ['24(1)', '5(1)', 'equal']),
    ],
    ['mapping-disagreement'],
  ],
  [
    'a circle of strict parts',
    [
      mapping('uavg', 'cbw', ['30a', '21(1)', 'superset-of']),
      mapping('cbw', 'dora', ['21(1)', '5(1)', 'superset-of']),
      mapping('dora', 'uavg', ['5(1)', '30a', 'superset-of']),
    ],
    ['mapping-cycle', 'mapping-cycle', 'mapping-cycle'],
  ],
  [
    'a strict part of what it is equal to',
    [
      mapping('uavg', 'cbw', ['30a', '21(1)', 'equal']),
      mapping('cbw', 'dora', ['21(1)', '5(1)', 'equal']),
      mapping('uavg', 'dora', ['30a', '5(1)', 'superset-of']),
    ],
    ['mapping-cycle'],
  ],
] as const)('%s, in whatever order the files stand', (_, own, codes) => {
  for (const order of [own, [...own].reverse(), [...own.slice(1), ...own.slice(0, 1)]]) {
    const alone = { ...shipped, mappings: [] };
    const library = withDocuments(alone, new Map(), order);
    const errors = checkMappings(order, library, alone).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(codes);
  }
});

describe('two files that go round in a circle with a third', () => {
  const own = [
    mapping('uavg', 'cbw', ['30a', '21(1)', 'superset-of']),
    mapping('cbw', 'dora', ['21(1)', '5(1)', 'superset-of']),
  ];
  /** What each of these files is told, by its name. */
  const told = (third: Document<MappingDocument>): readonly string[] => {
    const alone = { ...shipped, mappings: [] };
    const all = [...own, third];
    const errors = checkMappings(all, withDocuments(alone, new Map(), all), alone).filter(
      ({ severity }) => severity === 'error',
    );
    return errors.map(({ code, file }) => `${file} ${code}`).sort();
  };
  const closing: Row = ['5(1)', '30a', 'superset-of'];

  test('are told so where a row of the third is so wrong that it was taken out', () => {
    const third = mapping('dora', 'uavg', ['5(1)', '30a', 'sometimes'], closing, ['5(1)', '999', 'equal']);
    expect(0 in third.value.rows).toBe(false);
    expect(told(third)).toEqual([
      'cbw--dora.yaml mapping-cycle',
      'dora--uavg.yaml requirement-unknown',
      'uavg--cbw.yaml mapping-cycle',
    ]);
  });

  test('are told nothing where it is not known between which frameworks the third is meant', () => {
    expect(told(inFile('dora--wgbo.yaml', 'dora', 'uavg', closing))).toEqual(['dora--wgbo.yaml mapping-misnamed']);
  });
});
