import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { JsonSchema } from '../schema/parts.ts';
import { AJV_OPTIONS, READ_SCHEMAS, type ReadKind } from '../schema/validators.ts';

/** Per kind of file, the source of a module that is its validator. */
export function validatorModules(): Readonly<Record<ReadKind, string>> {
  const kinds = Object.keys(READ_SCHEMAS) as ReadKind[];
  return Object.fromEntries(
    kinds.map((kind) => {
      const ajv = new Ajv({ ...AJV_OPTIONS, inlineRefs: false, code: { source: true, lines: false } });
      return [kind, standaloneCode(ajv, ajv.compile(withoutProse(READ_SCHEMAS[kind]) as JsonSchema))];
    }),
  ) as Record<ReadKind, string>;
}

/** Keywords that explain a schema to people. */
const PROSE: ReadonlySet<string> = new Set(['title', 'description', 'enumDescriptions', 'patternErrorMessage']);

/** Below these stand names of the document, some of which are called as keywords are. */
const NAMED: ReadonlySet<string> = new Set(['properties', 'definitions']);

/** A schema, or a piece of one, as a validator needs it: it stands in the code that every run loads. */
function withoutProse(schema: unknown, areNames = false): unknown {
  if (Array.isArray(schema)) return schema.map((one) => withoutProse(one));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => areNames || !PROSE.has(key))
      .map(([key, inner]) => [key, withoutProse(inner, !areNames && NAMED.has(key))]),
  );
}
