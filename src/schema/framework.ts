import { condition } from './condition.ts';
import { bilingual, date, frameworkId, type JsonSchema, requirementId, schemaHead } from './parts.ts';

const text = { $ref: '#/definitions/bilingual' };
const dateRef = { $ref: '#/definitions/date' };

const confidence: JsonSchema = {
  title: 'Confidence',
  type: 'object',
  additionalProperties: false,
  required: ['level', 'note'],
  description: 'Only where a fact is not certain: how sure we are, and of what we are not.',
  properties: {
    level: { enum: ['high', 'medium', 'low'], description: 'How well public sources support the fact.' },
    note: { ...text, description: 'Which fact is uncertain, and why.' },
  },
};

const node: JsonSchema = {
  title: 'RequirementNode',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title'],
  description: 'A requirement or a heading, with what stands below it.',
  properties: {
    id: { $ref: '#/definitions/requirementId' },
    title: { ...text, description: 'The title: official where the norm has one, otherwise our own.' },
    summary: {
      ...text,
      description: 'What it asks, in one to three sentences of our own. Never the text of a licensed norm.',
    },
    evidence: {
      type: 'array',
      minItems: 1,
      items: text,
      description: 'What an assessor asks to see, decisive things first.',
    },
    assessable: {
      type: 'boolean',
      description: 'Whether assessors judge this node. By default a leaf is, unless a node above it is assessable.',
    },
    exhaustive: {
      type: 'boolean',
      description: 'Whether the children together are all of it. Default: yes for headings, no for assessable nodes.',
    },
    excludable: {
      anyOf: [{ type: 'boolean' }, { enum: ['statutory'], type: 'string' }],
      description:
        'Whether an organisation may leave it out: true with a justification, false never, statutory only on a named statutory ground. Inherited by what stands below. Default: true for standards and guidance, statutory for law.',
    },
    applies_when: { $ref: '#/definitions/condition' },
    expected_maturity: {
      type: 'integer',
      minimum: 0,
      maximum: 10,
      description: 'The level of the maturity model that is expected here.',
    },
    valid_from: { ...dateRef, description: 'First day on which it binds.' },
    valid_until: { ...dateRef, description: 'Last day on which it binds.' },
    attributes: {
      type: 'object',
      description: 'Classifications, by the names declared under attributes of the framework.',
      additionalProperties: {
        anyOf: [
          { type: 'string', minLength: 1 },
          { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
        ],
      },
    },
    note: { ...text, description: 'A remark for the reader that is no part of what is asked.' },
    confidence: { $ref: '#/definitions/confidence' },
    sources: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', minLength: 1 },
      description:
        'Ids of the sources of the framework on which this node rests; left out where they are those of the node above.',
    },
    children: {
      type: 'array',
      minItems: 1,
      items: { $ref: '#/definitions/node' },
      description: 'What stands below it, in the order of the norm.',
    },
  },
};

