import { GAPS } from '../../assess/gap-kinds.ts';
import { severityRank } from '../../assess/view.ts';
import type { Finding, FrameworkAssessment, Gap } from '../../model/assessment.ts';
import { referenceTo } from '../../model/framework.ts';
import type { Origin } from '../../model/origin.ts';
import type { Language } from '../../model/text.ts';
import { holding, holdingText, lapsedText } from '../acceptance.ts';
import { groundText } from '../conflict.ts';
import { type GapReport, wholeGaps } from '../gap-report.ts';
import { W } from '../words/gap.ts';
import { capital, OUTCOME_WORDS } from '../words.ts';
import { type Annotation, type Annotations, fingerprints, type Place, type RelatedPlace } from './annotation.ts';
import { originOfGap } from './gap-origin.ts';

/** Where a line of the organisation's files is, for a pipeline. */
export type PlaceOf = (origin: Origin) => Place;

interface Found {
  readonly assessed: FrameworkAssessment;
  readonly finding: Finding | undefined;
  readonly gap: Gap;
}

/** Every gap that the report shows as an annotation, heaviest first; accepted ones say so. */
export function gapAnnotations(report: GapReport, placeOf: PlaceOf): Annotations {
  const { assessment, language, version } = report;
  const { organisation } = assessment;
  const found = assessment.frameworks
    .flatMap((assessed): readonly Found[] => [
      ...wholeGaps(report, assessed).map((gap) => ({ assessed, finding: undefined, gap })),
      ...assessed.findings
        .filter((finding) => report.shows(finding))
        .flatMap((finding) => finding.gaps.map((gap) => ({ assessed, finding, gap }))),
    ])
    .sort((a, b) => severityRank(a.gap.severity) - severityRank(b.gap.severity));
  const root = placeOf({ file: organisation.files[0] ?? '', line: 1 }).file;
  const prints = fingerprints(found.map((one) => [one.gap.kind, root, subjectOf(one)]));
  return {
    command: 'gap',
    version,
    language,
    rules: [...new Set(found.map(({ gap }) => gap.kind))].map((id) => {
      const { severity, title, help } = GAPS[id];
      return { id, weight: severity, title: title[language], help: help[language] };
    }),
    items: found.map((one, i): Annotation => {
      const { gap, finding, assessed } = one;
      const place = placeOf(originOfGap(gap, finding, assessed, organisation));
      const accepted = acceptance(report, finding);
      return {
        rule: gap.kind,
        weight: gap.severity,
        title: titleOf(one, language),
        text: textOf(one, language),
        place,
        related: related(finding, language, placeOf).filter(({ file, range }) => !isSame(place, { file, range })),
        fingerprint: prints[i] ?? '',
        ...(accepted !== undefined && { accepted }),
        ...(report.fresh && { isKnown: !report.fresh.has(gap) }),
      };
    }),
  };
}

const subjectOf = ({ assessed, finding }: Found): string =>
  finding ? referenceTo(finding.requirement) : assessed.framework.id;

const titleOf = ({ assessed, finding }: Found, l: Language): string =>
  finding
    ? `${referenceTo(finding.requirement)} ${finding.requirement.title[l]}`
    : `${assessed.framework.id} ${assessed.framework.shortTitle[l]}`;

/** "Not met: C-31 is planned. Left: who reports to whom." */
export function textOf({ gap, finding }: Pick<Found, 'gap' | 'finding'>, l: Language): string {
  const outcome = finding ? `${capital(OUTCOME_WORDS[finding.outcome][l])}: ` : '';
  const left = gap.remainder ? ` ${W.left[l]}: ${gap.remainder[l]}` : '';
  const lapsed = finding?.lapsed ? ` ${lapsedText(finding.lapsed, l)}.` : '';
  return `${outcome}${gap.message[l]}.${left}${lapsed}`;
}

/** Who accepted the gaps of a finding, why and until when. */
export function acceptance({ assessment, language: l }: GapReport, finding: Finding | undefined): string | undefined {
  const accepted = holding(finding, assessment.organisation);
  return accepted && holdingText(accepted, l);
}

/** The places in the user's files that the outcome rests on, each once. */
function related(finding: Finding | undefined, l: Language, placeOf: PlaceOf): readonly RelatedPlace[] {
  const seen = new Set<string>();
  return (finding?.because ?? []).flatMap(({ requirement, by }): readonly RelatedPlace[] => {
    if (!('file' in by) || 'mapping' in by) return [];
    const key = `${by.file}:${by.line}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...placeOf(by), message: `${requirement} ${W.by[l]} ${groundText(by, l)}` }];
  });
}

const isSame = (a: Place, b: Place): boolean => a.file === b.file && a.range.start.line === b.range.start.line;
