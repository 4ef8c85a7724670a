import Ajv, { type ErrorObject, type Options } from 'ajv';
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
};

const compiled = new Map<DocumentKind, Validator>();

/** The validator of a kind of file. The build puts generated code in the place of this module. */
export function validatorOf(kind: DocumentKind): Validator {
  let validator = compiled.get(kind);
  if (!validator) {
    validator = new Ajv(AJV_OPTIONS).compile(SCHEMAS[kind]) as Validator;
    compiled.set(kind, validator);
  }
  return validator;
}
