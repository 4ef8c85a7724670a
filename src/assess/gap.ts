import type { Gap, GapKind, Severity } from '../model/assessment.ts';
import type { Origin } from '../model/origin.ts';
import type { Bilingual } from '../model/text.ts';
import { GAPS } from './gap-kinds.ts';

/** A text of the organisation, which is in the language of its files. */
export const own = (text: string): Bilingual => ({ en: text, nl: text });

/** A gap, as heavy as its kind unless something else is said. */
export const gap = (
  kind: GapKind,
  message: Bilingual,
  more: { severity?: Severity; remainder?: Bilingual | undefined; origin?: Origin | undefined } = {},
): Gap => ({
  kind,
  severity: more.severity ?? GAPS[kind].severity,
  message,
  ...(more.remainder && { remainder: more.remainder }),
  ...(more.origin && { origin: more.origin }),
});
