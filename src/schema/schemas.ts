import { frameworkSchema } from './framework.ts';
import { licensedTextSchema } from './licensed-text.ts';
import { mappingSchema } from './mapping.ts';
import { obligationsSchema } from './obligations.ts';
import { organisationSchema } from './organisation.ts';
import type { JsonSchema } from './parts.ts';

/** The kinds of file, with the schema of each. */
export const SCHEMAS = {
  framework: frameworkSchema,
  mapping: mappingSchema,
  organisation: organisationSchema,
  'licensed-text': licensedTextSchema,
  obligations: obligationsSchema,
} as const satisfies Record<string, JsonSchema>;

export type DocumentKind = keyof typeof SCHEMAS;
