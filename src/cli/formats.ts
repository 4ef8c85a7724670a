import { GAP_FORMATS } from '../api/formats.ts';

/** What each command can print; the first of each is what it prints when none is named. */
export const FORMATS = {
  gap: GAP_FORMATS,
  explain: ['terminal', 'markdown', 'json'],
  obligations: ['terminal', 'markdown', 'html', 'json'],
  calendar: ['terminal', 'ics', 'json', 'csv', 'xlsx'],
  evidence: ['terminal', 'markdown', 'csv', 'xlsx', 'json'],
  migrate: ['terminal', 'markdown', 'json'],
  trend: ['terminal', 'markdown', 'html', 'json', 'csv'],
  diff: ['terminal', 'markdown', 'json', 'ndjson', 'csv', 'sarif', 'junit', 'github', 'gitlab'],
  validate: ['terminal', 'markdown', 'json', 'ndjson', 'csv', 'sarif', 'junit', 'github', 'gitlab'],
  soa: ['terminal', 'markdown', 'html', 'csv', 'xlsx', 'json'],
  frameworks: ['terminal', 'json'],
  search: ['terminal', 'json'],
  matrix: ['terminal', 'markdown', 'html', 'json', 'csv', 'xlsx'],
  delta: ['terminal', 'markdown', 'json'],
  crosswalk: ['terminal', 'markdown', 'csv', 'xlsx', 'json'],
} as const;

export type Printing = keyof typeof FORMATS;
export type FormatOf<Command extends Printing> = (typeof FORMATS)[Command][number];

/** A report that was asked for, as `NAME` or `NAME=FILE`. */
export interface Wanted<Format extends string> {
  readonly format: Format;
  /** Where it goes; what names no file goes where `--output` says, or to standard output. */
  readonly file?: string;
}
