import { didYouMean } from '../diagnostics/suggest.ts';
import type { Framework } from '../model/framework.ts';
import type { Library } from '../model/library.ts';
import { naturalOrder } from '../model/order.ts';

/** What may have been meant by an id that a framework does not have. */
export function requirementHint(id: string, framework: Framework, library?: Library): string {
  const near = didYouMean(id, framework.byId.keys());
  const elsewhere = library?.frameworks.find(
    (other) =>
      other.id !== framework.id && isOtherEdition(other.id, framework.id) && library.framework(other.id).byId.has(id),
  );
  if (library && elsewhere) {
    const reference = { framework: elsewhere.id, requirement: id };
    const instead = counterpartHint(counterparts(library, reference, framework.id)) ?? near;
    return `${id} is a requirement of ${elsewhere.id}, another edition${instead ? `; ${instead}` : ''}`;
  }
  return near ?? `\`kloof show ${framework.id}\` lists its requirements`;
}

/**
 * The requirements of one framework that the mapping of two editions names beside one of the other, in their order;
 * undefined where no mapping speaks of the two.
 */
export function counterparts(
  library: Library,
  { framework, requirement }: { readonly framework: string; readonly requirement: string },
  other: string,
): readonly string[] | undefined {
  const ids = [`${framework}--${other}`, `${other}--${framework}`];
  const mappings = library.mappings.filter(({ id }) => ids.includes(id)).map(({ id }) => library.mapping(id));
  if (mappings.length === 0) return undefined;
  const found = mappings.flatMap(({ source, rows }) =>
    rows.flatMap(({ relationship, sources, targets }) => {
      const [own, others] = source === framework ? [sources, targets] : [targets, sources];
      return relationship !== 'no-relationship' && own.includes(requirement) ? others : [];
    }),
  );
  return [...new Set(found)].sort(naturalOrder);
}

function counterpartHint(answers: readonly string[] | undefined): string | undefined {
  if (!answers) return undefined;
  if (answers.length === 0) return 'it has no counterpart here';
  return `its ${answers.length === 1 ? 'counterpart here is' : 'counterparts here are'} ${answers.join(', ')}`;
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
