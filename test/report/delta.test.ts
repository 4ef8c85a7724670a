import { library } from '../content/shipped.ts';
import { kloof } from '../kloof.ts';

/** The lines "Left" of each requirement in a delta, as many columns wide as it takes. */
async function leftLines(source: string, target: string): Promise<readonly (readonly string[])[]> {
  const { stdout } = await kloof(['delta', source, target, '--width', '1000', '--lang', 'en']);
  return stdout.split('\n\n').map((entry) => entry.split('\n').filter((line) => line.startsWith('    Left')));
}

const references = new Set(
  library.frameworks.flatMap(({ id }) =>
    [...library.framework(id).byId.keys()].flatMap((requirement) => [`${id} ${requirement}`, `${id}:${requirement}`]),
  ),
);

// Each row speaks for who meets its own source and no more: side by side their sentences would contradict each other.
test.each([
  ['dora', 'iso27001-2022'],
  ['iso27001-2022', 'cbw'],
  ['avg', 'iso27001-2022'],
])('of %s to %s, where several rows say what is left, each names beside what', async (source, target) => {
  const several = (await leftLines(source, target)).filter(({ length }) => length > 1).flat();
  expect(several.length).toBeGreaterThan(4);
  for (const line of several) {
    const named = /^ {4}Left beside (.+?): /.exec(line)?.[1]?.split(/, | and /) ?? [];
    expect(named.length).toBeGreaterThan(0);
    for (const one of named) expect(references.has(`${source} ${one}`) || references.has(one)).toBe(true);
  }
});

test('where one row says what is left, it stands alone', async () => {
  const alone = (await leftLines('iso27001-2013', 'iso27001-2022')).find(({ length }) => length === 1);
  expect(alone?.[0]).toMatch(/^ {4}Left: /);
});
