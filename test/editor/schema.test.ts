import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import { load } from 'js-yaml';
import { run } from '../assess/declared.ts';
import { library } from '../content/shipped.ts';
import { kloof, NORMS, ROOT } from '../kloof.ts';
import { LanguageServer, type Marked, type Offered } from './language-server.ts';

/**
 * What an editor shows through the schemas: the YAML language server of VS Code reads them as a user's files name them.
 */

jest.setTimeout(60_000);

const EXAMPLES = path.join(ROOT, 'examples');
const files = (readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }) as string[]).filter(
  (file) => file.endsWith('.yaml') && !file.startsWith('ci'),
);

let server: LanguageServer;
beforeAll(async () => {
  server = await LanguageServer.start();
});
afterAll(() => server.stop());

const HEAD = (schema: string): string => `# yaml-language-server: $schema=${schema}\nkloof: organisation/1\n`;
const MODELINE = HEAD('../../dist/schema/organisation-with-ids.schema.json');
let nth = 0;

interface Asked {
  readonly marked: Promise<readonly Marked[]>;
  readonly offered: readonly Offered[];
  readonly hover: string;
}

/** Opens a text beside an example, and asks at the place of `¦`. */
async function ask(text: string, head = MODELINE): Promise<Asked> {
  nth += 1;
  const file = path.join(EXAMPLES, 'minimal', `asked-${nth}.yaml`);
  const whole = head + text;
  const before = whole.slice(0, whole.indexOf('¦')).split('\n');
  const marked = server.open(file, whole.replace('¦', ''));
  const place = [before.length - 1, before.at(-1)?.length ?? 0] as const;
  return { marked, offered: await server.complete(file, ...place), hover: await server.hover(file, ...place) };
}

const labels = ({ offered }: Asked): readonly string[] => offered.map(({ label }) => label);
const documented = ({ offered }: Asked, label: string): string => {
  const documentation = offered.find((one) => one.label === label)?.documentation;
  return typeof documentation === 'string' ? documentation : (documentation?.value ?? '');
};
const CONTROL = 'controls:\n  - id: C-01\n    title: T\n';

test('nothing is marked in the examples, whose first lines name the schema', async () => {
  const schema = path.join(ROOT, 'dist', 'schema', 'organisation-with-ids.schema.json');
  const opened = files.map(async (file) => {
    const name = path.join(EXAMPLES, file);
    const text = readFileSync(name, 'utf8');
    const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
    return { file, schema: path.resolve(path.dirname(name), named), marked: await server.open(name, text) };
  });
  expect(await Promise.all(opened)).toEqual(files.map((file) => ({ file, schema, marked: [] })));
});

test('frameworks are offered with their titles in both languages', async () => {
  const asked = await ask('frameworks:\n  - ¦\n');
  expect(labels(asked)).toEqual(expect.arrayContaining(library.frameworks.map(({ id }) => id)));
  expect(documented(asked, 'cbw')).toBe('Dutch Cybersecurity Act (Cyberbeveiligingswet) · Cyberbeveiligingswet');
});

test('under satisfies frameworks are offered as keys', async () => {
  const asked = await ask(`${CONTROL}    status: implemented\n    satisfies:\n      ¦\n`);
  expect([...labels(asked)].sort()).toEqual(library.frameworks.map(({ id }) => id).sort());
});

test('requirements of the framework are offered, in quotes where they need them; headings are not', async () => {
  const asked = await ask(`${CONTROL}    status: implemented\n    satisfies:\n      iso27001-2022:\n        - ¦\n`);
  const { requirements } = library.framework('iso27001-2022');
  expect(labels(asked)).toEqual(
    expect.arrayContaining(requirements.filter(({ assessable }) => assessable).map(({ id }) => id)),
  );
  expect(labels(asked)).not.toContain('A.5');
  expect(documented(asked, 'A.5.15')).toBe('Access control · Toegangsbeveiliging');
  expect(asked.offered.find(({ label }) => label === '5.2')?.insertText).toBe('"5.2"');
  expect(labels(asked)).not.toContain('32(1)');
});

test('an entry with a coverage has the same requirements', async () => {
  const asked = await ask(
    `${CONTROL}    status: implemented\n    satisfies:\n      avg:\n        - requirement: ¦\n          coverage: partial\n`,
  );
  expect(documented(asked, '33(1)')).toContain('72');
});

test('references are offered whole; a decision on applicability may name a heading', async () => {
  const verdicts = await ask(
    'verdicts:\n  - requirement: ¦\n    assessor: x\n    date: 2026-01-01\n    verdict: minor\n',
  );
  expect(documented(verdicts, 'avg:33(1)')).toContain('72');
  expect(labels(verdicts)).not.toContain('iso27001-2022:A.7');
  const decisions = await ask('applicability:\n  - requirement: ¦\n    applicable: false\n    justification: x\n');
  expect(labels(decisions)).toEqual(expect.arrayContaining(['iso27001-2022:A.7', 'iso27001-2022:A.7.4']));
});

