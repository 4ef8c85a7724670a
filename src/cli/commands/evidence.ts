import { assess } from '../../assess/assess.ts';
import { evidenceList } from '../../assess/evidence-list.ts';
import type { Language } from '../../model/text.ts';
import type { CsvDialect } from '../../report/csv.ts';
import { EVIDENCE_LIST } from '../../report/evidence.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { deliver, type OutputFlags } from '../output.ts';
import { type ScreenFlags, terminalOptions } from '../screen.ts';
import { openWorkspace, type WorkspaceFlags } from '../workspace.ts';

export interface EvidenceFlags extends WorkspaceFlags, ScreenFlags, OutputFlags<'evidence'> {
  readonly lang?: Language;
  readonly asOf?: string;
  readonly csvDialect: CsvDialect;
  readonly missing?: boolean;
}

/** The list of evidence to ask of each owner. */
export async function evidenceCommand(host: Host, path: string, flags: EvidenceFlags): Promise<ExitCode> {
  const { workspace, library, diagnostics, texts } = await openWorkspace(host, path, flags);
  await reportDiagnostics(host, diagnostics, texts, flags);
  if (!workspace) return EXIT.failed;
  const { assessment } = assess(workspace, { asOf: flags.asOf ?? host.today, requireEvidence: false });
  const owners = evidenceList(assessment, ({ framework, id }) => library.texts(framework).get(id)?.evidence ?? [])
    .map(({ owner, requests }) => ({
      owner,
      requests: flags.missing ? requests.filter(({ present }) => present.length === 0) : requests,
    }))
    .filter(({ requests }) => requests.length > 0);
  const report = {
    organisation: assessment.organisation.name,
    language: flags.lang ?? assessment.organisation.language,
    asOf: assessment.asOf,
    owners,
    titleOf: (framework: string) => library.framework(framework).shortTitle,
  };
  await deliver(host, 'evidence', flags, (format, screen) =>
    EVIDENCE_LIST[format](report, { ...terminalOptions(host, screen, flags), dialect: flags.csvDialect }),
  );
  return EXIT.ok;
}
