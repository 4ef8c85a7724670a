import type { Change } from '../../src/edit/change.ts';
import { edit } from '../../src/edit/edit.ts';

/** What a person would expect to stand there afterwards. */
interface Case {
  readonly name: string;
  readonly before: string;
  readonly changes: readonly Change[];
  readonly after: string;
}

const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

const cases: readonly Case[] = [
  {
    name: 'a scalar, beside its comment',
    before: text('status: draft   # not yet', 'other: 1'),
    changes: [{ do: 'set', path: ['status'], value: 'final' }],
    after: text('status: final   # not yet', 'other: 1'),
  },
  {
    name: 'a scalar keeps its quotes',
    before: text('a: "5.10"', "b: '5.9'", 'c: [ "5.1" , \'x\' ]'),
    changes: [
      { do: 'set', path: ['a'], value: 'A.5.1' },
      { do: 'set', path: ['b'], value: "it's" },
      { do: 'set', path: ['c', 0], value: 'A.5.2' },
    ],
    after: text('a: "A.5.1"', "b: 'it''s'", 'c: [ "A.5.2" , \'x\' ]'),
  },
  {
    name: 'an id that looks like a number gets quotes, a date, a number and a boolean do not',
    before: text('x: {}'),
    changes: [
      { do: 'set', path: ['x', 'id'], value: '5.10' },
      { do: 'set', path: ['x', 'on'], value: '2026-11-25' },
      { do: 'set', path: ['x', 'staff'], value: 14 },
      { do: 'set', path: ['x', 'public'], value: false },
      { do: 'set', path: ['x', 'word'], value: 'no' },
    ],
    after: text('x:', '  id: "5.10"', '  "on": 2026-11-25', '  staff: 14', '  public: false', '  word: "no"'),
  },
  {
    name: 'a key at the end of a mapping in lines, before the blank line after it',
    before: text('a:', '  b: 1', '', 'c: 2'),
    changes: [{ do: 'set', path: ['a', 'd'], value: 3 }],
    after: text('a:', '  b: 1', '  d: 3', '', 'c: 2'),
  },
  {
    name: 'a key where the order says',
    before: text('- id: C-1 # one', '  title: T', '  satisfies: { avg: [5] }'),
    changes: [{ do: 'set', path: [0, 'owner'], value: 'CISO', order: ['id', 'title', 'owner', 'satisfies'] }],
    after: text('- id: C-1 # one', '  title: T', '  owner: CISO', '  satisfies: { avg: [5] }'),
  },
  {
    name: 'a key in a mapping between brackets',
    before: text('profile: { roles: [controller], staff: 14 } # facts'),
    changes: [{ do: 'set', path: ['profile', 'turnover'], value: 100 }],
    after: text('profile: { roles: [controller], staff: 14, turnover: 100 } # facts'),
  },
  {
    name: 'what stands above a new key is made too',
    before: text('kloof: organisation/1', 'frameworks: [avg]'),
    changes: [{ do: 'set', path: ['profile', 'staff'], value: 14, order: ['kloof', 'profile', 'frameworks'] }],
    after: text('kloof: organisation/1', 'profile:', '  staff: 14', 'frameworks: [avg]'),
  },
  {
    name: 'an item after the last one, written as it is, with a blank line between as before',
    before: text(
      'controls:',
      '  - id: A',
      '    title: One',
      '',
      '  - id: B',
      '    title: Two',
      '    # about two',
      '',
      'end: x',
    ),
    changes: [
      { do: 'append', path: ['controls'], values: [{ id: 'C', title: 'Three', satisfies: { avg: ['5', '33(1)'] } }] },
    ],
    after: text(
      'controls:',
      '  - id: A',
      '    title: One',
      '',
      '  - id: B',
      '    title: Two',
      '    # about two',
      '',
      '  - id: C',
      '    title: Three',
      '    satisfies:',
      '      avg: ["5", 33(1)]',
      '',
      'end: x',
    ),
  },
  {
    name: 'an item between brackets, where the others are',
    before: text('evidence:', '  - { title: A, date: 2026-01-01 } # seen', '  - { title: B, date: 2026-01-02 }'),
    changes: [{ do: 'append', path: ['evidence'], values: [{ title: 'C, and D', date: '2026-01-03' }] }],
    after: text(
      'evidence:',
      '  - { title: A, date: 2026-01-01 } # seen',
      '  - { title: B, date: 2026-01-02 }',
      '  - { title: "C, and D", date: 2026-01-03 }',
    ),
  },
  {
    name: 'an id in a list between brackets',
    before: text('avg: [5(1), "32"] # rules', 'x: [', '  a, # one', '  b # two', '  ]'),
    changes: [
      { do: 'append', path: ['avg'], values: ['5.10', '6'] },
      { do: 'append', path: ['x'], values: ['c'] },
    ],
    after: text('avg: [5(1), "32", "5.10", "6"] # rules', 'x: [', '  a, # one', '  b, # two', '  c', '  ]'),
  },
  {
    name: 'a list with a comma at its end keeps one',
    before: text('x: [a, b,]', 'y: [', '    a,', '    b, # last', '  ]'),
    changes: [
      { do: 'append', path: ['x'], values: ['c'] },
      { do: 'append', path: ['y'], values: ['c'] },
    ],
    after: text('x: [a, b, c,]', 'y: [', '    a,', '    b, # last', '    c,', '  ]'),
  },
  {
    name: 'a list of ids that gets more than an id is written in lines',
    before: text('satisfies:', '  avg: ["5", 33(1)] # ours', '  x: [a]'),
    changes: [
      {
        do: 'append',
        path: ['satisfies', 'avg'],
        values: [{ requirement: '32(1)', coverage: 'partial' }],
        layout: 'block',
      },
    ],
    after: text(
      'satisfies:',
      '  avg: # ours',
      '    - "5"',
      '    - 33(1)',
      '    - requirement: 32(1)',
      '      coverage: partial',
      '  x: [a]',
    ),
  },
  {
    name: 'a first item in an empty list, and in none',
    before: text('controls: [] # none yet', 'z: 1'),
    changes: [
      { do: 'append', path: ['controls'], values: [{ id: 'A' }, { id: 'B' }], layout: 'block', spaced: true },
      { do: 'append', path: ['verdicts'], values: [{ requirement: 'avg:5', verdict: 'conforms' }] },
    ],
    after: text(
      'controls: # none yet',
      '  - id: A',
      '',
      '  - id: B',
      'z: 1',
      'verdicts:',
      '  - { requirement: avg:5, verdict: conforms }',
    ),
  },
  {
    name: 'a text of several lines, in lines and between brackets',
    before: text('a:', '  b: 1', 'c: { d: 1 }'),
    changes: [
      { do: 'set', path: ['a', 'b'], value: 'one\n\ntwo: three' },
      { do: 'set', path: ['c', 'd'], value: 'one\ntwo' },
    ],
    after: text('a:', '  b: |-', '    one', '', '    two: three', 'c: { d: "one\\ntwo" }'),
  },
  {
    name: 'a text of several lines is quoted where a comment below would become a part of it',
    before: text('a:', '  b: 1', '', '    # about c', '  c: 2'),
    changes: [{ do: 'set', path: ['a', 'b'], value: 'one\ntwo' }],
    after: text('a:', '  b: "one\\ntwo"', '', '    # about c', '  c: 2'),
  },
  {
    name: 'a text in lines becomes one that is short',
    before: text('a: |', '  one', '  two', '', 'b: 1'),
    changes: [{ do: 'set', path: ['a'], value: 'three' }],
    after: text('a: three', '', 'b: 1'),
  },
  {
    name: 'an id becomes a mapping, beside its comment',
    before: text('avg:', '  - 32(1) # all of it', '  - "5"'),
    changes: [{ do: 'set', path: ['avg', 0], value: { requirement: '32(1)', coverage: 'partial' }, layout: 'block' }],
    after: text('avg:', '  - requirement: 32(1) # all of it', '    coverage: partial', '  - "5"'),
  },
  {
    name: 'a list becomes a word, and a word a list',
    before: text('scope:', '  - a', '  - b', 'x: all # of them'),
    changes: [
      { do: 'set', path: ['scope'], value: 'all' },
      { do: 'set', path: ['x'], value: [{ id: 'a', deep: { er: ['b'] } }] },
    ],
    after: text('scope: all', 'x: # of them', '  - id: a', '    deep:', '      er: [b]'),
  },
  {
    name: 'an item goes, with one of its commas or its lines',
    before: text('x: [a, b, c]', 'y:', '  - a', '', '  - b # with', '', '  - c', 'z: [a]', 'w:', '  - a'),
    changes: [
      { do: 'remove', path: ['x', 0] },
      { do: 'remove', path: ['x', 1] },
      { do: 'remove', path: ['y', 1] },
      { do: 'remove', path: ['z', 0] },
      { do: 'remove', path: ['w', 0] },
    ],
    after: text('x: [b]', 'y:', '  - a', '', '  - c', 'z: []', 'w: []'),
  },
  {
    name: 'an item or a key goes, and its comments stay where it was',
    before: text(
      'x:',
      '  - a # of a',
      '  - b: c # of b',
      '    # below',
      '    d: "# no comment"',
      '  - e',
      'y: [',
      '  a, # of a',
      '  b, # of b',
      '  c # of c',
      ' ]',
      'z:',
      '  k: # of k',
      '    - l # of l',
      'end: 1',
    ),
    changes: [
      { do: 'remove', path: ['x', 1], keepsComment: true },
      { do: 'remove', path: ['x', 0], keepsComment: true },
      { do: 'remove', path: ['y', 2], keepsComment: true },
      { do: 'remove', path: ['y', 0], keepsComment: true },
      { do: 'remove', path: ['z', 'k'], keepsComment: true },
    ],
    after: text(
      'x:',
      '  # of a',
      '  # of b',
      '  # below',
      '  - e',
      'y: [',
      '  # of a',
      '  b, # of b',
      '  # of c',
      ' ]',
      'z: {}',
      '  # of k',
      '  # of l',
      'end: 1',
    ),
  },
  {
    name: 'a key goes, also the first one beside a dash',
    before: text(
      '- id: A # first',
      '  # of the title',
      '  title: B',
      '- id: C',
      '  title: D',
      '  due: 2026-01-01',
      '# end',
    ),
    changes: [
      { do: 'remove', path: [0, 'id'] },
      { do: 'remove', path: [1, 'id'] },
      { do: 'remove', path: [1, 'due'] },
    ],
    after: text('-  # first', '  # of the title', '  title: B', '- title: D', '# end'),
  },
  {
    name: 'a key gets another name in its place',
    before: text('satisfies:', '  iso27001-2013: [A.5.1.1]', '  avg: ["5"]'),
    changes: [
      { do: 'set', path: ['satisfies', 'iso27001-2013', 0], value: 'A.5.1' },
      { do: 'rename', path: ['satisfies', 'iso27001-2013'], key: 'iso27001-2022' },
      { do: 'append', path: ['satisfies', 'iso27001-2022'], values: ['A.5.2'] },
    ],
    after: text('satisfies:', '  iso27001-2022: [A.5.1, A.5.2]', '  avg: ["5"]'),
  },
  {
    name: 'the indentation of the file is followed',
    before: text('a:', '    b:', '    -   c: 1', '        d: 2'),
    changes: [
      { do: 'append', path: ['a', 'b'], values: [{ c: '3', e: { f: ['x', { g: 'h' }] } }] },
      { do: 'set', path: ['k', 'm'], value: 'o' },
    ],
    after: text(
      'a:',
      '    b:',
      '    -   c: 1',
      '        d: 2',
      '    -   c: "3"',
      '        e:',
      '            f:',
      '            - x',
      '            - { g: h }',
      'k:',
      '    m: o',
    ),
  },
  {
    name: 'line breaks of Windows stay, and a last line without one',
    before: 'a: 1 # x\r\nb:\r\n  - c',
    changes: [
      { do: 'append', path: ['b'], values: ['d\ne'] },
      { do: 'set', path: ['f'], value: '2' },
    ],
    after: 'a: 1 # x\r\nb:\r\n  - c\r\n  - |-\r\n    d\r\n    e\r\nf: "2"',
  },
  {
    name: 'what stands between brackets is written in lines once a line becomes too long',
    before: text(
      `avg: [${'33(1), '.repeat(15)}33(1)] # many`,
      `profile: { a: ${'x'.repeat(90)}, c: 1 }`,
      `- { a: ${'x'.repeat(90)}, c: 1 } # item`,
    ).replace(/^- /m, 'list:\n  - '),
    changes: [
      { do: 'append', path: ['avg'], values: ['34(1)', '5.10'] },
      { do: 'set', path: ['profile', 'b'], value: ['long enough'], order: ['a', 'b', 'c'] },
      { do: 'set', path: ['list', 0, 'b'], value: 'long enough too' },
    ],
    after: text(
      'avg: # many',
      ...Array.from({ length: 16 }, () => '  - 33(1)'),
      '  - 34(1)',
      '  - "5.10"',
      'profile:',
      `  a: ${'x'.repeat(90)}`,
      '  b: [long enough]',
      '  c: 1',
      'list:',
      `  - a: ${'x'.repeat(90)} # item`,
      '    c: 1',
      '    b: long enough too',
    ),
  },
  {
    name: 'a key with a hostile name is just a key',
    before: text('a:', '  b: 1'),
    changes: [{ do: 'set', path: ['a', '__proto__'], value: { toString: '# no: [comment]' } }],
    after: text('a:', '  b: 1', '  __proto__: { toString: "# no: [comment]" }'),
  },
];

