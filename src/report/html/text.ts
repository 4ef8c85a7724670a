import { type Span, spansOf, type Text } from '../document/text.ts';
import { type Html, html } from './html.ts';

/** The references that have a place in the page to go to. */
export type Links = ReadonlySet<string>;

/** Text of a document as HTML; a reference goes to where the page says all about it. */
export const textHtml = (text: Text, links: Links = NOWHERE): Html =>
  html`${spansOf(text).map((span) => spanHtml(span, links))}`;

const NOWHERE: Links = new Set();

function spanHtml(span: Span, links: Links): Html {
  if (typeof span === 'string') return html`${span}`;
  if ('code' in span) return links.has(span.code) ? reference(span.code) : html`<code>${span.code}</code>`;
  if ('reference' in span)
    return links.has(span.reference) ? reference(span.reference) : html`<code>${span.reference}</code>`;
  if ('strong' in span) return html`<strong>${span.strong}</strong>`;
  if ('em' in span) return html`<em>${span.em}</em>`;
  return html`<br>`;
}

/** A reference such as `avg:33(1)` as a link to its row; ids hold no white space. */
export const reference = (to: string): Html => html`<a href="#${to.replaceAll('%', '%25')}"><code>${to}</code></a>`;
