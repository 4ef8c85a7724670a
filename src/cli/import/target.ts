import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Change } from '../../edit/change.ts';
import { edit } from '../../edit/edit.ts';
import type { TargetFile } from '../../intake/changes.ts';
import { loadOrganisation, ROOT_FILE } from '../../load/organisation.ts';
import { isFolder } from '../../load/stat.ts';
import type { Library } from '../../model/library.ts';
import type { Organisation } from '../../model/organisation.ts';
import { resolveOrganisation } from '../../resolve/organisation.ts';
import type { OrganisationDocument } from '../../schema/documents.ts';
import { type Document, validateText } from '../../schema/validate.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import { writeWhole } from '../output.ts';
import { save } from '../save.ts';
import type { ScreenFlags } from '../screen.ts';

/** The organisation that a table is read into: the files there are, or the one that is to be. */
export interface Target {
  readonly isNew: boolean;
  readonly files: readonly (TargetFile & {
    readonly document: Document<OrganisationDocument> | undefined;
    readonly path: string;
    readonly shown: string;
    readonly text: string;
  })[];
  /** Nothing, where the file is new. */
  readonly organisation: Organisation | undefined;
}

/**
 * Opens the files at a path; undefined, and said, where they have errors. A path where nothing is gives a new target.
 */
export async function openTarget(
  host: Host,
  to: string,
  library: Library,
  flags: ScreenFlags,
): Promise<Target | undefined> {
  const given = path.resolve(host.cwd, to);
  const inFolder = isFolder(given);
  const root = inFolder ? path.join(given, ROOT_FILE) : given;
  const shown = inFolder ? path.posix.join(to, ROOT_FILE) : to;
  if (!existsSync(root)) return newTarget(root, shown);
  const loaded = loadOrganisation(given, to);
  const { organisation, diagnostics } = resolveOrganisation(loaded.documents, library);
  const all = [...loaded.diagnostics, ...diagnostics];
  if (!organisation || hasErrors(all)) {
    await reportDiagnostics(host, all, loaded.texts, flags);
    return undefined;
  }
  const folder = path.dirname(realpathSync(root));
  const files = loaded.documents.map((document, i) => ({
    document,
    local: document.local,
    value: document.value,
    path: i === 0 ? root : path.join(folder, document.local),
    shown: document.file,
    text: loaded.texts.get(document.file) ?? '',
  }));
  return { isNew: false, files, organisation };
}

function newTarget(root: string, shown: string): Target {
  if (!existsSync(path.dirname(root))) throw new Refusal(`the folder of ${shown} does not exist`, 'make it first');
  if (!/\.ya?ml$/.test(shown)) throw new Refusal(`${shown} is no YAML file`, 'name a file that ends in .yaml');
  const value: OrganisationDocument = { kloof: 'organisation/1' };
  const file = { document: undefined, local: path.basename(root), value, path: root, shown, text: '' };
  return { isNew: true, files: [file], organisation: undefined };
}

/** A file as it will be. */
export interface EditedFile {
  readonly path: string;
  readonly shown: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The files with the changes made, each of them valid; undefined, and said, where they would not be. Nothing is
 * written.
 */
export async function editedFiles(
  host: Host,
  target: Target,
  changes: ReadonlyMap<string, readonly Change[]>,
  library: Library,
  flags: ScreenFlags,
): Promise<readonly EditedFile[] | undefined> {
  const edited = target.files.map((file) => ({ ...file, after: editedText(file, changes.get(file.local) ?? []) }));
  const texts = new Map(edited.map(({ shown, after }) => [shown, after]));
  const validated = edited.map(({ shown, local, after }) =>
    validateText(after, { file: shown, local }, ['organisation']),
  );
  const documents = validated.flatMap(({ validated: one }) => (one?.kind === 'organisation' ? [one.document] : []));
  const resolved = resolveOrganisation(documents, library);
  const found: readonly Diagnostic[] = [
    ...validated.flatMap(({ diagnostics }) => diagnostics),
    ...resolved.diagnostics,
  ];
  const errors = found.filter(({ severity }) => severity === 'error');
  await reportDiagnostics(host, errors, texts, flags);
  if (errors.length > 0) return undefined;
  return edited.map(({ path: real, shown, text, after }) => ({ path: real, shown, before: text, after }));
}

function editedText({ text, shown }: Target['files'][number], changes: readonly Change[]): string {
  if (changes.length === 0) return text;
  const edited = edit(text, changes);
  if ('text' in edited) return edited.text;
  const { message, hint, line } = edited.refused;
  throw new Refusal(`${shown}:${line}: ${message}`, hint);
}

/** Writes what is not as it was. */
export function writeFiles(files: readonly EditedFile[], isNew: boolean): void {
  for (const { path: real, shown, before, after } of files) {
    if (isNew) writeWhole(real, after, shown);
    else save(real, before, after, shown);
  }
}