const CONTRACT = 'contracts:\n  - with: X\n    form: conformity\n';

test.each([
  ['in a list of lines', 'dora', '\n      - "11(6)"\n      - ¦\n'],
  ['between brackets', 'dora', ' [¦]\n'],
  ['of a framework whose id begins another', 'nis2', '\n      - ¦\n'],
])('a contract is offered the requirements of its framework, headings too, %s', async (_, id, list) => {
  const asked = await ask(`${CONTRACT}    requires: ${id}\n    requirements:${list}`);
  const { requirements } = library.framework(id);
  expect([...labels(asked)].sort()).toEqual(requirements.map((one) => one.id).sort());
  const [heading] = requirements;
  expect(documented(asked, heading?.id ?? '')).toBe(`${heading?.title.en} · ${heading?.title.nl}`);
});

test('a contract that says no framework is offered no requirement, and each of its keys once', async () => {
  const none = await ask(`${CONTRACT}    requirements: ["30", ¦]\n`);
  expect(none.offered).toEqual([]);
  expect((await none.marked).map(({ message }) => message)).toEqual(['Missing property "requires".']);
  const keys = labels(await ask(`${CONTRACT}    ¦\n`)).filter((label) => label.startsWith('requires'));
  expect(keys).toEqual(['requires']);
});

test('under the frameworks of a policy they are offered as keys, with their titles', async () => {
  const asked = await ask('policy:\n  frameworks:\n    ¦\n');
  expect([...labels(asked)].sort()).toEqual(library.frameworks.map(({ id }) => id).sort());
  expect(documented(asked, 'wgbo')).toContain('Wet op de geneeskundige behandelingsovereenkomst');
  expect(labels(await ask('policy:\n  frameworks:\n    avg:\n      ¦\n'))).toEqual(['fail_on', 'fail_under']);
});

test.each([
  ['status', `${CONTROL}    status: ¦\n`, 'alternative', 'compensating'],
  [
    'coverage',
    `${CONTROL}    status: partial\n    satisfies:\n      avg:\n        - requirement: 33(1)\n          coverage: ¦\n`,
    'partial',
    'remainder',
  ],
  [
    'verdict',
    'verdicts:\n  - requirement: avg:33(1)\n    assessor: x\n    date: 2026-01-01\n    verdict: ¦\n',
    'minor',
    'nonconformity',
  ],
])('every value of %s is explained', async (_, text, value, word) => {
  const asked = await ask(text);
  expect(documented(asked, value)).toContain(word);
  for (const { label } of asked.offered) expect(documented(asked, label)).not.toBe('');
});

test('a place that is looked at tells what it is', async () => {
  const requirement = await ask(`${CONTROL}    status: implemented\n    satisfies:\n      avg: [33¦(1)]\n`);
  expect(requirement.hover).toContain('* `33(1)`: Notify the authority within 72 hours · Melding aan');
  expect(
    (await ask('joint:\n  - requirement: avg:33(1)\n    controls: [A, B]\n    justifica¦tion: x\n')).hover,
  ).toContain('Why they are complete together');
  expect(
    (await ask('verdicts:\n  - requirement: avg:33¦(1)\n    assessor: x\n    date: 2026-01-01\n    verdict: minor\n'))
      .hover,
  ).not.toContain('iso27001-2022:');
  for (const [id, title] of [
    ['A.7', 'Physical controls'],
    ['A.7.4', 'Physical security monitoring'],
  ])
    expect(
      (await ask(`applicability:\n  - requirement: iso27001-2022:${id}¦\n    applicable: true\n`)).hover,
    ).toContain(`Allowed Values:\n\n* \`iso27001-2022:${id}\`: ${title}`);
});

test.each([
  [
    'a status',
    `${CONTROL}    status: implementd¦\n`,
    /^Value is not accepted\. Valid values: "implemented", "partial", "planned"/,
  ],
  ['a framework', 'frameworks: [avgg¦]\n', /^there is no such framework: `kloof frameworks` lists them$/],
  [
    'a requirement',
    `${CONTROL}    status: implemented\n    satisfies:\n      avg: [33(99)¦]\n`,
    /^avg has no such requirement: `kloof show avg` lists them$/,
  ],
  [
    'a reference',
    'accepted:\n  - requirement: avg:99¦\n    reason: x\n    by: x\n    until: 2027-01-01\n',
    /^avg has no such requirement: `kloof show avg` lists them$/,
  ],
  [
    'a requirement of a contract',
    `${CONTRACT}    requires: dora\n    requirements:\n      - "30"\n      - 30(2)(a)\n      - 33(1)¦\n`,
    /^dora has no such requirement: `kloof show dora` lists them$/,
  ],
  [
    'a framework of a policy',
    'policy:\n  frameworks:\n    avgg¦: { fail_under: 80% }\n',
    /^Property avgg is not allowed/,
  ],
  [
    'a heading that is not there, of a decision',
    'applicability:\n  - requirement: iso27001-2022:A.9¦\n    applicable: true\n',
    /^iso27001-2022 has no such requirement: `kloof show iso27001-2022` lists them$/,
  ],
  ['a key', 'organisation:\n  naam¦: X\n', /Property naam is not allowed/],
  ['a date', `${CONTROL}    status: planned\n    due: 2026-02-30¦\n`, /^write a day that exists, as YYYY-MM-DD$/],
])('%s that is wrong is marked, once and in place', async (_, text, message) => {
  const marked = await (await ask(text)).marked;
  const line = text.slice(0, text.indexOf('¦')).split('\n').length + 1;
  const wrong = marked.filter(({ message: said }) => !/Missing property/.test(said));
  expect(wrong.map(({ message: said, range }) => [said, range.start.line])).toEqual([
    [expect.stringMatching(message), line],
  ]);
});

