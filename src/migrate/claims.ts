import { covers } from '../assess/applicability.ts';
import { FACTS_OF_STANDING, standingOf } from '../assess/declarations.ts';
import { contradicts, type FactSet, FULL } from '../infer/facts.ts';
import type { Framework } from '../model/framework.ts';
import type { Control, Organisation, Satisfaction } from '../model/organisation.ts';
import type { Language } from '../model/text.ts';
import type { Before } from './before.ts';
import { type Bridge, counterparts, sameFrom } from './bridge.ts';
import { remainderOf } from './remainder.ts';
import { type JoinedClaim, joinedClaims } from './together.ts';

/** What a control claims of the new edition, and which of its claims on the old one stay where they are. */
export interface MovedClaims {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly staying: ReadonlyMap<string, WhyStaying>;
}

export interface Claim {
  readonly coverage: 'full' | 'partial';
  /** What is left, where the coverage is partial. */
  readonly remainder?: string;
}

/**
 * It gives nothing of the new edition alone; the new edition is met by it and verdicts on the old one together; or what
 * it would become contradicts what else is known.
 */
export type WhyStaying = 'not-alone' | 'needed' | 'settled-otherwise';

export interface AllClaims {
  readonly byControl: ReadonlyMap<string, MovedClaims>;
  readonly joined: readonly JoinedClaim[];
}

/**
 * The claims of every control on the new edition: as much as the mapping carries, and never so that an outcome changes.
 * A partial claim says that something is lacking, so it is not made of what is met by other means.
 */
export function claimsOf(
  { controls, joint, language }: Organisation,
  known: readonly Before[],
  bridge: Bridge,
): AllClaims {
  const full = new Map(controls.map((control) => [control.id, fullClaims(control, known, bridge)]));
  const isMet = (id: string, { element }: Before): boolean =>
    controls.some(
      (control) => control.status === 'implemented' && covers(control.scope, element) && full.get(control.id)?.has(id),
    );
  const together = joinedClaims(controls, joint, full, known, bridge);
  // What stays with the old edition because of one scope element can be claimed of the new one in none.
  const joined = together.filter(({ requirement }) => {
    const its = together.filter((one) => one.requirement === requirement);
    const members = controls.filter(({ id }) => its.some((one) => one.controls.includes(id)));
    const apart = known.filter((before) => !its.some(({ elements }) => elements.includes(before.element)));
    return !apart.some(
      (before) =>
        !isMet(requirement, before) &&
        restsOnBoth(requirement, before, bridge) &&
        members.some(({ scope }) => covers(scope, before.element)),
    );
  });
  const isSettled = (id: string, before: Before): boolean =>
    isMet(id, before) || joined.some((one) => one.requirement === id && one.elements.includes(before.element));
  const byControl = new Map(
    controls.map((control): readonly [string, MovedClaims] => {
      const isJoined = (id: string): boolean =>
        joined.some((one) => one.requirement === id && one.controls.includes(control.id));
      const own = full.get(control.id) ?? new Set();
      return [control.id, moved(control, own, isJoined, isSettled, known, bridge, language)];
    }),
  );
  return { byControl, joined };
}

/** What a control claims in full of the new edition, by what it claims of the old one or says already. */
function fullClaims(control: Control, known: readonly Before[], bridge: Bridge): ReadonlySet<string> {
  const here = known.filter(({ element }) => covers(control.scope, element));
  // A verdict on one of several that were merged sets the claim on it aside, and says nothing of the whole.
  const stands = (id: string): boolean =>
    control.status !== 'implemented' ||
    sameFrom(bridge, id) !== undefined ||
    here.every(({ all }) => (all(id) & FULL) !== 0);
  const carried = [...bridge.carried(onEdition(control, bridge.from))].filter(
    ([id, coverage]) =>
      coverage === 'full' && stands(id) && !clashes(control, coverage, here, ({ others }) => others(id)),
  );
  const said = onEdition(control, bridge.to).filter(({ coverage }) => coverage === 'full');
  return new Set([...carried.map(([id]) => id), ...said.map(({ requirement }) => requirement)]);
}

const onEdition = ({ satisfies }: Control, { id }: Framework): readonly Satisfaction[] =>
  satisfies.filter(({ framework }) => framework === id);

/** Whether a claim of a control contradicts what else is known, in elements that it covers. */
function clashes(
  control: Control,
  coverage: 'full' | 'partial',
  here: readonly Before[],
  elsewhere: (before: Before) => FactSet,
): boolean {
  const facts = FACTS_OF_STANDING[standingOf(control, { coverage })];
  return facts !== 0 && here.some((before) => contradicts(facts | elsewhere(before)));
}

function moved(
  control: Control,
  full: ReadonlySet<string>,
  isJoined: (id: string) => boolean,
  isSettled: (id: string, before: Before) => boolean,
  known: readonly Before[],
  bridge: Bridge,
  language: Language,
): MovedClaims {
  const old = onEdition(control, bridge.from);
  const present = new Set(onEdition(control, bridge.to).map(({ requirement }) => requirement));
  const carried = bridge.carried(old);
  const answer = (id: string): Claim | WhyStaying | 'said' => {
    if (full.has(id)) return present.has(id) ? 'said' : { coverage: 'full' };
    const open = known.filter((before) => covers(control.scope, before.element) && !isSettled(id, before));
    if (control.status === 'implemented' && open.some((before) => restsOnBoth(id, before, bridge))) return 'needed';
    if (present.has(id)) return 'said';
    // Where others meet all of it, a part that nothing proves does no harm, and keeps the control with the rest.
    if (!carried.has(id) && !isJoined(id) && open.length > 0) return 'not-alone';
    const isSame = sameFrom(bridge, id) !== undefined;
    const elsewhere = ({ all, others }: Before): FactSet => others(id) | (isSame ? 0 : all(id) & FULL);
    if (carried.get(id) === 'full' || clashes(control, 'partial', open, elsewhere)) return 'settled-otherwise';
    return { coverage: 'partial', remainder: remainderOf(id, old, bridge, language) };
  };
  const named = new Set(old.flatMap(({ requirement }) => counterparts(bridge, requirement)));
  const answers = new Map(bridge.targets.filter((id) => named.has(id)).map((id) => [id, answer(id)]));
  const claims = [...answers].flatMap(([id, one]) => (typeof one === 'string' ? [] : [[id, one] as const]));
  const staying = old.flatMap(({ requirement }): readonly (readonly [string, WhyStaying])[] => {
    const its = counterparts(bridge, requirement).map((id) => answers.get(id));
    for (const why of ['needed', 'settled-otherwise'] as const) if (its.includes(why)) return [[requirement, why]];
    return its.length > 0 && its.every((one) => one === 'not-alone') ? [[requirement, 'not-alone']] : [];
  });
  return { claims: new Map(claims), staying: new Map(staying) };
}

/**
 * Whether it is met by what controls and verdicts say of the old edition together, and not by the same requirement of
 * it.
 */
const restsOnBoth = (id: string, { all, others }: Before, bridge: Bridge): boolean =>
  sameFrom(bridge, id) === undefined && (all(id) & FULL) !== 0 && (others(id) & FULL) === 0;
