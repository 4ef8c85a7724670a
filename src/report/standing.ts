import { reachOf } from '../assess/reach.ts';
import { type Bound, FORCES, type Force } from '../model/obligation.ts';
import type { Bilingual, Language } from '../model/text.ts';
import type { GapReport } from './gap-report.ts';
import { W } from './words/gap.ts';
import { FORCE_SHORT, FORCE_WORDS, O } from './words/obligations.ts';
import { joined } from './words.ts';

/** How frameworks bind the organisation, and what there is to say of the scope of an assessment. */

/** Whether a framework binds the organisation, how hard, and by what. */
export interface Standing {
  /** `no` where nothing at hand says that it may. */
  readonly applies: Bound['applies'];
  /** The hardest force by which it binds; by agreement: the force it would have. */
  readonly force: Force | undefined;
  /** The obligations that say so, hardest first. */
  readonly bound: readonly Bound[];
  /** The day from which it binds, where that is later. */
  readonly from: string | undefined;
  /** Facts of the profile on which it waits. */
  readonly facts: readonly string[];
  /** The requirements that reach the organisation, each with all below it, where not all of them do. */
  readonly reaches: readonly string[] | undefined;
  /** What may bind harder than what is known to. */
  readonly mayBind: Possible | undefined;
}

/** What may bind, on facts that the profile leaves out. */
export interface Possible {
  /** The hardest force with which it may. */
  readonly force: Force;
  readonly facts: readonly string[];
}

const ANSWERS: readonly Bound['applies'][] = ['yes', 'later', 'by agreement', 'depends'];

export function standingOf({ bound }: Pick<GapReport, 'bound'>, framework: string): Standing {
  const own = bound.filter(({ obligation }) => obligation.framework === framework);
  const applies = ANSWERS.find((answer) => own.some((one) => one.applies === answer)) ?? 'no';
  const deciding = applies === 'no' ? [] : own.filter((one) => one.applies === applies);
  const force = applies === 'depends' ? undefined : deciding[0]?.obligation.force;
  return {
    applies,
    force,
    bound: deciding,
    from: applies === 'later' ? laterFrom(deciding) : undefined,
    facts: applies === 'depends' ? factsOf(deciding) : [],
    reaches: reachOf(framework, bound),
    mayBind: mayBindBeyond(force, own),
  };
}

const factsOf = (bound: readonly Bound[]): readonly string[] => [...new Set(bound.flatMap(({ facts }) => facts))];

function mayBindBeyond(known: Force | undefined, own: readonly Bound[]): Possible | undefined {
  const harder = known === undefined ? FORCES : FORCES.slice(0, FORCES.indexOf(known));
  const open = own.filter(({ applies, obligation }) => applies === 'depends' && harder.includes(obligation.force));
  const force = harder.find((one) => open.some(({ obligation }) => obligation.force === one));
  return force && { force, facts: factsOf(open) };
}

/** By what force it binds, and from when where that is later. */
export function forceText({ force, from }: Standing, l: Language): string | undefined {
  if (force === undefined) return undefined;
  return from === undefined ? FORCE_WORDS[force][l] : `${FORCE_WORDS[force][l]}, ${O.from[l]} ${from}`;
}

/** The first day on which one of these binds. */
const laterFrom = (bound: readonly Bound[]): string | undefined =>
  bound.map(({ obligation }) => obligation.inForce?.from ?? '').sort()[0];

/** What there is to say of frameworks in scope that bind later, by nothing, or perhaps: one sentence each. */
export function scopeRemarks(report: Pick<GapReport, 'bound' | 'assessment' | 'language'>): readonly string[] {
  const { assessment, language: l } = report;
  const remarks = assessment.frameworks.flatMap(({ framework }) =>
    remarksOn(report, framework.id).map((remark) => `${framework.shortTitle[l]}: ${remark}.`),
  );
  const { binding, later, guidance, undecided } = outsideScope(report);
  const isByProfile = assessment.organisation.scopedBy === 'profile';
  const may = (isGuidance: boolean): readonly string[] =>
    undecided.filter(({ force }) => (force === 'guidance') === isGuidance).map(({ framework }) => framework);
  const listed = (title: Bilingual, ids: readonly string[]): readonly string[] =>
    ids.length === 0 ? [] : [`${title[l]}: ${joined(ids, l)}.`];
  return [
    ...(isByProfile ? [W.scopedByProfile[l]] : []),
    ...remarks,
    ...listed(W.bindsOutside, binding),
    ...listed(
      W.bindsLaterOutside,
      later.map(({ framework, from }) => `${framework} (${O.from[l]} ${from})`),
    ),
    ...listed(W.guidanceOutside, guidance),
    ...(isByProfile ? [...listed(W.undecidedOutside, may(false)), ...listed(W.guidanceUndecided, may(true))] : []),
  ];
}

function remarksOn(report: Pick<GapReport, 'bound' | 'assessment' | 'language'>, framework: string): readonly string[] {
  const { assessment, language: l } = report;
  const isByProfile = assessment.organisation.scopedBy === 'profile';
  const { applies, facts, force, from, reaches, mayBind } = standingOf(report, framework);
  const isGuidance = force === 'guidance';
  return [
    ...(reaches ? [W.reachesOnly[l].replace('{ids}', joined(reaches, l))] : []),
    ...(from === undefined
      ? []
      : [`${(isGuidance ? O.from : O.bindsFrom)[l]} ${from}${isByProfile ? `; ${W.scopedAhead[l]}` : ''}`]),
    ...(isByProfile && isGuidance ? [W.scopedGuidance[l]] : []),
    ...(applies === 'no' ? [W.bindsNot[l]] : []),
    ...(applies === 'depends' ? [`${W.bindsPerhaps[l]} ${joined(facts, l)}`] : mayBind ? [harderText(mayBind, l)] : []),
  ];
}

const harderText = ({ force, facts }: Possible, l: Language): string =>
  `${W.bindsHarderPerhaps[l].replace('{force}', FORCE_SHORT[force][l])} ${joined(facts, l)}`;

/** Frameworks that are not in scope and that bind, will bind, may bind, or are guidance meant for the organisation. */
export interface OutsideScope {
  readonly binding: readonly string[];
  readonly later: readonly { readonly framework: string; readonly from: string }[];
  readonly guidance: readonly string[];
  /** Of which the profile does not say whether they bind. */
  readonly undecided: readonly (Possible & { readonly framework: string })[];
}

export function outsideScope({ bound }: Pick<GapReport, 'bound'>): OutsideScope {
  const outside = [...new Set(bound.filter(({ isInScope }) => !isInScope).map((one) => one.obligation.framework))];
  const standings = outside.map((framework) => ({ framework, ...standingOf({ bound }, framework) }));
  const binding = standings.filter(({ applies }) => applies === 'yes');
  const ids = (isGuidance: boolean): readonly string[] =>
    binding.filter(({ force }) => (force === 'guidance') === isGuidance).map(({ framework }) => framework);
  return {
    binding: ids(false),
    later: standings.flatMap(({ framework, from }) => (from === undefined ? [] : [{ framework, from }])),
    guidance: ids(true),
    undecided: standings.flatMap(({ framework, applies, mayBind }) =>
      mayBind && applies !== 'yes' && applies !== 'later' ? [{ framework, ...mayBind }] : [],
    ),
  };
}
