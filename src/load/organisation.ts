import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { OrganisationDocument } from '../schema/documents.ts';
import { rangeOf } from '../schema/reporter.ts';
import type { Document } from '../schema/validate.ts';
import { loadFile } from './load-file.ts';
import { isFolder } from './stat.ts';

/** The root file of an organisation and the files it includes, as far as they could be read. */
export interface OrganisationFiles {
  /** Root file first, then the included files in the order in which they are named. */
  readonly documents: readonly Document<OrganisationDocument>[];
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every file that was read, by the name the user is shown. */
  readonly texts: ReadonlyMap<string, string>;
}

export const ROOT_FILE = 'kloof.yaml';

/**
 * Reads the organisation at a path: a file, or a folder that holds kloof.yaml.
 * `name` is how the user named it; included files are shown relative to the root file, beside it.
 */
export function loadOrganisation(given: string, name: string): OrganisationFiles {
  const root = rootFile(given, name);
  if ('diagnostic' in root) return { documents: [], diagnostics: [root.diagnostic], texts: new Map() };
  const first = loadFile(root.path, { file: root.name, local: path.basename(root.name) }, ['organisation']);
  const texts = new Map([[root.name, first.text]]);
  const diagnostics = [...first.diagnostics];
  if (first.validated?.kind !== 'organisation') return { documents: [], diagnostics, texts };
  const { document } = first.validated;
  const documents = [document];
  const folder = realpathSync(path.dirname(root.path));
  const seen = new Set([realpathSync(root.path)]);
  for (const [i, include] of Object.entries(document.value.include ?? [])) {
    const file = path.resolve(folder, include);
    const shown = posix(path.join(path.dirname(root.name), include));
    const refuse = (code: 'include-outside' | 'include-repeated' | 'file-missing', message: string): void => {
      // Looked up where it is shown: to know where an entry stands, the file is read once more.
      const at = rangeOf({ document, path: ['include', Number(i)] });
      diagnostics.push(diagnostic(code, root.name, at, message));
    };
    if (!existsSync(file)) {
      refuse('file-missing', `${include} does not exist`);
      continue;
    }
    const real = realpathSync(file);
    if (path.isAbsolute(include) || !isInside(folder, real)) {
      refuse('include-outside', `${include} lies outside the folder of ${path.basename(root.name)}`);
      continue;
    }
    if (seen.has(real)) {
      refuse('include-repeated', `${include} is included twice`);
      continue;
    }
    seen.add(real);
    const included = loadFile(file, { file: shown, local: posix(path.normalize(include)) }, ['organisation']);
    texts.set(shown, included.text);
    diagnostics.push(...included.diagnostics);
    if (included.validated?.kind === 'organisation') documents.push(included.validated.document);
  }
  return { documents, diagnostics, texts };
}

function rootFile(
  given: string,
  name: string,
): { readonly path: string; readonly name: string } | { readonly diagnostic: Diagnostic } {
  if (!isFolder(given)) return { path: given, name: posix(name) };
  const file = path.join(given, ROOT_FILE);
  const shown = posix(path.join(name, ROOT_FILE));
  if (existsSync(file)) return { path: file, name: shown };
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const where = name === '.' || name === '' ? 'the working directory' : posix(name);
  const hint = `write one with \`kloof init\`, or name the file: kloof gap path/to/file.yaml`;
  return {
    diagnostic: diagnostic('no-organisation-file', posix(name) || '.', range, `${where} holds no ${ROOT_FILE}`, {
      hint,
    }),
  };
}

const posix = (file: string): string => file.split(path.sep).join('/');

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
