import { assess } from '../../assess/assess.ts';
import { obligationsOf } from '../../assess/obligations.ts';
import { weightsOf } from '../../assess/priority.ts';
import { statementsOf } from '../../assess/soa.ts';
import { nextSteps } from '../../assess/steps.ts';
import { crossings } from '../../assess/threshold.ts';
import type { Assessment, Finding, Outcome } from '../../model/assessment.ts';
import { type Requirement, referenceTo } from '../../model/framework.ts';
import type { Library, MappingSummary } from '../../model/library.ts';
import type { Language } from '../../model/text.ts';
import type { CsvDialect } from '../../report/csv.ts';
import type { GapReport } from '../../report/gap-report.ts';
import { gapJson, gapNdjson } from '../../report/json.ts';
import { sheetCsv, workbookOf } from '../../report/table/write.ts';
import { type BaselineFlags, baselineOfRun } from '../baseline.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { FormatOf } from '../formats.ts';
import type { Host, Output } from '../host.ts';
import { addJobSummary, isInJob } from '../job-summary.ts';
import { keep } from '../keep.ts';
import { licensedTexts } from '../library.ts';
import { deliver, type OutputFlags, type Rendered } from '../output.ts';
import { placeOfOrigin } from '../places.ts';
import { type PolicyFlags, policyOf, refuseIdle, sayCrossings } from '../policy.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';
import { type OpenedWorkspace, openWorkspace, type WorkspaceFlags } from '../workspace.ts';

export interface GapFlags extends WorkspaceFlags, ScreenFlags, OutputFlags<'gap'>, PolicyFlags, BaselineFlags {
  readonly lang?: Language;
  readonly asOf?: string;
  readonly only?: readonly Outcome[];
  readonly group?: readonly string[];
  readonly save?: string;
  readonly licensedText?: string;
  readonly csvDialect: CsvDialect;
}

/** How many steps a report proposes. */
const MOST_STEPS = 10;
/** Formats that name no next steps, which take a while to find. */
const STEPLESS: readonly string[] = ['json', 'ndjson', 'csv', 'xlsx', 'sarif', 'junit', 'github', 'gitlab'];

export async function gapCommand(host: Host, path: string, flags: GapFlags): Promise<ExitCode> {
  if (flags.save !== undefined && flags.framework) {
    throw new Refusal('a report that is kept holds every framework in scope', 'leave out --framework, or --save');
  }
  const opened = await openWorkspace(host, path, flags);
  await reportDiagnostics(host, opened.diagnostics, opened.texts, flags);
  const { workspace, library } = opened;
  if (!workspace) return EXIT.failed;
  const policy = policyOf(workspace.organisation.policy, flags);
  const assessed = assess(workspace, {
    asOf: flags.asOf ?? host.today,
    requireEvidence: policy.requireEvidence ?? false,
  });
  const { assessment } = assessed;
  if (!flags.framework) refuseIdle(policy, assessment.frameworks);
  const held = baselineOfRun(host, assessment, flags);
  const language = flags.lang ?? assessment.organisation.language;
  const licensed = await licensedTexts(host, flags, library);
  if (!licensed) return EXIT.failed;
  const { bound } = obligationsOf(assessment.organisation, library.obligations());
  const namesSteps = flags.format?.some(({ format }) => !STEPLESS.includes(format)) ?? true;
  const report: GapReport = {
    assessment,
    language,
    bound,
    steps: namesSteps
      ? nextSteps(assessment, assessed, weightsOf(assessment.organisation, bound, assessment.asOf), MOST_STEPS)
      : [],
    mappings: () => mappingsUsed(library, assessment),
    path,
    heldBack: held?.count ?? 0,
    fresh: held && new Set(assessment.frameworks.flatMap((one) => held.fresh(one).map(({ gap }) => gap))),
    version: host.version,
    digest: library.digest,
    isFiltered: flags.only !== undefined || flags.group !== undefined,
    shows: filter(assessment, flags),
    statements: () => statementsOf(workspace, assessed),
    quotes: (requirement) => licensed.get(referenceTo(requirement)),
    asks: ({ framework, id }) => library.texts(framework).get(id)?.summary,
  };
  const inJob = isInJob(host, flags.format);
  const summary = inJob ? (await import('../../report/pipeline/job-summary.ts')).jobSummary(report) : '';
  await deliver(host, 'gap', flags, (format, screen) => render(format, report, opened, host, screen, flags));
  if (inJob) addJobSummary(host, summary);
  if (flags.save !== undefined) keep(host, report, flags.save);
  const crossed = crossings(assessment, policy, held?.fresh);
  if (!flags.quiet) sayCrossings(host, crossed, policy);
  return crossed.length > 0 ? EXIT.gaps : EXIT.ok;
}

/** The mappings on which a conclusion rests. */
function mappingsUsed({ mappings }: Library, assessment: Assessment): readonly MappingSummary[] {
  const steps = assessment.frameworks.flatMap(({ findings }) => findings.flatMap(({ because }) => because));
  const used = new Set(steps.flatMap(({ by }) => ('mapping' in by ? [by.mapping] : [])));
  return mappings.filter(({ id }) => used.has(id));
}

async function render(
  format: FormatOf<'gap'>,
  report: GapReport,
  opened: OpenedWorkspace,
  host: Host,
  screen: Output,
  flags: GapFlags,
): Promise<Rendered> {
  switch (format) {
    case 'json':
      return gapJson(report);
    case 'ndjson':
      return gapNdjson(report);
    case 'sarif':
    case 'junit':
    case 'github':
    case 'gitlab': {
      const { GAP_IN_PIPELINE } = await import('../../report/pipeline/gap-formats.ts');
      return GAP_IN_PIPELINE[format](report, placeOfOrigin(host, opened.root, opened.texts));
    }
    case 'markdown': {
      const { gapMarkdown } = await import('../../report/markdown/gap.ts');
      return gapMarkdown(report);
    }
    case 'html': {
      const { gapHtml } = await import('../../report/html/gap.ts');
      return gapHtml(report);
    }
    case 'csv': {
      const { gapSheet } = await import('../../report/sheets/gap.ts');
      return sheetCsv(gapSheet(report), flags.csvDialect);
    }
    case 'xlsx': {
      const { gapSheets } = await import('../../report/sheets/gap.ts');
      return workbookOf(gapSheets(report));
    }
    case 'terminal': {
      const { gapTerminal } = await import('../../report/terminal/gap.ts');
      return gapTerminal(report, terminalOptions(host, screen, flags));
    }
  }
}

/** Which findings lists show; every group that is named must be there. */
function filter(assessment: Assessment, { only, group }: GapFlags): (finding: Finding) => boolean {
  const named = new Set(group);
  const inGroup = (requirement: Requirement): boolean => {
    for (let node: Requirement | undefined = requirement; node; node = node.parent) if (named.has(node.id)) return true;
    return false;
  };
  for (const id of named) {
    if (assessment.frameworks.some(({ framework }) => framework.byId.has(id))) continue;
    const groups = assessment.frameworks.flatMap((framework) =>
      framework.groups.map(({ requirement }) => requirement.id),
    );
    throw new Refusal(`there is no group "${id}" in the frameworks in scope`, `the groups are ${groups.join(', ')}`);
  }
  return (finding) => (only?.includes(finding.outcome) ?? true) && (named.size === 0 || inGroup(finding.requirement));
}
