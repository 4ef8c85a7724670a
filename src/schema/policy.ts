import { TRIGGERS } from '../model/policy.ts';
import { closed, ref } from './entry.ts';
import type { JsonSchema } from './parts.ts';

/** What makes `kloof gap` fail, in an organisation file. */
export const policy = closed(
  'PolicyEntry',
  [],
  {
    fail_on: ref('failOn', 'What fails a run, for every framework that says nothing of its own; gap when left out.'),
    require_evidence: {
      type: 'boolean',
      description: 'Missing and expired evidence is a heavy gap, and fail_under counts only what is demonstrated.',
    },
    frameworks: {
      type: 'object',
      description: 'What is otherwise for one framework.',
      additionalProperties: ref('frameworkPolicy'),
    },
  },
  'When kloof gap ends with 1. A flag on the command line goes before what stands here.',
);

export const frameworkPolicy = closed(
  'FrameworkPolicyEntry',
  [],
  {
    fail_on: ref('failOn', 'What fails a run on this framework.'),
    fail_under: {
      type: 'string',
      pattern: '^(?:[0-9]{1,6}|(?:[0-9]|[1-9][0-9]|100)%)$',
      description: 'How many requirements must be met at least: a number, or a share of what applies such as 80%.',
    },
  },
  'When a run fails on this framework.',
);

export const trigger: JsonSchema = { enum: TRIGGERS, type: 'string', description: 'What fails a run.' };

export const failOn: JsonSchema = {
  title: 'FailOn',
  anyOf: [
    { $ref: '#/definitions/trigger' },
    { type: 'array', minItems: 1, uniqueItems: true, items: { $ref: '#/definitions/trigger' } },
  ],
  description:
    'One of these, or a list: a severity (critical, high, medium, low, note: as heavy or heavier), gap (any but a note), evidence, a kind of gap, or none.',
};
