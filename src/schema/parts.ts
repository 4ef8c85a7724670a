/** Pieces that several of the file formats share. Draft-07, so that editors understand them. */

export type JsonSchema = { readonly [key: string]: unknown };

/** `YYYY-MM-DD`; that the day exists is checked after the schema, with a message of its own. */
export const date: JsonSchema = {
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  description: 'A date as YYYY-MM-DD.',
};

export const bilingual: JsonSchema = {
  title: 'Bilingual',
  type: 'object',
  additionalProperties: false,
  required: ['en', 'nl'],
  properties: {
    en: { type: 'string', minLength: 1, description: 'The English text.' },
    nl: { type: 'string', minLength: 1, description: 'The Dutch text.' },
  },
  description: 'The same text in English and in Dutch.',
};

export const frameworkId: JsonSchema = {
  type: 'string',
  pattern: '^[a-z0-9][a-z0-9-]*$',
  maxLength: 64,
  description: 'The id of a framework, in lower case with hyphens: iso27001-2022, avg, cbw.',
};

export const requirementId: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 80,
  pattern: '^[^\\s:][^\\s]*$',
  description: 'The id of a requirement as the norm prints it: A.5.15, 6.1.3, 33(1). Quote it when it looks like a number.',
};

export const reference: JsonSchema = {
  type: 'string',
  minLength: 3,
  maxLength: 160,
  pattern: '^[a-z0-9][a-z0-9-]*:[^\\s]+$',
  description: 'A framework and one of its requirements, joined by a colon: avg:33(1).',
};

export const condition: JsonSchema = {
  title: 'Condition',
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  description:
    'A condition on the profile of the organisation: { all: [..] }, { any: [..] }, { not: .. } or { FACT: value | [values] | { at_least: n } | { below: n } }. A fact that the profile leaves out makes the condition unknown.',
  properties: {
    all: { type: 'array', minItems: 1, items: { $ref: '#/definitions/condition' }, description: 'Holds when every condition holds.' },
    any: { type: 'array', minItems: 1, items: { $ref: '#/definitions/condition' }, description: 'Holds when at least one condition holds.' },
    not: { $ref: '#/definitions/condition' },
  },
  additionalProperties: { $ref: '#/definitions/factTest' },
};

export const factTest: JsonSchema = {
  title: 'FactTest',
  description: 'What the fact must be: a value, one of several values, or a number at least or below a bound.',
  anyOf: [
    { type: ['string', 'number', 'boolean'] },
    { type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean'] } },
    {
      type: 'object',
      additionalProperties: false,
      required: ['at_least'],
      properties: { at_least: { type: 'number', description: 'The fact is this number or more.' } },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['below'],
      properties: { below: { type: 'number', description: 'The fact is less than this number.' } },
    },
  ],
};

export const schemaHead = (name: string, title: string, description: string): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `kloof:${name}`,
  title,
  description,
});
