import type { ErrorObject } from 'ajv';
import { explain } from '../../src/schema/explain.ts';
import { READ_SCHEMAS } from '../../src/schema/validators.ts';

/** Keywords that check nothing: they name, structure or explain. */
const SILENT = new Set([
  '$schema',
  '$id',
  '$ref',
  'title',
  'description',
  'definitions',
  'properties',
  'items',
  'enumDescriptions',
  'patternErrorMessage',
]);

function keywordsOf(schema: unknown, areNames = false): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => keywordsOf(one));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) => {
    if (areNames) return keywordsOf(inner);
    if (key === 'enum' || key === 'const' || key === 'required') return [key];
    return [...(SILENT.has(key) ? [] : [key]), ...keywordsOf(inner, key === 'properties' || key === 'definitions')];
  });
}

const params = {
  additionalProperty: 'colour',
  missingProperty: 'colour',
  allowedValues: ['red', 'blue'],
  allowedValue: 'red',
  branches: [],
  type: 'string',
  pattern: '^a$',
  limit: 3,
};

// The generated validators carry no messages: what has no words here would be "wrong" and nothing more.
test.each([...new Set(keywordsOf(Object.values(READ_SCHEMAS)))])('a reader is told what %s asks', (keyword) => {
  const error: ErrorObject = { keyword, params, instancePath: '/size', schemaPath: '' };
  const [complaint] = explain([error], { size: 'x' });
  expect(complaint?.message).toMatch(/size|colour/);
  expect(complaint?.message).not.toMatch(/ is wrong$|undefined/);
});
