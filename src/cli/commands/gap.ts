import { namesSteps } from '../../api/formats.ts';
import { gapIn } from '../../api/gap-formats.ts';
import { gapReportOf } from '../../api/gap-report.ts';
import { placeOfOrigin } from '../../api/places.ts';
import { assess } from '../../assess/assess.ts';
import { crossings } from '../../assess/threshold.ts';
import type { Assessment, Finding, Outcome } from '../../model/assessment.ts';
import type { Requirement } from '../../model/framework.ts';
import type { Language } from '../../model/text.ts';
import type { CsvDialect } from '../../report/csv.ts';
import { type BaselineFlags, baselineOfRun } from '../baseline.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import { addJobSummary, isInJob } from '../job-summary.ts';
import { keep } from '../keep.ts';
import { licensedTexts } from '../library.ts';
import { deliver, isOnScreen, type OutputFlags } from '../output.ts';
import { type PolicyFlags, policyOf, refuseIdle, sayCrossings } from '../policy.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';
import { openWorkspace, type WorkspaceFlags } from '../workspace.ts';

export interface GapFlags extends WorkspaceFlags, ScreenFlags, OutputFlags<'gap'>, PolicyFlags, BaselineFlags {
  readonly lang?: Language;
  readonly asOf?: string;
  readonly only?: readonly Outcome[];
  readonly group?: readonly string[];
  readonly save?: string;
  readonly licensedText?: string;
  readonly csvDialect: CsvDialect;
}

export async function gapCommand(host: Host, path: string, flags: GapFlags): Promise<ExitCode> {
  if (flags.save !== undefined && flags.framework) {
    throw new Refusal('a report that is kept holds every framework in scope', 'leave out --framework, or --save');
  }
  const opened = await openWorkspace(host, path, flags);
  await reportDiagnostics(host, opened.diagnostics, opened.texts, flags);
  if (!opened.workspace) return EXIT.failed;
  const { workspace, library } = opened;
  const policy = policyOf(workspace.organisation.policy, flags);
  const assessed = assess(workspace, {
    asOf: flags.asOf ?? host.today,
    requireEvidence: policy.requireEvidence ?? false,
  });
  const { assessment } = assessed;
  if (!flags.framework) refuseIdle(policy, assessment.frameworks);
  const held = baselineOfRun(host, assessment, flags);
  const licensed = await licensedTexts(host, flags, library);
  if (!licensed) return EXIT.failed;
  const report = gapReportOf(opened, assessed, {
    language: flags.lang,
    version: host.version,
    namesSteps: flags.format?.some(({ format }) => namesSteps(format)) ?? true,
    baseline: held && {
      count: held.count,
      fresh: new Set(assessment.frameworks.flatMap((one) => held.fresh(one).map(({ gap }) => gap))),
    },
    shows: filter(assessment, flags),
    licensed,
  });
  const inJob = isInJob(host, flags.format);
  const summary = inJob ? (await import('../../report/pipeline/job-summary.ts')).jobSummary(report) : '';
  // Before anything is printed: a run that ends with 2 prints no report.
  if (flags.save !== undefined) keep(host, report, flags.save);
  await deliver(host, 'gap', flags, (format, screen) =>
    gapIn(format, report, {
      csvDialect: flags.csvDialect,
      terminal: () => terminalOptions(host, screen, flags),
      placeOf: placeOfOrigin(host, opened.root, opened.texts),
    }),
  );
  if (inJob) addJobSummary(host, summary);
  const crossed = crossings(assessment, policy, held?.fresh);
  if (!flags.quiet)
    sayCrossings(host, crossed, policy, { isReported: isOnScreen(flags), hasBaseline: held !== undefined });
  return crossed.length > 0 ? EXIT.gaps : EXIT.ok;
}

/** Which findings lists show, where not all; every group that is named must be there. */
function filter(assessment: Assessment, { only, group }: GapFlags): ((finding: Finding) => boolean) | undefined {
  if (only === undefined && group === undefined) return undefined;
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
