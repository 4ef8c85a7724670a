import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { shippedLibrary } from '../../src/load/library.ts';
import type { Framework, Requirement } from '../../src/model/framework.ts';
import { ROOT } from '../kloof.ts';

/** The content as kloof loads it. */
export const library = shippedLibrary(path.join(ROOT, 'dist', 'content'));

/** The YAML files of a folder of the repository, with their text. */
export const yamlIn = (folder: string): readonly { readonly file: string; readonly text: string }[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      file: `${folder}/${name}`,
      text: readFileSync(path.join(ROOT, folder, name), 'utf8'),
    }));

/** The assessable requirements of a framework, or of what stands below one node of it. */
export function assessable(framework: Framework, below?: string): readonly Requirement[] {
  const isBelow = (node: Requirement | undefined): boolean => !!node && (node.id === below || isBelow(node.parent));
  return framework.requirements.filter((node) => node.assessable && (below === undefined || isBelow(node)));
}
