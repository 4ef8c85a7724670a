import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { canonical } from '../../src/edit/canonical.ts';
import { validateText } from '../../src/schema/validate.ts';
import { ROOT } from '../kloof.ts';

const KINDS = ['organisation', 'framework', 'mapping', 'obligations'] as const;

function formOf(text: string): { readonly form: string; readonly value: unknown } {
  const { validated, diagnostics } = validateText(text, { file: 'x.yaml' }, KINDS);
  expect(diagnostics).toEqual([]);
  if (!validated) throw new Error('the text is no document');
  const { value } = validated.document;
  return { form: canonical(text, validated.kind, value), value };
}

const head = 'kloof: organisation/1\norganisation: { name: X }\n';

const CASES: readonly (readonly [what: string, written: string, form: string])[] = [
  [
    'keys get the order of the schema, and a comment goes with its key',
    'controls:\n  - # the status\n    status: planned\n    # its number\n    id: C-01 # first\n    title: T\n',
    'controls:\n  - # its number\n    id: C-01 # first\n    title: T\n    # the status\n    status: planned\n',
  ],
  ['what a list says stays in its order', 'frameworks: [cbw, avg]\n', 'frameworks: [cbw, avg]\n'],
  ['a list of what binds is written tight', 'frameworks: [ cbw,avg ]\n', 'frameworks: [cbw, avg]\n'],
  [
    'quotes go where nobody misreads a text, and stay where somebody would',
    'controls:\n  - { id: "5.10", title: \'no\', status: "planned", owner: "A: b" }\n',
    'controls:\n  - { id: "5.10", title: "no", status: planned, owner: "A: b" }\n',
  ],
  [
    'what looks like a number gets quotes where a text is meant, and none where a number is',
    'profile: { staff: 14 }\ncontrols:\n  - { id: C-01, title: T, status: planned, satisfies: { iso27001-2022: [5.2] } }\n',
    'profile: { staff: 14 }\ncontrols:\n  - { id: C-01, title: T, status: planned, satisfies: { iso27001-2022: ["5.2"] } }\n',
  ],
  [
    'braces over several lines become lines',
    'controls:\n  - { id: C-01, title: T,\n      status: planned }\n',
    'controls:\n  - id: C-01\n    title: T\n    status: planned\n',
  ],
  [
    'blocks of text stay blocks, and more than one blank line becomes one',
    'controls:\n    - id: C-01\n      title: |\n          One\n          two\n\n\n      status: planned\n',
    'controls:\n  - id: C-01\n    title: |\n      One\n      two\n\n    status: planned\n',
  ],
];

test.each(CASES)('%s', (_, written, form) => {
  expect(formOf(head + written).form).toBe(head + form);
});

const yamlIn = (folder: string): readonly string[] =>
  (readdirSync(path.join(ROOT, folder), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('ci'))
    .map((name) => path.join(folder, name));

const commentsOf = (text: string): readonly string[] => (text.match(/(?<=^|\s)#.*$/gm) ?? []).map((one) => one.trim());

test.each([...yamlIn('examples'), ...yamlIn('frameworks')])(
  '%s says the same in canonical form, once and for all',
  (file) => {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    const first = formOf(text);
    const second = formOf(first.form);
    expect(second.value).toEqual(first.value);
    expect(second.form).toBe(first.form);
    expect([...commentsOf(first.form)].sort()).toEqual([...commentsOf(text)].sort());
  },
);
