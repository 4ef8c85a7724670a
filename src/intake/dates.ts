/** Dates as people write them in a table. */

/** The order of day and month in dates such as 03/04/2026, where the table itself shows it. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown';

const NUMERIC = /^(\d{1,2})[/](\d{1,2})[/](\d{4})$/;
const DASHED = /^(\d{1,2})[-. ](\d{1,2})[-. ](\d{4})$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const WORDED = /^(\d{1,2})\.?[\s-]+([a-z]+)\.?[\s,-]+(\d{4})$/i;
const WORDED_FIRST = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januari', 'jan'],
  ['february', 'februari', 'feb'],
  ['march', 'maart', 'mar', 'mrt'],
  ['april', 'apr'],
  ['may', 'mei'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'augustus', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oktober', 'oct', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** Which number of dates with slashes is the day: what cannot be a month shows it, if all that show it agree. */
export function dayOrder(texts: readonly string[]): DayOrder {
  const pairs = texts.flatMap((text) => {
    const found = NUMERIC.exec(text.trim());
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const dayFirst = pairs.some(([first]) => first > 12);
  const monthFirst = pairs.some(([, second]) => second > 12);
  if (dayFirst === monthFirst) return 'unknown';
  return dayFirst ? 'day-first' : 'month-first';
}

/** A day as YYYY-MM-DD; nothing where the text is no day, or could be two. */
export function dayOf(text: string, order: DayOrder): string | undefined {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const dashed = DASHED.exec(trimmed);
  if (dashed) return day(dashed[3], dashed[2], dashed[1]);
  const numeric = NUMERIC.exec(trimmed);
  if (numeric) {
    const [, first, second, year] = numeric;
    if (first === second || Number(first) > 12) return day(year, second, first);
    if (Number(second) > 12) return day(year, first, second);
    if (order === 'unknown') return undefined;
    return order === 'day-first' ? day(year, second, first) : day(year, first, second);
  }
  const worded = WORDED.exec(trimmed);
  if (worded) return day(worded[3], monthOf(worded[2]), worded[1]);
  const wordedFirst = WORDED_FIRST.exec(trimmed);
  if (wordedFirst) return day(wordedFirst[3], monthOf(wordedFirst[1]), wordedFirst[2]);
  return undefined;
}

function monthOf(word: string | undefined): string {
  const at = MONTHS.findIndex((names) => names.includes((word ?? '').toLowerCase()));
  return String(at + 1);
}

function day(year = '', month = '', date = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const found = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(found.getTime()) || found.toISOString().slice(0, 10) !== text ? undefined : text;
}
