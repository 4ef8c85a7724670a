import { PROFILE_FACTS, type ProfileFact } from '../model/profile.ts';
import type { JsonSchema } from './parts.ts';

/** What a fact can be asked to be: one of its values, any of several, or a number on one side of a bound. */
function factTest({ kind, title, values = [] }: ProfileFact): JsonSchema {
  const description = title.en;
  if (kind === 'boolean') return { type: 'boolean', description };
  if (kind === 'number') return { ...bound, description };
  const value: JsonSchema = { enum: values, type: 'string' };
  return { anyOf: [value, { type: 'array', minItems: 1, items: value }], description };
}

const bound: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  properties: {
    at_least: { type: 'number', description: 'The fact is this number or more.' },
    below: { type: 'number', description: 'The fact is less than this number.' },
  },
};

const several = (description: string): JsonSchema => ({
  type: 'array',
  minItems: 1,
  items: { $ref: '#/definitions/condition' },
  description,
});

/**
 * A condition on the facts of a profile. A fact or a value that does not exist would never hold, and say nothing of it.
 */
export const condition: JsonSchema = {
  title: 'Condition',
  type: 'object',
  minProperties: 1,
  maxProperties: 1,
  description:
    'A condition on the profile of the organisation: { all: [..] }, { any: [..] }, { not: .. } or { FACT: value | [values] | { at_least: n } | { below: n } }. A fact that the profile leaves out makes the condition unknown.',
  additionalProperties: false,
  properties: {
    all: several('Holds when every condition holds.'),
    any: several('Holds when at least one condition holds.'),
    not: { $ref: '#/definitions/condition' },
    ...Object.fromEntries(Object.entries(PROFILE_FACTS).map(([id, fact]) => [id, factTest(fact)])),
  },
};
