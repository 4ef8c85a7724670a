import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { type Plan, planOf } from '../../intake/changes.ts';
import { givenColumns } from '../../intake/columns.ts';
import type { Problem } from '../../intake/entries.ts';
import { FIELDS, normalised } from '../../intake/fields.ts';
import { freshFile } from '../../intake/fresh.ts';
import type { Grid } from '../../intake/grid.ts';
import { chooseTable } from '../../intake/table.ts';
import { take } from '../../intake/take.ts';
import { readSpreadsheet } from '../../load/spreadsheet.ts';
import { IMPLEMENTATION_STATUSES, type ImplementationStatus, type Organisation } from '../../model/organisation.ts';
import type { Language } from '../../model/text.ts';
import { dataMark } from '../../report/sheets/data-mark.ts';
import { safe } from '../../report/terminal/layout.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host, Output } from '../host.ts';
import { frameworksOf } from '../import/frameworks.ts';
import { countLines, problemLines, readingLines, statusLines } from '../import/lines.ts';
import { type OwnEdits, ownEdits } from '../import/own.ts';
import { type EditedFile, editedFiles, openTarget, type Target, writeFiles } from '../import/target.ts';
import { usableLibrary } from '../library.ts';
import { say } from '../say.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';
import { openWorkspace } from '../workspace.ts';

export interface ImportFlags extends ScreenFlags {
  readonly to: string;
  readonly sheet?: string;
  readonly framework?: readonly string[];
  readonly column?: readonly string[];
  readonly status?: readonly string[];
  readonly scope?: string;
  readonly name?: string;
  readonly lang?: Language;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly frameworks?: readonly string[];
}

/**
 * Reads a Statement of Applicability or a list of controls into an organisation file. Writes nothing where something
 * has no place.
 */
export async function importCommand(host: Host, file: string, flags: ImportFlags): Promise<ExitCode> {
  const said: { readonly to: Output; readonly content: string | Uint8Array }[] = [];
  const held = (to: Output): Output => ({ ...to, write: (content) => void said.push({ to, content }) });
  let code: ExitCode = EXIT.failed;
  try {
    code = await takeIn({ ...host, stdout: held(host.stdout), stderr: held(host.stderr) }, file, flags);
  } finally {
    // How a table was read is no report where it was refused, and helps who reads why.
    for (const { to, content } of said) (code === EXIT.failed ? host.stderr : to).write(content);
  }
  return code;
}

async function takeIn(host: Host, file: string, flags: ImportFlags): Promise<ExitCode> {
  const given = givenColumns(flags.column ?? []);
  if ('wrong' in given)
    throw new Refusal(`--column "${given.wrong}" is no TITLE=FIELD`, `the fields are ${FIELDS.join(', ')}`);
  const taught = taughtStatuses(flags.status ?? []);
  const spreadsheet = await readSpreadsheet(path.resolve(host.cwd, file), file);
  if ('problem' in spreadsheet) throw new Refusal(spreadsheet.problem, spreadsheet.hint);
  const library = await usableLibrary(host, flags);
  if (!library) return EXIT.failed;
  const target = await openTarget(host, flags.to, library, flags);
  if (!target) return EXIT.failed;
  const { width } = terminalOptions(host, host.stdout, flags);
  const tell = (lines: readonly string[]): void => say(host.stdout, lines.map((line) => `${line}\n`).join(''));

  const own = target.isNew ? undefined : await ownIn(host, spreadsheet.grids, target, flags);
  if (own) {
    tell([`${safe(file)}: written by kloof, read back`, ...own.notes.map((note) => `Note: ${safe(note)}`)]);
    if (own.problems.length > 0) return refused(host, file, own.problems, width);
    const isOld = own.mark !== undefined && target.organisation && own.mark !== dataMark(target.organisation);
    if (isOld && own.edits > 0 && !flags.force && !flags.dryRun)
      throw new Refusal(
        `${flags.to} changed since this workbook was written, and would go back to what the workbook says`,
        'look with --dry-run; --force takes the workbook all the same',
      );
    tell([own.edits === 0 ? 'Nothing changes' : `${own.edits} cell${own.edits === 1 ? '' : 's'} changed`]);
    const read = await editedFiles(host, target, own.changes, library, flags);
    return read ? finish(host, read, false, flags) : EXIT.failed;
  }

  const chosen = chooseTable(spreadsheet.grids, flags.sheet, given.given);
  if ('problem' in chosen) throw new Refusal(`${file}: ${chosen.problem}`, chosen.hint);
  const { mapped } = chosen;
  tell([...readingLines(file, mapped, width), ...spreadsheet.remarks.map((remark) => `Note: ${safe(remark)}`)]);
  const inScope = target.organisation?.frameworks.map(({ framework }) => framework) ?? [];
  const frameworks = frameworksOf(mapped, library, flags.framework, inScope);
  const language = flags.lang ?? target.organisation?.language ?? languageOf(mapped.columns.map(({ title }) => title));
  const taken = take(mapped, { frameworks, taught, language });
  tell(statusLines(taken));
  if (taken.problems.length > 0) return refused(host, file, taken.problems, width);
  const plan = planOf(taken, target.files, scopeFor(flags, target.organisation));
  checkScope(plan, flags, target.organisation);
  tell(countLines(plan.counts, taken.silent));
  const name = flags.name ?? path.basename(file).replace(/\.[^.]+$/, '');
  const fresh = freshFile(
    name,
    frameworks.map(({ id }) => id),
    language,
  );
  const started: Target = target.isNew
    ? { ...target, files: target.files.map((one) => ({ ...one, text: fresh })) }
    : target;
  const edited = await editedFiles(host, started, plan.changes, library, flags);
  if (!edited) return EXIT.failed;
  return finish(host, edited, target.isNew, flags);
}

