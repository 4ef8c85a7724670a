import { stringify } from 'yaml';
import type { Layout, Value } from './change.ts';

/** How the document around is written. */
export interface Style {
  readonly newline: '\n' | '\r\n';
  /** Columns by which a mapping stands right of the key above it. */
  readonly step: number;
  /** Columns by which the dashes of a list stand right of the key above it. */
  readonly dash: number;
  /** Whether a text of several lines may stand in lines: a comment below it could become a part of it. */
  readonly literals: boolean;
}

/** Lines that a list or mapping written between brackets may reach; longer ones are written below each other. */
export const MAX_WIDTH = 120;

export type Quotes = 'single' | 'double';
export type Place = 'block' | 'flow';

/** A scalar on one line that reads back as the same text, in the quotes that stood there before if it may have them. */
export function scalar(value: string | number | boolean, place: Place, quotes?: Quotes): string {
  if (typeof value !== 'string') return String(value);
  if (UNPRINTABLE.test(value)) return doubleQuoted(value);
  if (quotes === 'single') return `'${value.replaceAll("'", "''")}'`;
  if (quotes === 'double') return doubleQuoted(value);
  if (DATE.test(value) || (WORDS.test(value) && !NO_TEXT.test(value))) return value;
  if (place === 'block') return stringify(value, PLAIN).trimEnd();
  return stringify([value], { ...PLAIN, collectionStyle: 'flow', flowCollectionPadding: false })
    .trimEnd()
    .slice(1, -1);
}

/** A value between brackets, on one line. */
export function flow(value: Value): string {
  if (typeof value !== 'object') return scalar(value, 'flow');
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, one]) => `${scalar(key, 'flow')}: ${flow(one)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** The lines of `head` (a key with its colon, or a dash) with a value, from column `indent` on. */
export function entry(
  head: string,
  value: Value,
  indent: number,
  style: Style,
  layout?: Layout,
  dashWidth = 2,
): readonly string[] {
  const pad = ' '.repeat(indent);
  if (style.literals && typeof value === 'string' && isLiteral(value))
    return literal(`${pad}${head}`, value, indent + style.step);
  if (typeof value !== 'object') return [`${pad}${head} ${scalar(value, 'block')}`];
  const inline = `${pad}${head} ${flow(value)}`;
  if (isFlow(value, layout) && (layout === 'flow' || inline.length <= MAX_WIDTH)) return [inline];
  const isItem = head === '-';
  if (isList(value)) {
    if (isItem) return [inline];
    return [`${pad}${head}`, ...value.flatMap((one) => entry('-', one, indent + style.dash, style, layout))];
  }
  const inside = indent + (isItem ? dashWidth : style.step);
  const lines = Object.entries(value).flatMap(([key, one]) => entry(`${scalar(key, 'block')}:`, one, inside, style));
  if (!isItem) return [`${pad}${head}`, ...lines];
  const [first = '', ...rest] = lines;
  return [`${pad}${head.padEnd(dashWidth)}${first.slice(inside)}`, ...rest];
}

/** A block scalar under a head. */
function literal(head: string, text: string, indent: number): readonly string[] {
  const isClosed = text.endsWith('\n');
  const lines = (isClosed ? text.slice(0, -1) : text).split('\n');
  return [`${head} |${isClosed ? '' : '-'}`, ...lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))];
}

/** Text of several lines that can stand as it is, indented. */
const isLiteral = (text: string): boolean =>
  text.trimEnd().includes('\n') && /^[^\s]/.test(text) && !/\n\n$|^[ \t]+$/m.test(text) && !OUTSIDE_LITERAL.test(text);

/** Short values fit between brackets; what holds more, or a sentence beside others, is written in lines. */
function isFlow(value: readonly Value[] | { readonly [key: string]: Value }, layout: Layout | undefined): boolean {
  if (isList(value)) return value.every((one) => typeof one !== 'object' && !isLiteral(String(one)));
  if (layout !== undefined) return layout === 'flow' || Object.keys(value).length === 0;
  return Object.values(value).every((one) => typeof one !== 'object' && String(one).length <= SHORT);
}

/** Longer texts in a mapping read better on a line of their own. */
const SHORT = 40;

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Quotes also what YAML 1.1 took for something else than text: no, yes, 1_000. */
const PLAIN = { lineWidth: 0, compat: 'yaml-1.1', defaultStringType: 'PLAIN' } as const;
/** Words that no reader takes for anything else; asking the library takes a while for each. */
const WORDS = /^[A-Za-z](?:[\w./ -]*\w)?$/;
const NO_TEXT = /^(?:y|n|yes|no|on|off|true|false|null|e[-.\d_]+)$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const UNPRINTABLE =
  /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const OUTSIDE_LITERAL = new RegExp(UNPRINTABLE.source.replace(String.raw`\0-\x1f`, String.raw`\0-\x09\x0b-\x1f`));

const doubleQuoted = (value: string): string =>
  JSON.stringify(value).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
