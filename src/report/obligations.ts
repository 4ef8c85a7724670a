import { possibleSizes } from '../assess/size.ts';
import { type Bound, type Nis2Class, type Obligation, SIZES } from '../model/obligation.ts';
import type { Contract } from '../model/organisation.ts';
import { PROFILE_FACTS, type ProfileFactId } from '../model/profile.ts';
import type { Language } from '../model/text.ts';
import { sizeLines } from './size.ts';
import { CLASS_WORDS, FORCE_WORDS, HEADINGS, O, SIZE_WORDS } from './words/obligations.ts';
import { alternatives, joined } from './words.ts';

/** Everything a report on obligations shows, whatever its format. */
export interface ObligationsReport {
  readonly organisation: string;
  readonly language: Language;
  readonly asOf: string;
  readonly nis2: Nis2Class;
  readonly bound: readonly Bound[];
  readonly version: string;
  readonly digest: string;
}

/** The heading under which an obligation stands; guidance never stands under what binds. */
export type Heading = keyof typeof HEADINGS;

const headingOf = ({ applies, obligation: { force } }: Bound): Heading =>
  applies === 'yes' && force === 'guidance' ? 'guidance' : applies;

/** Bound obligations in the order of the report, by heading. */
export const byHeading = (bound: readonly Bound[]): readonly (readonly [Heading, readonly Bound[]])[] =>
  (Object.keys(HEADINGS) as Heading[])
    .map((heading) => [heading, bound.filter((one) => headingOf(one) === heading)] as const)
    .filter(([, found]) => found.length > 0);

/** "binds from 2026-08-15; not in scope here". */
export function answerOf({ obligation, applies, facts, isInScope }: Bound, l: Language): string {
  const { force, inForce } = obligation;
  const outside = isInScope ? '' : `; ${O.notInScope[l]}`;
  switch (applies) {
    case 'yes':
      return (force === 'guidance' ? O.meant[l] : O.binds[l]) + outside;
    case 'later':
      return `${(force === 'guidance' ? O.from : O.bindsFrom)[l]} ${inForce?.from}${outside}`;
    case 'depends':
      return `${O.waitsFor[l]} ${joined(facts, l)}`;
    case 'by agreement':
      return O.byAgreement[l];
    case 'no':
      return (force === 'guidance' ? O.meantNot : O.bindsNot)[l];
  }
}

/** How hard it binds, from when where that is later, and that it is out of scope where it counts. */
export function weightOf(
  { obligation: { force, inForce }, applies, isInScope }: Bound,
  l: Language,
): readonly string[] {
  const weight = FORCE_WORDS[force][l];
  if (applies !== 'yes' && applies !== 'later') return [weight];
  const isGuidance = force === 'guidance';
  const from = `${(isGuidance ? O.from : O.bindsFrom)[l]} ${inForce?.from}`;
  if (isInScope) return applies === 'later' ? [weight, from] : [weight];
  if (isGuidance && applies === 'yes') return [weight, O.notInScope[l]];
  return [weight, `${applies === 'later' ? from : O.binds[l]}, ${O.andNotInScope[l]}`];
}

/** "Staff in annual work units (staff)": what is asked, and the key under profile. */
export function factText(fact: string, l: Language): string {
  if (fact === 'group') return `${O.group[l]} (${fact})`;
  const known = Object.hasOwn(PROFILE_FACTS, fact) ? PROFILE_FACTS[fact as ProfileFactId] : undefined;
  return known ? `${known.title[l]} (${fact})` : fact;
}

function classText({ result, otherwise }: Nis2Class, l: Language): string {
  if (result !== undefined) return CLASS_WORDS[result][l];
  return otherwise === undefined ? O.undecided[l] : `${CLASS_WORDS[otherwise][l]}, ${O.unlessDesignated[l]}`;
}

