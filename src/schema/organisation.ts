import type { ImplementationStatus } from '../model/organisation.ts';
import { accepted, applicability, certificate, contract, joint, verdict } from './entries.ts';
import { choice, closed, day, listOf, ref, text } from './entry.ts';
import { date, frameworkId, type JsonSchema, reference, requirementId, schemaHead } from './parts.ts';
import { failOn, frameworkPolicy, policy, trigger } from './policy.ts';
import { profile } from './profile.ts';

const scope: JsonSchema = {
  title: 'Scope',
  anyOf: [
    { enum: ['all'], type: 'string' },
    { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', minLength: 1 } },
  ],
  description:
    'The scope elements it covers: a list of their ids, or all. Required once the organisation names scope elements.',
};

const maturityScore: JsonSchema = {
  title: 'MaturityScore',
  anyOf: [
    { type: 'integer', minimum: 0, maximum: 10 },
    closed(
      'MaturityAspects',
      [],
      {
        design: { type: 'integer', minimum: 0, maximum: 10, description: 'Level of the design (opzet).' },
        existence: { type: 'integer', minimum: 0, maximum: 10, description: 'Level of the existence (bestaan).' },
        operation: { type: 'integer', minimum: 0, maximum: 10, description: 'Level of the operation (werking).' },
      },
      'Levels per aspect, as far as they were judged.',
    ),
  ],
  description: 'The maturity level, as one number or for design, existence and operation apart.',
};

const satisfaction: JsonSchema = {
  title: 'SatisfactionEntry',
  description: 'A requirement id, which means that it is satisfied fully, or an entry that says how far.',
  anyOf: [
    { $ref: '#/definitions/requirementId' },
    closed(
      'Satisfaction',
      ['requirement'],
      {
        requirement: ref('requirementId'),
        coverage: choice(
          { full: 'All of it.', partial: 'Part of it; remainder says what is left.' },
          'How much of the requirement the control satisfies; full when left out.',
        ),
        remainder: text('What the control leaves over. Required with coverage: partial.'),
        maturity: ref(
          'maturityScore',
          'The level that the organisation itself claims. Only a verdict makes a level count.',
        ),
      },
      'How far the control satisfies one requirement.',
    ),
  ],
};

const evidence = closed(
  'EvidenceEntry',
  ['title'],
  {
    title: text('What the document or record is.'),
    ref: text('Where it is: a path, a link or a number in the archive.'),
    date: day('From when it dates.'),
    valid_until: day('Until when it counts as evidence.'),
  },
  'A document, record or link that demonstrates the control.',
);

const control = closed(
  'ControlEntry',
  ['id', 'title', 'status'],
  {
    id: text('The id of the control within this organisation.'),
    title: text('What the control is, in a few words.'),
    status: choice(
      {
        implemented: 'It is there and works.',
        partial: 'Part of it is there.',
        planned: 'It is decided on and not there yet.',
        alternative: 'A compensating control stands in for it; an assessor has to accept that.',
        'not-implemented': 'It is not there, and nothing is planned.',
      } satisfies Record<ImplementationStatus, string>,
      'How far it is implemented.',
    ),
    description: text('What it does, for readers of the file.'),
    changed_on: day('When its status last changed. A change after a verdict contests that verdict.'),
    scope: ref('scope'),
    owner: text('Who answers for it.'),
    due: day('By when it is to be implemented.'),
    effort: {
      type: 'string',
      pattern: '^[0-9]+(?:\\.[0-9]+)?[hdwm]$',
      patternErrorMessage: 'write a number with h, d, w or m: 4h, 5d, 2w, 1m',
      description: 'The effort that is left, as a number with h, d, w or m: 4h, 5d, 2w, 1m.',
    },
    review_on: day('When it is to be reviewed next.'),
    satisfies: {
      type: 'object',
      description: 'The requirements it satisfies, per framework.',
      additionalProperties: { type: 'array', minItems: 1, items: { $ref: '#/definitions/satisfaction' } },
    },
    evidence: listOf(ref('evidence'), 'What demonstrates it.'),
    notes: text('Remarks; never interpreted.'),
  },
  'Something the organisation does or has: a measure, process or document.',
);

export const organisationSchema: JsonSchema = {
  ...schemaHead(
    'organisation',
    'OrganisationDocument',
    'What an organisation declares: who is assessed, and its controls, decisions, verdicts and evidence.',
  ),
  type: 'object',
  additionalProperties: false,
  required: ['kloof'],
  properties: {
    kloof: {
      const: 'organisation/1',
      type: 'string',
      description: 'The kind of this file and the version of its format.',
    },
    language: { enum: ['en', 'nl'], description: 'The language of reports.' },
    organisation: closed(
      'OrganisationHead',
      ['name'],
      {
        name: text('Its name in reports.'),
        legal_entity: text('The legal person, with its registration.'),
        address: text('Its address.'),
      },
      'Who is assessed. Required in the root file.',
    ),
    assessment: closed(
      'AssessmentEntry',
      [],
      {
        status: { enum: ['draft', 'final'], description: 'Whether the report is a draft.' },
        version: text('The version of the assessment or of the Statement of Applicability.'),
        assessor: text('Who assesses.'),
        independence: text('How the assessor stands to the organisation: internal, external, self.'),
        method: listOf(text('One method.'), 'How it was assessed: documents, interviews, observation, tests.'),
        depth: {
          type: 'array',
          items: { enum: ['design', 'existence', 'operation'], type: 'string' },
          description: 'How deep: design (opzet), existence (bestaan), operation (werking).',
        },
        sample: text('What was sampled.'),
        period: text('The period that was looked at.'),
        classification: text('Who may read the report.'),
        approved_by: text('Who approved it.'),
        approved_on: day('When it was approved.'),
      },
      'How the assessment is done; printed at the head of reports.',
    ),
    profile,
    scope: {
      type: 'array',
      minItems: 1,
      items: closed(
        'ScopeEntry',
        ['id', 'title'],
        { id: text('Its id.'), title: text('What it is.') },
        'A part of the organisation.',
      ),
      description: 'Parts for which conformity is judged apart.',
    },
    frameworks: {
      type: 'array',
      minItems: 1,
      description: 'The frameworks in scope.',
      items: {
        title: 'FrameworkEntry',
        anyOf: [
          { $ref: '#/definitions/frameworkId' },
          closed(
            'FrameworkScope',
            ['id'],
            { id: ref('frameworkId'), scope: ref('scope') },
            'A framework with the scope elements it covers.',
          ),
        ],
      },
    },
    include: listOf(
      text('A path relative to this file.'),
      'Other files with parts of this organisation, inside the folder of this file.',
    ),
    contracts: listOf(ref('contract'), 'Contracts and tenders that require a framework.'),
    certificates: listOf(ref('certificate'), 'Certificates of management systems.'),
    controls: listOf(ref('control'), 'What the organisation does or has.'),
    joint: listOf(ref('joint'), 'Controls that are complete only together.'),
    applicability: listOf(ref('applicability'), 'Decisions on what applies.'),
    verdicts: listOf(ref('verdict'), 'Judgements by assessors.'),
    accepted: listOf(ref('accepted'), 'Gaps that are accepted for a while.'),
    policy,
  },
  definitions: {
    date,
    frameworkId,
    requirementId,
    reference,
    scope,
    failOn,
    frameworkPolicy,
    trigger,
    maturityScore,
    satisfaction,
    evidence,
    control,
    joint,
    applicability,
    verdict,
    accepted,
    contract,
    certificate,
  },
};
