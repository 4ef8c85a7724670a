import Ajv, { type ErrorObject, type Options } from 'ajv';
import type { JsonSchema } from './parts.ts';
import { gapReport } from './reports/gap.ts';
import { type DocumentKind, SCHEMAS } from './schemas.ts';

/** Checks data and, since every scalar arrives as text, turns text into the booleans and numbers that are meant. */
export interface Validator {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}

export const AJV_OPTIONS: Options = {
  allErrors: true,
  coerceTypes: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
  keywords: ['enumDescriptions', 'patternErrorMessage'],
  verbose: true,
  messages: false,
};

/** What kloof reads: the files that people write, and the reports that it saved. */
export type ReadKind = DocumentKind | 'gap-report';

export const READ_SCHEMAS: Readonly<Record<ReadKind, JsonSchema>> = { ...SCHEMAS, 'gap-report': gapReport };

const compiled = new Map<ReadKind, Validator>();

/** The validator of a kind of file. The build puts generated code in the place of this module. */
export function validatorOf(kind: ReadKind): Validator {
  let validator = compiled.get(kind);
  if (!validator) {
    validator = new Ajv(AJV_OPTIONS).compile(READ_SCHEMAS[kind]) as Validator;
    compiled.set(kind, validator);
  }
  return validator;
}
