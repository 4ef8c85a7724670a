import { withDefaultScope } from '../../assess/obligations.ts';
import { PROFILE_KEYS, ROOT_KEYS } from '../../edit/order.ts';
import { numberFrom, type OpenFact, openFacts, waitsForGroup } from '../../interview/facts.ts';
import { FIGURES } from '../../model/organisation.ts';
import { PROFILE_FACTS, type ProfileFact } from '../../model/profile.ts';
import { SECTORS } from '../../model/sectors.ts';
import type { Language } from '../../model/text.ts';
import { FORCE_WORDS } from '../../report/words/obligations.ts';
import { valueWords } from '../../report/words/profile.ts';
import type { Ledger } from './ledger.ts';
import type { Question, Questioner } from './questioner.ts';
import { F } from './words-facts.ts';

type Answer = boolean | number | string | readonly string[];

/** Asks for the facts that decide something still open, one at a time, and writes each answer at once. */
export async function askFacts(ask: Questioner, ledger: Ledger, language: Language): Promise<void> {
  const skipped = new Set<string>();
  const asked: string[] = [];
  ask.say(F.start[language]);
  for (;;) {
    const open = openOf(ledger).filter(({ fact }) => !skipped.has(fact));
    const [next] = open;
    if (!next) return ask.say(endOf(ledger, skipped.size > 0, language));
    const answer = await answerTo(ask, next, ledger, language);
    if (answer === undefined) {
      const before = asked.pop();
      if (before === undefined) skipped.add(next.fact);
      else if (skipped.has(before)) skipped.delete(before);
      else ledger.record(change([{ do: 'remove', path: ['profile', before] }], ledger));
      continue;
    }
    if (answer === UNKNOWN) skipped.add(next.fact);
    else {
      const set = { do: 'set', path: ['profile', next.fact], value: answer, order: ORDER } as const;
      const [wrong] = ledger.record(change([set], ledger));
      if (wrong) {
        ask.say(wrong.hint === undefined ? wrong.message : `${wrong.message}: ${wrong.hint}`);
        continue;
      }
    }
    asked.push(next.fact);
  }
}

/** What is still open once there is nothing to ask. */
function endOf({ organisation, library }: Ledger, isLeftOut: boolean, l: Language): string {
  const open = [
    ...(waitsForGroup(organisation, library.obligations()) ? [F.groupOpen[l]] : []),
    ...(isLeftOut ? [F.skipped[l]] : []),
  ];
  return open.length === 0 ? F.nothingOpen[l] : open.join(' ');
}

const UNKNOWN = Symbol('unknown');

/** The keys of the root file and those of the profile: a name stands in one of the two only. */
const ORDER = [...ROOT_KEYS, ...PROFILE_KEYS];

const change = <T>(changes: T, { organisation }: Ledger): { readonly file: string; readonly changes: T } => ({
  file: organisation.files[0] ?? '',
  changes,
});

function openOf({ organisation, library }: Ledger): readonly OpenFact[] {
  const obligations = library.obligations();
  const scoped = withDefaultScope(organisation, obligations);
  return openFacts(
    organisation,
    obligations,
    scoped.frameworks.map(({ framework }) => library.framework(framework)),
  );
}

/** Enter alone says that it is not known yet: no fact is written that nobody chose. */
async function answerTo(
  ask: Questioner,
  open: OpenFact,
  { organisation }: Ledger,
  l: Language,
): Promise<Answer | typeof UNKNOWN | undefined> {
  const fact: ProfileFact = PROFILE_FACTS[open.fact];
  const unknown = { value: UNKNOWN, label: F.unknown[l], key: '?' } as const;
  switch (fact.kind) {
    case 'boolean':
      return ask.choose<boolean | typeof UNKNOWN>(
        questionOf(open, fact, l),
        [{ value: true, label: F.yes[l], key: F.yesKey[l] }, { value: false, label: F.no[l], key: 'n' }, unknown],
        UNKNOWN,
      );
    case 'choice':
      return ask.choose<string | typeof UNKNOWN>(
        questionOf(open, fact, l),
        [...(fact.values ?? []).map((value) => ({ value, label: valueWords(open.fact, value)[l] })), unknown],
        UNKNOWN,
      );
    case 'number': {
      const check = (text: string): string | undefined =>
        text === '' || numberFrom(text) !== undefined ? undefined : F.noNumber[l];
      const isOwn = FIGURES.some((id) => id === open.fact) && organisation.group?.figures === 'own';
      const help = isOwn ? `${F.own[l]} ${F.number[l]}` : F.number[l];
      const text = await ask.write(questionOf(open, fact, l, help), undefined, check);
      return text === '' ? UNKNOWN : text === undefined ? undefined : numberFrom(text);
    }
    case 'list':
      return listFrom(ask, open, fact, l);
  }
}

/** First whether there are any, so that "none of these" is one key; then which. */
async function listFrom(
  ask: Questioner,
  open: OpenFact,
  fact: ProfileFact,
  l: Language,
): Promise<readonly string[] | typeof UNKNOWN | undefined> {
  for (;;) {
    const known = await ask.choose<boolean | typeof UNKNOWN>(
      questionOf(open, fact, l),
      [
        { value: true, label: F.some[l], key: F.yesKey[l] },
        { value: false, label: F.none[l], key: 'n' },
        { value: UNKNOWN, label: F.unknown[l], key: '?' },
      ],
      UNKNOWN,
    );
    if (known !== true) return known === false ? [] : known;
    const values = (fact.values ?? []).map((value) => ({
      value,
      label: valueWords(open.fact, value)[l],
      ...(open.fact === 'entity_types' && { hint: sectorOf(value, l) }),
    }));
    const chosen = await ask.gather({ text: fact.title[l], help: F.gather[l] }, values, []);
    if (chosen && chosen.length > 0) return chosen;
    // Who said that there are some and marks none has decided nothing: an empty list would say that there are none.
    if (chosen) ask.say(F.noneMarked[l]);
  }
}

const sectorOf = (type: string, l: Language): string =>
  SECTORS.find(({ types }) => types.some(({ id }) => id === type))?.title[l] ?? '';

function questionOf(open: OpenFact, fact: ProfileFact, l: Language, more?: string): Question {
  const laws = [...new Set(open.obligations.map((one) => `${one.title[l]} (${FORCE_WORDS[one.force][l]})`))];
  const parts = open.requirements.map(({ framework, ids }) => {
    const shown = ids.slice(0, SHOWN).join(', ');
    return `${framework.shortTitle[l]} ${ids.length > SHOWN ? `${shown}, … (${ids.length})` : shown}`;
  });
  const help = [
    ...(laws.length > 0 ? [`${F.decidesLaws[l]}: ${laws.join('; ')}`] : []),
    ...(parts.length > 0 ? [`${F.decidesRequirements[l]}: ${parts.join('; ')}`] : []),
    ...(more === undefined ? [] : [more]),
  ];
  return { text: `${fact.title[l]}?`, help: help.join('\n') };
}

const SHOWN = 6;
