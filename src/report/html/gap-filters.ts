import type { Shortfall } from '../../assess/view.ts';
import { type Finding, OUTCOMES, SEVERITIES } from '../../model/assessment.ts';
import { referenceTo } from '../../model/framework.ts';
import type { GapReport } from '../gap-report.ts';
import { H } from '../words/html.ts';
import { OUTCOME_WORDS, SEVERITY_WORDS } from '../words.ts';
import { filterBar, ownersIn } from './filters.ts';
import { type Html, html } from './html.ts';

/** The controls to look at part of a gap report, and the attributes of what they show. */
export interface GapFilters {
  readonly bar: Html;
  gap(shortfall: Shortfall, framework: number): Html;
  /** The attributes of a row of the appendix, where links to it lead. */
  requirement(finding: Finding, framework: number): Html;
}

export function gapFilters({ assessment, language: l }: GapReport): GapFilters {
  const { frameworks, organisation } = assessment;
  const byId = new Map(organisation.controls.map((control) => [control.id, control]));
  const ownersOf = ({ controls }: Finding): readonly string[] => [
    ...new Set(controls.flatMap((id) => byId.get(id)?.owner ?? [])),
  ];
  const all = frameworks.flatMap(({ findings }) => findings);
  const owners = ownersIn(all.flatMap(ownersOf));
  const numberOf = new Map(owners.map((owner, i) => [owner, i]));
  const outcomes = new Set(all.map(({ outcome }) => outcome));
  const attributes = (finding: Finding, framework: number): Html => {
    const own = ownersOf(finding).map((owner) => numberOf.get(owner));
    return html` data-framework="${framework}" data-outcome="${finding.outcome}" data-severity="${finding.gaps[0]?.severity}" data-owner="${own.join(' ')}"`;
  };
  return {
    bar: filterBar({
      language: l,
      choices: [
        ['framework', H.framework[l], frameworks.map(({ framework }, i) => [String(i), framework.shortTitle[l]])],
        ['severity', H.severity[l], SEVERITIES.map((one) => [one, SEVERITY_WORDS[one][l]])],
        [
          'outcome',
          H.outcome[l],
          OUTCOMES.filter((one) => outcomes.has(one)).map((one) => [one, OUTCOME_WORDS[one][l]]),
        ],
      ],
      owners,
      counted: H.counted[l],
      folds: true,
    }),
    gap: ({ finding }, framework) => html`${attributes(finding, framework)} data-gap`,
    requirement: (finding, framework) =>
      html` id="${referenceTo(finding.requirement)}"${attributes(finding, framework)}`,
  };
}
