import { DATE_PATTERN, type JsonSchema } from './parts.ts';

/** Short ways to write the pieces of which the schemas of entries consist. */

export const text = (description: string): JsonSchema => ({ type: 'string', minLength: 1, description });
export const day = (description: string): JsonSchema => ({ type: 'string', pattern: DATE_PATTERN, description });
export const listOf = (items: JsonSchema, description: string): JsonSchema => ({ type: 'array', items, description });
export const ref = (name: string, description?: string): JsonSchema => ({
  $ref: `#/definitions/${name}`,
  ...(description !== undefined && { description }),
});

export const closed = (
  title: string,
  required: readonly string[],
  properties: JsonSchema,
  description: string,
): JsonSchema => ({
  title,
  type: 'object',
  additionalProperties: false,
  required,
  properties,
  description,
});
