import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { JsonSchema } from '../schema/parts.ts';
import { type DocumentKind, SCHEMAS } from '../schema/schemas.ts';

/**
 * The text of a valid file in canonical form: keys in the order of its schema; quotes where another YAML reader would
 * take a text for something else, and nowhere else; two spaces of indentation; one blank line where there were more.
 * Comments and the order of lists stay. A `{ }` or `[ ]` stays one when it stands on one line, and becomes lines when
 * it does not. `value` is what the text was read as.
 */
export function canonical(text: string, kind: DocumentKind, value: unknown): string {
  const document = parseDocument(text);
  const root: JsonSchema = SCHEMAS[kind];
  format(document.contents, root, value, { text, root });
  return withTightLists(document.toString({ lineWidth: 0, indent: 2 })).replace(/\n{3,}/g, '\n\n');
}

/** `[a, b]`: the library pads lists as it pads mappings. */
function withTightLists(text: string): string {
  const spaces: number[] = [];
  visit(parseDocument(text), {
    Seq: (_, { flow, range, items }) => {
      if (flow && range && items.length > 0) spaces.push(range[0] + 1, range[1] - 2);
    },
  });
  const gone = new Set(spaces.filter((at) => text[at] === ' '));
  let tight = '';
  let from = 0;
  for (const at of [...gone].sort((a, b) => a - b)) {
    tight += text.slice(from, at);
    from = at + 1;
  }
  return tight + text.slice(from);
}

interface Context {
  readonly text: string;
  /** The schema with the definitions. */
  readonly root: JsonSchema;
}

function format(node: unknown, given: JsonSchema, value: unknown, context: Context): void {
  const schema = meant(given, value, context.root);
  if (isMap(node)) {
    const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
    const others = (schema['additionalProperties'] ?? {}) as JsonSchema;
    for (const pair of node.items) {
      const key = keyOf(pair);
      const below = Object.hasOwn(properties, key) ? (properties[key] ?? {}) : others;
      format(pair.value, below, (value as Readonly<Record<string, unknown>>)[key], context);
    }
    order(node, Object.keys(properties));
    spread(node, context.text);
  } else if (isSeq(node)) {
    const items = (schema['items'] ?? {}) as JsonSchema;
    node.items.forEach((item, i) => {
      format(item, items, (value as readonly unknown[])[i], context);
    });
    spread(node, context.text);
  } else if (isScalar(node) && typeof value === 'string' && !Array.isArray(schema['type'])) quote(node, value);
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

/** What a reference in a schema stands for, and of alternatives the one for values of this type. */
function meant(schema: JsonSchema, value: unknown, root: JsonSchema): JsonSchema {
  const { $ref: ref, anyOf: either } = schema as { readonly $ref?: string; readonly anyOf?: readonly JsonSchema[] };
  if (ref !== undefined) {
    const definitions = root['definitions'] as Readonly<Record<string, JsonSchema>>;
    return meant(definitions[ref.slice('#/definitions/'.length)] ?? {}, value, root);
  }
  if (either === undefined || schema['properties'] !== undefined) return schema;
  const type = Array.isArray(value) ? 'array' : typeof value;
  return either.map((one) => meant(one, value, root)).find((one) => [one['type']].flat().includes(type)) ?? schema;
}

/** Puts the keys in order; those that are in no order stay behind the others. A comment goes with its key. */
function order(map: YAMLMap, keys: readonly string[]): void {
  const rank = (pair: Pair): number => {
    const at = keys.indexOf(keyOf(pair));
    return at < 0 ? keys.length : at;
  };
  const [first] = map.items;
  map.items.sort((a, b) => rank(a) - rank(b));
  if (first === undefined || first === map.items[0] || typeof map.commentBefore !== 'string') return;
  if (!isScalar(first.key)) return;
  first.key.commentBefore = map.commentBefore;
  map.commentBefore = null;
}

/** Writes in lines what spans several. */
function spread(node: YAMLMap | YAMLSeq, text: string): void {
  const [start, end] = node.range ?? [0, 0];
  if (node.flow && node.items.length > 0 && text.slice(start, end).includes('\n')) inLines(node);
}

function inLines(node: unknown): void {
  if (isPair(node)) inLines(node.value);
  if (isMap(node) || isSeq(node)) node.flow = false;
}

/** Words that older YAML readers take for true or false. */
const SWITCH = /^(?:y|n|yes|no|on|off)$/i;

/** Quotes a text that others would misread; the library quotes what this one would. Blocks of text stay blocks. */
function quote(scalar: Scalar, value: string): void {
  scalar.value = value;
  if (scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED') return;
  scalar.type = SWITCH.test(value) || value.includes('\n') ? 'QUOTE_DOUBLE' : 'PLAIN';
}
