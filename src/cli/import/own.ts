import { LEFT_OUT } from '../../assess/hide.ts';
import type { Change, Value } from '../../edit/change.ts';
import { CONTROL_KEYS, ROOT_KEYS } from '../../edit/order.ts';
import type { TargetFile } from '../../intake/changes.ts';
import { changeOf, type Kind, placed } from '../../intake/edits.ts';
import type { Problem } from '../../intake/entries.ts';
import { normalised } from '../../intake/fields.ts';
import type { Cell, Grid } from '../../intake/grid.ts';
import { type CellEdit, type Comparison, compared, placeName } from '../../intake/written.ts';
import { isDay } from '../../model/day.ts';
import type { Organisation } from '../../model/organisation.ts';
import { LANGUAGES } from '../../model/text.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { SoaRow } from '../../report/sheets/soa.ts';
import { D } from '../../report/words/document.ts';
import { W } from '../../report/words/gap.ts';
import { S } from '../../report/words/sheets.ts';
import { addedControls } from './added.ts';
import type { ReadBack } from './read-back.ts';
import { type Tables, tablesOf } from './tables.ts';

/** What somebody changed in tables that kloof wrote. */
export interface OwnEdits {
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  /** The mark of the data from which the workbook was made, where it says so. */
  readonly mark: string | undefined;
  readonly edits: number;
}

/** Reads back what kloof wrote; nothing where none of the tables is one of ours. */
export function ownEdits(
  grids: readonly Grid[],
  workspace: Workspace,
  files: readonly TargetFile[],
  today: string,
): OwnEdits | undefined {
  const told = beside(grids, [D.asOf, W.asOf]) ?? today;
  const asOf = isDay(told) ? told : today;
  for (const language of LANGUAGES) {
    const tables = tablesOf(workspace, asOf, language);
    const found = grids.flatMap((grid) => readBack(grid, { tables, workspace, files }) ?? []);
    if (found.length === 0) continue;
    const changes = new Map<string, Change[]>();
    for (const { list } of found)
      for (const { file, change } of list) changes.set(file, [...(changes.get(file) ?? []), change]);
    const isRedacted = isIn(grids, LEFT_OUT) && !JSON.stringify(workspace.organisation).includes(LEFT_OUT);
    return {
      changes,
      problems: [
        ...(isDay(told) ? [] : [noDay(told)]),
        ...(isRedacted ? [REDACTED] : found.flatMap(({ problems }) => problems)),
      ],
      notes: found.flatMap(({ notes }) => notes),
      mark: beside(grids, [S.data]),
      edits: found.reduce((sum, { list }) => sum + list.length, 0),
    };
  }
  return undefined;
}

const isIn = (grids: readonly Grid[], text: string): boolean =>
  grids.some(({ rows }) => rows.some((row) => row.some((cell) => cell?.text.includes(text))));

const REDACTED: Problem = {
  at: '',
  message: 'names and references were left out of this workbook, so it cannot be read back',
  hint: 'write it again without --redact',
};

const noDay = (told: string): Problem => ({
  at: '',
  message: `the reference date of this workbook is "${told}", which is no day`,
  hint: 'write it as it was, as YYYY-MM-DD: what the tables say follows from it',
});

/** What stands beside one of these words, near the top of a sheet. */
function beside(
  grids: readonly Grid[],
  words: readonly { readonly en: string; readonly nl: string }[],
): string | undefined {
  const wanted = words.flatMap(({ en, nl }) => [normalised(en), normalised(nl)]);
  for (const { rows } of grids)
    for (const [first, second] of rows.slice(0, 20) as readonly (readonly Cell[])[])
      if (first && second && wanted.includes(normalised(first.text))) return second.text;
  return undefined;
}

/** What a table is compared with, and where its changes go. */
interface Written {
  readonly tables: Tables;
  readonly workspace: Workspace;
  readonly files: readonly TargetFile[];
}

