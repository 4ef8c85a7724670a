import type { Shortfall } from '../../assess/view.ts';
import { type Finding, OUTCOMES, SEVERITIES } from '../../model/assessment.ts';
import { referenceTo } from '../../model/framework.ts';
import { codeUnitOrder } from '../../model/order.ts';
import type { GapReport } from '../gap-report.ts';
import { D } from '../words/document.ts';
import { H } from '../words/html.ts';
import { OUTCOME_WORDS, SEVERITY_WORDS } from '../words.ts';
import { type Html, html } from './html.ts';

/** What the page's script looks at to show part of what there is. Owners go by number: a name may hold anything. */
export interface Keys {
  readonly owners: readonly string[];
  gap(shortfall: Shortfall, framework: number): Html;
  /** The keys of a row of the appendix, and where links to it lead. */
  requirement(finding: Finding, framework: number): Html;
}

export function filterKeys({ assessment }: GapReport): Keys {
  const byId = new Map(assessment.organisation.controls.map((control) => [control.id, control]));
  const ownersOf = (controls: readonly string[]): readonly string[] => [
    ...new Set(controls.flatMap((id) => byId.get(id)?.owner ?? [])),
  ];
  const all = assessment.frameworks.flatMap(({ findings }) => findings.flatMap(({ controls }) => ownersOf(controls)));
  const owners = [...new Set(all)].sort(codeUnitOrder);
  const numberOf = new Map(owners.map((owner, i) => [owner, i]));
  const keys = ({ outcome, gaps, controls }: Finding, framework: number): Html =>
    html` data-framework="${framework}" data-outcome="${outcome}" data-severity="${gaps[0]?.severity}" data-owner="${ownersOf(
      controls,
    )
      .map((owner) => numberOf.get(owner))
      .join(' ')}"`;
  return {
    owners,
    gap: ({ finding }, framework) => html`${keys(finding, framework)} data-gap`,
    requirement: (finding, framework) => html` id="${referenceTo(finding.requirement)}"${keys(finding, framework)}`,
  };
}

/** Controls to look at part of the findings; there only where a script can make them work. */
export function filterBar(report: GapReport, { owners }: Keys): Html {
  const { assessment, language: l } = report;
  const outcomes = new Set(assessment.frameworks.flatMap(({ findings }) => findings.map(({ outcome }) => outcome)));
  const frameworks = assessment.frameworks.map(({ framework }, i) => [String(i), framework.shortTitle[l]] as const);
  const search = `${H.search[l]}: ${H.searchHint[l]}`;
  return html`<form class="filters" aria-label="${H.show[l]}" data-script hidden>
<div class="line">
<input type="search" name="text" aria-label="${search}" placeholder="${search}">
<button type="button" data-clear disabled>${H.clear[l]}</button>
<button type="button" data-brief aria-pressed="false">${H.brief[l]}</button>
<button type="button" data-unfold aria-pressed="false">${H.chains[l]}</button>
</div>
<details>
<summary>${H.framework[l]}, ${H.severity[l].toLowerCase()}, ${H.outcome[l].toLowerCase()}, ${D.owner[l].toLowerCase()}</summary>
${frameworks.length > 1 ? choices('framework', H.framework[l], frameworks) : ''}${choices(
  'severity',
  H.severity[l],
  SEVERITIES.map((one) => [one, SEVERITY_WORDS[one][l]]),
)}${choices(
  'outcome',
  H.outcome[l],
  OUTCOMES.filter((one) => outcomes.has(one)).map((one) => [one, OUTCOME_WORDS[one][l]]),
)}${owners.length === 0 ? '' : ownerChoice(owners, D.owner[l], H.everybody[l])}<p class="note">${H.printsAll[l]}</p>
</details>
<output aria-live="polite" data-words="${H.counted[l]}"></output>
</form>
`;
}

const choices = (key: string, title: string, values: readonly (readonly [string, string])[]): Html =>
  html`<div class="choices" role="group" aria-label="${title}"><span aria-hidden="true">${title}</span>${values.map(
    ([value, word]) =>
      html`<button type="button" aria-pressed="false" data-key="${key}" data-value="${value}">${word}</button>`,
  )}</div>
`;

const ownerChoice = (owners: readonly string[], title: string, everybody: string): Html =>
  html`<div class="choices"><label>${title} <select name="owner"><option value="">${everybody}</option>${owners.map(
    (owner, i) => html`<option value="${i}">${owner}</option>`,
  )}</select></label></div>
`;
