import path from 'node:path';
import { type OpenedWorkspace, openWorkspace as open } from '../api/open.ts';
import { blocking, openLibrary } from '../api/open-library.ts';
import { hasErrors, inOrder } from '../diagnostics/diagnostic.ts';
import { loadOrganisation } from '../load/organisation.ts';
import { statOf } from '../load/stat.ts';
import type { Library } from '../model/library.ts';
import type { MappingMethod } from '../model/mapping.ts';
import type { Organisation } from '../model/organisation.ts';
import { resolveOrganisation } from '../resolve/organisation.ts';
import { reportDiagnostics } from './diagnostics.ts';
import type { Host } from './host.ts';
import { progress } from './progress.ts';
import type { ScreenFlags } from './screen.ts';

export interface WorkspaceFlags {
  readonly framework?: readonly string[];
  readonly frameworks?: readonly string[];
  readonly infer?: boolean;
  readonly redact?: boolean;
  readonly mappingMethod?: readonly MappingMethod[];
}

/** A workspace with all that is wrong on the way to it, once; a long run says on a terminal what it does. */
export function openWorkspace(host: Host, given: string, flags: WorkspaceFlags): Promise<OpenedWorkspace> {
  const options = {
    frameworks: flags.framework,
    frameworkFolders: flags.frameworks,
    methods: flags.infer === false ? [] : flags.mappingMethod,
    redact: flags.redact,
  };
  return open(host, given, options, (stage) =>
    progress(host, stage, stage === 'reading' ? isLarge(path.resolve(host.cwd, given)) : undefined),
  );
}

/** Whether reading a file takes long enough for a person to wonder. */
const isLarge = (file: string): boolean => (statOf(file)?.size ?? 0) > 2_000_000;

/** An organisation with the content at hand, for a command that needs no assessment. */
export interface OpenedOrganisation {
  readonly organisation: Organisation;
  readonly library: Library;
}

/** load -> validate -> resolve, with all that is wrong said once; undefined where something stands in the way. */
export async function openOrganisation(
  host: Host,
  given: string,
  flags: ScreenFlags & Pick<WorkspaceFlags, 'frameworks' | 'redact'>,
): Promise<OpenedOrganisation | undefined> {
  const own = await openLibrary(host, flags.frameworks);
  const files = loadOrganisation(path.resolve(host.cwd, given), given);
  const resolved = resolveOrganisation(files.documents, own.library);
  const diagnostics = inOrder([...blocking(own), ...files.diagnostics, ...resolved.diagnostics]);
  await reportDiagnostics(host, diagnostics, new Map([...own.texts, ...files.texts]), flags);
  const { organisation } = resolved;
  if (!organisation || hasErrors(diagnostics)) return undefined;
  const shown = flags.redact ? (await import('../assess/redact.ts')).redacted(organisation) : organisation;
  return { organisation: shown, library: own.library };
}
