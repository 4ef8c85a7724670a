import { doubtOf } from '../assess/view.ts';
import type { Finding, FrameworkAssessment, Gap } from '../model/assessment.ts';
import type { Language } from '../model/text.ts';
import { acceptanceJson } from './acceptance.ts';
import { bindingOutside, type GapReport, standingOf } from './gap-report.ts';
import { ndjson } from './ndjson.ts';

/** The assessment in the format `kloof-gap/1`. Further keys may come; these stay. */
export function gapJson(report: GapReport): string {
  const { assessment, language, version, digest } = report;
  const { organisation } = assessment;
  return `${JSON.stringify(
    {
      format: 'kloof-gap/1',
      kloof: version,
      content: digest,
      asOf: assessment.asOf,
      language,
      organisation: {
        name: organisation.name,
        ...(organisation.legalEntity !== undefined && { legalEntity: organisation.legalEntity }),
        ...(organisation.scope.length > 0 && { scope: organisation.scope }),
      },
      scopedBy: organisation.scopedBy,
      bindsOutside: bindingOutside(report),
      assessments: assessment.frameworks.map((framework) => assessmentJson(report, framework)),
    },
    undefined,
    2,
  )}\n`;
}

/** The findings that the report shows, one on a line, and the gaps of whole frameworks, which have no requirement. */
export function gapNdjson(report: GapReport): string {
  const { assessment, language } = report;
  return ndjson(
    assessment.frameworks.flatMap(({ framework, findings, gaps }) => [
      ...(gaps.length > 0
        ? [{ framework: framework.id, requirement: null, gaps: gaps.map((gap) => gapOf(gap, language)) }]
        : []),
      ...findings
        .filter((finding) => report.shows(finding))
        .map((finding) => ({ framework: framework.id, ...findingJson(finding, language) })),
    ]),
  );
}

function assessmentJson(report: GapReport, { framework, totals, groups, findings, gaps }: FrameworkAssessment): object {
  const { language } = report;
  const standing = standingOf(report, framework.id);
  return {
    framework: framework.id,
    title: framework.title[language],
    shortTitle: framework.shortTitle[language],
    binding: {
      applies: standing.applies,
      force: standing.force ?? null,
      facts: standing.facts,
      basis: standing.bound.map(({ obligation }) => obligation.basis[language]),
    },
    totals,
    groups: groups.map((group) => ({
      requirement: group.requirement.id,
      title: group.requirement.title[language],
      totals: group.totals,
    })),
    gaps: gaps.map((gap) => gapOf(gap, language)),
    findings: findings.map((finding) => findingJson(finding, language)),
  };
}

function findingJson(finding: Finding, language: Language): object {
  const doubt = doubtOf(finding);
  return {
    requirement: finding.requirement.id,
    title: finding.requirement.title[language],
    outcome: finding.outcome,
    basis: finding.basis,
    demonstrated: finding.demonstrated,
    gaps: finding.gaps.map((gap) => gapOf(gap, language)),
    because: finding.because,
    ...(doubt && { confidence: doubt }),
    controls: finding.controls,
    ...(finding.scope && { scope: finding.scope }),
    ...(finding.maturity && { maturity: finding.maturity }),
    ...(finding.exclusion && { exclusion: finding.exclusion }),
    ...(finding.acceptedUntil !== undefined && { acceptedUntil: finding.acceptedUntil }),
    ...(finding.lapsed && { lapsedAcceptance: acceptanceJson(finding.lapsed) }),
    ...(finding.undecided.length > 0 && { undecided: finding.undecided }),
  };
}

const gapOf = ({ kind, severity, message, remainder }: Gap, language: Language): object => ({
  kind,
  severity,
  message: message[language],
  ...(remainder && { remainder: remainder[language] }),
});
