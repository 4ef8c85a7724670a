import type { Condition, FactTest } from '../model/framework.ts';
import { type ProfileFactId, profileFact } from '../model/profile.ts';
import type { Language } from '../model/text.ts';
import { numberText } from './number.ts';
import { C, CLASS_VALUES, CLAUSES } from './words/condition.ts';
import { valueWords } from './words/profile.ts';
import { alternatives, joined } from './words.ts';

/** A condition on the profile as a sentence: "the organisation acts as controller and uses processors". */
export const conditionText = (condition: Condition, language: Language): string =>
  `${C.organisation[language]} ${textOf(parse(condition, true), language)}`;

/** A condition with its negations taken down to the facts, and without lists in lists of the same kind. */
type Parsed =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Parsed[] }
  | { readonly kind: 'fact'; readonly fact: ProfileFactId; readonly test: FactTest; readonly holds: boolean };

function parse(condition: Condition, holds: boolean): Parsed {
  if ('not' in condition) return parse(condition['not'] as Condition, !holds);
  const [key = '', value] = Object.entries(condition)[0] ?? [];
  if (key !== 'all' && key !== 'any') return { kind: 'fact', fact: key as ProfileFactId, test: value, holds };
  const kind = (key === 'all') === holds ? 'all' : 'any';
  const of = (value as readonly Condition[]).map((one) => parse(one, holds));
  const flat = of.flatMap((one) => (one.kind === kind ? one.of : [one]));
  return flat.length === 1 && flat[0] ? flat[0] : { kind, of: flat };
}

function textOf(parsed: Parsed, l: Language): string {
  if (parsed.kind === 'fact') return clause(parsed.fact, parsed.test, parsed.holds, l);
  const { kind, of } = parsed;
  if (kind === 'any') return alternatives(branches(of, l), l);
  if (of.every((one) => one.kind === 'fact'))
    return joined(
      of.map((one) => textOf(one, l)),
      l,
    );
  return of.map((one) => (one.kind === 'any' ? choiceOf(one.of, l) : textOf(one, l))).join(C.also[l]);
}

/** "either a, b or c", where something else holds beside it. */
function choiceOf(of: readonly Parsed[], l: Language): string {
  const words = branches(of, l);
  return l === 'nl' ? words.map((word) => `ofwel ${word}`).join(', ') : `either ${alternatives(words, l)}`;
}

const branches = (of: readonly Parsed[], l: Language): readonly string[] =>
  of.map((one) => (one.kind === 'all' ? `(${textOf(one, l)})` : textOf(one, l)));

function clause(fact: ProfileFactId, test: FactTest, holds: boolean, l: Language): string {
  const said = (isSo: boolean, values: string): string =>
    CLAUSES[fact][l].replace(/\{([^{|}]*)\|([^{|}]*)\}/g, (_, so, not) => (isSo ? so : not)).replace('%', () => values);
  if (typeof test === 'boolean') return said(test === holds, '');
  if (typeof test === 'object' && !Array.isArray(test)) return said(true, amount(test, holds, l));
  const wanted = (Array.isArray(test) ? test : [test]).map(String);
  const { kind, values = [] } = profileFact(fact) ?? {};
  const isRest = kind === 'choice' && !holds;
  const shown = isRest ? values.filter((value) => !wanted.includes(value)) : wanted;
  const words = shown.map((value) => wordsOf(fact, value, l));
  return said(isRest || holds, alternatives(words, l));
}

function wordsOf(fact: ProfileFactId, value: string, l: Language): string {
  if (fact === 'nis2_class' || fact === 'designated_entity') return CLASS_VALUES[value]?.[l] ?? value;
  const text = valueWords(fact, value)[l];
  return /^.\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** "at least 250", "less than 50,000,001". */
function amount(test: object, holds: boolean, l: Language): string {
  const isFloor = 'at_least' in test;
  const number = Number(Object.values(test)[0]);
  const word = isFloor === holds ? C.atLeast : C.below;
  return `${word[l]} ${numberText(number, l)}`;
}
