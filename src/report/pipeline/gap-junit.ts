import type { Exclusion, Finding, FrameworkAssessment, Gap } from '../../model/assessment.ts';
import type { Origin } from '../../model/origin.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import { lapsedText } from '../acceptance.ts';
import { FACT_WORDS, groundText } from '../conflict.ts';
import { type GapReport, wholeGaps } from '../gap-report.ts';
import { W } from '../words/gap.ts';
import { capital, OUTCOME_WORDS, SEVERITY_WORDS } from '../words.ts';
import { originOfGap } from './gap-origin.ts';
import { acceptance, type PlaceOf, textOf } from './gaps.ts';
import { junit, type TestCase, type TestResult, type TestSuite } from './junit.ts';

const J = {
  whole: { en: 'The framework as a whole', nl: 'Het kader als geheel' },
  profile: { en: 'Not applicable by the profile', nl: 'Niet van toepassing volgens het profiel' },
  known: { en: 'Known from the baseline', nl: 'Bekend uit de nulmeting' },
  date: { en: 'Not in force on the reference date', nl: 'Niet van kracht op de peildatum' },
} as const satisfies Record<string, Bilingual>;

/**
 * The report as test results: a suite for a framework, a case for a requirement that it shows. A case passes only where
 * the requirement is met and nothing heavier than a note is left; what does not apply, is accepted, or is held back by
 * a baseline is skipped.
 */
export function gapJunit(report: GapReport, placeOf: PlaceOf): string {
  const { assessment, language: l, digest } = report;
  const suites = assessment.frameworks.map((assessed): TestSuite => {
    const { framework, findings } = assessed;
    const at = (origin: Origin): Pick<TestCase, 'file' | 'line' | 'className'> => {
      const { file, range } = placeOf(origin);
      return { className: framework.id, file, line: range.start.line };
    };
    return {
      name: framework.shortTitle[l],
      properties: { framework: framework.id, asOf: assessment.asOf, content: digest },
      cases: [
        ...wholeGaps(report, assessed).map((gap) => ({
          name: J.whole[l],
          ...at(originOfGap(gap, undefined, assessed, assessment.organisation)),
          result: report.fresh?.has(gap) === false ? known(gap.message, l) : failed([gap], undefined, l, placeOf),
        })),
        ...findings
          .filter((finding) => report.shows(finding))
          .map((finding) => ({
            name: `${finding.requirement.id} ${finding.requirement.title[l]}`,
            ...at(originOfFinding(finding, assessed, report)),
            result: resultOf(report, finding, placeOf),
          })),
      ],
    };
  });
  return junit(`kloof gap: ${assessment.organisation.name}`, assessment.asOf, suites);
}

const originOfFinding = (finding: Finding, assessed: FrameworkAssessment, { assessment }: GapReport): Origin =>
  originOfGap(finding.gaps[0], finding, assessed, assessment.organisation);

function resultOf(report: GapReport, finding: Finding, placeOf: PlaceOf): TestResult {
  const { language: l } = report;
  const { outcome, gaps, exclusion } = finding;
  if (outcome === 'not-applicable') return { kind: 'skipped', message: excluded(exclusion, l) };
  const isMet = outcome === 'met' && gaps.every(({ severity }) => severity === 'note');
  if (isMet) return { kind: 'passed', remarks: gaps.map((gap) => gap.message[l]) };
  const accepted = acceptance(report, finding);
  if (accepted !== undefined) return { kind: 'skipped', message: `${accepted}. ${OUTCOME_WORDS[outcome][l]}` };
  const { fresh } = report;
  if (!fresh) return failed(gaps, finding, l, placeOf);
  const isHeld = gaps.length > 0 && gaps.every((gap) => gap.severity === 'note' || !fresh.has(gap));
  if (isHeld) return known(OUTCOME_WORDS[outcome], l);
  return failed(
    [...gaps].sort((a, b) => Number(fresh.has(b)) - Number(fresh.has(a))),
    finding,
    l,
    placeOf,
  );
}

const known = (what: Bilingual, l: Language): TestResult => ({
  kind: 'skipped',
  message: `${J.known[l]}: ${what[l]}`,
});

/** Fails by the first gap; the others and the chain of reasons are its details. */
function failed(gaps: readonly Gap[], finding: Finding | undefined, l: Language, placeOf: PlaceOf): TestResult {
  const [heaviest] = gaps;
  const outcome = finding ? capital(OUTCOME_WORDS[finding.outcome][l]) : '';
  return {
    kind: 'failed',
    type: heaviest?.kind ?? 'not-addressed',
    message: heaviest ? textOf({ gap: heaviest, finding: undefined }, l) : outcome,
    details: [
      ...(finding ? [outcome] : []),
      ...(finding?.lapsed ? [lapsedText(finding.lapsed, l)] : []),
      ...gaps.map((gap) => `${SEVERITY_WORDS[gap.severity][l]}: ${textOf({ gap, finding: undefined }, l)}`),
      ...(finding?.because ?? []).map(({ requirement, fact, by }) => {
        const file = 'mapping' in by || !('file' in by) ? undefined : placeOf(by).file;
        const where = file === undefined || !('line' in by) ? '' : ` (${file}:${by.line})`;
        return `${requirement}: ${FACT_WORDS[fact][l]}, ${W.by[l]} ${groundText(by, l)}${where}`;
      }),
    ],
  };
}

function excluded(exclusion: Exclusion | undefined, l: Language): string {
  switch (exclusion?.by) {
    case undefined:
      return OUTCOME_WORDS['not-applicable'][l];
    case 'decision': {
      const { justification, decidedBy, decidedOn } = exclusion;
      const who = [decidedBy, decidedOn].filter((one) => one !== undefined).join(', ');
      return who === '' ? justification : `${justification} (${who})`;
    }
    case 'profile':
      return `${J.profile[l]}: ${exclusion.facts.join(', ')}`;
    case 'date':
      return J.date[l];
  }
}
