import fc from 'fast-check';
import { stringify } from 'yaml';
import { scalar } from '../../src/edit/print.ts';

test('a text is written as the library writes it, also where it is not asked', () => {
  const letters = fc.constantFrom(...'abyYnNoOeEfFuUlLtTrR ./-_0159:#,');
  fc.assert(
    fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 6 }), (text) => {
      const written = stringify(text, { lineWidth: 0, compat: 'yaml-1.1', defaultStringType: 'PLAIN' }).trimEnd();
      expect(scalar(text, 'block')).toBe(written);
    }),
    { numRuns: 3000 },
  );
});
