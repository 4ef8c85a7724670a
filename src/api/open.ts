import path from 'node:path';
import { withDefaultScope } from '../assess/obligations.ts';
import { withReach } from '../assess/reach.ts';
import { type Diagnostic, hasErrors, inOrder } from '../diagnostics/diagnostic.ts';
import { loadOrganisation } from '../load/organisation.ts';
import type { Library } from '../model/library.ts';
import { MAPPING_METHODS, type MappingMethod } from '../model/mapping.ts';
import type { Workspace } from '../model/workspace.ts';
import { resolveOrganisation } from '../resolve/organisation.ts';
import { resolveWorkspace } from '../resolve/workspace.ts';
import { blocking, openLibrary, type Surroundings } from './open-library.ts';

/** What a workspace comes with: the content it refers to, and all that is wrong or doubtful in its files. */
interface Opened {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of every file that was read, by its name in the diagnostics. */
  readonly texts: ReadonlyMap<string, string>;
  /** How the user named the organisation: a file or a folder. */
  readonly given: string;
  /** The name of the root file, as the user named it. */
  readonly root: string;
}

/** A workspace that can be assessed; its diagnostics are warnings. */
export interface UsableWorkspace extends Opened {
  readonly workspace: Workspace;
}

/** No workspace: the diagnostics say what stands in the way. */
export interface BlockedWorkspace extends Opened {
  readonly workspace: undefined;
}

/** A workspace, or the diagnostics that stand in its way; warnings come with either. */
export type OpenedWorkspace = UsableWorkspace | BlockedWorkspace;

export interface WorkspaceOptions {
  /** The frameworks to assess; all that are in scope where it is left out. */
  readonly frameworks?: readonly string[] | undefined;
  /** Folders with frameworks and mappings of one's own. */
  readonly frameworkFolders?: readonly string[] | undefined;
  /** The mappings that inference may use, by how they came about: all where it is left out, none where it is empty. */
  readonly methods?: readonly MappingMethod[] | undefined;
  /** Leaves names of people and references to evidence out of all that follows. */
  readonly redact?: boolean | undefined;
}

/** What opening a workspace does next. */
export type Stage = 'reading' | 'checking' | 'assessing';

/** load -> validate -> resolve: everything up to the start of inference, with all that is wrong on the way, once. */
export async function openWorkspace(
  surroundings: Surroundings,
  given: string,
  options: WorkspaceOptions = {},
  onStage: (stage: Stage) => void = () => {},
): Promise<OpenedWorkspace> {
  onStage('reading');
  const own = await openLibrary(surroundings, options.frameworkFolders);
  const files = loadOrganisation(path.resolve(surroundings.cwd, given), given);
  onStage('checking');
  const diagnostics = [...blocking(own), ...files.diagnostics];
  const texts = new Map([...own.texts, ...files.texts]);
  const opened = (): Opened => ({
    library: own.library,
    diagnostics: inOrder(diagnostics),
    texts,
    given,
    root: files.documents[0]?.file ?? given,
  });
  if (files.documents.length === 0) return { ...opened(), workspace: undefined };
  const { organisation: declared, diagnostics: found } = resolveOrganisation(files.documents, own.library);
  diagnostics.push(...found);
  if (!declared || hasErrors(diagnostics)) return { ...opened(), workspace: undefined };
  const organisation = options.redact ? (await import('../assess/redact.ts')).redacted(declared) : declared;
  const obligations = own.library.obligations();
  const scoped = withReach(withDefaultScope(organisation, obligations), obligations);
  const { frameworks = [], methods = MAPPING_METHODS } = options;
  const { workspace, diagnostics: unresolved } = resolveWorkspace(scoped, own.library, { frameworks, methods });
  diagnostics.push(...unresolved);
  onStage('assessing');
  return workspace ? { ...opened(), workspace } : { ...opened(), workspace };
}
