import { reachOf } from '../assess/reach.ts';
import type { Assessment, Finding, FrameworkAssessment, Gap } from '../model/assessment.ts';
import type { Requirement } from '../model/framework.ts';
import type { MappingSummary } from '../model/library.ts';
import { MAPPING_METHODS, type MappingMethod } from '../model/mapping.ts';
import type { Bound, Force } from '../model/obligation.ts';
import type { StatementOfApplicability } from '../model/soa.ts';
import type { NextStep } from '../model/step.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { W } from './words/gap.ts';
import { FORCE_WORDS, O } from './words/obligations.ts';
import { joined, METHOD_WORDS } from './words.ts';

/** Everything a gap report shows, whatever its format. */
export interface GapReport {
  readonly assessment: Assessment;
  readonly language: Language;
  /** What binds the organisation, and what that rests on. */
  readonly bound: readonly Bound[];
  /** The steps with most effect, most first. */
  readonly steps: readonly NextStep[];
  /** How a mapping came about for inference to trust it; nothing is inferred between frameworks where none is named. */
  readonly methods: readonly MappingMethod[];
  /** The mappings that inference used. */
  mappings(): readonly MappingSummary[];
  /** How many gaps a baseline holds back: they count everywhere in the report, and fail no run. */
  readonly heldBack: number;
  /** The gaps that came since the baseline, where the run has one. */
  readonly fresh: ReadonlySet<Gap> | undefined;
  /** How the user named the organisation. */
  readonly path: string;
  readonly version: string;
  readonly digest: string;
  /** Whether lists leave findings out; totals always count everything. */
  readonly isFiltered: boolean;
  shows(finding: Finding): boolean;
  /** The Statements of Applicability of the standards in scope that have an annex. */
  statements(): readonly StatementOfApplicability[];
  /** What a requirement asks, where its framework says so. */
  asks(requirement: Requirement): Bilingual | undefined;
  /** The norm's own text, where the user keeps it and asked for it. */
  quotes(requirement: Requirement): string | undefined;
}

/** What inference was allowed, where the run narrowed it; undefined where every mapping counts. */
export function narrowedInference({
  methods,
  language: l,
}: Pick<GapReport, 'methods' | 'language'>): string | undefined {
  if (methods.length === 0) return W.nothingInferred[l];
  if (MAPPING_METHODS.every((method) => methods.includes(method))) return undefined;
  const words = methods.map((method) => METHOD_WORDS[method][l]);
  return `${W.trustsOnly[l]}: ${joined(words, l)}.`;
}

/** What a reader must know of conclusions and of the report, at its end. */
export function closingNote(report: Pick<GapReport, 'methods' | 'language'>): string {
  const l = report.language;
  const confirm = report.methods.length > 0 ? [W.inferredNote[l]] : [];
  return [narrowedInference(report), ...confirm, W.noAssurance[l]].filter((one) => one !== undefined).join(' ');
}

/**
 * The gaps of a framework as a whole that a report lists. A filter asks for findings of an outcome or below a heading,
 * and certificates and contracts have neither: lists then leave them out, and totals and thresholds count them.
 */
export const wholeGaps = (
  { isFiltered }: Pick<GapReport, 'isFiltered'>,
  { gaps }: FrameworkAssessment,
): readonly Gap[] => (isFiltered ? [] : gaps);

/** The findings that a filter asks for and that have no gap to list: what is met, or does not apply. */
export function withoutGap(report: GapReport, { findings }: FrameworkAssessment): readonly Finding[] {
  if (!report.isFiltered) return [];
  return findings.filter((finding) => {
    const [heaviest] = finding.gaps;
    const isAccepted = finding.acceptedUntil !== undefined && finding.outcome !== 'met';
    return report.shows(finding) && !isAccepted && (heaviest === undefined || heaviest.severity === 'note');
  });
}

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
}

const ANSWERS: readonly Bound['applies'][] = ['yes', 'later', 'by agreement', 'depends'];

export function standingOf({ bound }: Pick<GapReport, 'bound'>, framework: string): Standing {
  const own = bound.filter(({ obligation }) => obligation.framework === framework);
  const applies = ANSWERS.find((answer) => own.some((one) => one.applies === answer)) ?? 'no';
  const deciding = applies === 'no' ? [] : own.filter((one) => one.applies === applies);
  return {
    applies,
    force: applies === 'depends' ? undefined : deciding[0]?.obligation.force,
    bound: deciding,
    from: applies === 'later' ? laterFrom(deciding) : undefined,
    facts: applies === 'depends' ? [...new Set(deciding.flatMap((one) => one.facts))] : [],
  };
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
    ...(isByProfile ? listed(W.undecidedOutside, undecided) : []),
  ];
}

function remarksOn(report: Pick<GapReport, 'bound' | 'assessment' | 'language'>, framework: string): readonly string[] {
  const { assessment, bound, language: l } = report;
  const isByProfile = assessment.organisation.scopedBy === 'profile';
  const { applies, facts, force, from } = standingOf(report, framework);
  const isGuidance = force === 'guidance';
  const reached = reachOf(framework, bound);
  return [
    ...(reached ? [W.reachesOnly[l].replace('{ids}', joined(reached, l))] : []),
    ...(from === undefined
      ? []
      : [`${(isGuidance ? O.from : O.bindsFrom)[l]} ${from}${isByProfile ? `; ${W.scopedAhead[l]}` : ''}`]),
    ...(isByProfile && isGuidance ? [W.scopedGuidance[l]] : []),
    ...(applies === 'no' ? [W.bindsNot[l]] : []),
    ...(applies === 'depends' ? [`${W.bindsPerhaps[l]} ${joined(facts, l)}`] : []),
  ];
}

/** Frameworks that are not in scope and that bind, will bind, or are guidance meant for the organisation. */
export interface OutsideScope {
  readonly binding: readonly string[];
  readonly later: readonly { readonly framework: string; readonly from: string }[];
  readonly guidance: readonly string[];
  /** Of which the profile does not say whether they bind. */
  readonly undecided: readonly string[];
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
    undecided: standings
      .filter(({ framework, applies }) => applies !== 'yes' && applies !== 'later' && mayBind(framework, bound))
      .map(({ framework }) => framework),
  };
}

const mayBind = (framework: string, bound: readonly Bound[]): boolean =>
  bound.some(({ obligation, applies }) => obligation.framework === framework && applies === 'depends');

/** The title of a scope element. */
export const scopeTitle = ({ assessment }: Pick<GapReport, 'assessment'>, element: string): string =>
  assessment.organisation.scope.find(({ id }) => id === element)?.title ?? element;
