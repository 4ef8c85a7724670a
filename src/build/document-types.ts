import { compile } from 'json-schema-to-typescript';
import { SCHEMAS } from '../schema/schemas.ts';

const HEAD = `/**
 * The shapes of files, after validation. Generated from the schemas by \`npm run generate\`; a test holds the two together.
 */
`;

/** What the model has a type for already. */
const OF_THE_MODEL = {
  condition: { tsType: "import('../model/framework.ts').Condition" },
  trigger: { tsType: "import('../model/policy.ts').Trigger" },
};

/** TypeScript declarations of the documents, one interface a kind of file and a kind of entry. */
export async function documentTypes(): Promise<string> {
  const schemas = Object.values(SCHEMAS);
  const together = {
    title: 'AnyDocument',
    anyOf: schemas.map((schema) => ({ ...schema, $id: undefined, definitions: undefined })),
    definitions: Object.assign({}, ...schemas.map((schema) => schema['definitions']), OF_THE_MODEL),
  };
  const types = await compile(bare(together) as never, 'AnyDocument', {
    bannerComment: '',
    additionalProperties: false,
    unreachableDefinitions: false,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return `${HEAD}\n${types.trim()}\n`;
}

const BOUNDS = new Set(['minItems', 'maxItems', 'uniqueItems', 'pattern']);

/** The schema without what matters to readers and validators only: texts, patterns, choices of required keys. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema);
  const reference = entries.find(([key]) => key === '$ref');
  if (reference) return Object.fromEntries([reference]);
  const isObject = entries.some(([key]) => key === 'properties');
  return Object.fromEntries(
    entries
      .filter(
        ([key, value]) =>
          !(BOUNDS.has(key) || (key === 'description' && typeof value === 'string') || (key === 'anyOf' && isObject)),
      )
      .map(([key, value]) => [key, bare(value)]),
  );
}
