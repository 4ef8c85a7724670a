import type { Relationship } from '../model/mapping.ts';
import { choice } from './entry.ts';
import { bilingual, date, frameworkId, type JsonSchema, requirementId, schemaHead } from './parts.ts';

const text = { $ref: '#/definitions/bilingual' };
const id = { $ref: '#/definitions/requirementId' };
const several = { type: 'array', minItems: 2, uniqueItems: true, items: id };

const row: JsonSchema = {
  title: 'MappingRow',
  type: 'object',
  additionalProperties: false,
  required: ['relationship', 'rationale'],
  description: 'One judgement: how requirements of the source relate to requirements of the target.',
  properties: {
    source: {
      ...id,
      description:
        'The requirement of the source. Left out in a no-relationship row that speaks of the whole framework.',
    },
    sources: {
      ...several,
      description:
        'Two or more requirements of the source, jointly. Equal or superset-of: together they leave nothing of the target. Subset-of or intersects-with: remainder says what they leave when all of them are met; each has a row of its own as well.',
    },
    target: { ...id, description: 'The requirement of the target.' },
    targets: {
      ...several,
      description:
        'Two or more requirements of the target that jointly are the source, or part of it (equal or subset-of).',
    },
    relationship: choice(
      {
        equal: 'Each asks all that the other asks.',
        'subset-of': 'The source is a part of the target; remainder says what the target still asks.',
        'superset-of': 'Who meets the source meets all of the target.',
        'intersects-with': 'They share something, and each asks more; remainder says what the target still asks.',
        'no-relationship': 'Somebody looked, and they share nothing.',
      } satisfies Record<Relationship, string>,
      'How they relate, read from source to target.',
    ),
    rationale: { ...text, description: 'Why the relationship holds, naming what they share.' },
    remainder: {
      ...text,
      description:
        'What the target still asks when the source is fully met: the concrete duty. Required for subset-of and intersects-with.',
    },
    source_remainder: { ...text, description: 'What the source still asks when the target is fully met.' },
    basis: {
      type: 'array',
      minItems: 1,
      items: { type: 'string' },
      description: 'Ids of the published tables under basis on which this row leans.',
    },
    confidence: {
      enum: ['high', 'medium', 'low'],
      description: 'How sure the judgement is; left out where there is no doubt.',
    },
  },
};

export const mappingSchema: JsonSchema = {
  ...schemaHead(
    'mapping',
    'MappingDocument',
    'Judgements on how the requirements of one framework relate to those of another.',
  ),
  type: 'object',
  additionalProperties: false,
  required: ['kloof', 'source', 'target', 'method', 'rows'],
  properties: {
    kloof: { const: 'mapping/1', description: 'The kind of this file and the version of its format.' },
    source: { $ref: '#/definitions/frameworkId' },
    target: { $ref: '#/definitions/frameworkId' },
    method: {
      enum: ['official', 'published', 'expert-judgement', 'derived'],
      description:
        'How the rows came about: by the publisher of a norm, in a published table, by our own judgement, or by computation.',
    },
    basis: {
      type: 'array',
      description: 'The published tables it leans on.',
      items: {
        title: 'MappingBasis',
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title'],
        properties: {
          id: { type: 'string', minLength: 1 },
          title: { type: 'string', minLength: 1, description: 'What the table is and by whom.' },
          url: { type: 'string', minLength: 1 },
          licence: {
            type: 'string',
            minLength: 1,
            description: 'Under what licence it may be used, with the credit it asks.',
          },
        },
      },
    },
    review: {
      title: 'MappingReview',
      type: 'object',
      additionalProperties: false,
      required: ['state'],
      description: 'Who judged it and who read it a second time.',
      properties: {
        state: { enum: ['draft', 'reviewed'], description: 'Whether somebody else has read every row.' },
        by: { type: 'string', minLength: 1 },
        date: { $ref: '#/definitions/date' },
      },
    },
    replaces: {
      type: 'boolean',
      description: 'Whether this file takes the place of the shipped mapping between the same frameworks.',
    },
    note: { ...text, description: 'What a reader must know of the mapping as a whole.' },
    rows: { type: 'array', minItems: 1, items: { $ref: '#/definitions/row' } },
  },
  definitions: { bilingual, date, frameworkId, requirementId, row },
};
