import type { Change, Value } from '../edit/change.ts';
import { APPLICABILITY_KEYS, CONTROL_KEYS, EVIDENCE_KEYS, ROOT_KEYS } from '../edit/order.ts';
import type { Evidence } from '../model/organisation.ts';
import type { ApplicabilityEntry, ControlEntry, OrganisationDocument, Scope } from '../schema/documents.ts';
import type { Path } from '../source/position.ts';
import type { Taken, TakenControl, TakenDecision, TakenSatisfaction } from './entries.ts';
import { present } from './present.ts';

/** A file of the organisation, by the path that reports show. */
export interface TargetFile {
  readonly local: string;
  readonly value: OrganisationDocument;
}

/** What is to be changed in the files of an organisation, and what that comes to. */
export interface Plan {
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly counts: Counts;
}

export interface Counts {
  readonly newControls: number;
  readonly changedControls: number;
  readonly newDecisions: number;
  readonly changedDecisions: number;
  readonly unchanged: number;
}

/**
 * The changes that make the files say what a table says. A table adds and replaces; what it leaves empty, and what it
 * does not mention, stays. New entries go to the file that holds most of their kind, with `scope` where the
 * organisation names scope elements.
 */
export function planOf({ controls, decisions }: Taken, files: readonly TargetFile[], scope: Scope | undefined): Plan {
  const changes = new Map<string, Change[]>();
  const counts = { newControls: 0, changedControls: 0, newDecisions: 0, changedDecisions: 0, unchanged: 0 };
  const add = (file: string, list: readonly Change[]): void => {
    const own = changes.get(file);
    if (own) for (const change of list) own.push(change);
    else if (list.length > 0) changes.set(file, [...list]);
  };
  const homes = controlHomes(files);
  const known = new Set(homes.keys());
  const newControls: Value[] = [];
  for (const control of controls) {
    const { id, home } = identified(control, homes, known);
    if (home) {
      const list = controlChanges(control, home);
      add(home.file, list);
      counts[list.length > 0 ? 'changedControls' : 'unchanged'] += 1;
    } else {
      known.add(id);
      newControls.push(controlEntry(control, id, scope));
      counts.newControls += 1;
    }
  }
  const newDecisions: Value[] = [];
  for (const decision of decisions) {
    const home = decisionHome(decision, files, scope);
    if (home) {
      const list = decisionChanges(decision, home);
      add(home.file, list);
      counts[list.length > 0 ? 'changedDecisions' : 'unchanged'] += 1;
    } else {
      newDecisions.push(decisionEntry(decision, scope));
      counts.newDecisions += 1;
    }
  }
  add(fileWithMost('controls', files), appended('controls', newControls));
  add(fileWithMost('applicability', files), appended('applicability', newDecisions));
  return { changes, counts };
}

const appended = (key: 'controls' | 'applicability', values: readonly Value[]): readonly Change[] =>
  values.length === 0
    ? []
    : [{ do: 'append', path: [key], values, order: ROOT_KEYS, layout: 'block', spaced: key === 'controls' }];

const fileWithMost = (key: 'controls' | 'applicability', files: readonly TargetFile[]): string =>
  files.reduce((best, file) => ((file.value[key]?.length ?? 0) > (best.value[key]?.length ?? 0) ? file : best)).local;

interface Home<Entry> {
  readonly file: string;
  readonly path: Path;
  readonly entry: Entry;
}

const controlHomes = (files: readonly TargetFile[]): ReadonlyMap<string, Home<ControlEntry>> =>
  new Map(
    files.flatMap(({ local, value }) =>
      (value.controls ?? []).map((entry, i) => [entry.id, { file: local, path: ['controls', i], entry }] as const),
    ),
  );

/** The id of a control, and where it stands already. Without an id of its own it is named after its requirement. */
function identified(
  { id, satisfies }: TakenControl,
  homes: ReadonlyMap<string, Home<ControlEntry>>,
  known: ReadonlySet<string>,
): { readonly id: string; readonly home: Home<ControlEntry> | undefined } {
  if (id !== undefined) return { id, home: homes.get(id) };
  const [first] = satisfies;
  const names = first ? [first.requirement, `${first.framework}-${first.requirement}`] : [];
  const there = names.find((name) => first && names && mentions(homes.get(name)?.entry, first));
  if (there !== undefined) return { id: there, home: homes.get(there) };
  return { id: names.find((name) => !known.has(name)) ?? names.at(-1) ?? '', home: undefined };
}

const idsIn = (entry: ControlEntry | undefined, framework: string): readonly string[] =>
  (entry?.satisfies?.[framework] ?? []).map((one) => (typeof one === 'string' ? one : one.requirement));

const mentions = (entry: ControlEntry | undefined, one: TakenControl['satisfies'][number]): boolean =>
  idsIn(entry, one.framework).includes(one.requirement);