test.each(cases)('$name', ({ before, changes, after }) => {
  const edited = edit(before, changes);
  expect('text' in edited ? edited.text : edited.refused).toBe(after);
});

const refusals: readonly (readonly [string, string, Change, string, number])[] = [
  ['an alias', 'a: &x [b]\nc: *x\n', { do: 'append', path: ['c'], values: ['d'] }, 'c is an alias (*x)', 2],
  [
    'what is below an alias',
    'a: &x { b: 1 }\nc: *x\n',
    { do: 'set', path: ['c', 'b'], value: 2 },
    'c is an alias (*x)',
    1,
  ],
  [
    'what an alias names',
    'a:\n  b: &x { c: 1 }\nd: *x\n',
    { do: 'set', path: ['a', 'b', 'c'], value: 2 },
    'a.b is marked with &x, so a change shows elsewhere too',
    2,
  ],
  ['an item that is not there', 'a: [b]\n', { do: 'set', path: ['a', 3], value: 'c' }, 'a[4] does not exist', 1],
  ['a key that is not there', 'a: {b: c}\n', { do: 'remove', path: ['a', 'd'] }, 'a.d does not exist', 1],
  [
    'a key in a list',
    'x: 1\na:\n  - b\n',
    { do: 'set', path: ['a', 'c'], value: 'd' },
    'a is no mapping, so it cannot hold "c"',
    2,
  ],
  ['an item in a word', 'a: b\n', { do: 'append', path: ['a'], values: ['c'] }, 'a is no list', 1],
  ['a name that is taken', 'a: b\nc: d\n', { do: 'rename', path: ['a'], key: 'c' }, 'c is there already', 1],
  [
    'a comment that would be lost',
    'a: [b, # of b\n  c]\n',
    { do: 'remove', path: ['a', 1] },
    'a comment stands between the items, and would be lost',
    2,
  ],
  ['a file with an error', 'a: [\n', { do: 'set', path: ['a'], value: 1 }, 'this [ is not closed', 1],
];

test.each(refusals)('%s is refused, and nothing changes', (_, before, change, message, line) => {
  const edited = edit(before, [change]);
  if (!('refused' in edited)) throw new Error(`became ${edited.text}`);
  expect(edited.refused.message).toContain(message);
  expect(edited.refused.line).toBe(line);
});
