import { type Span, spansOf, type Table, type Text } from '../document/text.ts';
import { code, md, table } from './escape.ts';

/** Text of a document as Markdown. */
export const textMd = (text: Text): string => spansOf(text).map(spanMd).join('');

function spanMd(span: Span): string {
  if (typeof span === 'string') return md(span);
  if ('code' in span) return code(span.code);
  if ('reference' in span) return md(span.reference);
  if ('strong' in span) return `**${md(span.strong)}**`;
  if ('em' in span) return `*${md(span.em)}*`;
  return '<br>';
}

export const tableMd = ({ head, rows, numeric = [] }: Table): string =>
  table(
    head.map(md),
    rows.map((row) => row.map(textMd)),
    numeric,
  ).join('\n');
