import { library } from '../content/shipped.ts';
import { kloof } from '../kloof.ts';

/** Laws and directives whose name takes an article in a sentence: "de AVG", never "van AVG". */
const NAMES = ['avg', 'uavg', 'cbw', 'nis2', 'wgbo'].map((id) => library.framework(id).shortTitle);
const PREPOSITIONS = {
  nl: 'van|aan|op|door|uit|met|voor|in|tot|onder|bij|volgens',
  en: 'of|to|by|from|with|for|in|under|on|at',
};
const bare = (lang: 'nl' | 'en'): RegExp => {
  const names = NAMES.map((name) => name[lang].replace(/[()]/g, '\\$&')).join('|');
  return new RegExp(`[^.\\n]*\\b(?:${PREPOSITIONS[lang]}) (?:${names})(?![\\w-])[^.\\n]*`, 'g');
};

test('a name without its article is found, so that the law below can fail', () => {
  expect('Van de 128 eisen van AVG zijn er 3'.match(bare('nl'))).toHaveLength(1);
  expect('Van de 128 eisen van de AVG zijn er 3'.match(bare('nl'))).toBeNull();
});

const EXAMPLES = ['examples/huisartsenzorg', 'examples/pensioenfonds', 'examples/drinkwater'];
const REPORTS: readonly (readonly string[])[] = [
  ...EXAMPLES.flatMap((path) => [
    ['gap', path],
    ['gap', path, '--format', 'markdown'],
    ['gap', path, '--format', 'html'],
    ['obligations', path],
    ['calendar', path],
    ['evidence', path],
  ]),
  ['matrix'],
  ['matrix', '--format', 'markdown'],
  ['matrix', '--format', 'html'],
  ['delta', 'cbw', 'avg', '--format', 'markdown'],
  ['crosswalk', 'avg', 'uavg', '--format', 'markdown'],
  ['diff', 'examples/minimal', 'examples/huisartsenzorg', '--format', 'markdown'],
];

test.each(REPORTS.map((argv) => ({ argv, line: argv.join(' ') })))('$line says them naturally', async ({ argv }) => {
  for (const lang of ['nl', 'en'] as const) {
    const { stdout } = await kloof([...argv, '--lang', lang, ...(argv.includes('html') ? [] : ['--width', '200'])]);
    const words = lang === 'nl' ? stdout : stdout.replaceAll(/ to (?=GDPR)/g, ' – ');
    expect(words.match(bare(lang)) ?? []).toEqual([]);
  }
});

test('the summary of a report names each framework before a colon', async () => {
  const { stdout } = await kloof(['gap', 'examples/huisartsenzorg', '--lang', 'nl', '--format', 'markdown']);
  expect(stdout).toMatch(/AVG: \d+ eisen zijn van toepassing\. Aan \d+ is voldaan, waarvan \d+ aangetoond; /);
  expect(stdout).toContain(
    'Cyberbeveiligingswet: 30 eisen zijn van toepassing. Aan geen is voldaan; geen schiet tekort',
  );
});

test.each([
  ['nl', 'AVG naar UAVG: wat resteert voor wie geheel aan het eerste voldoet'],
  ['en', 'GDPR (AVG) to UAVG: what is left for those who fully meet the first'],
])('a delta is headed by both (%s)', async (lang, head) => {
  expect((await kloof(['delta', 'avg', 'uavg', '--lang', lang])).stdout.split('\n')[0]).toBe(head);
});
