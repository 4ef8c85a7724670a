import { DATE_PATTERN, type JsonSchema, schemaHead } from '../parts.ts';

/** Short ways to write the schemas of reports. Nothing in them is closed: further keys may come, these stay. */

/** An object with keys that are always there, and keys that may be. */
export const shape = (
  description: string,
  always: Readonly<Record<string, JsonSchema>>,
  sometimes: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema => ({
  type: 'object',
  required: Object.keys(always),
  properties: { ...always, ...sometimes },
  description,
});

/** A whole report: the format that its first key names, and what follows. */
export const report = (
  name: string,
  format: string,
  description: string,
  always: Readonly<Record<string, JsonSchema>>,
  sometimes: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema => ({
  ...schemaHead(name, format, description),
  ...shape(
    description,
    { format: { const: format, type: 'string', description: 'The format and its version.' }, ...always },
    sometimes,
  ),
});

export const string = (description: string): JsonSchema => ({ type: 'string', description });
export const day = (description: string): JsonSchema => ({ type: 'string', pattern: DATE_PATTERN, description });
export const count = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
export const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
export const list = (items: JsonSchema, description: string): JsonSchema => ({ type: 'array', items, description });
export const oneOf = (values: readonly (string | number | null)[], description: string): JsonSchema => ({
  enum: values,
  description,
});
export const orNull = (schema: JsonSchema): JsonSchema => ({
  description: schema['description'],
  anyOf: [schema, { type: 'null' }],
});

export const version = string('The version of kloof that made it.');
export const content = string('A digest of the frameworks and mappings that were used.');
export const asOf = day('The reference date.');
export const language = oneOf(['en', 'nl'], 'The language of its texts.');
export const organisationName = shape('Who is assessed.', { name: string('Its name.') });
export const bilingual = (description: string): JsonSchema =>
  shape(description, { en: string('In English.'), nl: string('In Dutch.') });
export const evidence = (more: Readonly<Record<string, JsonSchema>> = {}): JsonSchema =>
  shape(
    'A document or record.',
    { title: string('What it is.'), ...more },
    { ref: string('Where it is.'), date: day('From when it dates.'), validUntil: day('Until when it counts.') },
  );
