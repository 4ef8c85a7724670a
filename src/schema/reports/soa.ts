import { IMPLEMENTATION_STATUSES } from '../../model/organisation.ts';
import { SOA_APPLIES, SOA_REMARK_KINDS } from '../../model/soa.ts';
import type { JsonSchema } from '../parts.ts';
import { outcome } from './finding.ts';
import {
  asOf,
  content,
  count,
  day,
  evidence,
  flag,
  language,
  list,
  oneOf,
  orNull,
  report,
  shape,
  string,
  version,
} from './shape.ts';

const STATUSES = [...IMPLEMENTATION_STATUSES, 'unknown'];
const ids = (description: string): JsonSchema => list(string('An id.'), description);
const owner = orNull(string('Who answers for it; null where nobody does yet.'));
const status = oneOf(IMPLEMENTATION_STATUSES, 'How far it is implemented.');

const decision = shape(
  'A decision on whether it applies.',
  {
    madeFor: string('The requirement or heading for which it was made, as framework:id.'),
    applicable: flag('Whether it applies.'),
    because: list(oneOf(['risk', 'law', 'contract', 'chosen'], 'A reason.'), 'Why it is included.'),
    refs: list(string('A risk, article or contract.'), 'What it refers to.'),
    elements: ids('The scope elements for which it counts.'),
    at: string('File and line.'),
  },
  {
    justification: string('Why.'),
    decidedBy: string('Who decided.'),
    decidedOn: day('When.'),
    reviewOn: day('When it is to be reviewed.'),
  },
);

const line = shape('A control of the annex.', {
  requirement: string('Its id.'),
  title: string('Its title.'),
  applies: oneOf(SOA_APPLIES, 'Whether it applies; in-part is in some scope elements.'),
  undecided: flag('Whether nobody decided that, somewhere or at all.'),
  undecidedIn: ids('The scope elements for which nobody decided.'),
  status: orNull(oneOf(STATUSES, 'How far it is implemented; null where it does not apply.')),
  outcome,
  reviewOn: orNull(day('The earliest day on which a decision or control is to be reviewed.')),
  decisions: list(decision, 'The decisions that count.'),
  controls: list(
    shape('A control of the organisation.', {
      id: string('Its id.'),
      title: string('What it is.'),
      status,
      owner,
      coverage: oneOf(['full', 'partial'], 'How much of the requirement it meets.'),
      through: orNull(string('The requirement on which it is declared, where a mapping leads here.')),
      evidence: list(evidence({ isValid: flag('Whether it counts on the reference date.') }), 'Its evidence.'),
    }),
    'What meets it.',
  ),
});

const statement = shape('The Statement of Applicability of one standard.', {
  framework: string('The id of the standard.'),
  title: string('Its title.'),
  scope: list(
    shape('A part of the organisation.', { id: string('Its id.'), title: string('What it is.') }),
    'Its scope elements.',
  ),
  totals: shape('Counts of controls of the annex.', {
    controls: count('All of them.'),
    applicable: count('Those that apply.'),
    excluded: count('Those that do not.'),
    undecided: count('Those on which nobody decided.'),
    status: shape(
      'Those that apply, by how far they are implemented.',
      Object.fromEntries(STATUSES.map((one) => [one, count('How many.')])),
    ),
  }),
  controls: list(line, 'Every control of the annex, in the order of the standard.'),
  beyond: list(
    shape('A control that no line of the annex names.', {
      id: string('Its id.'),
      title: string('What it is.'),
      status,
      owner,
      satisfies: list(string('A requirement, as framework:id.'), 'What it meets.'),
    }),
    'Other controls of the organisation.',
  ),
  remarks: list(
    shape('What an auditor would say.', {
      kind: oneOf(SOA_REMARK_KINDS, 'The kind of remark.'),
      weight: oneOf(['objection', 'question'], 'Whether it is a shortcoming, or settled by a good answer.'),
      requirement: orNull(string('The requirement, as framework:id; null for the document.')),
      message: string('What it says.'),
    }),
    'Objections first.',
  ),
});

export const soaReport = report('soa-report', 'kloof-soa/1', 'What `kloof soa --format json` prints.', {
  kloof: version,
  content,
  asOf,
  language,
  organisation: shape(
    'Whose statement it is.',
    { name: string('Its name.') },
    { legalEntity: string('The legal person.') },
  ),
  version: orNull(string('The version of the statement.')),
  approvedBy: orNull(string('Who approved it.')),
  approvedOn: orNull(day('When.')),
  statements: list(statement, 'One per standard in scope that has an annex.'),
});
