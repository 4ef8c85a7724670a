import fc from 'fast-check';
import { parseEvents } from 'js-yaml';
import { assemble } from '../../src/source/assemble.ts';
import { readPlain } from '../../src/source/plain/read-plain.ts';
import { Lines } from '../../src/source/position.ts';
import { yamlIn } from '../content/shipped.ts';

/** The fast reader reads a text as the library does, or leaves it to the library. */

const files = [...yamlIn('frameworks'), ...yamlIn('examples')];

test.each(files)('$file is of the usual kind, and reads as the library reads it', ({ text }) => {
  expect(readPlain(text)).toBeDefined();
  expect(difference(text)).toBeUndefined();
});

const SAMPLES: readonly string[] = [
  'a: 1\nb: two words # why\nc:\n  d: [x, "y, z", {e: f}]\n  g: { h: i, j: [k] }\n',
  "# head\n- a: it's\n  b: 'it''s'\n- - c\n  - d: e\n    f:\n    - g\n    - 5.10\n",
  'a:\n- b\n-  c\nd: text\n  that goes on\n  here\ne: "quoted: text"\n',
  'a: |\n  one\n    two\n\n  three\nb: >-\n  four\n  five\n\n\n  six\n\nc: last\n',
  'list: [a,\n  b, c,\n]\nmap: {a: b,\n  c: d}\n\n# end\n',
  'a:\n  text on a line of its own\nb:\n  "quoted"\nc: https://example.org/x#y\nd: 12:30\n',
];

const PIECES = [
  '\n',
  ' ',
  '  ',
  '-',
  '- ',
  ':',
  ': ',
  '#',
  ' #',
  ',',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '|',
  '>',
  '&a',
  '*a',
  '!',
  '?',
  '? ',
  '%',
  '@',
  '~',
  'null',
  '---',
  '...',
  '\t',
  '\r\n',
  '\\',
  '\ufeff',
  '5.10',
  'é',
  'a',
  'b: c',
  '- d\n',
  '\n\n',
  '<<',
  '__proto__',
  '=',
  '.',
  '0x1',
  '+',
  '|+',
  '>2',
];

const sample = fc.oneof(
  fc.constantFrom(...SAMPLES),
  fc.constantFrom(...files).chain(({ text }) => excerptOf(text)),
);

/** Some lines of a file, from one that starts at the margin. */
function excerptOf(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, i) => (/^[a-z]/.test(line) ? [i] : []));
  return fc
    .tuple(fc.constantFrom(...starts), fc.integer({ min: 1, max: 12 }))
    .map(([from, count]) => `${lines.slice(from, from + count).join('\n')}\n`);
}

const changes = fc.array(
  fc.record({ at: fc.nat(), cut: fc.nat({ max: 3 }), piece: fc.option(fc.constantFrom(...PIECES), { nil: '' }) }),
  { maxLength: 3 },
);

test('what is changed anywhere still reads as the library reads it, or is left to it', () => {
  fc.assert(
    fc.property(sample, changes, (text, edits) => {
      const changed = edits.reduce((now, { at, cut, piece }) => {
        const from = at % (now.length + 1);
        return now.slice(0, from) + piece + now.slice(from + cut);
      }, text);
      expect(difference(changed)).toBeUndefined();
    }),
    { numRuns: Number(process.env['RUNS'] ?? 4000), seed: 20261125 },
  );
});

/** What the two readers see otherwise; undefined where the fast one sees nothing, or the same. */
function difference(text: string): object | undefined {
  const plain = readPlain(text);
  if (!plain) return undefined;
  const library = byLibrary(text);
  const ours = plainly(plain);
  return JSON.stringify(ours) === JSON.stringify(library) ? undefined : { text, ours, library };
}

function byLibrary(text: string): object {
  try {
    const { problems, ...read } = assemble(text, parseEvents(text, {}), new Lines(text));
    return problems.length > 0 ? { problems } : plainly(read);
  } catch (error) {
    return { error: String(error) };
  }
}

/** Values, the place of every collection in the order in which they start, and what other readers misread. */
function plainly({
  value,
  starts,
  misreadable,
}: Pick<NonNullable<ReturnType<typeof readPlain>>, 'value' | 'starts' | 'misreadable'>): object {
  return {
    value,
    starts: [...starts].map(([collection, at]) => [at, JSON.stringify(collection)]),
    misreadable: misreadable.map(({ holder, ...rest }) => ({ ...rest, holder: JSON.stringify(holder) })),
  };
}