function readBack(grid: Grid, written: Written): ReadBack | undefined {
  const { tables } = written;
  const soa = compared(grid, tables.soa);
  if (soa) return applicabilityEdits(grid, soa, written);
  const evidence = compared(grid, tables.evidence);
  if (evidence) return evidenceEdits(grid, evidence, written);
  const controls = compared(grid, tables.controls);
  return controls && controlEdits(grid, controls, written);
}

const controlAt = (
  files: readonly TargetFile[],
  id: string,
): { readonly file: string; readonly path: readonly (string | number)[] } | undefined => {
  for (const { local, value } of files) {
    const i = (value.controls ?? []).findIndex((entry) => entry.id === id);
    if (i >= 0) return { file: local, path: ['controls', i] };
  }
  return undefined;
};

/** Changes of entries that are there, one a cell. */
function cellChanges(
  kind: Kind,
  edits: readonly CellEdit[],
  placeOf: (row: number) => { readonly file: string; readonly path: readonly (string | number)[] } | undefined,
): { readonly list: ReadBack['list']; readonly problems: readonly Problem[] } {
  const read = edits.flatMap((edit) => {
    const place = placeOf(edit.row);
    return place ? [{ file: place.file, change: changeOf(kind, place.path, edit) }] : [];
  });
  return {
    list: read.flatMap(({ file, change }) => ('do' in change ? [{ file, change }] : [])),
    problems: read.flatMap(({ change }) => ('do' in change ? [] : [change])),
  };
}

function controlEdits(grid: Grid, found: Comparison, { tables, workspace, files }: Written): ReadBack {
  const { list, problems } = cellChanges('controls', found.edits, (row) =>
    controlAt(files, tables.controlIds[row] ?? ''),
  );
  const added = addedControls(grid, found, tables, workspace, files);
  return { list: [...list, ...added.list], problems: [...problems, ...added.problems], notes: notesOf(found) };
}

function evidenceEdits(grid: Grid, found: Comparison, { tables: { evidenceOf }, files }: Written): ReadBack {
  const { list, problems } = cellChanges('evidence', found.edits, (row) => {
    const at = evidenceOf[row];
    const home = at && controlAt(files, at.control);
    return home && { file: home.file, path: [...home.path, 'evidence', at.index] };
  });
  const fresh = found.fresh.map((row) => freshEvidence(grid, found.head, row, files));
  return {
    list: [...list, ...fresh.flatMap((one) => ('change' in one ? [one] : []))],
    problems: [...problems, ...fresh.flatMap((one) => ('change' in one ? [] : [one]))],
    notes: notesOf(found),
  };
}

/** The columns of the evidence sheet, in order: control, title, reference, date, valid until. */
function freshEvidence(
  grid: Grid,
  head: number,
  row: number,
  files: readonly TargetFile[],
): ReadBack['list'][number] | Problem {
  const at = placeName(grid, row, 0);
  const [control = '', ...cells] = [0, 1, 2, 3, 4].map((column) => grid.rows[row]?.[column]?.text ?? '');
  const home = controlAt(files, control);
  if (!home)
    return {
      at,
      message: `there is no control "${control}"`,
      hint: `a row below row ${head + 1} starts with the id of a control`,
    };
  const value: Record<string, Value> = {};
  for (const [i, key] of ['title', 'ref', 'date', 'valid_until'].entries()) {
    const found = placed(key, cells[i] ?? '');
    if ('message' in found) return { at: placeName(grid, row, i + 1), ...found };
    if ('value' in found) value[key] = found.value;
  }
  return {
    file: home.file,
    change: { do: 'append', path: [...home.path, 'evidence'], values: [value], order: CONTROL_KEYS },
  };
}

