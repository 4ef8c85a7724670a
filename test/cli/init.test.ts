import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kloof, NORMS, ROOT } from '../kloof.ts';
import { atTerminal, KEYS, terminalTest } from '../pty.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kloof-init-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileIn = (name: string): string => path.join(folder, name, 'kloof.yaml');
const textIn = (name: string): string => readFileSync(fileIn(name), 'utf8');
const init = (name: string, ...flags: readonly string[]) => kloof(['init', name, ...flags], folder);

/** The entries that stand in the file as comments, made live as the file says. */
const live = (text: string): string =>
  text
    .split('\n')
    .slice(text.split('\n').indexOf('# controls:'))
    .map((line) => line.replace(/^# ?/, ''))
    .join('\n');

const shipped = ['iso27001-2022', 'avg', 'nen7510-2024', 'cbw', 'dnb-2023', 'dora', 'wgbo', 'afm-2019', 'uavg'];

test.each([
  ['group', 'nl'],
  ['requirement', 'en'],
  ['none', 'en'],
] as const)('a file with entries for %s in %s is valid, claims nothing, and so do its entries', async (level, lang) => {
  const name = `${level}-${lang}`;
  const frameworks = shipped.flatMap((id) => ['--framework', id]);
  const { code, stdout } = await init(name, '--name', 'X: "B" #1', '--lang', lang, '--level', level, ...frameworks);
  expect(code).toBe(0);
  expect(stdout).toContain(`${name}/kloof.yaml`);
  expect((await kloof(['validate', name], folder)).code).toBe(0);
  const gap = await kloof(['gap', name, '--format', 'json'], folder);
  const { organisation, assessments } = JSON.parse(gap.stdout) as {
    readonly organisation: { readonly name: string };
    readonly assessments: readonly { readonly framework: string; readonly totals: Record<string, number> }[];
  };
  expect(organisation.name).toBe('X: "B" #1');
  expect(assessments.map(({ framework }) => framework)).toEqual(shipped);
  expect(assessments.map(({ totals }) => totals['applicable'])).toEqual(
    assessments.map(({ totals }) => totals['open']),
  );
  if (level === 'none') return expect(textIn(name)).not.toContain('# controls:');
  const entries = path.join(folder, name, 'live.yaml');
  writeFileSync(entries, textIn(name) + live(textIn(name)));
  expect((await kloof(['validate', entries], folder)).stdout).toContain('nothing wrong');
  const planned = await kloof(['gap', entries, '--format', 'json'], folder);
  const after = JSON.parse(planned.stdout) as { readonly assessments: typeof assessments };
  expect(after.assessments.map(({ totals }) => totals['open'])).toEqual(shipped.map(() => 0));
  expect(after.assessments.map(({ totals }) => totals['met'])).toEqual(shipped.map(() => 0));
});

test('what is there is never overwritten', async () => {
  await init('there', '--name', 'One', '--framework', 'avg');
  const before = textIn('there');
  const again = await init('there', '--name', 'Two', '--framework', 'avg');
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('there/kloof.yaml is there already');
  expect(textIn('there')).toBe(before);
});

test.each<readonly [string, readonly string[], string]>([
  ['no framework', ['--name', 'X'], 'no framework is named'],
  ['no name, and nobody to ask', ['--framework', 'avg'], 'give --name and --framework, or --yes'],
  ['a framework that is not there', ['--name', 'X', '--framework', 'avgg'], 'there is no framework "avgg"'],
  ['an unknown level', ['--level', 'all'], 'Allowed choices are group, requirement, none'],
])('with %s it says what to give, and writes nothing', async (_, flags, message) => {
  const { code, stderr } = await init('nothing', ...flags);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(existsSync(fileIn('nothing'))).toBe(false);
});

test('--yes takes the name of the folder', async () => {
  await init('bakker', '--framework', 'avg', '--yes');
  expect(textIn('bakker')).toContain('organisation: { name: bakker }');
});

test('own frameworks can be begun with', async () => {
  await init('own', '--name', 'X', '--framework', 'example-2026', '--frameworks', NORMS);
  expect(textIn('own')).toContain('frameworks: [example-2026]');
  expect(textIn('own')).toContain('#   # Example standard');
});

terminalTest('the whole interview: language, name, frameworks, level, facts', async () => {
  const typist = atTerminal(['init', 'client'], folder);
  await typist.sees('Language of the file and its reports');
  typist.types('n');
  await typist.sees('Naam van de organisatie');
  await typist.sees('client');
  typist.types(`${KEYS.clear}${KEYS.enter}`);
  await typist.sees('Er is een naam nodig.');
  typist.types(`Bakker & Zonen: B.V.${KEYS.enter}`);
  await typist.sees('Kaders in scope');
  typist.types('27001:2022');
  await typist.sees('Typ om te zoeken');
  typist.types(KEYS.tab);
  await typist.sees('◉');
  typist.types(`${KEYS.clear}avg`);
  await typist.sees('AVG');
  typist.types(KEYS.tab);
  await typist.sees('◉');
  typist.types(KEYS.enter);
  await typist.sees('Maatregelen om mee te beginnen');
  typist.types(`${KEYS.down}${KEYS.enter}`);
  await typist.sees('Doorgaan met de feiten');
  const written = textIn('client');
  expect(written).toContain('language: nl\norganisation: { name: "Bakker & Zonen: B.V." }\n');
  expect(written).toContain('frameworks: [iso27001-2022, avg]');
  expect(written).toContain('#   - id: C-001\n#     title: Inzicht in de organisatie en haar context\n');
  typist.types('j');
  await typist.sees('Zorgaanbieder?');
  typist.types('n');
  await typist.sees('Rollen volgens de AVG?');
  typist.types(KEYS.interrupt);
  expect(await typist.ends()).toBe(130);
  expect(textIn('client')).toBe(written.replace('profile: {}', 'profile:\n  care_provider: false'));
});

terminalTest('Ctrl-C before the last answer writes nothing', async () => {
  const typist = atTerminal(['init', 'stopped', '--lang', 'en', '--name', 'X', '--framework', 'avg'], folder);
  await typist.sees('Entries for controls to start from');
  typist.types(KEYS.interrupt);
  expect(await typist.ends()).toBe(130);
  expect(existsSync(fileIn('stopped'))).toBe(false);
});

terminalTest('where CI is set, nobody is asked', async () => {
  const asking = atTerminal(['init', 'pipeline', '--lang', 'en'], folder, { CI: 'true' });
  expect(await asking.ends()).toBe(2);
  expect(asking.screen).toContain('--framework');
  const assess = atTerminal(['assess', ROOT], folder, { CI: 'true' });
  expect(await assess.ends()).toBe(2);
  expect(existsSync(fileIn('pipeline'))).toBe(false);
});
