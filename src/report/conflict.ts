import type { Conflict } from '../assess/conflicts.ts';
import type { Ground, Step } from '../model/assessment.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { W } from './words/gap.ts';
import { DOUBT_WORDS, joined } from './words.ts';

export const FACT_WORDS: Readonly<Record<Step['fact'], Bilingual>> = {
  full: { en: 'fully met', nl: 'geheel voldaan' },
  some: { en: 'met in part', nl: 'deels voldaan' },
  lacking: { en: 'not all of it met', nl: 'niet geheel voldaan' },
  none: { en: 'not met', nl: 'niet voldaan' },
};

/** What a conclusion rests on, in words. */
export function groundText(by: Ground, l: Language): string {
  if ('control' in by) return `${W.control[l]} ${by.control}`;
  if ('verdict' in by) return `${W.verdictOf[l]} ${by.date}`;
  if ('joint' in by) return `${W.together[l]} ${joined(by.joint, l)}`;
  if ('mapping' in by) {
    const doubt = by.confidence ? ` (${DOUBT_WORDS[by.confidence][l]})` : '';
    return `${W.mapping[l]} ${by.mapping}, ${W.row[l]} ${by.row}${doubt}`;
  }
  return by.tree === 'children' ? W.itsParts[l] : W.itsWhole[l];
}

/** The two sides of a conflict, each with its place in a file. */
export const conflictSides = ({ says, against }: Conflict, l: Language): readonly string[] =>
  [says, against].flatMap((step) => (step ? [sideText(step, l)] : []));

function sideText({ requirement, fact, by }: Step, l: Language): string {
  const at = 'file' in by ? ` (${by.file}:${by.line})` : '';
  return `${requirement} ${FACT_WORDS[fact][l]}, ${W.by[l]} ${groundText(by, l)}${at}`;
}
