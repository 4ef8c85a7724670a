import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Library } from '../model/library.ts';
import { checkFramework } from '../resolve/check-framework.ts';
import { checkMappings } from '../resolve/check-mapping.ts';
import type { FrameworkDocument, MappingDocument } from '../schema/documents.ts';
import type { Document } from '../schema/validate.ts';
import { type Checked, checkOrganisation } from './check-organisation.ts';
import type { Located } from './content-files.ts';
import { loadLicensedText } from './licensed-text.ts';
import { loadFile } from './load-file.ts';
import { sameId, withDocuments } from './own-content.ts';

/**
 * Checks files of whatever kind together: a mapping may speak of a framework beside it. An organisation is checked
 * against the library alone, as every report reads it.
 */
export function checkContent(files: readonly Located[], library: Library): Checked {
  const texts = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const frameworks = new Map<string, Document<FrameworkDocument>>();
  const mappings: Document<MappingDocument>[] = [];
  const licensed: Located[] = [];
  const organisations: Located[] = [];
  for (const file of files) {
    const { validated, diagnostics: found, text } = loadFile(file.path, { file: file.name });
    texts.set(file.name, text);
    diagnostics.push(...found);
    if (validated?.kind === 'framework') {
      const { document } = validated;
      diagnostics.push(...checkFramework(document), ...sameId(document, frameworks));
      frameworks.set(document.value.id, document);
    } else if (validated?.kind === 'mapping') mappings.push(validated.document);
    else if (validated?.kind === 'licensed-text') licensed.push(file);
    else if (validated?.kind === 'organisation') organisations.push(file);
  }
  const ids = new Set(mappings.map(({ value }) => `${value.source}--${value.target}`));
  const others = { ...library, mappings: library.mappings.filter(({ id }) => !ids.has(id)) };
  const together = withDocuments(library, frameworks, mappings);
  diagnostics.push(...checkMappings(mappings, together, others));
  for (const { path, name } of licensed) diagnostics.push(...loadLicensedText(path, name, together).diagnostics);
  const checked = organisations.map((file) => checkOrganisation(file, library));
  return {
    diagnostics: [...diagnostics, ...checked.flatMap((one) => one.diagnostics)],
    texts: new Map([...texts, ...checked.flatMap((one) => [...one.texts])]),
  };
}
