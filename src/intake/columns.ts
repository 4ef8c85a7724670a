import { FIELDS, type Field, ID_TITLES, normalised, SEVERAL, TITLES } from './fields.ts';
import { type Cell, columnName, type Grid } from './grid.ts';
import { looksLikeId } from './references.ts';

/** A column of a table and what it is taken for. */
export interface Column {
  /** From 0. */
  readonly index: number;
  readonly title: string;
  readonly field: Field;
}

/** A table of which the columns are known. */
export interface Mapped {
  readonly grid: Grid;
  /** The last row of the head, from 0. */
  readonly head: number;
  readonly columns: readonly Column[];
  /** Indices of the rows below the head that hold something and do not repeat the head. */
  readonly rows: readonly number[];
}

/** How far down a head is looked for. */
const DEEPEST_HEAD = 40;

const BY_TITLE = new Map<string, Field | 'id'>([
  ...ID_TITLES.map((title) => [normalised(title), 'id'] as const),
  ...(Object.keys(TITLES) as (keyof typeof TITLES)[]).flatMap((field) =>
    TITLES[field].map((title) => [normalised(title), field] as const),
  ),
]);

/**
 * Finds the head of a table, in one row or in two, and takes each column for a field: by what the user says, by its
 * title, and by what stands in it where a title such as "Control" may be an id or a name. What no title explains is
 * kept as notes. Nothing is returned where no row looks like a head.
 */
export function mapColumns(grid: Grid, given: ReadonlyMap<string, Field>): Mapped | undefined {
  const head = headOf(grid, given);
  if (!head) return undefined;
  const { titles, last } = head;
  const key = titles.map(normalised).join('|');
  const rows = grid.rows
    .map((_, i) => i)
    .slice(last + 1)
    .filter((i) => (grid.rows[i] ?? []).some((cell) => cell !== undefined))
    .filter((i) => titles.map((__, column) => normalised(grid.rows[i]?.[column]?.text ?? '')).join('|') !== key);
  const width = Math.max(titles.length, ...rows.map((i) => grid.rows[i]?.length ?? 0));
  const columns: Column[] = [];
  for (let index = 0; index < width; index += 1) {
    const title = titles[index] ?? '';
    const cells = rows.flatMap((i) => grid.rows[i]?.[index] ?? []);
    const taken = new Set(columns.map(({ field }) => field));
    const field = fieldOf({ index, title, cells, taken }, given);
    if (cells.length === 0 && (title === '' || field === 'notes')) continue;
    const isDouble = taken.has(field) && !SEVERAL.includes(field);
    columns.push({ index, title: title || columnName(index), field: isDouble ? 'notes' : field });
  }
  return { grid, head: last, columns, rows };
}

interface Unmapped {
  readonly index: number;
  readonly title: string;
  readonly cells: readonly NonNullable<Cell>[];
  readonly taken: ReadonlySet<Field>;
}

function fieldOf({ index, title, cells, taken }: Unmapped, given: ReadonlyMap<string, Field>): Field {
  const said = given.get(normalised(title)) ?? given.get(normalised(columnName(index)));
  if (said) return said;
  const found = titled(title);
  if (found !== undefined && found !== 'id') return found;
  const listed = cells.filter(({ text }) => partsOf(text).length > 0 && partsOf(text).every(looksLikeId));
  const several = cells.filter(({ text }) => partsOf(text).length > 1);
  const isIds = cells.length > 0 && listed.length / cells.length >= (found === 'id' ? 0.5 : 0.8);
  if (isIds && several.length > 0) return 'requirements';
  if (isIds && !taken.has('requirement')) return 'requirement';
  if (found === undefined) return 'notes';
  const isCode = cells.every(({ text }) => text.length <= 16 && !/\s\S+\s/.test(text));
  if (isCode && !taken.has('control')) return 'control';
  return 'title';
}

/** The parts of a cell that names several requirements. */
export const partsOf = (text: string): readonly string[] => namedParts(text).map(({ id }) => id);

const IN_PART = ['(deels)', '(gedeeltelijk)', '(in part)', '(partly)', '(partial)'];

/** The same, with whether the cell says that it is met in part only. */
export const namedParts = (text: string): readonly { readonly id: string; readonly inPart: boolean }[] =>
  text
    .split(/[,;\n]|\s(?:en|and|&)\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const mark = IN_PART.find((one) => part.toLowerCase().endsWith(one));
      return { id: part.slice(0, part.length - (mark?.length ?? 0)).trim(), inPart: mark !== undefined };
    });

/** What a title stands for, also without what it says in brackets. */
const titled = (title: string): Field | 'id' | undefined =>
  BY_TITLE.get(normalised(title)) ?? BY_TITLE.get(normalised(unbracketed(title)));

/** Text without what stands in brackets. */
const unbracketed = (text: string): string =>
  text
    .split('(')
    .map((part, i) => (i === 0 ? part : part.slice(part.indexOf(')') + 1)))
    .join(' ');

interface Head {
  readonly titles: readonly string[];
  readonly last: number;
}

function headOf({ rows }: Grid, given: ReadonlyMap<string, Field>): Head | undefined {
  let best: { readonly head: Head; readonly score: number } | undefined;
  const consider = (head: Head): void => {
    const score = scoreOf(head.titles, given);
    if (score >= 2 && score > (best?.score ?? 0)) best = { head, score };
  };
  const texts = rows.slice(0, DEEPEST_HEAD).map((row) => row.map((cell) => (cell?.kind === 'text' ? cell.text : '')));
  texts.forEach((titles, i) => {
    consider({ titles, last: i });
    const below = texts[i + 1];
    if (below && !below.some((text) => looksLikeId(text))) {
      const width = Math.max(titles.length, below.length);
      const both = Array.from({ length: width }, (_, column) => below[column] || titles[column] || '');
      consider({ titles: both, last: i + 1 });
    }
  });
  return best?.head;
}

/** How many different things the titles of a row stand for. */
function scoreOf(titles: readonly string[], given: ReadonlyMap<string, Field>): number {
  const found = titles.flatMap((title) => (title === '' ? [] : (given.get(normalised(title)) ?? titled(title) ?? [])));
  return new Set(found).size;
}

/** What the user says of columns, as TITLE=FIELD or LETTER=FIELD; the field that is none, where one is. */
export function givenColumns(
  options: readonly string[],
): { readonly given: ReadonlyMap<string, Field> } | { readonly wrong: string } {
  const given = new Map<string, Field>();
  for (const option of options) {
    const at = option.lastIndexOf('=');
    const field = FIELDS.find((one) => one === option.slice(at + 1).trim());
    if (at < 1 || !field) return { wrong: option };
    given.set(normalised(option.slice(0, at)), field);
  }
  return { given };
}
