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

const point: JsonSchema = shape('How a framework stood on a day.', {
  applicable: count('Requirements that apply.'),
  met: count('Those that are met.'),
  demonstrated: count('Those that are demonstrated.'),
  range: list(count('A bound.'), 'How many are met, and at most could be.'),
  scopeChanged: flag('Whether more or fewer requirements apply than the point before.'),
});

export const trendReport = report('trend-report', 'kloof-trend/1', 'What `kloof trend --format json` prints.', {
  kloof: version,
  organisation: shape('Who is assessed.', { name: string('Its name.') }),
  days: list(
    shape('A day with a saved report.', {
      asOf,
      contentChanged: flag('Whether frameworks or mappings changed since the day before.'),
    }),
    'Oldest first.',
  ),
  frameworks: list(
    shape('A framework over time.', {
      framework: string('Its id.'),
      title: string('Its title.'),
      points: list(orNull(point), 'One per day; null where it was not in scope.'),
    }),
    'In the order of the latest report.',
  ),
});

const ids = (description: string): JsonSchema => list(string('An id.'), description);

export const migrateReport = report('migrate-report', 'kloof-migrate/1', 'What `kloof migrate --format json` prints.', {
  kloof: version,
  organisation: shape('Whose files.', { name: string('Its name.') }),
  from: string('The old edition.'),
  to: string('The new edition.'),
  scope: flag('Whether it took the place of the old edition among the frameworks in scope.'),
  moves: list(
    shape('A requirement that the files refer to.', {
      requirement: string('Its id in the old edition.'),
      kind: oneOf(['same', 'merged', 'split', 'dropped'], 'What became of it.'),
      to: ids('Its counterparts in the new edition.'),
    }),
    'In the order of the norm.',
  ),
  partial: list(
    shape('A claim that holds only in part now.', {
      control: string('The id of the control.'),
      requirement: string('The id in the new edition.'),
      remainder: string('What is left.'),
    }),
    'For somebody to look at.',
  ),
  joined: list(
    shape('A requirement that several controls meet together.', {
      requirement: string('The full reference.'),
      controls: ids('The controls.'),
    }),
    'As joint claims.',
  ),
  verdicts: list(
    shape('A verdict on what the new edition asks as well.', {
      requirement: string('Its id in the old edition.'),
      to: string('Its id in the new edition.'),
      date: string('The day of the verdict.'),
    }),
    'Those that are on the new edition now.',
  ),
  left: list(
    shape(
      'An entry that was left as it is.',
      {
        under: string('The key of the file.'),
        requirement: string('What it refers to.'),
        to: ids('What of the new edition to look at.'),
        file: string('The file.'),
        line: count('The line.'),
        why: oneOf(
          [
            'history',
            'certificate',
            'agreement',
            'no-counterpart',
            'unanswered',
            'not-alone',
            'needed',
            'settled-otherwise',
          ],
          'Why.',
        ),
      },
      { control: string('The control whose claim it is.') },
    ),
    'In the order of the files.',
  ),
  unaddressed: list(
    shape('A new requirement.', { requirement: string('Its id.') }, { asks: string('What it asks.') }),
    'That no control addresses.',
  ),
});
