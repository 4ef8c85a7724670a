import { condition } from './condition.ts';
import { bilingual, date, frameworkId, type JsonSchema, schemaHead } from './parts.ts';

const text = { $ref: '#/definitions/bilingual' };
const dateRef = { $ref: '#/definitions/date' };
const said: JsonSchema = {
  title: 'ObligationSentence',
  type: 'object',
  additionalProperties: false,
  required: ['en', 'nl'],
  description:
    'A sentence in both languages; with a condition it is said only of the organisations that it concerns, with from only once that law is in force.',
  properties: {
    en: { type: 'string', minLength: 1 },
    nl: { type: 'string', minLength: 1 },
    applies_when: { $ref: '#/definitions/condition' },
    from: { ...dateRef, description: 'First day on which it is so.' },
  },
};
const texts = { type: 'array', minItems: 1, items: { $ref: '#/definitions/said' } };

const obligation: JsonSchema = {
  title: 'ObligationEntry',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'framework', 'title', 'force', 'basis', 'sources'],
  description: 'One way in which a framework binds an organisation.',
  properties: {
    id: { type: 'string', minLength: 1, description: 'A short key.' },
    framework: { $ref: '#/definitions/frameworkId' },
    title: { ...text, description: 'What binds, in a few words.' },
    force: {
      enum: ['law', 'guidance', 'contract', 'choice'],
      description: 'How it binds: by law, as what a supervisor expects, by contract, or by free choice.',
    },
    applies_when: { $ref: '#/definitions/condition' },
    except_when: {
      description: 'What takes it away where the profile says so; where the profile is silent it stays.',
      $ref: '#/definitions/condition',
    },
    basis: { ...text, description: 'The article by which it binds.' },
    reaches: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', minLength: 1 },
      description: 'The requirements that reach whom it binds, each with all below it; left out where all do.',
    },
    in_force: {
      title: 'ObligationInForce',
      type: 'object',
      additionalProperties: false,
      required: ['from', 'sources'],
      description:
        'Since when it binds; until then it is said to bind later. Left out where no day is known or there is none: it then binds.',
      properties: {
        from: { ...dateRef, description: 'First day on which it binds.' },
        by: { ...text, description: 'The article that says so.' },
        note: { ...text, description: 'What this day leaves uncertain.' },
        sources: { type: 'array', minItems: 1, items: { type: 'string' }, description: 'Ids of sources.' },
      },
    },
    supervisor: { ...text, description: 'Who supervises.' },
    consequences: { ...texts, description: 'What may follow where it is not met, each with its article.' },
    dates: {
      type: 'array',
      minItems: 1,
      description: 'Dates that matter to whoever is bound.',
      items: {
        title: 'ObligationDateEntry',
        type: 'object',
        additionalProperties: false,
        required: ['date', 'title'],
        properties: { date: dateRef, title: text, applies_when: { $ref: '#/definitions/condition' } },
      },
    },
    relations: { ...texts, description: 'What goes before it or gives way to it.' },
    sources: { type: 'array', minItems: 1, items: { type: 'string' }, description: 'Ids of sources.' },
    confidence: {
      title: 'ObligationConfidence',
      type: 'object',
      additionalProperties: false,
      required: ['level', 'note'],
      description: 'Only where a fact is not certain.',
      properties: { level: { enum: ['high', 'medium', 'low'] }, note: text },
    },
  },
};

export const obligationsSchema: JsonSchema = {
  ...schemaHead('obligations', 'ObligationsDocument', 'Which frameworks bind which organisations, and how.'),
  type: 'object',
  additionalProperties: false,
  required: ['kloof', 'sources', 'obligations'],
  properties: {
    kloof: { const: 'obligations/1', description: 'The kind of this file and the version of its format.' },
    sources: {
      type: 'array',
      minItems: 1,
      description: 'Where the facts come from.',
      items: {
        title: 'ObligationSource',
        type: 'object',
        additionalProperties: false,
        required: ['id', 'title'],
        properties: {
          id: { type: 'string', minLength: 1 },
          title: { type: 'string', minLength: 1 },
          url: { type: 'string', minLength: 1 },
        },
      },
    },
    obligations: { type: 'array', minItems: 1, items: { $ref: '#/definitions/obligation' } },
  },
  definitions: { bilingual, date, frameworkId, condition, said, obligation },
};
