/** Pieces that several of the file formats share. Draft-07, so that editors understand them. */

export type JsonSchema = { readonly [key: string]: unknown };

const YEAR = '[0-9]{4}';
const LEAP_YEAR = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const DAY_OF_MONTH =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))';

/** Days that exist, written `YYYY-MM-DD`. */
export const DATE_PATTERN = `^(?:${YEAR}-${DAY_OF_MONTH}|${LEAP_YEAR}-02-29)$`;

/** What an editor says of another text. */
export const DATE_WANTED = 'write a day that exists, as YYYY-MM-DD';

export const date: JsonSchema = {
  type: 'string',
  pattern: DATE_PATTERN,
  patternErrorMessage: DATE_WANTED,
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
  patternErrorMessage: 'write the id of a framework: lower case, digits and hyphens',
  maxLength: 64,
  description: 'The id of a framework, in lower case with hyphens: iso27001-2022, avg, cbw.',
};

export const requirementId: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 80,
  pattern: '^[^\\s:][^\\s]*$',
  patternErrorMessage: 'write an id without spaces',
  description:
    'The id of a requirement as the norm prints it: A.5.15, 6.1.3, 33(1). Quote it when it looks like a number.',
};

export const reference: JsonSchema = {
  type: 'string',
  minLength: 3,
  maxLength: 160,
  pattern: '^[a-z0-9][a-z0-9-]*:[^\\s]+$',
  patternErrorMessage: 'write framework:requirement, as in avg:33(1)',
  description: 'A framework and one of its requirements, joined by a colon: avg:33(1).',
};

export const schemaHead = (name: string, title: string, description: string): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `kloof:${name}`,
  title,
  description,
});
