import type { Change, Value } from '../edit/change.ts';
import { ASSESSMENT_KEYS, CONTROL_KEYS, ROOT_KEYS } from '../edit/order.ts';
import type { ControlEntry, OrganisationDocument } from '../schema/documents.ts';
import type { Path } from '../source/position.ts';
import type { Answer, Covering, Decided, Judged, LinkedControl, NewControl } from './answers.ts';

/** A file of an organisation: what it says, by the name that origins carry. The root file is the first. */
export interface FileOf {
  readonly local: string;
  readonly value: OrganisationDocument;
}

/** The file that an answer changes, and how. */
export interface Recording {
  readonly file: string;
  readonly changes: readonly Change[];
}

/** Where an answer is written, and what of the file changes. */
export function recordingOf(answer: Answer, files: readonly FileOf[]): Recording {
  switch (answer.kind) {
    case 'control':
      return newControl(answer, files);
    case 'link':
      return link(answer, files);
    case 'status': {
      const { file, path } = placeOf(answer.control, files);
      const set = (key: string, value: Value): Change => ({
        do: 'set',
        path: [...path, key],
        value,
        order: CONTROL_KEYS,
      });
      return { file, changes: [set('status', answer.status), set('changed_on', answer.on)] };
    }
    case 'evidence': {
      const { file, path } = placeOf(answer.control, files);
      const { title, ref, date, validUntil } = answer.evidence;
      const value = { title, ...given({ ref, date, valid_until: validUntil }) };
      return { file, changes: [{ do: 'append', path: [...path, 'evidence'], values: [value], order: CONTROL_KEYS }] };
    }
    case 'verdict':
      return judged(answer, files);
    case 'applicability':
      return decided(answer, files);
    case 'assessor': {
      const order = [...ROOT_KEYS.filter((key) => !ASSESSMENT_KEYS.includes(key)), ...ASSESSMENT_KEYS];
      return {
        file: files[0]?.local ?? '',
        changes: [{ do: 'set', path: ['assessment', 'assessor'], value: answer.name, order }],
      };
    }
  }
}

function newControl(answer: NewControl, files: readonly FileOf[]): Recording {
  const { id, title, status, scope, owner, of } = answer;
  const control = {
    id,
    title,
    status,
    ...given({ scope: scope === undefined || scope === 'all' ? scope : [...scope], owner }),
    satisfies: { [of.framework]: [satisfaction(answer)] },
  };
  const [file] = [...files].sort((a, b) => kinship(b, answer) - kinship(a, answer));
  const append: Change = {
    do: 'append',
    path: ['controls'],
    values: [control],
    order: ROOT_KEYS,
    layout: 'block',
    spaced: true,
  };
  return { file: file?.local ?? '', changes: [append] };
}

/** How many controls of a file speak of requirements nearby; a file with controls goes before one without. */
function kinship({ value }: FileOf, { of, nearby }: NewControl): number {
  const controls = value.controls ?? [];
  const near = controls.filter(({ satisfies }) =>
    (satisfies?.[of.framework] ?? []).some((item) => nearby.includes(requirementOf(item))),
  );
  return near.length + (controls.length > 0 ? 0.5 : 0);
}

function link({ control, ...covering }: LinkedControl, files: readonly FileOf[]): Recording {
  const { file, path, entry } = placeOf(control, files);
  const { framework, requirement } = covering.of;
  const list = [...path, 'satisfies', framework];
  const items = entry.satisfies?.[framework] ?? [];
  const at = items.findIndex((item) => requirementOf(item) === requirement);
  const item = items[at];
  if (item === undefined) {
    const values = [satisfaction(covering)];
    return { file, changes: [{ do: 'append', path: list, values, order: CONTROL_KEYS, layout: 'block' }] };
  }
  if (typeof item === 'string') {
    return { file, changes: [{ do: 'set', path: [...list, at], value: satisfaction(covering), layout: 'block' }] };
  }
  const coverage: Change = {
    do: 'set',
    path: [...list, at, 'coverage'],
    value: covering.remainder === undefined ? 'full' : 'partial',
  };
  return { file, changes: [coverage, ...remainderOf(item.remainder, covering.remainder, [...list, at, 'remainder'])] };
}