function applicabilityEdits(grid: Grid, found: Comparison, { tables, workspace, files }: Written): ReadBack {
  const { organisation } = workspace;
  const rows: readonly SoaRow[] = tables.soaRows;
  const places = files.flatMap(({ local, value }) =>
    (value.applicability ?? []).map((_, i) => ({ file: local, path: ['applicability', i] })),
  );
  const ownPlace = (row: number) => {
    const { line, decision } = rows[row] ?? {};
    if (!decision || decision.decision.requirement !== line?.requirement.id) return undefined;
    return places[organisation.applicability.indexOf(decision.decision)];
  };
  const { list, problems } = cellChanges('applicability', found.edits, ownPlace);
  const others = new Map<number, CellEdit[]>();
  for (const edit of found.edits)
    if (!ownPlace(edit.row)) others.set(edit.row, [...(others.get(edit.row) ?? []), edit]);
  const made = [...others].map(([row, edits]) => newDecision(rows[row], edits, organisation));
  const home = places[0]?.file ?? files[0]?.local ?? '';
  const values = made.flatMap((one) => ('value' in one ? [one.value] : []));
  const change: Change = { do: 'append', path: ['applicability'], values, order: ROOT_KEYS, layout: 'block' };
  return {
    list: values.length === 0 ? list : [...list, { file: home, change }],
    problems: [
      ...problems,
      ...made.flatMap((one) => ('problems' in one ? one.problems : [])),
      ...freshProblems(
        grid,
        found,
        'no control of an annex in scope has this framework, id and scope',
        'the rows of this sheet stay as they are',
      ),
    ],
    notes: notesOf(found),
  };
}

/**
 * A decision for one control of the annex, where there was none or one for a heading above it: what the row says now.
 */
function newDecision(
  row: SoaRow | undefined,
  edits: readonly CellEdit[],
  { scope }: Organisation,
): { readonly value: Value } | { readonly problems: readonly Problem[] } {
  if (!row) return { problems: [] };
  const {
    statement,
    line,
    decision,
    line: { requirement },
  } = row;
  const before = decision?.decision;
  const elements = decision ? decision.elements : line.undecidedIn;
  const value: Record<string, Value> = {
    requirement: `${requirement.framework}:${requirement.id}`,
    applicable: before?.applicable ?? line.applies !== 'no',
    ...(before?.justification !== undefined && { justification: before.justification }),
    ...(before && before.because.length > 0 && { because: before.because }),
    ...(before && before.refs.length > 0 && { refs: before.refs }),
    ...(before?.decidedBy !== undefined && { decided_by: before.decidedBy }),
    ...(before?.decidedOn !== undefined && { decided_on: before.decidedOn }),
    ...(before?.reviewOn !== undefined && { review_on: before.reviewOn }),
    ...(before?.notes !== undefined && { notes: before.notes }),
  };
  const problems: Problem[] = [];
  for (const { key, text, at } of edits) {
    const found = placed(key, text);
    if ('message' in found) problems.push({ at, ...found });
    else if ('value' in found) value[key] = found.value;
    else delete value[key];
  }
  if (value['applicable'] === false && value['justification'] === undefined)
    problems.push({
      at: edits[0]?.at ?? '',
      message: `${requirement.id} is left out without a reason`,
      hint: 'fill in the justification',
    });
  if (problems.length > 0) return { problems };
  if (scope.length === 0) return { value };
  return {
    value: {
      ...value,
      scope: elements.length === statement.scope.length && elements.length === scope.length ? 'all' : elements,
    },
  };
}

const freshProblems = (grid: Grid, { fresh }: Comparison, message: string, hint: string): readonly Problem[] =>
  fresh.map((row) => ({ at: placeName(grid, row, 0), message, hint }));

/** What is said, and stands in no one's way. */
const notesOf = ({ ignored, missing }: Comparison): readonly string[] => [
  ...ignored
    .slice(0, 5)
    .map(({ at, title }) => `${at}: the column "${title}" follows from other entries and is not read back`),
  ...(ignored.length > 5 ? [`and ${ignored.length - 5} more such cells`] : []),
  ...(missing === 1 ? ['1 row that kloof would write is not there; what it says stays in the file'] : []),
  ...(missing > 1 ? [`${missing} rows that kloof would write are not there; what they say stays in the file`] : []),
];
