import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { type DocumentKind, SCHEMAS } from '../schema/schemas.ts';
import { AJV_OPTIONS } from '../schema/validators.ts';

/** Source of a module that exports `validatorOf`, with validators generated ahead of time. */
export function validatorModule(): string {
  const kinds = Object.keys(SCHEMAS) as DocumentKind[];
  const ajv = new Ajv({ ...AJV_OPTIONS, code: { source: true, lines: false } });
  for (const kind of kinds) ajv.addSchema(SCHEMAS[kind], kind);
  const names = Object.fromEntries(kinds.map((kind) => [kind, kind]));
  return `${standaloneCode(ajv, names)}\nconst validators = exports;\nmodule.exports = { validatorOf: (kind) => validators[kind] };\n`;
}
