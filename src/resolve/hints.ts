import { didYouMean } from '../diagnostics/suggest.ts';
import type { Framework } from '../model/framework.ts';
import type { Library } from '../model/library.ts';

/** What may have been meant by an id that a framework does not have. */
export function requirementHint(id: string, framework: Framework, library?: Library): string {
  const near = didYouMean(id, framework.byId.keys());
  const elsewhere = library?.frameworks.find(
    (other) =>
      other.id !== framework.id && isOtherEdition(other.id, framework.id) && library.framework(other.id).byId.has(id),
  );
  if (elsewhere) return `${id} is a requirement of ${elsewhere.id}, another edition${near ? `; ${near}` : ''}`;
  return near ?? `\`kloof show ${framework.id}\` lists its requirements`;
}

/** The requirement of that id in every framework that has one, as references, whatever the case it was written in. */
export function referencesOf(id: string, library: Library): readonly string[] {
  const wanted = id.toLowerCase();
  return library.frameworks.flatMap(({ id: framework }) => {
    const { byId } = library.framework(framework);
    const held = byId.has(id) ? id : [...byId.keys()].find((one) => one.toLowerCase() === wanted);
    return held === undefined ? [] : [`${framework}:${held}`];
  });
}

const isOtherEdition = (a: string, b: string): boolean => a.replace(/-\d{4}$/, '') === b.replace(/-\d{4}$/, '');
