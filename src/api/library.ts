import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AssessedViews } from '../assess/assess.ts';
import type { Finding } from '../model/assessment.ts';
import type { Language } from '../model/text.ts';
import type { CsvDialect } from '../report/csv.ts';
import type { TerminalOptions } from '../report/terminal/style.ts';
import { GAP_FORMATS, type GapFormat, namesSteps } from './formats.ts';
import { gapIn } from './gap-formats.ts';
import { gapReportOf } from './gap-report.ts';
import { type OpenedWorkspace, openWorkspace, type UsableWorkspace, type WorkspaceOptions } from './open.ts';
import { placeOfOrigin } from './places.ts';

/** The package: as far above this file as above the program that is made from it. */
const PACKAGE = path.join(__dirname, '..', '..');

/**
 * Reads and checks an organisation: a `kloof.yaml`, or the folder it is in. Gives a workspace to `assess`, or
 * `workspace: undefined` with the diagnostics that stand in the way. Files that are wrong never throw.
 */
export const loadWorkspace = (organisation: string, options: WorkspaceOptions = {}): Promise<OpenedWorkspace> =>
  openWorkspace({ cwd: process.cwd(), contentFolder: path.join(PACKAGE, 'dist', 'content') }, organisation, options);

export interface ReportOptions<Format extends GapFormat> {
  readonly format: Format;
  /** The language of the report; the organisation's own where it is left out. */
  readonly language?: Language | undefined;
  /** The findings that lists show, where they do not show all; totals always count everything. */
  readonly shows?: ((finding: Finding) => boolean) | undefined;
  /** For `terminal`: 80 columns without colour where it is left out. */
  readonly terminal?: Partial<TerminalOptions> | undefined;
  /** For `csv`: `rfc4180` where it is left out. */
  readonly csvDialect?: CsvDialect | undefined;
}

/**
 * The gap report of an assessed workspace, the same that `kloof gap` prints: bytes for a workbook, text otherwise.
 * A format that is not there throws.
 */
export function report(
  opened: UsableWorkspace,
  assessed: AssessedViews,
  options: ReportOptions<'xlsx'>,
): Promise<Uint8Array>;
export function report(
  opened: UsableWorkspace,
  assessed: AssessedViews,
  options: ReportOptions<Exclude<GapFormat, 'xlsx'>>,
): Promise<string>;
export function report(
  opened: UsableWorkspace,
  assessed: AssessedViews,
  options: ReportOptions<GapFormat>,
): Promise<string | Uint8Array>;
export async function report(
  opened: UsableWorkspace,
  assessed: AssessedViews,
  { format, language, shows, terminal, csvDialect = 'rfc4180' }: ReportOptions<GapFormat>,
): Promise<string | Uint8Array> {
  if (!GAP_FORMATS.includes(format)) {
    throw new RangeError(`there is no format "${format}"; the formats are ${GAP_FORMATS.join(', ')}`);
  }
  const gaps = gapReportOf(opened, assessed, {
    language,
    shows,
    version: version(),
    namesSteps: namesSteps(format),
  });
  return gapIn(format, gaps, {
    csvDialect,
    terminal: () => ({ width: 80, colour: false, ascii: false, ...terminal }),
    placeOf: placeOfOrigin({ cwd: process.cwd() }, opened.root, opened.texts),
  });
}

/** The version in the package's own description. */
function version(): string {
  const { version: own } = JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  return own;
}
