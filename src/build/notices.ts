import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The licences of the packages of which something is in the bundle, for the package: `inputs` are paths of its pieces.
 */
export function notices(root: string, inputs: Iterable<string>): string {
  const names = new Set([...inputs].flatMap(packageOf));
  const texts = [...names].sort().map((name) => noticeOf(path.join(root, 'node_modules', name)));
  return `kloof contains parts of the packages below, each under its own licence.\n${texts.join('')}`;
}

/** The package in which a file lies, where it lies in one. */
function packageOf(file: string): readonly string[] {
  const [, ...within] = file.split('node_modules/');
  const [first = '', second] = within.at(-1)?.split('/') ?? [];
  if (first === '') return [];
  return [first.startsWith('@') ? `${first}/${second}` : first];
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  if (license === undefined || !PERMISSIVE.has(license)) {
    throw new Error(
      `${name} is in the bundle under ${license ?? 'no licence'}; only ${[...PERMISSIVE].join(', ')} may be`,
    );
  }
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
  return `\n${'-'.repeat(72)}\n${name} ${version}, ${license}\n\n${text}\n`;
}

/** Licences under which others may use what we ship without more than naming its authors. */
const PERMISSIVE = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']);