function remainderOf(before: string | undefined, now: string | undefined, path: Path): readonly Change[] {
  if (now !== undefined) return [{ do: 'set', path, value: now, order: ['requirement', 'coverage', 'remainder'] }];
  return before === undefined ? [] : [{ do: 'remove', path }];
}

const satisfaction = ({ of, remainder }: Covering): Value =>
  remainder === undefined ? of.requirement : { requirement: of.requirement, coverage: 'partial', remainder };

/** A second judgement by the same person of the same day takes the place of the first. */
function judged({ of, judgement, assessor, date, note, scope }: Judged, files: readonly FileOf[]): Recording {
  const requirement = `${of.framework}:${of.requirement}`;
  const value = { requirement, ...judgement, assessor, date, ...given({ note, scope: scopeValue(scope) }) };
  return entryIn('verdicts', files, value, (one) => {
    const { requirement: other, assessor: by, date: on } = one as Partial<typeof value>;
    return other === requirement && by === assessor && on === date;
  });
}

function decided(answer: Decided, files: readonly FileOf[]): Recording {
  const { of, applicable, justification, refs, by, on, scope } = answer;
  const requirement = `${of.framework}:${of.requirement}`;
  const value = {
    requirement,
    applicable,
    ...given({ justification, refs: refs && [...refs] }),
    decided_by: by,
    decided_on: on,
    ...given({ scope: scopeValue(scope) }),
  };
  return entryIn('applicability', files, value, (one) => {
    const { requirement: other, decided_on } = one as Partial<typeof value>;
    return other === requirement && decided_on === on;
  });
}

/**
 * An entry for the same scope that `isOne` recognises is replaced; otherwise it goes to the last file that has some.
 */
function entryIn(
  key: 'verdicts' | 'applicability',
  files: readonly FileOf[],
  value: { readonly [key: string]: Value },
  isOne: (entry: object) => boolean,
): Recording {
  for (const { local, value: document } of files) {
    const at = (document[key] ?? []).findIndex(
      (entry) => isOne(entry) && JSON.stringify(entry.scope ?? 'all') === JSON.stringify(value['scope'] ?? 'all'),
    );
    if (at >= 0) return { file: local, changes: [{ do: 'set', path: [key, at], value }] };
  }
  const file = files.findLast(({ value: document }) => (document[key] ?? []).length > 0) ?? files[0];
  return { file: file?.local ?? '', changes: [{ do: 'append', path: [key], values: [value], order: ROOT_KEYS }] };
}

interface Placed {
  readonly file: string;
  readonly path: Path;
  readonly entry: ControlEntry;
}

function placeOf(id: string, files: readonly FileOf[]): Placed {
  for (const { local, value } of files) {
    const at = (value.controls ?? []).findIndex((control) => control.id === id);
    const entry = value.controls?.[at];
    if (entry) return { file: local, path: ['controls', at], entry };
  }
  throw new Error(`there is no control ${id}`);
}

const requirementOf = (item: string | { readonly requirement: string }): string =>
  typeof item === 'string' ? item : item.requirement;

const scopeValue = (scope: Judged['scope']): Value | undefined =>
  scope === undefined || scope === 'all' ? scope : [...scope];

/** Without the keys that have no value. */
const given = (values: { readonly [key: string]: Value | undefined }): { readonly [key: string]: Value } =>
  Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

/** An id that follows those there are: C-07 gives C-08; those of the file that the control goes to say how. */
export function nextId(files: readonly FileOf[], file: string): string {
  const ids = files.flatMap(({ value }) => (value.controls ?? []).map(({ id }) => id));
  const here = files.find(({ local }) => local === file)?.value.controls?.map(({ id }) => id) ?? [];
  const last = here.findLast((id) => /\d$/.test(id)) ?? ids.findLast((id) => /\d$/.test(id)) ?? 'C-00';
  const digits = /\d{1,15}$/.exec(last)?.[0] ?? '';
  const prefix = last.slice(0, last.length - digits.length);
  const used = ids.flatMap((id) =>
    id.startsWith(prefix) && /^\d{1,15}$/.test(id.slice(prefix.length)) ? [Number(id.slice(prefix.length))] : [],
  );
  return prefix + String(Math.max(0, ...used) + 1).padStart(digits.length, '0');
}

/** The file that a new control would go to. */
export const fileFor = (control: NewControl, files: readonly FileOf[]): string => newControl(control, files).file;
