import { type Mapped, partsOf } from '../../intake/columns.ts';
import { frameworksNamed } from '../../intake/references.ts';
import type { Framework } from '../../model/framework.ts';
import type { Library } from '../../model/library.ts';
import { Refusal } from '../exit.ts';
import { frameworkOf } from '../library.ts';

/**
 * The frameworks that the ids of a table are from: those that the user names, else those that a column or the ids
 * themselves name, else the one in scope (or at hand) that has the most of them. Two that fit as well are not chosen
 * from.
 */
export function frameworksOf(
  mapped: Mapped,
  library: Library,
  wanted: readonly string[] | undefined,
  inScope: readonly string[],
): readonly Framework[] {
  if (wanted) return wanted.map((id) => frameworkOf(library, id));
  const texts = textsOf(mapped);
  const named = [
    ...new Set([...cellsOf(mapped, 'framework'), ...texts.flatMap((text) => /^([a-z0-9-]+):/.exec(text)?.[1] ?? [])]),
  ];
  const summaries = library.frameworks.filter(({ id, shortTitle }) =>
    named.some((name) => [id, shortTitle.en, shortTitle.nl].some((one) => one.toLowerCase() === name.toLowerCase())),
  );
  if (summaries.length > 0) return summaries.map(({ id }) => library.framework(id));
  if (texts.length === 0) return inScope.map((id) => library.framework(id));
  const scoped = frameworksNamed(
    texts,
    inScope.map((id) => library.framework(id)),
  );
  const found =
    scoped.length > 0
      ? scoped
      : frameworksNamed(
          texts,
          library.frameworks.map(({ id }) => library.framework(id)),
        );
  const [first, ...others] = found;
  if (first && others.length === 0) return [first];
  if (!first)
    throw new Refusal('the ids in the table are of no framework at hand', 'name one: --framework iso27001-2022');
  throw new Refusal(
    `the ids in the table fit ${found.map(({ id }) => id).join(' and ')} as well`,
    `name the one that is meant: --framework ${first.id}`,
  );
}

const textsOf = (mapped: Mapped): readonly string[] =>
  (['requirement', 'requirements'] as const).flatMap((field) =>
    cellsOf(mapped, field).flatMap((text) => (field === 'requirement' ? [text] : partsOf(text))),
  );

const cellsOf = ({ grid, columns, rows }: Mapped, field: string): readonly string[] =>
  columns
    .filter((column) => column.field === field)
    .flatMap(({ index }) => rows.flatMap((i) => grid.rows[i]?.[index]?.text ?? []));