/** The class in one line, and the reasoning below it. */
export function nis2Lines({ nis2, bound, language: l }: ObligationsReport): readonly string[] {
  const { size, steps, unknown, assumed } = nis2;
  const act = bound.find(({ obligation, applies }) => obligation.framework === 'cbw' && applies === 'later');
  const day = act?.obligation.inForce?.from;
  const sizes = size === undefined ? possibleSizes(nis2.reckoning) : [size];
  const named = SIZES.filter((one) => sizes.includes(one)).map((one) => SIZE_WORDS[one][l]);
  const ofSize = named.length === SIZES.length ? '' : `, ${O.size[l]}: ${alternatives(named, l)}`;
  return [
    `${classText(nis2, l)}${ofSize}`,
    ...(day === undefined ? [] : [O.classFrom[l].replace('{day}', day)]),
    ...sizeLines(nis2, l),
    ...steps.map((step) => stepText(step, nis2, l)),
    ...(unknown.length > 0 ? [`${O.dependsOn[l]}: ${unknown.map((fact) => factText(fact, l)).join('; ')}`] : []),
    ...(assumed.length > 0 ? [`${O.assumed[l]}: ${assumed.map((fact) => factText(fact, l)).join('; ')}`] : []),
    O.supervisorDecides[l],
  ];
}

/**
 * A rule that decides as it is, one that may with a question mark, and the one that decides where none of those does.
 */
function stepText({ text, reference, holds }: Nis2Class['steps'][number], { result }: Nis2Class, l: Language): string {
  const lead = !holds ? '? ' : result === undefined ? `${O.otherwise[l]}: ` : '';
  return `${lead}${text[l]}${reference === 'profile' ? '' : ` (${articlesText(reference, l)} Cbw)`}`;
}

function articlesText(reference: string, l: Language): string {
  const articles = reference.split(', ');
  return `${articles.length === 1 ? O.article[l] : O.articles[l]} ${joined(articles, l)}`;
}

const AGREEMENTS = { contract: O.contractWith, tender: O.tenderOf } as const;

/** With whom, and where it says so. */
const agreementPair = ({ kind, with: party, ref }: Contract, l: Language): readonly [string, string] => [
  AGREEMENTS[kind][l],
  ref === undefined ? party : `${party} (${ref})`,
];

export const agreementText = (contract: Contract, l: Language): string => agreementPair(contract, l).join(' ');

/** What is to be said of one obligation, as pairs of a name and a text. */
export function detailsOf(
  { obligation, applies, facts, contracts }: Bound,
  l: Language,
  asOf: string,
): readonly (readonly [string, string])[] {
  const { basis, supervisor, consequences, dates, relations, confidence } = obligation;
  if (applies === 'no') return [[O.restsOn[l], facts.map((fact) => factText(fact, l)).join('; ')]];
  return [
    [O.basis[l], basis[l]],
    ...inForceText(obligation, l, asOf),
    ...contracts.map((contract) => agreementPair(contract, l)),
    ...(applies === 'depends' ? [[O.dependsOn[l], facts.map((fact) => factText(fact, l)).join('; ')] as const] : []),
    ...(supervisor ? [[O.supervisor[l], supervisor[l]] as const] : []),
    ...consequences.map((one) => [O.consequences[l], one[l]] as const),
    ...dates.filter(({ date }) => date >= asOf).map(({ date, title }) => [O.dates[l], `${date} ${title[l]}`] as const),
    ...relations.map((one) => [O.relations[l], one[l]] as const),
    ...(confidence ? [[O.uncertain[l], confidence.note[l]] as const] : []),
  ];
}

/** Since when, or from when it binds; guidance has no force, and a day on which it was published. */
export function inForceText(
  { inForce, force }: Obligation,
  l: Language,
  asOf: string,
): readonly (readonly [string, string])[] {
  if (!inForce) return [];
  const { from, by, note } = inForce;
  const word = from > asOf ? O.from : O.since;
  const day = `${force === 'guidance' ? '' : `${word[l]} `}${from}${by ? ` (${by[l]})` : ''}`;
  return [[(force === 'guidance' ? O.published : O.inForce)[l], note ? `${day}. ${note[l]}` : day]];
}
