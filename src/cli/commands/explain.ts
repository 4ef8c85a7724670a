import { openLibrary } from '../../api/open-library.ts';
import { assess } from '../../assess/assess.ts';
import { explanationsOf } from '../../assess/explanations.ts';
import { GAPS } from '../../assess/gap-kinds.ts';
import { DIAGNOSTICS } from '../../diagnostics/catalogue.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import type { GapKind } from '../../model/assessment.ts';
import type { Requirement } from '../../model/framework.ts';
import type { Language } from '../../model/text.ts';
import type { ExplainReport } from '../../report/explain.ts';
import { explainJson } from '../../report/explain.ts';
import { diagnosticHelp, gapHelp, priorityHelp } from '../../report/terminal/help.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { FormatOf } from '../formats.ts';
import type { Host, Output } from '../host.ts';
import { deliver, type OutputFlags } from '../output.ts';
import { refuseBare, requirementOf } from '../requirement.ts';
import { say } from '../say.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';
import { openWorkspace, type WorkspaceFlags } from '../workspace.ts';

export interface ExplainFlags extends WorkspaceFlags, ScreenFlags, OutputFlags<'explain'> {
  readonly lang?: Language;
  readonly asOf?: string;
  readonly all?: boolean;
}

export async function explainCommand(host: Host, what: string, path: string, flags: ExplainFlags): Promise<ExitCode> {
  const options = terminalOptions(host, host.stdout, flags);
  if (Object.hasOwn(DIAGNOSTICS, what)) {
    say(host.stdout, diagnosticHelp(what as keyof typeof DIAGNOSTICS, options));
    return EXIT.ok;
  }
  if (Object.hasOwn(GAPS, what)) {
    say(host.stdout, gapHelp(what as GapKind, flags.lang ?? 'en', options));
    return EXIT.ok;
  }
  if (what === 'priority') {
    say(host.stdout, priorityHelp(flags.lang ?? 'en', options));
    return EXIT.ok;
  }
  const { library } = await openLibrary(host, flags.frameworks);
  if (!what.includes(':')) {
    refuseBare(library, what);
    const known = ['priority', ...Object.keys(DIAGNOSTICS), ...Object.keys(GAPS)];
    throw new Refusal(
      `"${what}" is no requirement, diagnostic code or kind of gap`,
      didYouMean(what, known) ?? 'a requirement is written framework:requirement, such as avg:33(1)',
    );
  }
  return explainRequirement(host, requirementOf(library, what), path, flags);
}

async function explainRequirement(
  host: Host,
  requirement: Requirement,
  path: string,
  flags: ExplainFlags,
): Promise<ExitCode> {
  const opened = await openWorkspace(host, path, { ...flags, framework: [requirement.framework] });
  await reportDiagnostics(host, opened.diagnostics, opened.texts, flags);
  if (!opened.workspace) return EXIT.failed;
  const assessed = assess(opened.workspace, { asOf: flags.asOf ?? host.today, requireEvidence: false });
  const finding = assessed.assessment.frameworks[0]?.findings.find((one) => one.requirement.id === requirement.id);
  const report: ExplainReport = {
    requirement,
    finding,
    explanations: explanationsOf(assessed, requirement, finding, flags.all ?? false),
    organisation: assessed.assessment.organisation,
    language: flags.lang ?? assessed.assessment.organisation.language,
  };
  await deliver(host, 'explain', flags, (format, screen) => render(format, report, host, screen, flags));
  return EXIT.ok;
}

async function render(
  format: FormatOf<'explain'>,
  report: ExplainReport,
  host: Host,
  screen: Output,
  flags: ExplainFlags,
): Promise<string> {
  switch (format) {
    case 'json':
      return explainJson(report);
    case 'markdown': {
      const { explainMarkdown } = await import('../../report/markdown/explain.ts');
      return explainMarkdown(report);
    }
    case 'terminal': {
      const { explainTerminal } = await import('../../report/terminal/explain.ts');
      return explainTerminal(report, terminalOptions(host, screen, flags));
    }
  }
}
