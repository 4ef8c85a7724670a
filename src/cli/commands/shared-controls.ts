import { controlOverlap } from '../../assess/control-overlap.ts';
import type { Language } from '../../model/text.ts';
import { CONTROL_MATRIX } from '../../report/control-matrix.ts';
import type { CsvDialect } from '../../report/csv.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { frameworkOf, type LibraryFlags } from '../library.ts';
import { deliver, type OutputFlags } from '../output.ts';
import { terminalOptions } from '../screen.ts';
import { openWorkspace } from '../workspace.ts';

export interface SharedControlsFlags extends LibraryFlags, OutputFlags<'matrix'> {
  readonly csvDialect: CsvDialect;
  readonly lang?: Language;
}

/** How many controls of an organisation serve each pair of frameworks. */
export async function sharedControls(
  host: Host,
  path: string,
  ids: readonly string[],
  flags: SharedControlsFlags,
): Promise<ExitCode> {
  const opened = await openWorkspace(host, path, flags);
  await reportDiagnostics(host, opened.diagnostics, opened.texts, flags);
  if (!opened.workspace) return EXIT.failed;
  const { workspace, library } = opened;
  const shown =
    ids.length > 0
      ? ids.map((id) => frameworkOf(library, id))
      : workspace.inScope.map(({ framework }) => library.framework(framework));
  const report = {
    organisation: workspace.organisation.name,
    frameworks: shown,
    cells: controlOverlap(workspace, shown),
    language: flags.lang ?? workspace.organisation.language,
    version: host.version,
  };
  await deliver(host, 'matrix', flags, (format, screen) =>
    CONTROL_MATRIX[format](report, { ...terminalOptions(host, screen, flags), dialect: flags.csvDialect }),
  );
  return EXIT.ok;
}
