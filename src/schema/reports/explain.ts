import type { JsonSchema } from '../parts.ts';
import {
  acceptance,
  basis,
  because,
  completedBy,
  confidence,
  fact,
  kind,
  lapsedAcceptance,
  message,
  outcome,
  remainder,
} from './finding.ts';
import { list, report, shape, string } from './shape.ts';

const line: JsonSchema = shape(
  'A line of the explanation, with the lines below it.',
  { text: string('What it says.'), below: list({ $ref: '#/definitions/line' }, 'What it rests on.') },
  { at: string('File and line.') },
);

export const explainReport: JsonSchema = {
  ...report(
    'explain-report',
    'kloof-explain/1',
    'What `kloof explain REQUIREMENT --format json` prints.',
    {
      requirement: string('The requirement, as framework:id.'),
      title: string('Its title.'),
      explanations: list(
        shape(
          'Why a fact holds.',
          { fact, lines: list({ $ref: '#/definitions/line' }, 'The reasons, as a tree.') },
          { scope: string('The scope element for which it holds.') },
        ),
        'One per fact, and per scope element.',
      ),
    },
    {
      outcome,
      basis,
      because,
      confidence,
      completedBy,
      acceptance,
      lapsedAcceptance,
      gaps: list(shape('A gap.', { kind, message }, { remainder }), 'Its gaps, heaviest first.'),
    },
  ),
  definitions: { line },
};
