import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shippedLibrary } from '../load/library.ts';
import { published } from '../schema/published.ts';
import { REPORT_SCHEMAS } from '../schema/reports/reports.ts';
import { type DocumentKind, SCHEMAS } from '../schema/schemas.ts';
import { organisationWithIds } from '../schema/with-ids.ts';
import { compileContent } from './content.ts';
import { documentTypes } from './document-types.ts';
import { notices } from './notices.ts';
import { validatorModules } from './validators.ts';

export { packed } from './packs.ts';
export { asCommonJs } from './pieces.ts';
export { compileContent, documentTypes, notices };

/** Everything that is generated before the bundle: compiled content, schemas as JSON, the sources of validators. */
export function prepare(root: string): { readonly validators: Readonly<Record<DocumentKind, string>> } {
  const dist = path.join(root, 'dist');
  mkdirSync(path.join(dist, 'schema'), { recursive: true });
  compileContent(path.join(root, 'frameworks'), path.join(dist, 'content'));
  const library = shippedLibrary(path.join(dist, 'content'));
  const withIds = organisationWithIds(library.frameworks.map(({ id }) => library.framework(id)));
  const schemas = { ...SCHEMAS, ...REPORT_SCHEMAS, 'organisation-with-ids': withIds };
  for (const [name, schema] of Object.entries(schemas)) {
    const text = JSON.stringify(published(schema), undefined, 2);
    writeFileSync(path.join(dist, 'schema', `${name}.schema.json`), `${text}\n`);
  }
  return { validators: validatorModules() };
}

/** Writes the types of the documents to a file. */
export async function generate(file: string): Promise<void> {
  writeFileSync(file, await documentTypes());
}
