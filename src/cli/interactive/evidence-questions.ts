import type { Requirement } from '../../model/framework.ts';
import type { Control } from '../../model/organisation.ts';
import { controlsOn } from '../../report/terminal/visit.ts';
import type { Desk, Recorded } from './desk.ts';
import { A } from './words-assess.ts';

/** Evidence for one of the controls on a requirement. */
export async function askEvidence(desk: Desk, requirement: Requirement, asks: readonly string[]): Recorded {
  const { ask, language: l, ledger, today } = desk;
  const controls = controlsOn(ledger.organisation.controls, requirement).map(({ control }) => control);
  if (controls.length === 0) {
    ask.say(A.firstControl[l]);
    return false;
  }
  const control = await which(desk, controls);
  if (!control) return undefined;
  const title = await askTitle(desk, asks);
  if (title === undefined) return undefined;
  const ref = await ask.write({ text: A.ref[l], help: A.refHelp[l] });
  if (ref === undefined) return undefined;
  const check = (text: string): string | undefined => (text === '' || isDay(text) ? undefined : A.noDay[l]);
  const date = await ask.write({ text: A.date[l], help: A.dayHelp[l] }, today, check);
  if (date === undefined) return undefined;
  const validUntil = await ask.write({ text: A.until[l], help: A.dayHelp[l] }, undefined, check);
  if (validUntil === undefined) return undefined;
  const evidence = {
    title,
    ...(ref !== '' && { ref }),
    ...(date !== '' && { date }),
    ...(validUntil !== '' && { validUntil }),
  };
  return desk.record({ kind: 'evidence', control: control.id, evidence });
}

async function which({ ask, language: l }: Desk, controls: readonly Control[]): Promise<Control | undefined> {
  const [only] = controls;
  if (controls.length === 1) return only;
  return ask.choose(
    { text: A.which[l] },
    controls.map((value, i) => ({ value, label: `${value.id} ${value.title}`, ...(i < 9 && { key: String(i + 1) }) })),
  );
}

/** What assessors typically ask for can be chosen; anything can be written. */
async function askTitle(desk: Desk, asks: readonly string[]): Promise<string | undefined> {
  const { ask, language: l } = desk;
  if (asks.length === 0) return desk.write(A.evidenceTitle[l]);
  const chosen = await ask.choose<string>({ text: A.evidenceTitle[l] }, [
    ...asks.map((value, i) => ({ value, label: value, key: String(i + 1) })),
    { value: '', label: A.other[l], key: '0' },
  ]);
  return chosen === '' ? desk.write(A.evidenceTitle[l]) : chosen;
}

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
