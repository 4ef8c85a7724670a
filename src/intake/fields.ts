/** What a column of somebody’s table can be. `notes` keeps it with its title, `ignore` leaves it out. */
export const FIELDS = [
  'framework',
  'requirement',
  'control',
  'requirements',
  'title',
  'description',
  'applicable',
  'justification',
  'because',
  'because_risk',
  'because_law',
  'because_contract',
  'because_chosen',
  'refs',
  'decided_by',
  'decided_on',
  'status',
  'owner',
  'due',
  'changed_on',
  'review_on',
  'effort',
  'evidence',
  'evidence_ref',
  'evidence_date',
  'valid_until',
  'notes',
  'ignore',
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields of which one says what a row is about. */
export const ID_FIELDS: readonly Field[] = ['requirement', 'requirements', 'control'];

/** Fields that more than one column may give; what these say is put together. */
export const SEVERAL: readonly Field[] = [
  'justification',
  'because',
  'refs',
  'requirements',
  'evidence',
  'notes',
  'ignore',
];

/** Titles of columns that hold ids, or titles: which of the two, their cells tell. */
export const ID_TITLES: readonly string[] = [
  ...['id', 'nr', 'no', 'nummer', 'number', 'ref', 'code', 'kenmerk', '#'],
  ...['control', 'controls', 'control id', 'control nr', 'control no', 'control number', 'control ref'],
  ...['control reference', 'annex control', 'annex a', 'annex a control', 'annex a ref', 'bijlage a', 'measure'],
  ...['beheersmaatregel', 'beheersmaatregelen', 'maatregel', 'maatregelen', 'maatregelnummer', 'maatregel nr'],
  ...['maatregel id', 'nr maatregel', 'nummer maatregel', 'nr beheersmaatregel', 'beheersmaatregel nr'],
  ...['clause', 'section', 'paragraaf', 'norm', 'normelement', 'eis', 'requirement', 'requirement id', 'normeis'],
  ...['iso 27001', 'iso 27001 2022', 'iso27001', 'iso 27002', 'nen 7510', 'nen7510', 'iso ref', 'iso control'],
];

/** Titles of columns, as `normalised` writes them, in English and in Dutch. */
export const TITLES: Readonly<Record<Exclude<Field, 'requirement' | 'control' | 'ignore'>, readonly string[]>> = {
  framework: ['framework', 'kader', 'standard', 'standaard', 'normenkader'],
  requirements: ['requirements', 'eisen', 'normeisen', 'satisfies', 'voldoet aan', 'annex a controls', 'mapping'],
  title: [
    ...['title', 'titel', 'naam', 'name', 'control title', 'control name', 'control titel', 'titel beheersmaatregel'],
    ...['naam beheersmaatregel', 'naam maatregel', 'titel maatregel', 'onderwerp', 'subject'],
  ],
  description: [
    ...['description', 'omschrijving', 'beschrijving', 'control description', 'omschrijving beheersmaatregel'],
    ...['control objective', 'beheersdoelstelling', 'beschrijving maatregel', 'omschrijving maatregel'],
  ],
  applicable: [
    ...['applicable', 'applicability', 'applicable y n', 'applicable yes no', 'is applicable', 'selected', 'included'],
    ...['van toepassing', 'van toepassing ja nee', 'van toepassing j n', 'toepasselijk', 'toepasselijkheid'],
    ...['toepasselijk ja nee', 'in scope', 'opgenomen', 'geselecteerd', 'vvt'],
  ],
  justification: [
    ...['justification', 'justification for inclusion', 'justification for exclusion', 'reason', 'rationale'],
    ...['justification for inclusion exclusion', 'reason for exclusion', 'reason for inclusion', 'reden'],
    ...['motivering', 'motivatie', 'onderbouwing', 'verantwoording', 'rechtvaardiging', 'reden van uitsluiting'],
    ...['rechtvaardiging voor opname', 'rechtvaardiging voor uitsluiting', 'reden uitsluiting', 'reden opname'],
    ...['motivering opname', 'motivering uitsluiting', 'argumentatie'],
  ],
  because: ['because', 'grond', 'ground', 'basis', 'selection reason', 'reason for selection', 'herkomst', 'bron'],
  because_risk: [
    'risk',
    'risico',
    'risk assessment',
    'risicoanalyse',
    'result of risk assessment',
    'rra',
    'risicobeoordeling',
  ],
  because_law: [
    ...['law', 'legal', 'legal requirement', 'legal requirements', 'lr', 'wet', 'wettelijk', 'wetgeving'],
    ...['wet en regelgeving', 'wettelijke eis', 'regulatory'],
  ],
  because_contract: [
    'contract',
    'contractual',
    'contractual obligation',
    'contractual obligations',
    'co',
    'contractueel',
    'contractuele verplichting',
  ],
  because_chosen: [
    ...['chosen', 'own choice', 'eigen keuze', 'best practice', 'good practice', 'business requirement', 'br bp'],
    ...['business requirements best practices', 'br', 'bp', 'bedrijfseis'],
  ],
  refs: [
    'refs',
    'references',
    'verwijzing',
    'verwijzingen',
    'risk id',
    'risk ref',
    'risico id',
    'risico nr',
    'risiconummer',
    'artikel',
    'article',
  ],
  decided_by: ['decided by', 'besloten door', 'approved by', 'goedgekeurd door', 'besluit door'],
  decided_on: [
    'decided on',
    'besloten op',
    'datum besluit',
    'besluitdatum',
    'decision date',
    'approved on',
    'goedgekeurd op',
  ],
  status: [
    ...['status', 'implementation status', 'implementation', 'implemented', 'implemented y n', 'state'],
    ...['implementatiestatus', 'status implementatie', 'implementatie', 'geimplementeerd', 'geimplementeerd ja nee'],
    ...['ingevoerd', 'ingevoerd ja nee', 'stand van zaken', 'mate van implementatie', 'voortgang'],
  ],
  owner: [
    ...['owner', 'control owner', 'responsible', 'responsible person', 'accountable', 'eigenaar', 'verantwoordelijke'],
    ...['verantwoordelijk', 'maatregeleigenaar', 'control eigenaar', 'actiehouder', 'wie', 'proceseigenaar'],
  ],
  due: [
    'due',
    'due date',
    'deadline',
    'target date',
    'planned date',
    'uiterlijk',
    'einddatum',
    'streefdatum',
    'datum gereed',
    'gepland op',
    'gereed op',
    'planning',
  ],
  changed_on: [
    'changed on',
    'gewijzigd op',
    'implementation date',
    'implemented on',
    'datum implementatie',
    'implementatiedatum',
    'ingevoerd op',
  ],
  review_on: [
    'review on',
    'review date',
    'next review',
    'herzien op',
    'volgende review',
    'reviewdatum',
    'datum herziening',
    'herbeoordeling',
    'evaluatiedatum',
  ],
  effort: ['effort', 'inspanning'],
  evidence: [
    ...[
      'evidence',
      'implementation evidence',
      'documents',
      'document',
      'documentation',
      'records',
      'supporting documents',
    ],
    ...[
      'bewijs',
      'bewijsstuk',
      'bewijsstukken',
      'bewijslast',
      'documenten',
      'documentatie',
      'vastlegging',
      'bewijsmateriaal',
    ],
  ],
  evidence_ref: [
    'reference',
    'vindplaats',
    'location',
    'locatie',
    'link',
    'url',
    'document ref',
    'evidence reference',
    'referentie',
  ],
  evidence_date: ['dated', 'gedateerd', 'evidence date', 'datum bewijs', 'documentdatum', 'document date'],
  valid_until: ['valid until', 'geldig tot', 'geldig tot en met', 'vervaldatum', 'expiry date', 'expires'],
  notes: ['notes', 'opmerkingen', 'opmerking', 'remarks', 'remark', 'comments', 'comment', 'toelichting', 'notities'],
};

/** A title or a word as it is looked up: lower case, without accents, punctuation and what stands in brackets. */
export const normalised = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9#%✓✔✗✘]+/g, ' ')
    .trim();
