import fc from 'fast-check';
import type { JsonSchema } from '../../src/schema/parts.ts';

/** Words that make a reference, a date or a level exist now and then. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  frameworkId: ['iso27001-2022', 'avg', 'dnb-2023', 'nen7510-2024', 'cbw', 'nis2', 'no-such'],
  requirementId: ['A.5.1', 'A.8.13', '5.2', '6.1.3', '32(1)', '33(1)', '4.1', 'A.5', '5', 'x'],
  reference: ['iso27001-2022:A.5.1', 'iso27001-2022:A.5', 'avg:33(1)', 'dnb-2023:4.1', 'cbw:21(1)', 'avg:0'],
  date: ['2025-12-31', '2026-11-23', '2027-02-28', '2024-02-29', '2026-02-30'],
  scope: ['all', 'a', 'b'],
};

const TEXTS = ['A', 'C-01', 'C-02', 'a', 'b', '__proto__', '=1+1', '\u001b[31m', '# x', '5d', '| a |', '<b>', 'x: y'];

/** Documents that a schema allows, and now and then one that it does not. */
export function fromSchema(root: JsonSchema): fc.Arbitrary<unknown> {
  const definitions = root['definitions'] as Readonly<Record<string, JsonSchema>>;

  const any = (schema: JsonSchema, depth: number): fc.Arbitrary<unknown> => {
    const { $ref: ref, anyOf, enum: values, const: constant } = schema as Record<string, unknown>;
    if (typeof ref === 'string') return named(ref.slice('#/definitions/'.length), depth);
    if (constant !== undefined) return fc.constant(constant);
    if (Array.isArray(values)) return fc.constantFrom(...values);
    if (Array.isArray(anyOf) && schema['type'] === undefined) {
      return fc.oneof(...anyOf.map((one: JsonSchema) => any(one, depth)));
    }
    switch (schema['type']) {
      case 'object':
        return object(schema, depth);
      case 'array':
        return fc.array(any((schema['items'] ?? {}) as JsonSchema, depth - 1), {
          minLength: Number(schema['minItems'] ?? 0),
          maxLength: depth > 0 ? 3 : 1,
        });
      case 'integer':
        return fc.integer({ min: 0, max: 6 });
      case 'number':
        return fc.nat(1_000_000);
      case 'boolean':
        return fc.boolean();
      default:
        return fc.constantFrom(...TEXTS);
    }
  };

  const named = (name: string, depth: number): fc.Arbitrary<unknown> => {
    const words = WORDS[name];
    if (name === 'scope') return fc.constantFrom('all', ['a'], ['a', 'b']);
    return words ? fc.constantFrom(...words) : any(definitions[name] ?? {}, depth);
  };

  const object = (schema: JsonSchema, depth: number): fc.Arbitrary<unknown> => {
    const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
    const required = (schema['required'] ?? []) as string[];
    const more = schema['additionalProperties'];
    if (typeof more === 'object' && Object.keys(properties).length === 0) {
      const keys = fc.constantFrom(...(WORDS['frameworkId'] ?? []));
      return fc.dictionary(keys, any(more as JsonSchema, depth - 1), { maxKeys: 2 });
    }
    const entries = Object.entries(properties).map(([key, one]) => [key, any(one, depth - 1)] as const);
    return fc.record(Object.fromEntries(entries), { requiredKeys: required, noNullPrototype: true });
  };

  return object(root, 4);
}
