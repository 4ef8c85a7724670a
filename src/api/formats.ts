/** The formats of a gap report. */
export const GAP_FORMATS = [
  'terminal',
  'markdown',
  'html',
  'json',
  'ndjson',
  'csv',
  'xlsx',
  'sarif',
  'junit',
  'github',
  'gitlab',
] as const;
export type GapFormat = (typeof GAP_FORMATS)[number];

/** Formats that name no next steps. */
const STEPLESS: readonly GapFormat[] = ['json', 'ndjson', 'csv', 'xlsx', 'sarif', 'junit', 'github', 'gitlab'];

export const namesSteps = (format: GapFormat): boolean => !STEPLESS.includes(format);
