import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Lexer } from 'yaml';
import type { Change, Value } from '../../src/edit/change.ts';
import { edit } from '../../src/edit/edit.ts';
import type { Path } from '../../src/source/position.ts';
import { read } from '../../src/source/read.ts';

const folder = path.join(__dirname, '..', '..', 'examples');
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .filter((text) => text.length < 6000);

/**
 * An example as somebody else might have written it: the same data, other line breaks, comments, blanks, indentation.
 */
const text = fc
  .record({
    example: fc.constantFrom(...examples),
    isWindows: fc.boolean(),
    isOpen: fc.boolean(),
    isDeep: fc.boolean(),
    comments: fc.array(fc.record({ at: fc.nat(), kind: fc.constantFrom('beside', 'above', 'deep', 'blank') }), {
      maxLength: 12,
    }),
  })
  .map(({ example, isWindows, isOpen, isDeep, comments }) => {
    const lines = example.trimEnd().split('\n');
    for (const { at, kind } of comments) {
      const i = at % lines.length;
      const indent = /^ */.exec(lines[i] ?? '')?.[0] ?? '';
      if (kind === 'beside') lines[i] += ' # beside: [a]';
      else lines.splice(i, 0, kind === 'blank' ? '' : kind === 'deep' ? `${indent}  # deep` : `${indent}# "above"`);
    }
    const deep = isDeep ? lines.map((line) => line.replace(/^ +/, (one) => one + one)) : lines;
    const whole = deep.join('\n') + (isOpen ? '' : '\n');
    return isWindows ? whole.replaceAll('\n', '\r\n') : whole;
  })
  .filter((one) => read(one).problems.length === 0);

