import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { read } from '../../src/source/read.ts';
import { SYNTAX } from '../../src/source/syntax-words.ts';
import { ROOT } from '../kloof.ts';

/** What stands in a file, where the mark is (line:column, and what it is under), and what is said. */
type Case = readonly [what: string, text: string, at: string, message: string, hint: string];

const QUOTES = 'put the text in quotes';
const COLUMN = 'start the keys of one group in the same column, and the items of one list as well';
const COMMA = 'write a comma between items: [a, b] or { a: 1, b: 2 }';

const CASES: readonly Case[] = [
  ['a list that is not closed', 'a: [1, 2\nb: 3\n', '1:4 [', 'this [ is not closed', 'write ] behind its last item'],
  ['a list that is not closed at the end', 'a: [1, 2', '1:4 [', 'this [ is not closed', 'write ] behind its last item'],
  ['keys that are not closed', 'o: { name: X\nb: 3\n', '1:4 {', 'this { is not closed', 'write } behind its last item'],
  [
    'a bracket closed by another',
    'a: [ { x: 1, y: [2, 3 }, 4 ]\n',
    '1:23 }',
    'this } stands where a [ is still open',
    'write ] before it, or instead of it',
  ],
  [
    'a bracket closed in the first column',
    'frameworks: [\n  avg,\n]\nb: 1\n',
    '3:1 ]',
    'the ] stands too far to the left for the [ that it closes',
    'put a space before it, or put it behind the last item',
  ],
  ['a bracket too many', 'a: [1]]\nb: 1\n', '1:7 ]', 'this ] closes nothing', `remove it, or ${QUOTES}`],
  [
    'a text that is not closed',
    'a: "text\nb: 3\nc: 4\n',
    '1:4 "',
    'the text that starts with " is not closed',
    'write " at its end; within it, a " is written \\"',
  ],
  [
    'a text that is not closed, where later ones are',
    'c:\n  - title: "Policy\n    owner: "CISO"\n    x: 1\n',
    '2:12 "',
    'the text that starts with " is not closed',
    'write " at its end; within it, a " is written \\"',
  ],
  [
    'a text in single quotes that is not closed',
    "a: 'text\nb: 3\n",
    "1:4 '",
    "the text that starts with ' is not closed",
    "write ' at its end; within it, a ' is written ''",
  ],
  [
    'a quote within a text',
    'a: "te"xt"\n',
    '1:8 xt"',
    'this stands behind a value that has ended with "',
    "put the whole text in quotes; a quote within it is written \\\" or ''",
  ],
  [
    'a path of Windows',
    'a: "C:\\Users"\n',
    '1:7 \\',
    '\\U means nothing between double quotes',
    'write \\\\ for a backslash, or put the text in single quotes',
  ],
  [
    'a colon in a text',
    'title: Policy: access # ours\n',
    '1:8 P',
    'a colon and a space within a text end it',
    `${QUOTES}: "Policy: access"`,
  ],
  [
    'a colon and a quote in a text',
    'title: The "x": it\'s\n',
    '1:8 T',
    'a colon and a space within a text end it',
    `${QUOTES}: 'The "x": it''s'`,
  ],
  ['no space after a colon', 'a:1\nb: 2\n', '1:1 a:1', 'a space is missing after the colon', 'write a: 1'],
  ['no space after a dash', '- a\n-b\n', '2:1 -b', 'a space is missing behind the dash', 'write - b'],
  ['a tab', 'a:\n\tb: 1\n', '2:1 \t', 'a tab is used for indentation', 'indent with spaces: YAML allows no tabs there'],
  [
    'a key between two columns',
    'a:\n  b: 1\n c: 2\n',
    '3:2 c',
    'this line starts in another column than what it belongs to',
    COLUMN,
  ],
  [
    'a key below a value',
    'a: 1\n  b: 2\n',
    '2:3 b',
    'a key stands below a value, as if it were a part of that',
    'start the line in the column of the key above, or take away the value above it',
  ],
  ['an item too far left', 'a:\n  - 1\n - 2\n', '3:2 -', 'this item is indented less than the list above it', COLUMN],
  [
    'a key too far right in an item',
    'a:\n  - id: 1\n   b: 2\n',
    '3:4 b',
    'this line stands among the items of a list, and is neither an item nor a part of one',
    'start an item with "- "; start its further keys in the column of its first key',
  ],
  [
    'a key that left its item',
    'a:\n  - id: 1\n    b: 2\n  c: 3\n',
    '4:3 c',
    'this line starts in another column than what it belongs to',
    COLUMN,
  ],
  ['a key after a list', '- a\nb: c\n', '2:1 b', 'this line does not belong to what stands above it', COLUMN],
  ['an item after keys', 'b: c\n- a\n', '2:1 -', 'an item of a list stands where a key is expected', COLUMN],
  [
    'a word without a value',
    'a\nb: 1\n',
    '1:1 a',
    'this line is no key with a value, and no part of the text above it',
    'write key: value, or indent the line deeper where it belongs to the text above',
  ],
  [
    'a list on the line of its key',
    'a: - 1\n',
    '1:4 -',
    'a list starts on the line of its key',
    'start the list on the next line, or write [a, b]',
  ],
  ['a sign at the start', 'a: @x\n', '1:4 @', 'a text cannot start with @', `${QUOTES}: "@x"`],
  ['a backtick at the start', 'a: `x` y\n', '1:4 `', 'a text cannot start with `', `${QUOTES}: "\`x\` y"`],
  ['a per cent at the start', 'a: %x\n', '1:4 %', 'a text cannot start with %', `${QUOTES}: "%x"`],
  ['a star alone', 'a: *\n', '1:4 *', 'a text cannot start with *', QUOTES],
  ['an ampersand alone', 'a: & b\n', '1:4 &', 'a text cannot start with &', QUOTES],
  ['a tag that does not end', 'a: !<foo b\n', '1:4 !<foo', 'a text cannot start with !', QUOTES],
  ['two tags', 'a: !!str !!int 1\n', '1:10 !!int', 'a text cannot start with !', QUOTES],
  ['two anchors', 'a: &x &y 1\n', '1:7 &y', 'a value has one anchor at most', `keep one of them, or ${QUOTES}`],
  [
    'two commas',
    'a: [1,, 2]\n',
    '1:7 ,',
    'an item is missing before this comma',
    'remove the comma, or write the item',
  ],
  ['no comma in keys', 'b: {x: 1 y: 2}\n', '1:8 1 y: 2', 'a comma is missing between two items', COMMA],
  ['no comma at the end of a line', 'b: { x: 1\n  y: 2 }\n', '1:9 1', 'a comma is missing between two items', COMMA],
  ['no comma in JSON', '{"a": 1 "b": 2}', '1:7 1 "b": 2', 'a comma is missing between two items', COMMA],
  [
    'dashes between brackets',
    'a: [\n  - 1\n ]\n',
    '2:3 - 1',
    'between [ and ] an item has no "- "',
    'separate items with commas: [a, b]',
  ],
  [
    'a comment behind a bracket',
    'a: [1]#c\n',
    '1:7 #c',
    'a comment needs a space before its #',
    `write a space before #, or ${QUOTES}`,
  ],
  [
    'text behind a mark',
    'a: | text\n  b\n',
    '1:6 text',
    'nothing may stand behind the mark of a text of several lines',
    `start the text on the next line, indented; or ${QUOTES}`,
  ],
  [
    'a directive',
    '%YAML 9\n---\na: 1\n',
    '1:7 9',
    'a line that starts with % is no part of a file of kloof',
    'remove the line',
  ],
  ['a line with a per cent', '%foo\na: 1\n', '2:1 a', 'a line above this one starts with %', 'remove that line'],
  [
    'content behind dashes',
    '--- a: 1\n',
    '1:5 a',
    'nothing may stand behind ---',
    'start the content on the next line',
  ],
  ['a control character', 'a: \u0001x\n', '1:4 \u0001', 'the character U+0001 is no text', 'remove it'],
  [
    'a list as a key',
    '{a: b}: c\n',
    '1:1 {',
    'a key must be plain text',
    'write a word before the colon: no list, no { }, and not nothing',
  ],
];

