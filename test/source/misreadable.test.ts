import { isMisreadable } from '../../src/source/misreadable.ts';

// Whether it is a number, and which: YAML 1.2.2, section 10.3.2. A misreadable one prints differently.
test.each([
  ['5.10', true],
  ['8.', true],
  ['.5', true],
  ['+7', true],
  ['007', true],
  ['1e3', true],
  ['123e-45678', true],
  ['0x1F', true],
  ['0o17', true],
  ['0o8', false],
  ['0b1', false],
  ['5.1', false],
  ['-7', false],
  ['1_000', false],
  ['2026-01-01', false],
  ['2026-1', false],
  ['-', false],
  ['+Infinity', false],
  ['A.5.10', false],
  ['', false],
])('%s is read as another number elsewhere: %s', (text, expected) => {
  expect(isMisreadable(text)).toBe(expected);
});
