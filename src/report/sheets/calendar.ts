import type { CalendarEntry } from '../../assess/calendar.ts';
import { CALENDAR_KIND_WORDS, type CalendarReport } from '../calendar.ts';
import { dateColumn, type Sheet, sheetOf, textColumn } from '../table/sheet.ts';
import { D } from '../words/document.ts';
import { S } from '../words/sheets.ts';

/** What is due, one thing a row. */
export const calendarSheet = ({ entries, asOf, language, organisation }: CalendarReport): Sheet => ({
  ...sheetOf<CalendarEntry>(
    S.calendar[language],
    [
      dateColumn(S.date, ({ date }) => date),
      textColumn(S.kind, 14, ({ kind }, l) => CALENDAR_KIND_WORDS[kind][l]),
      textColumn(S.what, 70, ({ text }, l) => text[l]),
      textColumn(D.owner, 24, ({ owner }) => owner),
      textColumn(S.past, 10, ({ date }, l) => (date < asOf ? S.yes : S.no)[l]),
    ],
    entries,
    language,
  ),
  lead: [
    [S.calendar[language], organisation],
    [D.asOf[language], asOf],
  ],
});