const shown = (text: string): readonly string[][] =>
  read(text).problems.map(({ message, hint, range: { start, end } }) => {
    const line = text.split('\n')[start.line - 1] ?? '';
    const word = line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined);
    return [`${start.line}:${start.column} ${word}`, message, hint ?? ''];
  });

test.each(CASES)('%s', (_, text, at, message, hint) => {
  expect(shown(text)).toEqual([[at, message, hint]]);
});

test('mistakes on lines of their own are said together', () => {
  expect(shown('a: "C:\\Users"\nb: @x\nc: d: e\n').map(([at]) => at)).toEqual(['1:7 \\', '2:4 @', '3:4 d']);
});

test.each([
  ['a: [ { x: 1, y: [2, 3 }, 4 ]\n', '1:17'],
  ['frameworks: [\n  avg,\n]\n', '1:13'],
])('%j shows what was opened as well', (text, at) => {
  const { related } = read(text).problems[0] ?? {};
  expect(`${related?.range.start.line}:${related?.range.start.column}`).toBe(at);
});

const stop = { said: '', rest: '', before: '', isLong: false };
test.each(Object.entries(SYNTAX))('%s has words of ours', (_, words) => {
  const { message, hint } = words(stop);
  expect(message).toMatch(/^[^A-Z].{5,}[^.]$/);
  expect(hint.length).toBeGreaterThan(5);
});

