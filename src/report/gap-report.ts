import type { Assessment, Finding, FrameworkAssessment, Gap } from '../model/assessment.ts';
import type { Requirement } from '../model/framework.ts';
import type { MappingSummary } from '../model/library.ts';
import { MAPPING_METHODS, type MappingMethod } from '../model/mapping.ts';
import type { Bound } from '../model/obligation.ts';
import type { StatementOfApplicability } from '../model/soa.ts';
import type { NextStep } from '../model/step.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { W } from './words/gap.ts';
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

/** The title of a scope element. */
export const scopeTitle = ({ assessment }: Pick<GapReport, 'assessment'>, element: string): string =>
  assessment.organisation.scope.find(({ id }) => id === element)?.title ?? element;
