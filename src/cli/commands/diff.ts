import path from 'node:path';
import { fromTheTop, placeOfOrigin } from '../../api/places.ts';
import { assess } from '../../assess/assess.ts';
import { compare, regressionsOf } from '../../assess/compare.ts';
import { redactedSnapshot } from '../../assess/redact-snapshot.ts';
import { snapshotOf } from '../../assess/snapshot.ts';
import { readText } from '../../load/read-file.ts';
import { parseSnapshot } from '../../load/snapshot.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Origin } from '../../model/origin.ts';
import { contentMark, type Snapshot } from '../../model/snapshot.ts';
import type { Language } from '../../model/text.ts';
import type { CsvDialect } from '../../report/csv.ts';
import { DIFF } from '../../report/diff.ts';
import type { DiffReport } from '../../report/diff-report.ts';
import { originOfGap } from '../../report/pipeline/gap-origin.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import { addJobSummary, isInJob } from '../job-summary.ts';
import { deliver, type OutputFlags } from '../output.ts';
import { atRevision } from '../revision.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';
import { openWorkspace, type WorkspaceFlags } from '../workspace.ts';

export interface DiffFlags extends WorkspaceFlags, ScreenFlags, OutputFlags<'diff'> {
  readonly lang?: Language;
  readonly asOf?: string;
  readonly git?: string;
  readonly failOn: 'none' | 'regression';
  readonly requireEvidence?: boolean;
  readonly csvDialect: CsvDialect;
}

/** Two days of an organisation: two files, two saved reports, or two revisions of one file. */
export async function diffCommand(host: Host, paths: readonly string[], flags: DiffFlags): Promise<ExitCode> {
  const sides = flags.git === undefined ? twoOf(paths) : revisionsOf(flags.git, paths);
  const read: Side[] = [];
  for (const side of sides) {
    const one = await snapshotAt(host, side, flags);
    if (!one) return EXIT.failed;
    read.push(one);
  }
  const [before, now] = read;
  if (!before || !now) return EXIT.failed;
  const comparison = compare(before.snapshot, now.snapshot);
  const report: DiffReport = {
    comparison,
    regressions: regressionsOf(comparison),
    language: flags.lang ?? now.language ?? 'en',
    names: [before.name, now.name],
    version: host.version,
    placeOf: now.placeOf,
  };
  const inJob = isInJob(host, flags.format);
  const summary = inJob ? (await import('../../report/markdown/diff.ts')).diffMarkdown(report) : '';
  await deliver(host, 'diff', flags, async (format, screen) =>
    (await DIFF[format]())(report, { ...terminalOptions(host, screen, flags), dialect: flags.csvDialect }),
  );
  if (inJob) addJobSummary(host, summary);
  return flags.failOn === 'regression' && report.regressions > 0 ? EXIT.gaps : EXIT.ok;
}

/** What stands on one side: a path, as it is or at a revision. */
interface Asked {
  readonly path: string;
  readonly revision?: string;
}

interface Side {
  readonly snapshot: Snapshot;
  /** The language of the organisation's file, or of the saved report. */
  readonly language?: Language;
  /** How the user named it. */
  readonly name: string;
  /** Where it speaks of a requirement or a framework; a saved report has no lines. */
  readonly placeOf: DiffReport['placeOf'];
}

const FIRST = { line: 1, column: 1 };

function twoOf(paths: readonly string[]): readonly Asked[] {
  if (paths.length === 2) return paths.map((one) => ({ path: one }));
  throw new Refusal(
    `a comparison is of two, and ${paths.length} ${paths.length === 1 ? 'is' : 'are'} named`,
    'kloof diff OLD NEW, or kloof diff --git REVISION [path]',
  );
}

/** `A` is A against what stands there now, `A..B` is A against B. */
function revisionsOf(range: string, paths: readonly string[]): readonly Asked[] {
  const [given = '.', ...more] = paths;
  if (more.length > 0) throw new Refusal('with --git one path is compared with itself', 'name one path, or none');
  const at = range.indexOf('..');
  if (at < 0) return [{ path: given, revision: range }, { path: given }];
  const [before, now] = [range.slice(0, at), range.slice(at + 2)];
  return [
    { path: given, revision: before === '' ? 'HEAD' : before },
    { path: given, revision: now === '' ? 'HEAD' : now },
  ];
}

async function snapshotAt(host: Host, asked: Asked, flags: DiffFlags): Promise<Side | undefined> {
  const place = path.resolve(host.cwd, asked.path);
  if (asked.revision !== undefined) {
    const name = `${asked.path} (${asked.revision})`;
    const frameworks = flags.frameworks?.map((folder) => path.resolve(host.cwd, folder));
    return atRevision(place, asked.path, asked.revision, (file) =>
      assessedAt(
        { ...host, cwd: path.dirname(file) },
        path.basename(file),
        name,
        { ...flags, ...(frameworks && { frameworks }) },
        { cwd: host.cwd, root: rootAt(asked.path, path.basename(file)) },
      ),
    );
  }
  if (!asked.path.endsWith('.json')) return assessedAt(host, asked.path, asked.path, flags);
  const text = readText(place, asked.path);
  if ('diagnostic' in text) throw new Refusal(text.diagnostic.message, text.diagnostic.hint);
  const snapshot = parseSnapshot(text.text);
  if ('problem' in snapshot) {
    throw new Refusal(`${asked.path} is no saved report: ${snapshot.problem}`, 'kloof gap --format json writes one');
  }
  const start = { file: fromTheTop(host)(asked.path), range: { start: FIRST, end: FIRST } };
  const shown = flags.redact ? redactedSnapshot(snapshot) : snapshot;
  const { language } = snapshot;
  return { snapshot: shown, ...(language && { language }), name: asked.path, placeOf: () => start };
}

/** The root file of an organisation as the user would name it. */
const rootAt = (given: string, file: string): string =>
  path.basename(given) === file ? given : path.posix.join(given, file);

/** `known` is where the user has what was laid out elsewhere. */
async function assessedAt(
  host: Host,
  file: string,
  name: string,
  flags: DiffFlags,
  known?: { readonly cwd: string; readonly root: string },
): Promise<Side | undefined> {
  const { workspace, library, diagnostics, texts, root } = await openWorkspace(host, file, flags);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  await reportDiagnostics(host, errors, texts, flags);
  if (!workspace) return undefined;
  const options = { asOf: flags.asOf ?? host.today, requireEvidence: flags.requireEvidence ?? false };
  const { assessment } = assess(workspace, options);
  const { language } = assessment.organisation;
  const lineOf = placeOfOrigin(known ?? host, root, texts, known?.root);
  return {
    snapshot: snapshotOf(assessment, contentMark(library.digest, workspace.methods), flags.lang ?? language),
    language,
    name,
    placeOf: (about) => lineOf(originOf(assessment, about)),
  };
}

/** The line to look at for a requirement, as framework:id, or for a framework as a whole. */
function originOf({ frameworks, organisation }: Assessment, about: string): Origin {
  for (const assessed of frameworks) {
    const { id } = assessed.framework;
    if (id !== about && !about.startsWith(`${id}:`)) continue;
    const finding = assessed.findings.find(({ requirement }) => `${id}:${requirement.id}` === about);
    return originOfGap(finding?.gaps[0], finding, assessed, organisation);
  }
  return { file: organisation.files[0] ?? '', line: 1 };
}
