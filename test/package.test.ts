import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './kloof.ts';

/** What comes with kloof, and what it was made with. */

const read = <Value>(file: string): Value => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Value;
const manifest = read<Readonly<Record<string, unknown>> & { readonly scripts: Readonly<Record<string, string>> }>(
  'package.json',
);

test('installing kloof installs nothing else and runs nothing', () => {
  expect(manifest['dependencies']).toBeUndefined();
  expect(Object.keys(manifest.scripts).filter((name) => /install/.test(name))).toEqual([]);
});

test('every package that went into the program stands in the notices, with its licence', () => {
  const notices = readFileSync(path.join(ROOT, 'dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const name of ['chalk', 'cli-table3', 'commander', 'js-yaml', 'yaml']) {
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+, (?:MIT|ISC)$`, 'm'));
  }
  expect(notices.match(/Permission (?:is hereby granted|to use)/g)?.length).toBeGreaterThanOrEqual(5);
});

/** Licences that ask no more than to be named. */
const PERMISSIVE =
  /^\(?(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0|PSF-2\.0|WTFPL|CC-BY-4\.0| OR | AND )+\)?$/;

/** Tools and word lists that are used as they are and of which nothing is shipped. */
const OTHER: Readonly<Record<string, string>> = {
  'axe-core': 'MPL-2.0',
  '@cspell/dict-en-common-misspellings': 'CC BY-SA 4.0',
};

test('what kloof is made with is under licences that let one do so, and is the very thing that was locked', () => {
  const { packages } = read<{ packages: Record<string, { license?: string; integrity?: string }> }>(
    'package-lock.json',
  );
  const installed = Object.entries(packages)
    .filter(([place]) => place !== '' && existsSync(path.join(ROOT, place, 'package.json')))
    .map(([place, { license, integrity }]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      license: license ?? '',
      integrity,
    }));
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(({ name, license }) => !PERMISSIVE.test(license) && OTHER[name] !== license)).toEqual([]);
  expect(installed.filter(({ integrity }) => integrity === undefined)).toEqual([]);
});
