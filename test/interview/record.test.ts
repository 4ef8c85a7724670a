import { edit } from '../../src/edit/edit.ts';
import type { Answer } from '../../src/interview/answers.ts';
import { type FileOf, nextId, recordingOf } from '../../src/interview/record.ts';
import type { OrganisationDocument } from '../../src/schema/documents.ts';
import { validateText } from '../../src/schema/validate.ts';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const ROOT = lines(
  'kloof: organisation/1',
  'organisation: { name: X }',
  'assessment:',
  '  status: draft # for now',
  'frameworks: [iso27001-2022, avg]',
  'include: [measures.yaml, decisions.yaml]',
);
const MEASURES = lines(
  'kloof: organisation/1',
  'controls:',
  '  # who may what',
  '  - id: M-09',
  '    title: Rights',
  '    status: partial # almost',
  '    satisfies:',
  '      iso27001-2022: [A.5.15, A.8.3] # and more to come',
  '',
  '  - id: M-10',
  '    title: Backups',
  '    status: implemented',
  '    satisfies:',
  '      avg:',
  '        - requirement: 32(1)(c)',
  '          coverage: partial',
  '          remainder: Never tried.',
  '    evidence:',
  '      - { title: Log, date: 2026-01-01 }',
);
const DECISIONS = lines(
  'kloof: organisation/1',
  'verdicts:',
  '  - { requirement: iso27001-2022:A.5.15, verdict: minor, assessor: J, date: 2026-11-25 }',
);

const TEXTS: Readonly<Record<string, string>> = {
  'kloof.yaml': ROOT,
  'measures.yaml': MEASURES,
  'decisions.yaml': DECISIONS,
};

function filesOf(texts: Readonly<Record<string, string>>): readonly FileOf[] {
  return Object.entries(texts).map(([local, text]) => {
    const { validated } = validateText(text, { file: local }, ['organisation']);
    return { local, value: validated?.document.value as OrganisationDocument };
  });
}

const iso = (requirement: string) => ({ framework: 'iso27001-2022', requirement });