export const frameworkSchema: JsonSchema = {
  ...schemaHead(
    'framework',
    'FrameworkDocument',
    'A standard, law, regulation or supervisory guidance, in one edition.',
  ),
  type: 'object',
  additionalProperties: false,
  required: ['kloof', 'id', 'title', 'publisher', 'kind', 'edition', 'requirements'],
  properties: {
    kloof: { const: 'framework/1', description: 'The kind of this file and the version of its format.' },
    id: { $ref: '#/definitions/frameworkId' },
    title: { ...text, description: 'The full title.' },
    short_title: { ...text, description: 'The title in tables, at most some twenty characters.' },
    summary: { ...text, description: 'What it is and whom it concerns, in two or three sentences.' },
    publisher: { type: 'string', minLength: 1, description: 'Who publishes or enacted it.' },
    kind: {
      enum: ['standard', 'law', 'regulation', 'directive', 'supervisory-guidance'],
      description: 'What it is in law. A directive binds states and is here for reference only.',
    },
    edition: { type: 'string', minLength: 1, description: 'The edition, or the date of the text of a law.' },
    citation: { type: 'string', minLength: 1, description: 'The official citation: OJ L, Stb., Stcrt.' },
    licensed: { type: 'boolean', description: 'Whether the text of the norm is licensed and may not be reproduced.' },
    valid_from: { ...dateRef, description: 'First day on which it is in force or current.' },
    valid_until: { ...dateRef, description: 'Last day on which it is in force or certificates against it are valid.' },
    superseded_by: { $ref: '#/definitions/frameworkId' },
    transposed_by: { $ref: '#/definitions/frameworkId' },
    excludable: {
      anyOf: [{ type: 'boolean' }, { enum: ['statutory'], type: 'string' }],
      description: 'The default for its requirements.',
    },
    replaces: {
      type: 'boolean',
      description: 'Whether this file takes the place of a shipped framework with the same id.',
    },
    notes: { type: 'array', minItems: 1, items: text, description: 'What a reader must know before relying on it.' },
    dates: {
      type: 'array',
      minItems: 1,
      description: 'Dates that matter to whoever is bound.',
      items: {
        title: 'FrameworkDate',
        type: 'object',
        additionalProperties: false,
        required: ['date', 'title', 'sources'],
        properties: {
          date: dateRef,
          title: { ...text, description: 'What happens on that day.' },
          sources: { type: 'array', minItems: 1, items: { type: 'string' }, description: 'Ids of sources.' },
          confidence: { $ref: '#/definitions/confidence' },
        },
      },
    },
    related: {
      type: 'array',
      minItems: 1,
      description: 'Acts and documents that detail it and are not in this file.',
      items: {
        title: 'RelatedAct',
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title'],
        properties: {
          id: { type: 'string', minLength: 1, description: 'How requirements refer to it.' },
          title: text,
          citation: { type: 'string', description: 'The official citation.' },
          in_force: dateRef,
          note: text,
          confidence: { $ref: '#/definitions/confidence' },
        },
      },
    },
    sources: {
      type: 'array',
      minItems: 1,
      description: 'Where the facts come from.',
      items: {
        title: 'Source',
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title'],
        properties: {
          id: { type: 'string', minLength: 1, description: 'A short key, used under sources of requirements.' },
          title: { type: 'string', minLength: 1, description: 'What the source is.' },
          url: { type: 'string', minLength: 1, description: 'Where it can be found.' },
        },
      },
    },
    attributes: {
      type: 'array',
      minItems: 1,
      description: 'The classifications that its requirements carry.',
      items: {
        title: 'AttributeDefinition',
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title'],
        properties: {
          id: { type: 'string', minLength: 1, description: 'The key under attributes of a requirement.' },
          title: text,
          values: {
            type: 'array',
            minItems: 1,
            description: 'The values it can take, where these are a closed list.',
            items: {
              title: 'AttributeValue',
              type: 'object',
              additionalProperties: false,
              required: ['id', 'title'],
              properties: { id: { type: 'string', minLength: 1 }, title: text },
            },
          },
        },
      },
    },
    maturity: {
      title: 'MaturityModel',
      type: 'object',
      additionalProperties: false,
      required: ['levels'],
      description: 'The maturity model by which its requirements are scored.',
      properties: {
        levels: {
          type: 'array',
          minItems: 1,
          items: {
            title: 'MaturityLevel',
            type: 'object',
            additionalProperties: false,
            required: ['level', 'title', 'summary'],
            properties: {
              level: { type: 'integer', minimum: 0, maximum: 10 },
              title: text,
              summary: text,
              confidence: { $ref: '#/definitions/confidence' },
            },
          },
        },
      },
    },
    confidence: { $ref: '#/definitions/confidence' },
    requirements: {
      type: 'array',
      minItems: 1,
      items: { $ref: '#/definitions/node' },
      description: 'The tree of headings and requirements.',
    },
  },
  definitions: { bilingual, date, frameworkId, requirementId, condition, confidence, node },
};
