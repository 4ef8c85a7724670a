import type { Bound, Nis2Class } from '../model/obligation.ts';
import { PROFILE_FACTS, type ProfileFactId } from '../model/profile.ts';
import type { Language } from '../model/text.ts';
import { APPLIES_WORDS, CLASS_WORDS, O, SIZE_WORDS } from './words/obligations.ts';
import { joined } from './words.ts';

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

/** Bound obligations in the order of the report, by how they apply. */
export const byAnswer = (bound: readonly Bound[]): readonly (readonly [Bound['applies'], readonly Bound[]])[] =>
  (Object.keys(APPLIES_WORDS) as Bound['applies'][])
    .map((applies) => [applies, bound.filter((one) => one.applies === applies)] as const)
    .filter(([, found]) => found.length > 0);

/** "Staff in annual work units (staff)": what is asked, and the key under profile. */
export function factText(fact: string, l: Language): string {
  const known = Object.hasOwn(PROFILE_FACTS, fact) ? PROFILE_FACTS[fact as ProfileFactId] : undefined;
  return known ? `${known.title[l]} (${fact})` : fact;
}

function classText({ result, otherwise }: Nis2Class, l: Language): string {
  if (result !== undefined) return CLASS_WORDS[result][l];
  return otherwise === undefined ? O.undecided[l] : `${CLASS_WORDS[otherwise][l]}, ${O.unlessDesignated[l]}`;
}

/** The class in one line, and the reasoning below it. */
export function nis2Lines(nis2: Nis2Class, l: Language): readonly string[] {
  const { size, steps, unknown, assumed } = nis2;
  const ofSize = size === undefined ? '' : `, ${O.size[l]}: ${SIZE_WORDS[size][l]}`;
  return [
    `${classText(nis2, l)}${ofSize}`,
    ...steps.map(
      ({ text, reference, holds }) =>
        `${holds ? '' : '? '}${text[l]}${reference === 'profile' ? '' : ` (${articlesText(reference, l)} Cbw)`}`,
    ),
    ...(unknown.length > 0 ? [`${O.dependsOn[l]}: ${unknown.map((fact) => factText(fact, l)).join('; ')}`] : []),
    ...(assumed.length > 0 ? [`${O.assumed[l]}: ${assumed.map((fact) => factText(fact, l)).join('; ')}`] : []),
    O.supervisorDecides[l],
  ];
}

function articlesText(reference: string, l: Language): string {
  const articles = reference.split(', ');
  return `${articles.length === 1 ? O.article[l] : O.articles[l]} ${joined(articles, l)}`;
}

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
    ...contracts.map((party) => [O.contractWith[l], party] as const),
    ...(applies === 'depends' ? [[O.dependsOn[l], facts.map((fact) => factText(fact, l)).join('; ')] as const] : []),
    ...(supervisor ? [[O.supervisor[l], supervisor[l]] as const] : []),
    ...consequences.map((one) => [O.consequences[l], one[l]] as const),
    ...dates.filter(({ date }) => date >= asOf).map(({ date, title }) => [O.dates[l], `${date} ${title[l]}`] as const),
    ...relations.map((one) => [O.relations[l], one[l]] as const),
    ...(confidence ? [[O.uncertain[l], confidence.note[l]] as const] : []),
  ];
}
