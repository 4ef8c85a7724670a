import { GAP_KINDS, OUTCOMES, SEVERITIES } from '../../model/assessment.ts';
import { CHANGE_KINDS } from '../../model/comparison.ts';
import type { JsonSchema } from '../parts.ts';
import { totals } from './gap.ts';
import { asOf, content, count, flag, language, list, oneOf, orNull, report, shape, string, version } from './shape.ts';

const day = (description: string): JsonSchema =>
  shape(description, {
    name: string('How it was named on the command line.'),
    asOf,
    organisation: string('Who is assessed.'),
    content,
  });

const change: JsonSchema = shape('What became of a requirement.', {
  requirement: string('Its id.'),
  title: string('Its title.'),
  kind: oneOf(CHANGE_KINDS, 'How it changed.'),
  before: orNull(oneOf(OUTCOMES, 'Its outcome on the earlier day; null where it was not there.')),
  now: orNull(oneOf(OUTCOMES, 'Its outcome on the later day; null where it is gone.')),
  gaps: list(
    shape('A gap.', {
      kind: oneOf(GAP_KINDS, 'Its kind.'),
      severity: oneOf(SEVERITIES, 'Its weight.'),
      message: string('The gap in words.'),
    }),
    'Its gaps on the later day.',
  ),
});

export const diffReport = report('diff-report', 'kloof-diff/1', 'What `kloof diff --format json` prints.', {
  kloof: version,
  language,
  before: day('The earlier side.'),
  now: day('The later side.'),
  contentChanged: flag('Whether frameworks or mappings changed too.'),
  regressions: count('How many requirements went backwards, and frameworks left scope.'),
  added: list(string('The id of a framework.'), 'Frameworks that came into scope.'),
  removed: list(string('The id of a framework.'), 'Frameworks that left scope.'),
  frameworks: list(
    shape('A framework that is on both sides.', {
      framework: string('Its id.'),
      title: string('Its title.'),
      before: totals,
      now: totals,
      changes: list(change, 'In the order of the norm; what stayed met or not applicable is not in it.'),
    }),
    'One per framework.',
  ),
});
