import { kind, outcome } from './finding.ts';
import { asOf, list, report, shape, string } from './shape.ts';

export const baselineFile = report('baseline', 'kloof-baseline/1', 'What `kloof gap --update-baseline` writes.', {
  asOf,
  entries: list(
    shape(
      'The gaps of a requirement, or of a framework as a whole, that a team lives with for now.',
      {
        requirement: string('The requirement, as framework:id; or the id of the framework.'),
        gaps: list(kind, 'The kinds of its gaps, as often as each is there.'),
      },
      { outcome },
    ),
    'In the order of the report.',
  ),
});
