import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { AJV_OPTIONS, READ_SCHEMAS, type ReadKind } from '../schema/validators.ts';

/** Per kind of file, the source of a module that is its validator. */
export function validatorModules(): Readonly<Record<ReadKind, string>> {
  const kinds = Object.keys(READ_SCHEMAS) as ReadKind[];
  return Object.fromEntries(
    kinds.map((kind) => {
      const ajv = new Ajv({ ...AJV_OPTIONS, inlineRefs: false, code: { source: true, lines: false } });
      return [kind, standaloneCode(ajv, ajv.compile(READ_SCHEMAS[kind]))];
    }),
  ) as Record<ReadKind, string>;
}
