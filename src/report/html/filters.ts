import { codeUnitOrder } from '../../model/order.ts';
import type { Language } from '../../model/text.ts';
import { D } from '../words/document.ts';
import { H } from '../words/html.ts';
import { type Html, html } from './html.ts';

/** What a reader may choose to look at; the page's script finds it in attributes of the same names. */
export interface Filters {
  readonly language: Language;
  /** Attribute, title, and values with their words; a choice of one value is none. */
  readonly choices: readonly (readonly [string, string, readonly (readonly [string, string])[]])[];
  /** Owners go by their number in this list: a name may hold anything. */
  readonly owners: readonly string[];
  /** How what is shown is counted. */
  readonly counted: string;
  /** Whether there are gaps with reasons to fold. */
  readonly folds: boolean;
}

export const ownersIn = (named: readonly string[]): readonly string[] => [...new Set(named)].sort(codeUnitOrder);

/** Controls to look at part of the page; there only where a script can make them work. */
export function filterBar({ language: l, choices, owners, counted, folds }: Filters): Html {
  const given = choices.filter(([, , values]) => values.length > 1);
  const titles = [...given.map(([, title]) => title), ...(owners.length > 0 ? [D.owner[l]] : [])];
  const search = `${H.search[l]}: ${H.searchHint[l]}`;
  const press = (what: string, word: string): Html =>
    html`<button type="button" data-${what} aria-pressed="false">${word}</button>\n`;
  return html`<form class="filters" aria-label="${H.show[l]}" data-script hidden>
<div class="line">
<input type="search" name="text" aria-label="${search}" placeholder="${search}">
<button type="button" data-clear disabled>${H.clear[l]}</button>
${folds ? [press('brief', H.brief[l]), press('unfold', H.chains[l])] : ''}</div>
<details>
<summary>${titles.map((title, i) => (i === 0 ? title : title.toLowerCase())).join(', ')}</summary>
${given.map(([key, title, values]) => choice(key, title, values))}${
  owners.length === 0 ? '' : ownerChoice(owners, D.owner[l], H.everybody[l])
}<p class="note">${H.printsAll[l]}</p>
</details>
<output aria-live="polite" data-words="${counted}"></output>
</form>
`;
}

const choice = (key: string, title: string, values: readonly (readonly [string, string])[]): Html =>
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
