import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { kloof } from '../kloof.ts';

/** A run that narrows what inference may use says so, wherever its conclusions can be read. */

const EXAMPLE = 'examples/huisartsenzorg';
const folder = mkdtempSync(path.join(os.tmpdir(), 'kloof-narrowed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const print = async (...options: readonly string[]): Promise<string> =>
  (await kloof(['gap', EXAMPLE, '--lang', 'en', '--width', '200', ...options])).stdout;

const NARROWED: readonly (readonly [options: readonly string[], says: string, methods: readonly string[]])[] = [
  [['--no-infer'], 'Nothing was inferred from other frameworks: only what is declared within a framework counts.', []],
  [
    ['--mapping-method', 'official,published'],
    'Inferred only over mappings that rest on: official table and published table.',
    ['official', 'published'],
  ],
];

describe.each(NARROWED)('%j', (options, says, methods) => {
  test.each(['terminal', 'markdown', 'html'])('%s says so', async (format) => {
    expect(await print('--format', format, ...options)).toContain(says);
    expect(await print('--format', format)).not.toContain(says);
  });

  test('JSON names the methods, and no key where all count', async () => {
    const keys = async (...more: readonly string[]) =>
      JSON.parse(await print('--format', 'json', ...more)) as { readonly mappingMethods?: readonly string[] };
    expect((await keys(...options)).mappingMethods).toEqual(methods);
    expect(await keys()).not.toHaveProperty('mappingMethods');
  });

  test('a comparison with a report that may use everything says that a difference may come from that', async () => {
    const [narrow, whole] = [path.join(folder, `narrow-${methods.length}.json`), path.join(folder, 'whole.json')];
    await print('--format', `json=${narrow}`, ...options);
    await print('--format', `json=${whole}`);
    const said = 'a difference need not come from the organisation';
    expect((await kloof(['diff', narrow, whole, '--lang', 'en', '--width', '200'])).stdout).toContain(said);
    expect((await kloof(['diff', narrow, narrow, '--lang', 'en', '--width', '200'])).stdout).not.toContain(said);
  });
});

test('what nothing was inferred from needs no confirmation of what is inferred', async () => {
  const confirm = 'What is inferred rests on our judgement';
  expect(await print()).toContain(confirm);
  expect(await print('--no-infer')).not.toContain(confirm);
});
