import { BASES, FACTS, GAP_KINDS, OUTCOMES, SEVERITIES } from '../../model/assessment.ts';
import { ROW_DOUBTS } from '../../model/mapping.ts';
import { IMPLEMENTATION_STATUSES } from '../../model/organisation.ts';
import type { JsonSchema } from '../parts.ts';
import { count, day, flag, list, oneOf, shape, string } from './shape.ts';

/** What is concluded for one requirement, as reports hold it. */

export const outcome = oneOf(OUTCOMES, 'What is concluded.');
export const basis = oneOf(BASES, 'On what it rests first of all.');
export const kind = oneOf(GAP_KINDS, 'The kind of gap; `kloof explain KIND` says what to do about it.');
export const message = string('What is wrong.');
export const remainder = string('What is still to be done.');
export const fact = oneOf(
  FACTS,
  'What is known: all of it is met, some of it is, some of it is not, nothing of it is.',
);

export const gap: JsonSchema = shape(
  'Why the requirement is not demonstrably met.',
  { kind, severity: oneOf(SEVERITIES, 'How heavy it is.'), message },
  { remainder },
);

const file = string('The file, from the root file; of a mapping, its name among the frameworks of kloof.');
const line = { ...count('The line, from 1.'), minimum: 1 };

export const confidence = oneOf(ROW_DOUBTS, 'How sure it is, where it rests on a judgement that is in doubt.');

const accepted = (description: string): JsonSchema =>
  shape(description, { by: string('Who accepted.'), until: day('Until when.'), reason: string('Why.') });

export const acceptance = accepted('Who accepted its gaps, for as long as that holds.');
export const lapsedAcceptance = accepted('The acceptance of its gaps that ended last, where none holds.');

const row = shape(
  'A row of a mapping.',
  {
    mapping: string('The id of the mapping.'),
    row: count('The number of the row, from 1.'),
    relationship: string('How source and target relate.'),
    file,
    line,
  },
  { confidence },
);

const ground: JsonSchema = {
  description: 'What the step rests on.',
  anyOf: [
    shape('A control.', {
      control: string('Its id.'),
      status: oneOf(IMPLEMENTATION_STATUSES, 'Its status.'),
      file,
      line,
    }),
    shape('A verdict.', { verdict: string('What was judged.'), date: day('When.'), file, line }),
    shape('A joint claim.', { joint: list(string('The id of a control.'), 'The controls.'), file, line }),
    row,
    shape('The tree of the framework.', { tree: oneOf(['children', 'parent'], 'From where it follows.') }),
  ],
};

export const because = list(
  shape(
    'A step of the proof.',
    { requirement: string('The requirement, as framework:id.'), fact, by: ground },
    { scope: string('The scope element for which it holds.') },
  ),
  'The proof, premises before what they prove.',
);

export const completedBy = list(
  shape(
    'What is missing where a row takes several requirements together as the whole of this one.',
    {
      missing: list(string('A requirement, as framework:id.'), 'With these met in full too, it is met.'),
      met: list(string('A requirement, as framework:id.'), 'Those of them that are met in full.'),
      by: row,
    },
    { scope: string('The scope element for which it holds.') },
  ),
  'The shortest way to the whole over requirements of another framework, where part of it is met; one per scope element.',
);

const exclusion: JsonSchema = {
  description: 'Why it does not apply.',
  anyOf: [
    shape(
      'By a decision.',
      { by: oneOf(['decision'], 'A decision.'), justification: string('The reason.') },
      { decidedBy: string('Who decided.'), decidedOn: day('When.') },
    ),
    shape('By the profile.', {
      by: oneOf(['profile'], 'The profile.'),
      facts: list(string('A fact.'), 'The facts that decide.'),
    }),
    shape('By its dates.', { by: oneOf(['date'], 'It is not in force on the reference date.') }),
  ],
};

const level = count('A level of the maturity model.');

export const finding: JsonSchema = shape(
  'What is concluded for one requirement.',
  {
    requirement: string('Its id in the framework.'),
    title: string('Its title.'),
    outcome,
    basis,
    demonstrated: flag('Whether met rests only on verdicts and on controls with valid evidence.'),
    gaps: list(gap, 'Its gaps, heaviest first.'),
    because,
    controls: list(string('An id.'), 'The controls that are declared on it, best first.'),
  },
  {
    scope: { type: 'object', additionalProperties: outcome, description: 'The outcome per scope element.' },
    maturity: shape('Its maturity.', { expected: level }, { level, design: level, existence: level, operation: level }),
    exclusion,
    confidence,
    completedBy,
    acceptedUntil: day('Until when its gaps are accepted.'),
    lapsedAcceptance,
    undecided: list(string('A fact.'), 'Facts of the profile that would decide whether it applies.'),
  },
);
