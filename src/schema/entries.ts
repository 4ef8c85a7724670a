import type { VerdictKind } from '../model/organisation.ts';
import { choice, closed, day, listOf, ref, text } from './entry.ts';
import type { JsonSchema } from './parts.ts';

/** Schemas of what an organisation says besides its controls. */

export const joint = closed(
  'JointEntry',
  ['requirement', 'controls', 'justification'],
  {
    requirement: ref('reference'),
    controls: {
      type: 'array',
      minItems: 2,
      uniqueItems: true,
      items: { type: 'string', minLength: 1 },
      description: 'Ids of the controls.',
    },
    justification: text('Why they are complete together.'),
    scope: ref('scope'),
  },
  'That several partial controls together satisfy a requirement fully.',
);

export const applicability = closed(
  'ApplicabilityEntry',
  ['requirement', 'applicable'],
  {
    requirement: ref('reference'),
    applicable: { type: 'boolean', description: 'Whether it applies.' },
    justification: text('Why. Required when it does not apply.'),
    because: {
      type: 'array',
      minItems: 1,
      items: {
        ...choice(
          {
            risk: 'The treatment of a risk needs it.',
            law: 'A law requires it.',
            contract: 'A contract requires it.',
            chosen: 'The organisation chose it.',
          },
          'A reason to include it.',
        ),
        type: 'string',
      },
      description: 'Why it is included: a risk, a law, a contract, or by choice.',
    },
    refs: listOf(
      text('A risk, article or contract.'),
      'The risks, articles or contracts it refers to. Leaving out a requirement of law needs the article that allows it.',
    ),
    decided_by: text('Who decided.'),
    decided_on: day('When it was decided.'),
    review_on: day('When the decision is to be reviewed.'),
    notes: text('Remarks; never interpreted.'),
    scope: ref('scope'),
  },
  'A reasoned decision that a requirement does or does not apply.',
);

export const verdict: JsonSchema = {
  ...closed(
    'VerdictEntry',
    ['requirement', 'assessor', 'date'],
    {
      requirement: ref('reference'),
      verdict: choice(
        {
          conforms: 'All of it is met.',
          observation: 'A remark; it says nothing about whether the requirement is met.',
          minor: 'A minor nonconformity: met in part.',
          major: 'A major nonconformity: not met as it should be.',
          absent: 'Nothing of it is there.',
        } satisfies Record<VerdictKind, string>,
        'What the assessor concluded.',
      ),
      maturity: ref('maturityScore', 'The level that the assessor found.'),
      assessor: text('Who judged it.'),
      date: day('When it was judged.'),
      note: text('What the assessor found.'),
      scope: ref('scope'),
    },
    'An assessor’s own judgement of one requirement.',
  ),
  anyOf: [{ required: ['verdict'] }, { required: ['maturity'] }],
};

export const accepted = closed(
  'AcceptedEntry',
  ['requirement', 'reason', 'by', 'until'],
  {
    requirement: ref('reference'),
    reason: text('Why it is accepted.'),
    by: text('Who accepted it.'),
    until: day('Last day on which it is accepted; after that it is a gap again.'),
  },
  'A gap that somebody decided to live with for a while.',
);

export const contract = closed(
  'ContractEntry',
  ['with', 'requires', 'form'],
  {
    kind: { enum: ['contract', 'tender'], description: 'contract when left out.' },
    with: text('The other party.'),
    requires: ref('frameworkId', 'The framework that it requires.'),
    form: choice(
      {
        certificate: 'A valid certificate.',
        conformity: 'That its requirements are met.',
        'audit-right': 'That the other party may audit.',
      },
      'What it requires of that framework.',
    ),
    requirements: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: ref('requirementId'),
      description:
        'The requirements that it asks conformity with, each with all below it. Left out: all of the framework that reaches the organisation.',
    },
    by: day('By when.'),
    scope: ref('scope'),
    consequence: text('What the contract says follows otherwise: termination, penalty, damages.'),
    ref: text('Where it says so.'),
  },
  'A contract or tender that requires a framework.',
);

export const certificate = closed(
  'CertificateEntry',
  ['framework', 'status'],
  {
    framework: ref('frameworkId'),
    body: text('The certification body.'),
    accreditation: text('By whom the body is accredited.'),
    number: text('The number of the certificate.'),
    scope: ref('scope'),
    initial: { type: 'boolean', description: 'Whether the decision was the initial certification.' },
    decided_on: day('The date of the certification decision.'),
    expires_on: day('The last day of validity.'),
    soa_version: text('The version of the Statement of Applicability it rests on.'),
    status: { enum: ['valid', 'suspended', 'withdrawn'], description: 'Its status.' },
  },
  'A certificate of a management system. No requirement is met by it: it may rest on exclusions.',
);
