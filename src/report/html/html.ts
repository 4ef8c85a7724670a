import { visible } from '../document/text.ts';
import { harmlessMarkup } from '../harmless.ts';

/** Markup that is safe to put in a page: made by `html` from literals and escaped values, or by us. */
export interface Html {
  readonly markup: string;
}

/** What a template takes: text is escaped, markup stays, lists are joined, what is not there leaves nothing. */
export type Value = Html | string | number | undefined | readonly Value[];

/**
 * HTML from a template. Every value is text unless it is `Html` already: also within an attribute, which has to stand
 * between double quotes.
 */
export const html = (literals: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: literals.reduce((markup, literal, i) => markup + markupOf(values[i - 1]) + literal),
});

/** Markup of our own that no value went into. */
export const ours = (markup: string): Html => ({ markup });

function markupOf(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  harmlessMarkup(visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? ''));
