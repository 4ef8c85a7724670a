import { doubtOf } from '../assess/view.ts';
import type { Finding, FrameworkAssessment, Gap } from '../model/assessment.ts';
import type { Language } from '../model/text.ts';
import { acceptanceJson } from './acceptance.ts';
import { completionJson } from './completion.ts';
import { type GapReport, narrowedInference, wholeGaps } from './gap-report.ts';
import { ndjson } from './ndjson.ts';
import { outsideScope, standingOf } from './standing.ts';

/** The assessment in the format `kloof-gap/1`. Further keys may come; these stay. */
export function gapJson(report: GapReport): string {
  const { assessment, language, version, digest } = report;
  const { organisation } = assessment;
  const { binding, later, guidance, undecided } = outsideScope(report);
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
      bindsOutside: binding,
      bindsLaterOutside: later,
      guidanceOutside: guidance,
      mayBindOutside: undecided,
      ...(report.isFiltered && { filtered: true }),
      ...(narrowedInference(report) !== undefined && { mappingMethods: report.methods }),
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
    assessment.frameworks.flatMap((assessed) => [
      ...(wholeGaps(report, assessed).length > 0
        ? [
            {
              framework: assessed.framework.id,
              requirement: null,
              gaps: assessed.gaps.map((gap) => gapOf(gap, language)),
            },
          ]
        : []),
      ...assessed.findings
        .filter((finding) => report.shows(finding))
        .map((finding) => ({ framework: assessed.framework.id, ...findingJson(finding, language) })),
    ]),
  );
}

function assessmentJson(report: GapReport, assessed: FrameworkAssessment): object {
  const { framework, totals, groups, findings } = assessed;
  const { language } = report;
  const standing = standingOf(report, framework.id);
  return {
    framework: framework.id,
    title: framework.title[language],
    shortTitle: framework.shortTitle[language],
    binding: {
      applies: standing.applies,
      force: standing.force ?? null,
      ...(standing.from !== undefined && { from: standing.from }),
      facts: standing.facts,
      basis: standing.bound.map(({ obligation }) => obligation.basis[language]),
      ...(standing.reaches && { reaches: standing.reaches }),
      ...(standing.mayBind && { mayBind: standing.mayBind }),
    },
    totals,
    groups: groups.map((group) => ({
      requirement: group.requirement.id,
      title: group.requirement.title[language],
      totals: group.totals,
    })),
    gaps: wholeGaps(report, assessed).map((gap) => gapOf(gap, language)),
    findings: findings.filter((finding) => report.shows(finding)).map((finding) => findingJson(finding, language)),
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
    ...(finding.completedBy.length > 0 && { completedBy: finding.completedBy.map(completionJson) }),
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
