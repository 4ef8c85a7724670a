import type { ApplicabilityDecision, ImplementationStatus } from '../model/organisation.ts';
import { normalised } from './fields.ts';

/** What a word in somebody's table means; nothing where it is not known. No word is ever guessed at. */

type Words<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

const lookup = <Meaning extends string>(words: Words<Meaning>): ReadonlyMap<string, Meaning> =>
  new Map(
    (Object.keys(words) as Meaning[]).flatMap((meaning) =>
      words[meaning].map((word) => [normalised(word), meaning] as const),
    ),
  );

export const YES: readonly string[] = [
  'yes',
  'ja',
  'y',
  'j',
  'x',
  'true',
  'waar',
  '1',
  'applicable',
  'van toepassing',
  'included',
  'opgenomen',
  '✓',
  '✔',
  'v',
  'wel',
];
export const NO: readonly string[] = [
  ...['no', 'nee', 'n', 'false', 'onwaar', '0', 'not applicable', 'niet van toepassing', 'nvt', 'n.v.t.', 'n/a', 'na'],
  ...['excluded', 'uitgesloten', 'niet', 'not included', 'niet opgenomen', '✗', '✘', '-'],
];
const ANSWERS = lookup({ yes: YES, no: NO });

/** An answer to "does it apply?". */
export function answerOf(text: string): boolean | undefined {
  const found = text.trim() === '-' ? 'no' : ANSWERS.get(normalised(text));
  return found === undefined ? undefined : found === 'yes';
}

/** `none` says that nothing is stated; `not-applicable` answers another question. */
export type StatusWord = ImplementationStatus | 'none' | 'not-applicable';

/** How words for a status are read. What is only under way counts as planned: it shows nothing that is there. */
export const STATUS_MEANINGS: Words<StatusWord> = {
  implemented: [
    ...[
      'implemented',
      'fully implemented',
      'complete',
      'completed',
      'done',
      'in place',
      'operational',
      'effective',
      'yes',
      'y',
    ],
    ...[
      'ingevoerd',
      'geïmplementeerd',
      'volledig geïmplementeerd',
      'volledig ingevoerd',
      'volledig',
      'gereed',
      'afgerond',
    ],
    ...['operationeel', 'aanwezig', 'ja', 'j', 'true', 'waar', '100%', '✓', '✔'],
  ],
  partial: [
    ...[
      'partial',
      'partially',
      'partly',
      'partially implemented',
      'partly implemented',
      'in part',
      'partial implementation',
    ],
    ...[
      'deels',
      'deels ingevoerd',
      'gedeeltelijk',
      'gedeeltelijk geïmplementeerd',
      'gedeeltelijk ingevoerd',
      'deels geïmplementeerd',
    ],
  ],
  planned: [
    ...['planned', 'in progress', 'under way', 'underway', 'ongoing', 'to do', 'todo', 'scheduled', 'started'],
    ...['gepland', 'in uitvoering', 'lopend', 'loopt', 'onderhanden', 'in bewerking', 'gestart', 'in ontwikkeling'],
  ],
  alternative: [
    'alternative',
    'compensating',
    'compensating control',
    'alternatief',
    'compenserend',
    'compenserende maatregel',
  ],
  'not-implemented': [
    ...['not implemented', 'not started', 'missing', 'absent', 'no', 'n', 'none', '0%'],
    ...[
      'niet ingevoerd',
      'niet geïmplementeerd',
      'niet gestart',
      'ontbreekt',
      'afwezig',
      'nee',
      'false',
      'onwaar',
      'geen',
    ],
  ],
  'not-applicable': ['not applicable', 'n/a', 'na', 'nvt', 'n.v.t.', 'niet van toepassing', 'excluded', 'uitgesloten'],
  none: ['not stated', 'niet opgegeven', 'unknown', 'onbekend', '-', '?'],
};
const STATUSES = lookup(STATUS_MEANINGS);

/** A status by our words, or by those that the user taught. */
export function statusOf(text: string, taught: ReadonlyMap<string, ImplementationStatus>): StatusWord | undefined {
  const word = normalised(text);
  if (word === '') return 'none';
  return taught.get(word) ?? STATUSES.get(word);
}

type Ground = ApplicabilityDecision['because'][number];

const GROUNDS = lookup<Ground>({
  risk: ['risk', 'risico', 'risk assessment', 'risicoanalyse', 'rra', 'risks', "risico's", 'risicobeoordeling'],
  law: [
    'law',
    'legal',
    'wet',
    'wettelijk',
    'wetgeving',
    'wet- en regelgeving',
    'lr',
    'legal requirement',
    'regulatory',
  ],
  contract: ['contract', 'contractual', 'contractueel', 'co', 'contractual obligation', 'contracten'],
  chosen: [
    'chosen',
    'own choice',
    'eigen keuze',
    'best practice',
    'good practice',
    'br',
    'bp',
    'br/bp',
    'business requirement',
  ],
});

/** The grounds in a cell, and the words in it that are none. */
export function groundsOf(text: string): { readonly grounds: readonly Ground[]; readonly unknown: readonly string[] } {
  const words = text
    .split(/[,;+\n]|\s&\s|\s(?:en|and)\s/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const found = words.map((word) => ({ word, ground: GROUNDS.get(normalised(word)) }));
  return {
    grounds: [...new Set(found.flatMap(({ ground }) => ground ?? []))],
    unknown: found.filter(({ ground }) => ground === undefined).map(({ word }) => word),
  };
}

/** Parts of a cell that lists things. */
export const itemsOf = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((item) => item.replace(/^[\s•·*–-]+\s/, '').trim())
    .filter((item) => item !== '');
