import type { Fact } from '../document/text.ts';
import { type Html, html } from './html.ts';
import { textHtml } from './text.ts';

/** Names and what there is to say of them, as a table. */
export const factsTable = (facts: readonly Fact[], caption: string): Html => html`<table class="facts">
<caption>${caption}</caption>
<tbody>
${facts.map(({ name, text }) => html`<tr><th scope="row">${name}</th><td>${textHtml(text)}</td></tr>\n`)}</tbody>
</table>
`;
