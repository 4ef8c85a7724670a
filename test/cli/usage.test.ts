import { kloof } from '../kloof.ts';

/** What a user may get wrong on the command line, and what says so. Nothing is printed to standard output then. */
const WRONG: readonly (readonly [what: string, argv: readonly string[], said: string])[] = [
  ['an unknown command', ['gapp'], "unknown command 'gapp'"],
  ['an unknown option', ['gap', '--formt', 'json'], "unknown option '--formt'"],
  ['an unknown format', ['gap', '--format', 'pdf'], '"pdf" is none of terminal, markdown, html, json'],
  ['an unknown language', ['gap', '--lang', 'de'], 'Allowed choices are en, nl'],
  ['a day that does not exist', ['gap', '--as-of', '2026-02-30'], 'A date is a day that exists, as YYYY-MM-DD'],
  ['a width that is too small', ['gap', '--width', '3'], 'A width is a whole number from 40 to 1000'],
  ['an unknown outcome', ['gap', '--only', 'green'], '"green" is none of met, partly-met'],
  ['an unknown threshold', ['gap', '--fail-on', 'all'], '"all" is none of none, gap, critical, high, medium, low'],
  ['a framework that is not there', ['gap', 'examples/minimal', '--framework', 'iso9001'], 'iso9001'],
  ['a group that is not there', ['gap', 'examples/minimal', '--group', 'A.9'], 'there is no group "A.9"'],
  ['a folder without kloof.yaml', ['gap', 'src'], 'kloof.yaml'],
  ['a framework to show that is not there', ['show', 'avgg'], 'did you mean "avg" or "uavg"?'],
  ['a requirement to show that is not there', ['show', 'avg:33(7)'], 'avg has no requirement "33(7)"'],
  ['a framework without its edition', ['show', 'nen7510'], 'did you mean "nen7510-2017" or "nen7510-2024"?'],
  [
    'a requirement of several frameworks, without its framework',
    ['explain', 'A.5.1'],
    '"A.5.1" is a requirement of 4 frameworks\n  = write one of iso27001-2013:A.5.1, iso27001-2022:A.5.1, nen7510-2017:A.5.1, nen7510-2024:A.5.1\n',
  ],
  ['the same to show, in another case', ['show', 'a.5.1'], 'write one of iso27001-2013:A.5.1, iso27001-2022:A.5.1,'],
  ['a requirement of one framework, without it', ['explain', '33(1)'], 'write avg:33(1)\n'],
  ['a requirement of an own framework', ['explain', '5.1', '--frameworks', 'test/fixtures/norms'], 'example-2026:5.1,'],
  ['neither a requirement nor a code', ['explain', 'id-duplicated'], 'did you mean "id-duplicate"?'],
  ['a schema that is not there', ['schema', 'framewrk'], 'framework'],
];

test.each(WRONG)('%s', async (_, argv, said) => {
  const ran = await kloof(argv);
  expect(ran.stderr).toContain(said);
  expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
  expect(ran.stderr).not.toMatch(/^\s+at /m);
});

test.each([
  ['none', 0],
  ['critical', 0],
  ['high', 1],
  ['medium', 1],
  ['low', 1],
  ['gap', 1],
] as const)('--fail-on %s ends with %d where the heaviest gap is high', async (threshold, code) => {
  expect((await kloof(['gap', 'examples/minimal', '--fail-on', threshold])).code).toBe(code);
});

test('ASCII is ASCII, but for the texts of norms and of the user', async () => {
  const { stdout } = await kloof(['gap', 'examples/minimal', '--ascii', '--only', 'not-met']);
  expect(stdout.split('\n').filter((line) => /[^\x20-\x7e]/.test(line))).toEqual([]);
});

test('the same input gives the same bytes', async () => {
  const once = await kloof(['gap', 'examples/huisartsenzorg', '--format', 'json']);
  expect((await kloof(['gap', 'examples/huisartsenzorg', '--format', 'json'])).stdout).toBe(once.stdout);
});

test('every shipped framework can be shown', async () => {
  const { stdout } = await kloof(['frameworks', '--format', 'json']);
  const listed = stdout.startsWith('{') ? (JSON.parse(stdout) as { frameworks: { id: string }[] }).frameworks : [];
  expect(listed).toHaveLength(13);
  for (const { id } of listed) expect((await kloof(['show', id, '--lang', 'nl'])).code).toBe(0);
});

test.each(['en', 'nl'] as const)('explain says how gaps and steps are ordered (%s)', async (lang) => {
  const { code, stdout } = await kloof(['explain', 'priority', '--lang', lang]);
  expect(code).toBe(0);
  expect(stdout).toContain(lang === 'nl' ? 'volgorde van ernst' : 'order of their severity');
});

test('steps stand in the order of their priority', async () => {
  const { stdout } = await kloof(['gap', 'examples/huisartsenzorg', '--format', 'markdown', '--lang', 'en']);
  const steps = [...stdout.matchAll(/^\| \d+ \| (?:Finish|Meet) .*? \| ([\d.]+) \|$/gm)].map(([, settles]) =>
    Number(settles),
  );
  expect(steps.length).toBeGreaterThan(3);
  expect(steps).toEqual([...steps].sort((a, b) => b - a));
});

test.each(['en', 'nl'] as const)('the list of frameworks fits 80 columns and shortens no name (%s)', async (lang) => {
  const { stdout } = await kloof(['frameworks', '--lang', lang]);
  expect(stdout.split('\n').filter((line) => [...line].length > 80 || line.includes('…'))).toEqual([]);
});
