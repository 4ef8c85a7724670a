import { assess } from '../../assess/assess.ts';
import { statementsOf } from '../../assess/soa.ts';
import type { Language } from '../../model/text.ts';
import type { CsvDialect } from '../../report/csv.ts';
import { remarkCounts, type SoaReport } from '../../report/soa.ts';
import { sheetCsv, workbookOf } from '../../report/table/write.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { EXIT, type ExitCode, Refusal } from '../exit.ts';
import type { FormatOf } from '../formats.ts';
import type { Host, Output } from '../host.ts';
import { deliver, type OutputFlags, type Rendered } from '../output.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';
import { openWorkspace, type WorkspaceFlags } from '../workspace.ts';

export interface SoaFlags extends WorkspaceFlags, ScreenFlags, OutputFlags<'soa'> {
  readonly lang?: Language;
  readonly asOf?: string;
  readonly csvDialect: CsvDialect;
  readonly check?: boolean;
}

/**
 * The Statement of Applicability of every standard in scope that has an annex; with `--check` 1 where there are
 * objections.
 */
export async function soaCommand(host: Host, path: string, flags: SoaFlags): Promise<ExitCode> {
  const { framework: wanted, ...open } = flags;
  const { workspace, library, diagnostics, texts } = await openWorkspace(host, path, open);
  await reportDiagnostics(host, diagnostics, texts, flags);
  if (!workspace) return EXIT.failed;
  const assessed = assess(workspace, { asOf: flags.asOf ?? host.today, requireEvidence: false });
  const { asOf, organisation } = assessed.assessment;
  const statements = statementsOf(workspace, assessed);
  const ids = statements.map(({ framework }) => framework.id);
  const missing = wanted?.find((id) => !ids.includes(id));
  if (missing !== undefined) throw new Refusal(`${missing} is not in scope with an annex of controls`, hintOf(ids));
  if (statements.length === 0)
    throw new Refusal('no framework in scope has an annex of controls to decide on', hintOf(ids));
  const report: SoaReport = {
    organisation,
    asOf,
    language: flags.lang ?? organisation.language,
    statements: statements.filter(({ framework }) => wanted?.includes(framework.id) ?? true),
    version: host.version,
    digest: library.digest,
  };
  await deliver(host, 'soa', flags, (format, screen) => render(format, report, host, screen, flags));
  const objects = report.statements.some(({ remarks }) => remarkCounts(remarks).objections > 0);
  return flags.check && objects ? EXIT.gaps : EXIT.ok;
}

const hintOf = (ids: readonly string[]): string =>
  ids.length === 0
    ? 'add iso27001-2022 or nen7510-2024 under frameworks: of the file'
    : `those that have one are ${ids.join(', ')}`;

async function render(
  format: FormatOf<'soa'>,
  report: SoaReport,
  host: Host,
  screen: Output,
  flags: SoaFlags,
): Promise<Rendered> {
  switch (format) {
    case 'json': {
      const { soaJson } = await import('../../report/soa-json.ts');
      return soaJson(report);
    }
    case 'markdown': {
      const { soaMarkdown } = await import('../../report/markdown/soa.ts');
      return soaMarkdown(report);
    }
    case 'html': {
      const { soaHtml } = await import('../../report/html/soa.ts');
      return soaHtml(report);
    }
    case 'csv': {
      const { soaSheet } = await import('../../report/sheets/soa.ts');
      return sheetCsv(soaSheet(report), flags.csvDialect);
    }
    case 'xlsx': {
      const { soaSheets } = await import('../../report/sheets/soa.ts');
      return workbookOf(soaSheets(report));
    }
    case 'terminal': {
      const { soaTerminal } = await import('../../report/terminal/soa.ts');
      return soaTerminal(report, terminalOptions(host, screen, flags));
    }
  }
}
