import { planOf, type TargetFile } from '../../intake/changes.ts';
import { givenColumns, mapColumns } from '../../intake/columns.ts';
import type { Grid } from '../../intake/grid.ts';
import { take } from '../../intake/take.ts';
import { type Comparison, placeName } from '../../intake/written.ts';
import type { Organisation, Scope } from '../../model/organisation.ts';
import type { Language } from '../../model/text.ts';
import type { Workspace } from '../../model/workspace.ts';
import { D } from '../../report/words/document.ts';
import { S } from '../../report/words/sheets.ts';
import type { ReadBack } from './read-back.ts';
import type { Tables } from './tables.ts';

/** Controls in rows that somebody added to the sheet of controls. */
export function addedControls(
  grid: Grid,
  { fresh, head }: Comparison,
  { language, controlIds }: Tables,
  { organisation, frameworks, inScope }: Workspace,
  files: readonly TargetFile[],
): Pick<ReadBack, 'list' | 'problems'> {
  if (fresh.length === 0) return { list: [], problems: [] };
  const rows = grid.rows.map((row, i) => (i === head || fresh.includes(i) ? row : []));
  const given = givenColumns(columnsIn(language));
  const mapped = mapColumns({ ...grid, rows }, 'given' in given ? given.given : new Map());
  if (!mapped) return { list: [], problems: [] };
  const scoped = inScope.flatMap(({ framework }) => frameworks.find(({ id }) => id === framework) ?? []);
  const taken = take(mapped, { frameworks: scoped, taught: new Map(), language });
  const again = taken.controls.filter(({ id }) => id !== undefined && controlIds.includes(id));
  const problems = [
    ...taken.problems,
    ...again.map(({ id = '', at }) => ({
      at,
      message: `the id "${id}" stands in more than one row`,
      hint: 'give each control an id of its own',
    })),
  ];
  const column = (grid.rows[head] ?? []).findIndex((cell) => cell?.text === S.scope[language]);
  const scopes = fresh.map((row) => scopeIn(grid.rows[row]?.[column]?.text ?? '', organisation, language));
  const unknown = fresh.filter((_, i) => scopes[i] === undefined);
  if (unknown.length > 0)
    return {
      list: [],
      problems: [
        ...problems,
        ...unknown.map((row) => ({
          at: placeName(grid, row, Math.max(column, 0)),
          message: 'the row does not say which scope elements it covers',
          hint: `write ${S.all[language]}, or titles with commas: ${organisation.scope.map(({ title }) => title).join(', ')}`,
        })),
      ],
    };
  if (problems.length > 0) return { list: [], problems };
  const plans = taken.controls.map((control, i) =>
    planOf(
      { ...taken, controls: [control], decisions: [] },
      files,
      scopes[i] === 'all' && organisation.scope.length === 0 ? undefined : asEntry(scopes[i]),
    ),
  );
  const list = plans.flatMap(({ changes }) =>
    [...changes].flatMap(([file, own]) => own.map((change) => ({ file, change }))),
  );
  return { list, problems };
}

const asEntry = (scope: Scope | undefined): 'all' | string[] | undefined =>
  scope === undefined || scope === 'all' ? scope : [...scope];

/** What the columns of the sheet of controls are, in the notation of --column. */
const columnsIn = (l: Language): readonly string[] => [
  `${S.id[l]}=control`,
  `${S.title[l]}=title`,
  `${D.status[l]}=status`,
  `${D.owner[l]}=owner`,
  `${S.changedOn[l]}=changed_on`,
  `${D.due[l]}=due`,
  `${D.effort[l]}=effort`,
  `${S.reviewOn[l]}=review_on`,
  `${S.scope[l]}=ignore`,
  `${S.requirements[l]}=requirements`,
  `${S.notes[l]}=notes`,
];

/** The scope elements that a cell names; nothing where it names none, or one that is not there. */
function scopeIn(text: string, { scope }: Organisation, language: Language): Scope | undefined {
  if (scope.length === 0 || text.trim() === S.all[language]) return 'all';
  const named = text.split(',').map((title) => title.trim());
  const ids = named.flatMap((title) => scope.find((one) => one.title === title || one.id === title)?.id ?? []);
  return ids.length === named.length ? ids : undefined;
}