function controlChanges(taken: TakenControl, { path, entry }: Home<ControlEntry>): readonly Change[] {
  const set = (key: string, value: Value): Change => ({ do: 'set', path: [...path, key], value, order: CONTROL_KEYS });
  const scalars = present({
    title: taken.id === undefined ? undefined : taken.title,
    status: taken.status,
    description: taken.description,
    changed_on: taken.changedOn,
    owner: taken.owner,
    due: taken.due,
    effort: taken.effort,
    review_on: taken.reviewOn,
    notes: withNotes(entry.notes, taken.notes),
  });
  const missing = taken.satisfies.filter((one) => !mentions(entry, one));
  return [
    ...changedKeys(entry, scalars).map(([key, value]) => set(key, value)),
    ...missing.map(
      (one): Change => ({
        do: 'append',
        path: [...path, 'satisfies', one.framework],
        values: [satisfied(one)],
        order: CONTROL_KEYS,
      }),
    ),
    ...evidenceChanges(taken.evidence, entry, path),
  ];
}

/** What is left is not in a table: `kloof validate` asks for it. */
const satisfied = ({ requirement, inPart }: TakenSatisfaction): Value =>
  inPart ? { requirement, coverage: 'partial' } : requirement;

/** Keys whose value differs; values here are all text or lists of text. */
const changedKeys = (entry: object, wanted: object): readonly (readonly [string, Value])[] =>
  (Object.entries(wanted) as [string, Value][]).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify((entry as Readonly<Record<string, unknown>>)[key]),
  );

function withNotes(before: string | undefined, more: string | undefined): string | undefined {
  if (more === undefined || before === undefined || before.includes(more)) return before === undefined ? more : before;
  return `${before.trimEnd()}\n${more}`;
}

function evidenceChanges(evidence: readonly Evidence[], entry: ControlEntry, path: Path): readonly Change[] {
  const before = entry.evidence ?? [];
  const fresh = evidence.filter(({ title }) => !before.some((one) => one.title === title));
  const set = evidence.flatMap((one) => {
    const i = before.findIndex(({ title }) => title === one.title);
    const old = before[i];
    return old === undefined
      ? []
      : changedKeys(old, evidenceEntry(one)).map(
          ([key, value]): Change => ({
            do: 'set',
            path: [...path, 'evidence', i, key],
            value,
            order: EVIDENCE_KEYS,
          }),
        );
  });
  if (fresh.length === 0) return set;
  const values = fresh.map(evidenceEntry);
  return [...set, { do: 'append', path: [...path, 'evidence'], values, order: CONTROL_KEYS }];
}

const evidenceEntry = ({ title, ref, date, validUntil }: Evidence): { readonly [key: string]: Value } => ({
  title,
  ...present({ ref, date, valid_until: validUntil }),
});

function controlEntry(taken: TakenControl, id: string, scope: Scope | undefined): Value {
  const { title, status, description, changedOn, owner, due, effort, reviewOn, satisfies, evidence, notes } = taken;
  const byFramework: Record<string, Value[]> = {};
  for (const one of satisfies) byFramework[one.framework] = [...(byFramework[one.framework] ?? []), satisfied(one)];
  return present({
    id,
    title,
    status,
    description,
    changed_on: changedOn,
    scope,
    owner,
    due,
    effort,
    review_on: reviewOn,
    satisfies: satisfies.length === 0 ? undefined : byFramework,
    evidence: evidence.length === 0 ? undefined : evidence.map(evidenceEntry),
    notes,
  });
}

function decisionHome(
  { framework, requirement }: TakenDecision,
  files: readonly TargetFile[],
  scope: Scope | undefined,
): Home<ApplicabilityEntry> | undefined {
  for (const { local, value } of files) {
    const i = (value.applicability ?? []).findIndex(
      (entry) =>
        entry.requirement === `${framework}:${requirement}` &&
        JSON.stringify(entry.scope ?? 'all') === JSON.stringify(scope ?? 'all'),
    );
    const entry = value.applicability?.[i];
    if (entry) return { file: local, path: ['applicability', i], entry };
  }
  return undefined;
}

function decisionChanges(taken: TakenDecision, { path, entry }: Home<ApplicabilityEntry>): readonly Change[] {
  const { notes, requirement: _, ...wanted } = decisionKeys(taken);
  const all = present({ ...wanted, notes: withNotes(entry.notes, notes) });
  return changedKeys(entry, all).map(
    ([key, value]): Change => ({ do: 'set', path: [...path, key], value, order: APPLICABILITY_KEYS }),
  );
}

const decisionKeys = (taken: TakenDecision) => ({
  requirement: `${taken.framework}:${taken.requirement}`,
  applicable: taken.applicable,
  justification: taken.justification,
  because: taken.because.length === 0 ? undefined : taken.because,
  refs: taken.refs.length === 0 ? undefined : taken.refs,
  decided_by: taken.decidedBy,
  decided_on: taken.decidedOn,
  review_on: taken.reviewOn,
  notes: taken.notes,
});

const decisionEntry = (taken: TakenDecision, scope: Scope | undefined): Value =>
  present({ ...decisionKeys(taken), scope }) as Value;