const word = fc.oneof(
  fc.constantFrom(
    '5.10',
    'A.5.1',
    '33(1)',
    '2026-01-01',
    'no',
    '',
    ' a',
    'a: b',
    '# c',
    '[x',
    '- y',
    "it's",
    '"',
    '\\',
  ),
  fc.constantFrom(
    'one\ntwo\n',
    'one\n\n  two',
    '\n',
    'a\n ',
    '\tt',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\u001b[31m',
    '\ud800',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const scalar = fc.oneof(word, fc.integer(), fc.boolean());
const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.array(scalar, { maxLength: 4 }),
  fc.dictionary(word, fc.oneof(scalar, fc.array(fc.dictionary(word, scalar, { maxKeys: 3 }), { maxLength: 2 })), {
    maxKeys: 4,
  }),
);

interface Place {
  readonly path: Path;
  readonly value: unknown;
}

const placesIn = (data: unknown, at: Path = []): readonly Place[] => [
  { path: at, value: data },
  ...(typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([key, one]) => placesIn(one, [...at, Array.isArray(data) ? Number(key) : key]))
    : []),
];

/** As our reader gives it. */
const asRead = (one: Value): unknown => {
  if (typeof one !== 'object') return String(one);
  if (Array.isArray(one)) return one.map(asRead);
  return Object.fromEntries(Object.entries(one).map(([key, inside]) => [key, asRead(inside)]));
};

const commentsIn = (one: string): readonly string[] =>
  [...new Lexer().lex(one)].filter((token) => token.startsWith('#')).sort();

const linesOf = (one: string): readonly string[] => one.split(/\r?\n/);

/** Lines of the old text that are neither at the start nor at the end of the new one. */
function disturbed(before: string, after: string): readonly string[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return a.slice(head, a.length - tail);
}

const edited = (before: string, change: Change): string => {
  const result = edit(before, [change]);
  if ('refused' in result) throw new Error(`${JSON.stringify(change)}: ${result.refused.message}`);
  const hasWindows = /\r\n/.test(before);
  expect(/\r\n/.test(result.text)).toBe(hasWindows);
  if (hasWindows) expect(/(?<!\r)\n/.test(result.text)).toBe(false);
  return result.text;
};

const withPlace = (is: (place: Place) => boolean) =>
  text.chain((one) =>
    fc.record({ one: fc.constant(one), place: fc.constantFrom(...placesIn(read(one).value).filter(is)) }),
  );

const parentOf = (data: unknown, at: Path): Record<string | number, unknown> =>
  at.slice(0, -1).reduce((inside, step) => (inside as Record<string | number, unknown>)[step], data) as Record<
    string | number,
    unknown
  >;

const isScalar = ({ value: one }: Place): boolean => typeof one === 'string';
const isList = ({ value: one }: Place): boolean => Array.isArray(one);
const isMapping = ({ value: one }: Place): boolean => typeof one === 'object' && !Array.isArray(one);
const RUNS = { numRuns: 50 };

test('a scalar that is set is read back, and only its own lines change', () => {
  fc.assert(
    fc.property(withPlace(isScalar), value, ({ one, place }, now) => {
      const after = edited(one, { do: 'set', path: place.path, value: now });
      const expected = structuredClone(read(one).value);
      parentOf(expected, place.path)[place.path.at(-1) ?? ''] = asRead(now);
      expect(read(after).value).toEqual(expected);
      expect(commentsIn(after)).toEqual(commentsIn(one));
      expect(disturbed(one, after).length).toBeLessThanOrEqual(linesOf(String(place.value)).length + 1);
    }),
    RUNS,
  );
});

test('a new key is read back, and no line is lost', () => {
  fc.assert(
    fc.property(withPlace(isMapping), word, value, ({ one, place }, key, now) => {
      fc.pre(key !== '__proto__' && !Object.hasOwn(place.value as object, key));
      const after = edited(one, { do: 'set', path: [...place.path, key], value: now });
      const expected = structuredClone(read(one).value);
      parentOf(expected, [...place.path, key])[key] = asRead(now);
      expect(read(after).value).toEqual(expected);
      expect(commentsIn(after)).toEqual(commentsIn(one));
      expect(disturbed(one, after).length).toBeLessThanOrEqual(1);
    }),
    RUNS,
  );
});

test('an item is read back at the end of its list, and no line is lost', () => {
  fc.assert(
    fc.property(withPlace(isList), fc.array(value, { maxLength: 3 }), ({ one, place }, values) => {
      const after = edited(one, { do: 'append', path: place.path, values });
      const expected = structuredClone(read(one).value);
      (parentOf(expected, [...place.path, 0]) as unknown as unknown[]).push(...values.map(asRead));
      expect(read(after).value).toEqual(expected);
      expect(commentsIn(after)).toEqual(commentsIn(one));
      expect(disturbed(one, after).length).toBeLessThanOrEqual(1);
    }),
    RUNS,
  );
});

test('what is taken away is gone, and nothing else', () => {
  fc.assert(
    fc.property(
      withPlace(({ path: at }) => at.length > 0),
      ({ one, place }) => {
        const after = edit(one, [{ do: 'remove', path: place.path }]);
        if ('refused' in after) {
          expect(after.refused.message).toMatch(/only entry of the file|comment stands between/);
          return;
        }
        const expected = structuredClone(read(one).value);
        const parent = parentOf(expected, place.path);
        if (Array.isArray(parent)) parent.splice(Number(place.path.at(-1)), 1);
        else delete parent[place.path.at(-1) ?? ''];
        expect(read(after.text).value).toEqual(expected);
      },
    ),
    RUNS,
  );
});

test('a key that is renamed stays in its place', () => {
  fc.assert(
    fc.property(
      withPlace(({ path: at }) => typeof at.at(-1) === 'string'),
      word,
      ({ one, place }, key) => {
        const old = String(place.path.at(-1));
        const parent = parentOf(read(one).value, place.path);
        fc.pre(key !== '__proto__' && (key === old || !Object.hasOwn(parent, key)));
        const after = edited(one, { do: 'rename', path: place.path, key });
        const keys = Object.keys(parentOf(read(after).value, place.path));
        expect(keys.sort()).toEqual(
          Object.keys(parent)
            .map((each) => (each === old ? key : each))
            .sort(),
        );
        expect(commentsIn(after)).toEqual(commentsIn(one));
        expect(disturbed(one, after).length).toBeLessThanOrEqual(1);
      },
    ),
    RUNS,
  );
});

test('many changes at once give what they give one by one', () => {
  const change = withPlace(({ path: at }) => at.length > 0).chain(({ one }) =>
    fc.record({
      one: fc.constant(one),
      places: fc.array(fc.constantFrom(...placesIn(read(one).value).filter(isScalar)), { maxLength: 6 }),
      now: word,
    }),
  );
  fc.assert(
    fc.property(change, ({ one, places, now }) => {
      const changes: readonly Change[] = places.map(({ path: at }) => ({ do: 'set', path: at, value: now }));
      const together = edit(one, changes);
      expect('text' in together && together.text).toBe(changes.reduce((each, next) => edited(each, next), one));
    }),
    { numRuns: 20 },
  );
});