test('the plain schema serves an editor too, by an absolute path', async () => {
  const head = HEAD(path.join(ROOT, 'dist', 'schema', 'organisation.schema.json'));
  expect(labels(await ask(`${CONTROL}    status: ¦\n`, head))).toContain('not-implemented');
  expect(await (await ask(`frameworks: [own-norm]\n${CONTROL}    stat¦us: implemented\n`, head)).marked).toEqual([]);
});

describe('kloof schema organisation --with-ids', () => {
  const schemaOf = async (...options: readonly string[]): Promise<object> =>
    JSON.parse((await kloof(['schema', 'organisation', '--with-ids', ...options])).stdout) as object;

  test('takes every file that kloof takes, and no id that does not exist', async () => {
    const validate = new Ajv({ strict: false }).compile(await schemaOf());
    for (const file of files) {
      const document = load(readFileSync(path.join(EXAMPLES, file), 'utf8')) as object;
      const dated = JSON.parse(JSON.stringify(document).replace(/T00:00:00\.000Z/g, '')) as object;
      validate(dated);
      expect([file, validate.errors]).toEqual([file, null]);
    }
    const wrong = {
      kloof: 'organisation/1',
      frameworks: ['avg'],
      accepted: [{ requirement: 'avg:nothing', reason: 'x', by: 'x', until: '2027-01-01' }],
    };
    expect(validate(wrong)).toBe(false);
  });

  test.each([
    ['a requirement, a part and a heading', { requires: 'dora', requirements: ['5(1)', '30(2)(a)', '30'] }, true],
    ['what another framework has', { requires: 'dora', requirements: ['A.5.15'] }, false],
    ['nothing in particular', { requires: 'dora' }, true],
  ])('of a contract it takes what kloof takes: %s', async (_, asks, isTaken) => {
    const validate = new Ajv({ strict: false }).compile(await schemaOf());
    const contract = { with: 'X', form: 'conformity', ...asks };
    expect(validate({ kloof: 'organisation/1', contracts: [contract] })).toBe(isTaken);
    const { code } = await run('validate', `frameworks: [dora]\ncontracts: [${JSON.stringify(contract)}]`);
    expect(code).toBe(isTaken ? 0 : 2);
  });

  test('knows the user’s own frameworks, and speaks one language where it is told to', async () => {
    const text = JSON.stringify(await schemaOf('--frameworks', 'test/fixtures/norms', '--lang', 'nl'));
    expect(text).toContain('"example-2026:5.1"');
    expect(text).toContain('"Toegangsbeveiliging"');
    expect(text).not.toContain('Access control');
  });

  test.each(['constructor', 'toString', '__proto__', ''])('"%s" is no schema', async (name) => {
    const { code, stdout, stderr } = await kloof(['schema', name]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`there is no schema "${name}"`);
  });

  test('a schema without ids to write out says so', async () => {
    expect(await kloof(['schema', 'mapping', '--with-ids'])).toMatchObject({
      code: 2,
      stderr: 'error the schema mapping has no ids to write out\n  = kloof schema organisation --with-ids\n',
    });
  });

  test('what it prints works from a file of the user', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
    writeFileSync(
      path.join(folder, 'kloof.schema.json'),
      JSON.stringify(await schemaOf('--frameworks', 'test/fixtures/norms')),
    );
    const file = path.join(folder, 'kloof.yaml');
    const text = `${HEAD('kloof.schema.json')}frameworks: [example-2026, nothing]\n`;
    expect((await server.open(file, text)).map(({ message }) => message)).toEqual([
      'there is no such framework: `kloof frameworks` lists them',
    ]);
    rmSync(folder, { recursive: true });
  });
});

test.each([
  ['a shipped framework', ['--framework', 'cbw'], 'organisation-with-ids.schema.json'],
  ['an own framework', ['--framework', 'example-2026', '--frameworks', NORMS], 'organisation.schema.json'],
])('what `kloof init` writes for %s names a schema that marks nothing in it', async (_, options, schema) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-'));
  await kloof(['init', '.', '--name', 'X', '--lang', 'en', '--level', 'group', ...options], folder);
  const file = path.join(folder, 'kloof.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${path.join(ROOT, 'dist', 'schema', schema)}`);
  expect(await server.open(file, text)).toEqual([]);
  rmSync(folder, { recursive: true });
});
