import { statSync } from 'node:fs';
import path from 'node:path';
import { withDefaultScope } from '../assess/obligations.ts';
import { redacted } from '../assess/redact.ts';
import { type Diagnostic, hasErrors, inOrder } from '../diagnostics/diagnostic.ts';
import { loadOrganisation } from '../load/organisation.ts';
import type { Library } from '../model/library.ts';
import { MAPPING_METHODS, type MappingMethod } from '../model/mapping.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Workspace } from '../model/workspace.ts';
import { resolveOrganisation } from '../resolve/organisation.ts';
import { resolveWorkspace } from '../resolve/workspace.ts';
import { reportDiagnostics } from './diagnostics.ts';
import type { Host } from './host.ts';
import { blocking, openLibrary } from './library.ts';
import { progress } from './progress.ts';
import type { ScreenFlags } from './screen.ts';

/** A workspace, or the diagnostics that stand in its way; warnings come with either. */
export interface OpenedWorkspace {
  readonly workspace: Workspace | undefined;
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** The name of the root file, as the user named it. */
  readonly root: string;
}

export interface WorkspaceFlags {
  readonly framework?: readonly string[];
  readonly frameworks?: readonly string[];
  readonly infer?: boolean;
  readonly redact?: boolean;
  readonly mappingMethod?: readonly MappingMethod[];
}

/** load -> validate -> resolve: everything up to the start of inference, with all that is wrong on the way, once. */
export async function openWorkspace(host: Host, given: string, flags: WorkspaceFlags): Promise<OpenedWorkspace> {
  progress(host, 'reading', isLarge(path.resolve(host.cwd, given)));
  const own = await openLibrary(host, flags.frameworks);
  const files = loadOrganisation(path.resolve(host.cwd, given), given);
  progress(host, 'checking');
  const diagnostics = [...blocking(own), ...files.diagnostics];
  const texts = new Map([...own.texts, ...files.texts]);
  const stop = (): OpenedWorkspace => ({
    workspace: undefined,
    library: own.library,
    diagnostics: inOrder(diagnostics),
    texts,
    root: files.documents[0]?.file ?? given,
  });
  if (files.documents.length === 0) return stop();
  const { organisation: declared, diagnostics: found } = resolveOrganisation(files.documents, own.library);
  diagnostics.push(...found);
  if (!declared || hasErrors(diagnostics)) return stop();
  const organisation = flags.redact ? redacted(declared) : declared;
  const methods = flags.infer === false ? [] : (flags.mappingMethod ?? MAPPING_METHODS);
  const scoped = withDefaultScope(organisation, own.library.obligations());
  const resolved = resolveWorkspace(scoped, own.library, { frameworks: flags.framework ?? [], methods });
  diagnostics.push(...resolved.diagnostics);
  progress(host, 'assessing');
  return { ...stop(), workspace: resolved.workspace };
}

/** Whether reading a file takes long enough for a person to wonder. */
const isLarge = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 2_000_000;

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
  return { organisation: flags.redact ? redacted(organisation) : organisation, library: own.library };
}
