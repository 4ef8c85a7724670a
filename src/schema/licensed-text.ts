import { frameworkId, type JsonSchema, schemaHead } from './parts.ts';

export const licensedTextSchema: JsonSchema = {
  ...schemaHead(
    'licensed-text',
    'LicensedTextDocument',
    'The own text of a norm, kept by a holder of a licence: shown only when asked for, and written nowhere else.',
  ),
  type: 'object',
  additionalProperties: false,
  required: ['kloof', 'framework', 'texts'],
  properties: {
    kloof: { const: 'licensed-text/1', description: 'The kind of this file and the version of its format.' },
    framework: { $ref: '#/definitions/frameworkId' },
    licence: { type: 'string', minLength: 1, description: 'Who holds the licence, and under which number.' },
    texts: {
      type: 'object',
      description: 'The text of the norm, by requirement id.',
      additionalProperties: { type: 'string', minLength: 1 },
    },
  },
  definitions: { frameworkId },
};