/** Files with something broken in them: a few characters put in, taken out or changed. */
const seeds = readdirSync(path.join(ROOT, 'examples', 'huisartsenzorg'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(path.join(ROOT, 'examples', 'huisartsenzorg', name), 'utf8').slice(0, 1200))
  .concat('a: [1, 2]\nb: { x: 1, y: [2] }\nc:\n  - "x"\n  - \'y\'\nd: |\n  text\n', '---\na: &x b\nc: *x\n');
const broken = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 3 }),
        fc.constantFrom(
          '',
          '[',
          ']',
          '{',
          '}',
          '"',
          "'",
          ':',
          ': ',
          ',',
          '\n',
          '  ',
          '- ',
          '#',
          '&',
          '*',
          '!',
          '|',
          '>',
          '%',
          '@',
          '`',
          '?',
          '\\',
          '---\n',
          '\u0001',
          '\u0085',
          'x',
        ),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [share, taken, put]) => {
      const at = Math.floor(share * now.length);
      return now.slice(0, at) + put + now.slice(at + taken);
    }, text),
  );

test('whatever is broken, it is said in our words, at a place in the file, with what to do', () => {
  let unreadable = 0;
  fc.assert(
    fc.property(broken, (text) => {
      const { value, problems } = read(text);
      const syntax = problems.filter(({ code }) => code === 'yaml-syntax');
      if (value === undefined) expect(problems.length).toBeGreaterThan(0);
      if (syntax.length === 0) return;
      unreadable += 1;
      const theirs = new Set(
        parseDocument(text, { prettyErrors: false, logLevel: 'silent' }).errors.map(({ message }) =>
          message.toLowerCase(),
        ),
      );
      for (const { message, hint, range } of syntax) {
        expect(hint).toBeDefined();
        expect(theirs.has(message.toLowerCase())).toBe(false);
        expect(range.start.line).toBeLessThanOrEqual(text.split('\n').length);
      }
    }),
    { numRuns: 4000 },
  );
  expect(unreadable).toBeGreaterThan(1000);
});
