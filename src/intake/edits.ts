import type { Change, Value } from '../edit/change.ts';
import { APPLICABILITY_KEYS, CONTROL_KEYS, EVIDENCE_KEYS } from '../edit/order.ts';
import type { Path } from '../source/position.ts';
import { dayOf } from './dates.ts';
import type { Problem } from './entries.ts';
import { answerOf, groundsOf, statusOf } from './values.ts';
import type { CellEdit } from './written.ts';

/** What a cell says, as a value of the file; `cleared` where the key goes; or why it cannot be placed. */
export type Placed = { readonly value: Value } | { readonly cleared: true } | Omit<Problem, 'at'>;

/** Keys that an entry cannot do without. */
const NEEDED = ['title', 'status', 'applicable'];
const DAYS = ['changed_on', 'due', 'review_on', 'date', 'valid_until', 'decided_on'];

/** Reads the text of a cell as the value of a key. */
export function placed(key: string, text: string): Placed {
  if (text === '')
    return NEEDED.includes(key)
      ? { message: `the ${key} is empty`, hint: 'fill it in; to take an entry away, remove it from the file' }
      : { cleared: true };
  if (DAYS.includes(key)) {
    const day = dayOf(text, 'unknown');
    return day === undefined
      ? { message: `"${text}" is no date, or could be two`, hint: 'write it as 2027-03-31' }
      : { value: day };
  }
  switch (key) {
    case 'status': {
      const status = statusOf(text, new Map());
      return status === undefined || status === 'none' || status === 'not-applicable'
        ? { message: `"${text}" is no status`, hint: 'choose one from the list in the cell' }
        : { value: status };
    }
    case 'applicable': {
      const answer = answerOf(text);
      return answer === undefined
        ? { message: `"${text}" does not say whether it applies`, hint: 'choose from the list in the cell' }
        : { value: answer };
    }
    case 'because': {
      const { grounds, unknown } = groundsOf(text);
      return unknown.length > 0
        ? {
            message: `"${unknown.join(', ')}" is no ground`,
            hint: 'a ground is a risk, a law, a contract or an own choice',
          }
        : { value: grounds };
    }
    case 'refs':
      return {
        value: text
          .split('\n')
          .map((ref) => ref.trim())
          .filter((ref) => ref !== ''),
      };
    case 'effort':
      return /^\d+(?:\.\d+)?[hdwm]$/.test(text)
        ? { value: text }
        : { message: `"${text}" is no effort`, hint: 'write a number with h, d, w or m: 4h, 5d, 2w, 1m' };
    default:
      return { value: text };
  }
}

export type Kind = 'controls' | 'evidence' | 'applicability';

const ORDER: Readonly<Record<Kind, readonly string[]>> = {
  controls: CONTROL_KEYS,
  evidence: EVIDENCE_KEYS,
  applicability: APPLICABILITY_KEYS,
};

/** The change that an edit of a cell makes to an entry, or why there is none. */
export function changeOf(kind: Kind, path: Path, edit: CellEdit): Change | Problem {
  const found = placed(edit.key, edit.text);
  if ('message' in found) return { at: edit.at, ...found };
  const at = [...path, edit.key];
  if ('cleared' in found) return { do: 'remove', path: at };
  return { do: 'set', path: at, value: found.value, order: ORDER[kind] };
}
