import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { type DocumentKind, SCHEMAS } from '../schema/schemas.ts';
import { AJV_OPTIONS } from '../schema/validators.ts';

/** Per kind of file, the source of a module that is its validator. */
export function validatorModules(): Readonly<Record<DocumentKind, string>> {
  const kinds = Object.keys(SCHEMAS) as DocumentKind[];
  return Object.fromEntries(
    kinds.map((kind) => {
      const ajv = new Ajv({ ...AJV_OPTIONS, inlineRefs: false, code: { source: true, lines: false } });
      return [kind, standaloneCode(ajv, ajv.compile(SCHEMAS[kind]))];
    }),
  ) as Record<DocumentKind, string>;
}
