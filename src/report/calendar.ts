import { createHash } from 'node:crypto';
import type { CalendarEntry, CalendarKind } from '../assess/calendar.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { hanging, safe, spread } from './terminal/layout.ts';
import { paint, type TerminalOptions } from './terminal/style.ts';
import { W } from './words/gap.ts';

/** What a calendar shows, whatever its format. */
export interface CalendarReport {
  readonly organisation: string;
  readonly language: Language;
  readonly asOf: string;
  readonly entries: readonly CalendarEntry[];
}

export const CALENDAR_KIND_WORDS: Readonly<Record<CalendarKind, Bilingual>> = {
  evidence: { en: 'evidence', nl: 'bewijs' },
  control: { en: 'control', nl: 'maatregel' },
  decision: { en: 'decision', nl: 'besluit' },
  accepted: { en: 'accepted', nl: 'aanvaard' },
  contract: { en: 'contract', nl: 'contract' },
  certificate: { en: 'certificate', nl: 'certificaat' },
  statutory: { en: 'law', nl: 'wet' },
};
const OVERDUE: Bilingual = { en: 'past', nl: 'voorbij' };
/** What a calendar without entries says. */
export const NOTHING_DUE: Bilingual = { en: 'Nothing is due in these days.', nl: 'In deze dagen valt niets.' };

/** One line a day and thing, what is past marked. */
export function calendarTerminal(report: CalendarReport, { width, colour }: TerminalOptions): string {
  const { language: l, asOf, entries } = report;
  const pen = paint(colour);
  const lines = entries.flatMap(({ date, kind, text, owner }) => {
    const by = owner === undefined ? '' : ` (${safe(owner)})`;
    const late = date < asOf ? ` ${OVERDUE[l]}` : '';
    return hanging(date + late, `${CALENDAR_KIND_WORDS[kind][l]}  ${safe(text[l])}${by}`, 20, width);
  });
  const head = spread(pen.bold(safe(report.organisation)), `${W.asOf[l]} ${asOf}`, width);
  return `${[head, '', ...(lines.length > 0 ? lines : [NOTHING_DUE[l]])].join('\n')}\n`;
}

/**
 * The same as iCalendar (RFC 5545): one event of a whole day per entry, with an id that stays the same. Where nothing
 * is due it is a calendar without events, so that what was published before does not stay.
 */
export function calendarIcs({ organisation, language: l, asOf, entries }: CalendarReport): string {
  const stamp = `${asOf.replaceAll('-', '')}T000000Z`;
  const ids = uniqueIds(entries.map(({ date, kind, text }) => `${organisation} ${date} ${kind} ${text.en}`));
  const events = entries.flatMap(({ date, kind, text, owner }, i) => {
    return [
      'BEGIN:VEVENT',
      `UID:${ids[i]}@kloof`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      `SUMMARY:${escaped(text[l])}`,
      `CATEGORIES:${escaped(CALENDAR_KIND_WORDS[kind][l])}`,
      ...(owner === undefined ? [] : [`DESCRIPTION:${escaped(owner)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const components = events.length > 0 ? events : NO_EVENTS;
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//kloof//calendar//EN', ...components, 'END:VCALENDAR'];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

/** A calendar holds at least one component (RFC 5545, section 3.6): without events the description of a time zone. */
const NO_EVENTS = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The same id for the same thing at every run; of things that read alike each has its own. */
function uniqueIds(names: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    const named = before === 0 ? name : `${name} ${before}`;
    return createHash('sha256').update(named).digest('hex').slice(0, 32);
  });
}

/** Text of a property: backslash, comma, semicolon and line breaks escaped, other control characters left out. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r?\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '');

/** Lines of at most 75 octets; what follows starts with a space. Characters stay whole. */
function folded(line: string): readonly string[] {
  const out: string[] = [];
  let current = '';
  for (const character of line) {
    const limit = out.length === 0 ? 75 : 74;
    if (Buffer.byteLength(current + character) > limit) {
      out.push(out.length === 0 ? current : ` ${current}`);
      current = '';
    }
    current += character;
  }
  out.push(out.length === 0 ? current : ` ${current}`);
  return out;
}
