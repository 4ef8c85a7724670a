import path from 'node:path';
import { blocking, openLibrary } from '../../api/open-library.ts';
import { type Diagnostic, hasErrors, inOrder } from '../../diagnostics/diagnostic.ts';
import type { Change } from '../../edit/change.ts';
import { edit } from '../../edit/edit.ts';
import { loadOrganisation } from '../../load/organisation.ts';
import type { Library } from '../../model/library.ts';
import type { Organisation } from '../../model/organisation.ts';
import { resolveOrganisation } from '../../resolve/organisation.ts';
import type { OrganisationDocument } from '../../schema/documents.ts';
import { type Document, validateText } from '../../schema/validate.ts';
import { reportDiagnostics } from '../diagnostics.ts';
import { Refusal } from '../exit.ts';
import type { Host } from '../host.ts';
import type { LibraryFlags } from '../library.ts';
import { save } from '../save.ts';

type Doc = Document<OrganisationDocument>;

/** Changes of one file, by the name that origins carry. */
export interface FileChanges {
  readonly file: string;
  readonly changes: readonly Change[];
}

/** The files of an organisation while somebody answers questions about it: every answer is on disk at once. */
export class Ledger {
  readonly library: Library;
  readonly #folder: string;
  #documents: readonly Doc[];
  #texts: ReadonlyMap<string, string>;
  #organisation: Organisation;

  /** Opens files without errors; undefined, and said, where there are some. */
  static async open(host: Host, given: string, flags: LibraryFlags): Promise<Ledger | undefined> {
    const own = await openLibrary(host, flags.frameworks);
    const files = loadOrganisation(path.resolve(host.cwd, given), given);
    const resolved = resolveOrganisation(files.documents, own.library);
    const diagnostics = inOrder([...blocking(own), ...files.diagnostics, ...resolved.diagnostics]);
    const [root] = files.documents;
    if (root && resolved.organisation && !hasErrors(diagnostics)) {
      const folder = path.dirname(path.resolve(host.cwd, root.file));
      return new Ledger(own.library, folder, files.documents, files.texts, resolved.organisation);
    }
    await reportDiagnostics(host, diagnostics, new Map([...own.texts, ...files.texts]), flags);
    return undefined;
  }

  private constructor(
    library: Library,
    folder: string,
    documents: readonly Doc[],
    texts: ReadonlyMap<string, string>,
    organisation: Organisation,
  ) {
    this.library = library;
    this.#folder = folder;
    this.#documents = documents;
    this.#texts = texts;
    this.#organisation = organisation;
  }

  get organisation(): Organisation {
    return this.#organisation;
  }

  /** What the files say, the root file first. */
  get documents(): readonly Doc[] {
    return this.#documents;
  }

  /** Writes the changes of one file, unless the files would have an error then: the errors that stand in the way. */
  record({ file, changes }: FileChanges): readonly Diagnostic[] {
    const document = this.#documents.find(({ local }) => local === file);
    if (!document) throw new Refusal(`${file} is no file of this organisation`);
    const text = this.#texts.get(document.file) ?? '';
    const edited = edit(text, changes);
    if ('refused' in edited) {
      const { message, hint, line } = edited.refused;
      throw new Refusal(`${document.file}:${line}: ${message}`, hint);
    }
    const name = { file: document.file, local: document.local };
    const { validated, diagnostics } = validateText(edited.text, name, ['organisation']);
    if (validated?.kind !== 'organisation' || hasErrors(diagnostics)) return diagnostics.filter(isError);
    const documents = this.#documents.map((one) => (one === document ? validated.document : one));
    const resolved = resolveOrganisation(documents, this.library);
    if (!resolved.organisation || hasErrors(resolved.diagnostics)) return resolved.diagnostics.filter(isError);
    save(path.join(this.#folder, document.local), text, edited.text, document.file);
    this.#documents = documents;
    this.#texts = new Map([...this.#texts, [document.file, edited.text]]);
    this.#organisation = resolved.organisation;
    return [];
  }
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