const cases: readonly (readonly [string, Answer, string, string, string])[] = [
  [
    'a new control goes where the controls on requirements nearby are',
    {
      kind: 'control',
      id: 'M-11',
      title: 'Accounts: review',
      status: 'planned',
      of: iso('A.5.18'),
      owner: 'CISO',
      nearby: ['A.5.15'],
    },
    'measures.yaml',
    '      - { title: Log, date: 2026-01-01 }\n',
    lines(
      '      - { title: Log, date: 2026-01-01 }',
      '',
      '  - id: M-11',
      '    title: "Accounts: review"',
      '    status: planned',
      '    owner: CISO',
      '    satisfies:',
      '      iso27001-2022: [A.5.18]',
    ),
  ],
  [
    'a control is linked to one more requirement of a framework',
    { kind: 'link', control: 'M-09', of: iso('5.3') },
    'measures.yaml',
    '[A.5.15, A.8.3] # and',
    '[A.5.15, A.8.3, "5.3"] # and',
  ],
  [
    'a control is linked to a requirement of another framework',
    { kind: 'link', control: 'M-10', of: iso('A.8.13') },
    'measures.yaml',
    '          remainder: Never tried.\n',
    '          remainder: Never tried.\n      iso27001-2022: [A.8.13]\n',
  ],
  [
    'a link in part is written in lines, and what was between brackets with it',
    { kind: 'link', control: 'M-09', of: iso('A.5.16'), remainder: 'Guests.' },
    'measures.yaml',
    '      iso27001-2022: [A.5.15, A.8.3] # and more to come\n',
    lines(
      '      iso27001-2022: # and more to come',
      '        - A.5.15',
      '        - A.8.3',
      '        - requirement: A.5.16',
      '          coverage: partial',
      '          remainder: Guests.',
    ),
  ],
  [
    'a link in part becomes whole',
    { kind: 'link', control: 'M-10', of: { framework: 'avg', requirement: '32(1)(c)' } },
    'measures.yaml',
    '          coverage: partial\n          remainder: Never tried.\n',
    '          coverage: full\n',
  ],
  [
    'what is left of a link changes',
    { kind: 'link', control: 'M-10', of: { framework: 'avg', requirement: '32(1)(c)' }, remainder: 'Once a year.' },
    'measures.yaml',
    'Never tried.',
    'Once a year.',
  ],
  [
    'a status changes, with the day, beside its comment',
    { kind: 'status', control: 'M-09', status: 'implemented', on: '2026-11-25' },
    'measures.yaml',
    '    status: partial # almost\n',
    '    status: implemented # almost\n    changed_on: 2026-11-25\n',
  ],
  [
    'evidence stands beside the evidence there is',
    { kind: 'evidence', control: 'M-10', evidence: { title: 'Test', ref: 'a, b.pdf', validUntil: '2027-01-01' } },
    'measures.yaml',
    '      - { title: Log, date: 2026-01-01 }\n',
    '      - { title: Log, date: 2026-01-01 }\n      - { title: Test, ref: "a, b.pdf", valid_until: 2027-01-01 }\n',
  ],
  [
    'first evidence comes after what the control satisfies',
    { kind: 'evidence', control: 'M-09', evidence: { title: 'List', date: '2026-11-25' } },
    'measures.yaml',
    'more to come\n',
    'more to come\n    evidence:\n      - { title: List, date: 2026-11-25 }\n',
  ],
  [
    'a verdict goes to the file with verdicts',
    {
      kind: 'verdict',
      of: iso('A.8.3'),
      judgement: { verdict: 'conforms' },
      assessor: 'J',
      date: '2026-11-25',
      note: 'Looked at twelve accounts, and each of them was in order.',
    },
    'decisions.yaml',
    'date: 2026-11-25 }\n',
    lines(
      'date: 2026-11-25 }',
      '  - requirement: iso27001-2022:A.8.3',
      '    verdict: conforms',
      '    assessor: J',
      '    date: 2026-11-25',
      '    note: Looked at twelve accounts, and each of them was in order.',
    ),
  ],
  [
    'a second verdict of the same day takes the place of the first',
    { kind: 'verdict', of: iso('A.5.15'), judgement: { verdict: 'conforms' }, assessor: 'J', date: '2026-11-25' },
    'decisions.yaml',
    'verdict: minor',
    'verdict: conforms',
  ],
  [
    'levels are written as numbers',
    {
      kind: 'verdict',
      of: { framework: 'dnb-2023', requirement: '4.1' },
      judgement: { maturity: { design: 3, operation: 2 } },
      assessor: 'J',
      date: '2026-11-25',
    },
    'decisions.yaml',
    'date: 2026-11-25 }\n',
    lines(
      'date: 2026-11-25 }',
      '  - requirement: dnb-2023:4.1',
      '    maturity: { design: 3, operation: 2 }',
      '    assessor: J',
      '    date: 2026-11-25',
    ),
  ],
  [
    'a first decision goes to the root file',
    {
      kind: 'applicability',
      of: iso('A.7.4'),
      applicable: false,
      justification: 'No premises.',
      by: 'CISO',
      on: '2026-11-25',
      scope: ['office'],
    },
    'kloof.yaml',
    'include: [measures.yaml, decisions.yaml]\n',
    lines(
      'include: [measures.yaml, decisions.yaml]',
      'applicability:',
      '  - requirement: iso27001-2022:A.7.4',
      '    applicable: false',
      '    justification: No premises.',
      '    decided_by: CISO',
      '    decided_on: 2026-11-25',
      '    scope: [office]',
    ),
  ],
  [
    'who assesses stands in the head',
    { kind: 'assessor', name: 'J. Jansen' },
    'kloof.yaml',
    '  status: draft # for now\n',
    '  status: draft # for now\n  assessor: J. Jansen\n',
  ],
];

test.each(cases)('%s', (_, answer, file, before, after) => {
  const recording = recordingOf(answer, filesOf(TEXTS));
  expect(recording.file).toBe(file);
  const text = TEXTS[file] ?? '';
  const edited = edit(text, recording.changes);
  expect('text' in edited ? edited.text : edited.refused).toBe(text.replace(before, () => after));
});

test('a first control goes to the root file, after the frameworks', () => {
  const text = lines(
    'kloof: organisation/1',
    'organisation: { name: X }',
    'frameworks: [avg]',
    '',
    '# controls:',
    '#   - x',
  );
  const answer: Answer = {
    kind: 'control',
    id: 'C-01',
    title: 'T',
    status: 'implemented',
    of: { framework: 'avg', requirement: '5' },
    nearby: [],
  };
  const { file, changes } = recordingOf(answer, filesOf({ 'kloof.yaml': text }));
  const edited = edit(text, changes);
  expect(file).toBe('kloof.yaml');
  expect('text' in edited && edited.text).toBe(
    text.replace(
      'frameworks: [avg]\n',
      lines(
        'frameworks: [avg]',
        'controls:',
        '  - id: C-01',
        '    title: T',
        '    status: implemented',
        '    satisfies:',
        '      avg: ["5"]',
      ),
    ),
  );
});

test.each<readonly [readonly string[], string]>([
  [[], 'C-01'],
  [['C-01', 'C-09'], 'C-10'],
  [['M-99'], 'M-100'],
  [['B-03', 'K-07'], 'K-08'],
  [['policy'], 'C-01'],
  [['ISO/A.5-1', 'ISO/A.5-7'], 'ISO/A.5-8'],
])('after the ids %j comes %s', (ids, next) => {
  const controls = ids.map((id) => ({ id, title: 'T', status: 'planned' as const }));
  expect(nextId([{ local: 'kloof.yaml', value: { kloof: 'organisation/1', controls } }], 'kloof.yaml')).toBe(next);
});
