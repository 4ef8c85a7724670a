import { FORCES, NIS2_RESULTS, SIZES } from '../../model/obligation.ts';
import { GROUP_LINKS } from '../../model/organisation.ts';
import type { JsonSchema } from '../parts.ts';
import {
  asOf,
  content,
  day,
  evidence,
  flag,
  language,
  list,
  oneOf,
  organisationName,
  orNull,
  report,
  shape,
  string,
  version,
} from './shape.ts';

/** Reports on an organisation, beside its gaps: evidence, calendar and obligations. */

export const evidenceReport = report(
  'evidence-report',
  'kloof-evidence/1',
  'What `kloof evidence --format json` prints.',
  {
    asOf,
    organisation: organisationName,
    owners: list(
      shape('What to ask of one owner.', {
        owner: orNull(string('Who answers for it; null where nobody does yet.')),
        requests: list(
          shape('What to ask for one requirement.', {
            requirement: string('The requirement, as framework:id.'),
            title: string('Its title.'),
            asks: list(string('A document or record.'), 'What an assessor asks for.'),
            controls: list(string('An id.'), 'The controls that meet it.'),
            present: list(evidence(), 'What is there and valid.'),
            invalid: list(evidence(), 'What is there and no longer counts.'),
          }),
          'Per requirement.',
        ),
      }),
      'Per owner.',
    ),
  },
);

const KINDS = ['evidence', 'control', 'decision', 'accepted', 'contract', 'certificate', 'statutory'];

export const calendarReport = report(
  'calendar-report',
  'kloof-calendar/1',
  'What `kloof calendar --format json` prints.',
  {
    asOf,
    organisation: organisationName,
    entries: list(
      shape(
        'Something that is due.',
        { date: day('On which day.'), kind: oneOf(KINDS, 'What is due.'), text: string('What it is.') },
        { owner: string('Who answers for it.') },
      ),
      'In order of the day.',
    ),
  },
);

const amount = { type: 'number', minimum: 0 };
const figures = (description: string): JsonSchema =>
  shape(
    description,
    {},
    {
      staff: { ...amount, description: 'Staff in annual work units.' },
      turnover: { ...amount, description: 'Yearly turnover in euros.' },
      balance: { ...amount, description: 'Balance sheet total in euros.' },
    },
  );
const total = shape('A figure as far as it is known.', {
  atLeast: { ...amount, description: 'What is known of it.' },
  isWhole: flag('Whether that is all of it.'),
});

const facts = (description: string): JsonSchema => list(string('A fact of the profile.'), description);

export const obligationsReport = report(
  'obligations-report',
  'kloof-obligations/1',
  'What `kloof obligations --format json` prints.',
  {
    kloof: version,
    content,
    asOf,
    language,
    organisation: organisationName,
    nis2: shape('The class under the Cbw. The competent authority decides.', {
      class: orNull(oneOf(NIS2_RESULTS, 'The class; null where the profile does not decide it.')),
      possible: list(oneOf(NIS2_RESULTS, 'A class.'), 'The classes that the profile leaves possible.'),
      withoutDesignation: orNull(
        oneOf(NIS2_RESULTS, 'The class if the organisation is not designated; null where that decides nothing.'),
      ),
      size: orNull(oneOf(SIZES, 'The size by the rules of the Union.')),
      reckoning: shape('How the size follows from the figures: Recommendation 2003/361/EC, Annex, article 6.', {
        own: figures('Those of the profile.'),
        members: orNull(
          list(
            shape(
              'A linked or partner enterprise.',
              {
                name: string('Its name.'),
                link: oneOf(GROUP_LINKS, 'How the two stand to each other.'),
                adds: figures('What counts of its figures: all of a linked enterprise, of a partner its share.'),
              },
              { share: { type: 'number', description: 'The percentage of capital or votes.' } },
            ),
            'The group; null where it is not known who belongs to it.',
          ),
        ),
        total: shape('The sum.', { staff: total, turnover: total, balance: total }),
      }),
      because: list(
        shape('A rule that was looked at.', {
          text: string('What it says of this organisation.'),
          reference: string('The article.'),
        }),
        'The reasoning.',
      ),
      unknown: facts('Facts that would decide it.'),
      assumed: facts('Exceptions that the profile says nothing about and that are taken as not there.'),
    }),
    obligations: list(
      shape(
        'A way in which a framework may bind.',
        {
          id: string('Its id.'),
          framework: string('The id of the framework.'),
          title: string('What it is.'),
          force: oneOf(FORCES, 'How hard it binds.'),
          applies: oneOf(['yes', 'later', 'no', 'depends', 'by agreement'], 'Whether it binds this organisation.'),
          facts: facts('On which the answer rests, or waits.'),
          inScope: flag('Whether the framework is assessed.'),
          basis: string('By which article or agreement.'),
          consequences: list(string('A sentence.'), 'What may follow.'),
          dates: list(
            shape('A day in law.', { date: day('Which.'), title: string('What happens on it.') }),
            'Days that count.',
          ),
        },
        {
          supervisor: string('Who supervises it.'),
          from: day('The first day on which it binds, where one is known.'),
          reaches: list(
            string('The id of a requirement.'),
            'There where by this only these reach the organisation, each with all below it.',
          ),
        },
      ),
      'What binds first, then what may, then what does not.',
    ),
  },
);
