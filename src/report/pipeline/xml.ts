import { harmlessMarkup } from '../harmless.ts';

/** XML as a tree of elements, written so that text is only ever text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly Element[];
  readonly text?: string;
}

export const xmlDocument = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;

function written({ name, attributes, children = [], text }: Element, indent: string): string {
  const listed = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value)).replace(/\s/g, ' ')}"`))
    .join('');
  if (text !== undefined) return `${indent}<${name}${listed}>${escaped(text)}</${name}>\n`;
  if (children.length === 0) return `${indent}<${name}${listed}/>\n`;
  const inner = children.map((child) => written(child, `${indent}  `)).join('');
  return `${indent}<${name}${listed}>\n${inner}${indent}</${name}>\n`;
}

/**
 * Text that XML 1.0 can hold: markup is escaped, so that `]]>` cannot occur, and characters that it forbids are left
 * out.
 */
const escaped = (text: string): string =>
  harmlessMarkup(
    text
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udfff]/gu, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;'),
  );
