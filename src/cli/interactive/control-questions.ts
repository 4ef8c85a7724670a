import type { Covering, NewControl, Of } from '../../interview/answers.ts';
import { fileFor, nextId } from '../../interview/record.ts';
import type { Requirement } from '../../model/framework.ts';
import { type Control, IMPLEMENTATION_STATUSES, type ImplementationStatus } from '../../model/organisation.ts';
import { controlsOn } from '../../report/terminal/visit.ts';
import { STATUS_WORDS } from '../../report/words.ts';
import type { Desk, Recorded } from './desk.ts';
import { A } from './words-assess.ts';

/** A control for a requirement: a new one, one that is there, or another status for one that is on it. */
export async function askControl(desk: Desk, requirement: Requirement, nearby: readonly string[]): Recorded {
  const { ask, language: l, ledger } = desk;
  const { controls } = ledger.organisation;
  const on = new Set(controlsOn(controls, requirement).map(({ control }) => control));
  const known = [...controls].sort((a, b) => Number(on.has(b)) - Number(on.has(a)));
  const chosen = await ask.search<Control | 'new'>({ text: A.which[l] }, [
    { value: 'new', label: A.newControl[l] },
    ...known.map((control) => ({
      value: control,
      label: `${control.id} ${control.title}`,
      hint: [STATUS_WORDS[control.status][l], ...(on.has(control) ? [A.onIt[l]] : [])].join(', '),
    })),
  ]);
  if (chosen === undefined) return undefined;
  const of: Of = { framework: requirement.framework, requirement: requirement.id };
  if (chosen === 'new') return newControl(desk, of, nearby);
  return on.has(chosen) ? changed(desk, of, chosen) : linked(desk, of, chosen);
}

async function newControl(desk: Desk, of: Of, nearby: readonly string[]): Recorded {
  const { ask, language: l, ledger } = desk;
  const title = await desk.write(A.title[l]);
  if (title === undefined) return undefined;
  const status = await askStatus(desk);
  if (status === undefined) return undefined;
  const covering = await askCoverage(desk, of);
  if (covering === undefined) return undefined;
  const scope = await desk.scope();
  if (scope === undefined) return undefined;
  const owner = await ask.write({ text: A.owner[l], help: A.optional[l] }, desk.owner);
  if (owner === undefined) return undefined;
  desk.owner = owner;
  const control: NewControl = {
    kind: 'control',
    id: '',
    title,
    status,
    ...covering,
    ...scope,
    ...(owner !== '' && { owner }),
    nearby,
  };
  return desk.record({ ...control, id: nextId(ledger.documents, fileFor(control, ledger.documents)) });
}

async function linked(desk: Desk, of: Of, control: Control): Recorded {
  const covering = await askCoverage(desk, of);
  return covering && desk.record({ kind: 'link', control: control.id, ...covering });
}

async function changed(desk: Desk, of: Of, control: Control): Recorded {
  const { ask, language: l, today } = desk;
  const what = await ask.choose<'status' | 'coverage'>({ text: A.what[l] }, [
    { value: 'status', label: A.status[l] },
    { value: 'coverage', label: A.coverage[l] },
  ]);
  if (what === undefined) return undefined;
  if (what === 'coverage') return linked(desk, of, control);
  const status = await askStatus(desk, control.status);
  return status && desk.record({ kind: 'status', control: control.id, status, on: today });
}

const askStatus = (
  { ask, language: l }: Desk,
  initial?: ImplementationStatus,
): Promise<ImplementationStatus | undefined> =>
  ask.choose<ImplementationStatus>(
    { text: A.status[l] },
    IMPLEMENTATION_STATUSES.map((value, i) => ({ value, label: STATUS_WORDS[value][l], key: String(i + 1) })),
    initial,
  );

async function askCoverage(desk: Desk, of: Of): Promise<Covering | undefined> {
  const { ask, language: l } = desk;
  const isFull = await ask.choose({ text: A.coverage[l] }, [
    { value: true, label: A.fully[l], key: A.fullyKey[l] },
    { value: false, label: A.partly[l], key: A.partlyKey[l] },
  ]);
  if (isFull !== false) return isFull && { of };
  const remainder = await desk.write(A.remainder[l]);
  return remainder === undefined ? undefined : { of, remainder };
}
