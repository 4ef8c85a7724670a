import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REPORT_SCHEMAS } from '../schema/reports/reports.ts';
import { type DocumentKind, SCHEMAS } from '../schema/schemas.ts';
import { compileContent } from './content.ts';
import { documentTypes } from './document-types.ts';
import { notices } from './notices.ts';
import { validatorModules } from './validators.ts';

export { compileContent, documentTypes, notices };

/** Everything that is generated before the bundle: compiled content, schemas as JSON, the sources of validators. */
export function prepare(root: string): { readonly validators: Readonly<Record<DocumentKind, string>> } {
  const dist = path.join(root, 'dist');
  mkdirSync(path.join(dist, 'schema'), { recursive: true });
  compileContent(path.join(root, 'frameworks'), path.join(dist, 'content'));
  for (const [name, schema] of Object.entries({ ...SCHEMAS, ...REPORT_SCHEMAS })) {
    writeFileSync(path.join(dist, 'schema', `${name}.schema.json`), `${JSON.stringify(schema, undefined, 2)}\n`);
  }
  return { validators: validatorModules() };
}

/** Writes the types of the documents to a file. */
export async function generate(file: string): Promise<void> {
  writeFileSync(file, await documentTypes());
}
