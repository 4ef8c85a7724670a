import { MAPPING_METHODS } from '../../model/mapping.ts';
import { FORCES } from '../../model/obligation.ts';
import type { JsonSchema } from '../parts.ts';
import { finding, gap } from './finding.ts';
import { asOf, content, count, day, language, list, oneOf, orNull, report, shape, string, version } from './shape.ts';

export const totals: JsonSchema = shape('Counts of requirements.', {
  assessable: count('All that are judged.'),
  applicable: count('Those that apply.'),
  met: count('Met, declared or inferred.'),
  demonstrated: count('Met, and shown by verdicts or by valid evidence.'),
  metInferred: count('Met by way of a mapping.'),
  partlyMet: count('Met in part, and in part not.'),
  atLeastPartly: count('Met in part; the rest is open.'),
  atMostPartly: count('Not met in part; the rest is open.'),
  notMet: count('Not met.'),
  open: count('Nothing is known.'),
  conflict: count('What was declared contradicts itself.'),
  notApplicable: count('Those that do not apply.'),
  range: {
    type: 'array',
    items: { type: 'integer', minimum: 0 },
    minItems: 2,
    maxItems: 2,
    description: 'How many are met, and at most could be: what applies less what is known to fall short.',
  },
});

const possible = {
  force: oneOf(FORCES, 'The hardest force with which it may; guidance is meant for an organisation, and binds nobody.'),
  facts: list(string('A fact.'), 'Facts of the profile on which that waits.'),
};

const assessment: JsonSchema = shape(
  'The organisation against one framework.',
  {
    framework: string('The id of the framework.'),
    title: string('Its title.'),
    binding: shape(
      'How it binds.',
      {
        applies: oneOf(['yes', 'later', 'no', 'depends', 'by agreement'], 'Whether it binds the organisation.'),
        force: orNull(oneOf(FORCES, 'How hard it binds.')),
        facts: list(string('A fact.'), 'Facts of the profile on which it waits.'),
        basis: list(string('A sentence.'), 'By what it binds.'),
      },
      {
        from: day('The day from which it binds, where that is later.'),
        reaches: list(
          string('The id of a requirement.'),
          'There where only these reach the organisation, each with all below it: the rest is assessed as well, and does not bind it.',
        ),
        mayBind: shape(
          'There where it may bind, or bind harder than it is known to, on facts that the profile leaves out.',
          possible,
        ),
      },
    ),
    totals,
    groups: list(
      shape('Requirements below a heading.', {
        requirement: string('The id of the heading.'),
        title: string('Its title.'),
        totals,
      }),
      'Counts per heading.',
    ),
    gaps: list(gap, 'Gaps of the framework as a whole: certificates and contracts.'),
    findings: list(finding, 'One per requirement, in the order of the norm.'),
  },
  { shortTitle: string('Its short title.') },
);

export const gapReport = report(
  'gap-report',
  'kloof-gap/1',
  'What `kloof gap --format json` prints.',
  {
    kloof: version,
    content,
    asOf,
    language,
    organisation: shape(
      'Who is assessed.',
      { name: string('Its name.') },
      {
        legalEntity: string('The legal person.'),
        scope: list(
          shape('A part of the organisation.', { id: string('Its id.'), title: string('What it is.') }),
          'Its scope elements.',
        ),
      },
    ),
    scopedBy: oneOf(['file', 'profile'], 'What decides which frameworks are in scope.'),
    bindsOutside: list(string('The id of a framework.'), 'Frameworks that bind and are not in scope.'),
    assessments: list(assessment, 'One per framework in scope.'),
  },
  {
    bindsLaterOutside: list(
      shape('A framework.', { framework: string('Its id.'), from: day('The day from which it binds.') }),
      'Frameworks that bind from a later day and are not in scope.',
    ),
    filtered: {
      const: true,
      description: 'There where --only or --group left findings and gaps of whole frameworks out.',
    },
    mappingMethods: list(
      oneOf(MAPPING_METHODS, 'How a mapping came about.'),
      'There where inference trusted only mappings that came about so, or none: parts and wholes of a framework always count.',
    ),
    guidanceOutside: list(
      string('The id of a framework.'),
      'Guidance meant for the organisation that is not in scope.',
    ),
    mayBindOutside: list(
      shape('A framework.', { framework: string('Its id.'), ...possible }),
      'Frameworks that may bind, on facts that the profile leaves out, and that are not in scope.',
    ),
  },
);
