import { DATE_PATTERN, DATE_WANTED, type JsonSchema } from './parts.ts';

/** Short ways to write the pieces of which the schemas of entries consist. */

export const text = (description: string): JsonSchema => ({ type: 'string', minLength: 1, description });
export const day = (description: string): JsonSchema => ({
  type: 'string',
  pattern: DATE_PATTERN,
  patternErrorMessage: DATE_WANTED,
  description,
});
export const listOf = (items: JsonSchema, description: string): JsonSchema => ({ type: 'array', items, description });
/** A closed list whose every value is explained where an editor offers it. */
export const choice = (words: Readonly<Record<string, string>>, description: string): JsonSchema => ({
  enum: Object.keys(words),
  enumDescriptions: Object.values(words),
  description,
});

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