/** What was changed in tables that kloof wrote of this organisation; nothing where the file is somebody else's. */
async function ownIn(
  host: Host,
  grids: readonly Grid[],
  target: Target,
  { to, sheet, frameworks }: ImportFlags,
): Promise<OwnEdits | undefined> {
  const { workspace } = await openWorkspace(host, to, { ...(frameworks && { frameworks }) });
  if (!workspace) return undefined;
  const wanted = grids.filter(({ name }, i) => sheet === undefined || name === sheet || String(i + 1) === sheet);
  return ownEdits(wanted, workspace, target.files, host.today);
}

function refused(host: Host, file: string, problems: readonly Problem[], width: number): ExitCode {
  say(
    host.stderr,
    problemLines(file, problems, width)
      .map((line) => `${line}\n`)
      .join(''),
  );
  return EXIT.failed;
}

/** Prints the difference, or writes the files. */
function finish(host: Host, edited: readonly EditedFile[], isNew: boolean, flags: ImportFlags): ExitCode {
  const changed = edited.filter(({ before, after }) => isNew || before !== after);
  if (flags.dryRun) {
    for (const { shown, before, after } of changed)
      say(host.stdout, `\n${createTwoFilesPatch(isNew ? '/dev/null' : shown, shown, isNew ? '' : before, after)}`);
    return EXIT.ok;
  }
  writeFiles(changed, isNew);
  for (const { shown } of changed) say(host.stdout, `${isNew ? 'Wrote' : 'Changed'} ${shown}\n`);
  return EXIT.ok;
}

function taughtStatuses(options: readonly string[]): ReadonlyMap<string, ImplementationStatus> {
  return new Map(
    options.map((option) => {
      const at = option.lastIndexOf('=');
      const word = option.slice(at + 1).trim();
      const status = IMPLEMENTATION_STATUSES.find((one) => one === word);
      if (at < 1 || !status) {
        const list = IMPLEMENTATION_STATUSES.join(', ');
        throw new Refusal(
          `--status "${option}" is no WORD=STATUS`,
          didYouMean(word, IMPLEMENTATION_STATUSES) ?? `a status is one of ${list}`,
        );
      }
      return [normalised(option.slice(0, at)), status] as const;
    }),
  );
}

/** What new entries cover; nothing where the organisation names no scope elements. */
function scopeFor({ scope }: ImportFlags, organisation: Organisation | undefined): 'all' | string[] | undefined {
  const ids = organisation?.scope.map(({ id }) => id) ?? [];
  if (scope === undefined) return undefined;
  if (ids.length === 0) throw new Refusal('the organisation names no scope elements', 'leave out --scope');
  if (scope === 'all') return 'all';
  const wanted = scope.split(',').map((id) => id.trim());
  const unknown = wanted.find((id) => !ids.includes(id));
  if (unknown !== undefined)
    throw new Refusal(
      `there is no scope element "${unknown}"`,
      didYouMean(unknown, ids) ?? `the elements are ${ids.join(', ')}`,
    );
  return wanted;
}

function checkScope({ counts }: Plan, { scope }: ImportFlags, organisation: Organisation | undefined): void {
  if (scope !== undefined || !organisation || organisation.scope.length === 0) return;
  if (counts.newControls + counts.newDecisions === 0) return;
  const ids = organisation.scope.map(({ id }) => id).join(',');
  throw new Refusal(
    'the organisation names scope elements, and the table does not say which it covers',
    `name them: --scope all, or some of ${ids}`,
  );
}

/** Dutch where a title of the head is. */
const languageOf = (titles: readonly string[]): Language =>
  titles.some((title) =>
    /toepas|maatregel|eigenaar|verantwoord|motivering|onderbouwing|bewijs|ingevoerd|implementeerd|opmerking|omschrijving/i.test(
      title,
    ),
  )
    ? 'nl'
    : 'en';
