import { RELATIONSHIPS, ROW_DOUBTS } from '../../model/mapping.ts';
import { COVERAGES } from '../../model/overlap.ts';
import { content, count, list, oneOf, report, shape, string, version } from './shape.ts';

/** Reports on how frameworks relate: matrix, delta and crosswalk. */

const source = string('The id of the framework that is given.');
const target = string('The id of the framework that is looked at.');
const frameworks = list(string('An id.'), 'The frameworks, in the order that was asked.');

const cell = shape('What all of the source implies of the target.', {
  source,
  target,
  assessable: count('Requirements of the target.'),
  full: count('Of these, those that are fully met then.'),
  atLeastPartly: count('Those of which some part is met then.'),
  untouched: count('Those of which nothing follows.'),
});

export const matrixReport = report('matrix-report', 'kloof-matrix/1', 'What `kloof matrix --format json` prints.', {
  kloof: version,
  content,
  frameworks,
  cells: list(cell, 'Every ordered pair of two frameworks.'),
});

export const controlMatrixReport = report(
  'control-matrix-report',
  'kloof-control-matrix/1',
  'What `kloof matrix --controls PATH --format json` prints.',
  {
    organisation: string('The name of the organisation.'),
    frameworks,
    cells: list(
      shape('The controls that serve both frameworks.', {
        row: string('The id of the one framework.'),
        column: string('The id of the other, or the same.'),
        controls: count('How many controls of the organisation serve both.'),
      }),
      'Every pair.',
    ),
  },
);

export const deltaReport = report(
  'delta-report',
  'kloof-delta/1',
  'What `kloof delta SOURCE TARGET --format json` prints.',
  {
    kloof: version,
    content,
    source,
    target,
    totals: cell,
    items: list(
      shape(
        'What the target still asks of one requirement.',
        {
          requirement: string('The id of the requirement.'),
          title: string('Its title.'),
          coverage: oneOf(COVERAGES, 'How far it is covered.'),
          remainders: list(string('A sentence.'), 'What is left.'),
        },
        {
          reason: string('Why nothing covers it, where somebody looked.'),
          restsOn: list(
            string('A requirement, as framework:id.'),
            'Where no row says what is left: the requirements it rests on that are met in part themselves.',
          ),
        },
      ),
      'Every requirement of the target, in its order.',
    ),
  },
  { organisation: string('The organisation whose controls were counted, in the place of all of the source.') },
);

const ids = list(string('The id of a requirement.'), 'One, or several jointly; none for the framework as a whole.');

export const crosswalkReport = report(
  'crosswalk-report',
  'kloof-crosswalk/1',
  'What `kloof crosswalk SOURCE TARGET --format json` prints.',
  {
    source,
    target,
    rows: list(
      shape(
        'A row, read from source to target.',
        {
          sources: ids,
          targets: ids,
          relationship: oneOf(RELATIONSHIPS, 'How the source relates to the target.'),
          at: string('File and line of the row.'),
        },
        {
          rationale: string('Why it holds.'),
          remainder: string('What the target still asks.'),
          confidence: oneOf(ROW_DOUBTS, 'How sure the judgement is, where it is in doubt.'),
        },
      ),
      'The rows between the two, in both directions.',
    ),
  },
);
