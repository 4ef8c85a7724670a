import { FRAMEWORK_KINDS } from '../../model/framework.ts';
import { bilingual, content, count, flag, list, oneOf, report, shape, string } from './shape.ts';

/** Reports on what is shipped. */

export const frameworksReport = report(
  'frameworks-report',
  'kloof-frameworks/1',
  'What `kloof frameworks --format json` prints.',
  {
    content,
    frameworks: list(
      shape('A framework.', {
        id: string('Its id.'),
        title: bilingual('Its title.'),
        kind: oneOf(FRAMEWORK_KINDS, 'What it is.'),
        edition: string('Its edition.'),
        assessable: count('How many requirements are judged.'),
        sources: count('How many sources it names.'),
        own: flag('Whether it is of the user, and not shipped.'),
      }),
      'In natural order of id.',
    ),
  },
);

export const searchReport = report(
  'search-report',
  'kloof-search/1',
  'What `kloof search WORDS --format json` prints.',
  {
    words: list(string('A word.'), 'What was looked for.'),
    found: list(
      shape('A requirement that holds all of the words.', {
        requirement: string('The requirement, as framework:id.'),
        title: bilingual('Its title.'),
      }),
      'In order of framework and norm.',
    ),
  },
);
