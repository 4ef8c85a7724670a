import type { ErrorObject } from 'ajv';
import type { DiagnosticCode } from '../diagnostics/catalogue.ts';
import { didYouMean, either } from '../diagnostics/suggest.ts';
import type { Path } from '../source/position.ts';
import { DATE_PATTERN } from './parts.ts';

/** A schema error in words, at a path into the document. */
export interface Complaint {
  readonly code: DiagnosticCode;
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly message: string;
  readonly hint?: string | undefined;
  /** The key that is missing, where one is. */
  readonly key?: string;
}

/** Says what the errors of a validator mean, each problem once: a key that is misspelt is not missing too. */
export function explain(errors: readonly ErrorObject[], data: unknown): readonly Complaint[] {
  const complaints = withoutBranches(errors).map((error) => complaint(error, data));
  const misspelt = new Set(
    complaints.flatMap((one) => (one.code === 'key-unknown' ? [`${one.path.slice(0, -1).join('/')} ${one.hint}`] : [])),
  );
  return complaints.filter(
    (one) => !(one.code === 'key-missing' && misspelt.has(`${one.path.join('/')} did you mean "${one.key}"?`)),
  );
}

/** Of an `anyOf` that failed, only what is wrong with the branch that was meant, or the `anyOf` itself. */
function withoutBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const dropped = new Set<ErrorObject>();
  for (const choice of errors) {
    if (choice.keyword !== 'anyOf') continue;
    const own = errors.filter((error) => error !== choice && isAtOrBelow(error.instancePath, choice.instancePath));
    const atChoice = own.filter((error) => error.instancePath === choice.instancePath);
    const meant = own.filter((error) => error.keyword !== 'type' || !atChoice.includes(error));
    const isMissingEither =
      own.length > 0 && own.every((error) => error.keyword === 'required' && atChoice.includes(error));
    if (
      meant.length === 0 ||
      isMissingEither ||
      meant.every((error) => error.keyword === 'enum' && atChoice.includes(error))
    ) {
      for (const error of own) dropped.add(error);
      Object.assign(choice, { params: { branches: own } });
    } else {
      const isDeeper = meant.some((error) => !atChoice.includes(error));
      const otherBranch = atChoice.filter(({ keyword }) => keyword === 'type' || (keyword === 'enum' && isDeeper));
      dropped.add(choice);
      for (const error of otherBranch) dropped.add(error);
    }
  }
  return errors.filter((error) => !dropped.has(error));
}

const isAtOrBelow = (path: string, above: string): boolean => path === above || path.startsWith(`${above}/`);

function complaint(error: ErrorObject, data: unknown): Complaint {
  const path = pathOf(error.instancePath, data);
  const value = valueAt(data, path);
  const name = path.length === 0 ? 'the file' : nameOf(path);
  const at = (code: DiagnosticCode, message: string, hint?: string, part: 'key' | 'value' = 'value'): Complaint => ({
    code,
    path,
    part,
    message,
    hint,
  });
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params['additionalProperty']);
      const known = knownKeys(error);
      const hint = didYouMean(key, known) ?? (known.length > 0 ? `the keys here are ${listed(known)}` : undefined);
      return {
        code: 'key-unknown',
        path: [...path, key],
        part: 'key',
        message: `the key "${key}" does not exist here`,
        hint,
      };
    }
    case 'required': {
      const key = String(error.params['missingProperty']);
      if (key === 'en' || key === 'nl') {
        const language = key === 'en' ? 'English' : 'Dutch';
        return at(
          'language-missing',
          `${name} has no ${language} text`,
          `add ${key}: with the ${language} text`,
          'key',
        );
      }
      const allowed = allowedAt(error.parentSchema, key);
      const hint = allowed.length > 0 ? `add ${key}: with one of ${listed(allowed)}` : `add ${key}:`;
      return { ...at('key-missing', `${name} has no "${key}"`, hint, 'key'), key };
    }
    case 'enum':
    case 'const': {
      const allowed =
        error.keyword === 'enum'
          ? (error.params['allowedValues'] as unknown[]).map(String)
          : [String(error.params['allowedValue'])];
      return noSuchValue(allowed, at, name, value);
    }
    case 'anyOf':
      return anyOf(error, at, name, value);
    case 'type':
      return at(
        'type-wrong',
        `${name} must be ${typeInWords(error.params['type'])}`,
        typeHint(error.params['type'], value, knownKeys(error)),
      );
    case 'pattern':
      return pattern(error, at, name, value);
    case 'minimum':
    case 'maximum':
      return at(
        'value-wrong',
        `${name} must be ${error.keyword === 'minimum' ? 'at least' : 'at most'} ${error.params['limit']}`,
      );
    case 'exclusiveMinimum':
      return at('value-wrong', `${name} must be more than ${error.params['limit']}`);
    case 'minItems':
    case 'maxItems': {
      const limit = Number(error.params['limit']);
      const least = error.keyword === 'minItems' ? 'needs at least' : 'takes at most';
      return at('value-wrong', `${name} ${least} ${limit} ${limit === 1 ? 'item' : 'items'}`, undefined, 'key');
    }
    case 'minLength':
      return at('value-wrong', `${name} is empty`, 'write a text, or remove the line');
    case 'maxLength':
      return at('value-wrong', `${name} is longer than ${error.params['limit']} characters`);
    case 'uniqueItems':
      return at('value-wrong', `${name} holds the same item twice`, 'keep one of the two');
    case 'minProperties':
    case 'maxProperties':
      return at('value-wrong', `${name} needs exactly one key`, 'put several conditions under all: or any:');
    default:
      return at('value-wrong', `${name} is wrong`);
  }
}

type At = (code: DiagnosticCode, message: string, hint?: string, part?: 'key' | 'value') => Complaint;

function noSuchValue(allowed: readonly string[], at: At, name: string, value: unknown): Complaint {
  const written = typeof value === 'string' ? value : undefined;
  const near = written === undefined ? undefined : didYouMean(written, allowed);
  const one = allowed.length === 1 ? `write ${allowed[0]}` : `it is one of ${listed(allowed)}`;
  const message = written === undefined ? `${name} has a wrong value` : `"${brief(written)}" is no value for ${name}`;
  return at('value-wrong', message, near ? `${near} ${capital(one)}` : one);
}

/** The values that a key may have, where its schema lists them. */
function allowedAt(schema: unknown, key: string): readonly string[] {
  const { properties } = (schema ?? {}) as {
    readonly properties?: Readonly<Record<string, { readonly enum?: unknown }>>;
  };
  const allowed = properties?.[key]?.enum;
  return Array.isArray(allowed) ? allowed.map(String) : [];
}

function anyOf(error: ErrorObject, at: At, name: string, value: unknown): Complaint {
  const branches = error.params['branches'] as readonly ErrorObject[];
  if (branches.every((branch) => branch.keyword === 'required')) {
    const keys = branches.map((branch) => String(branch.params['missingProperty']));
    return at(
      'key-missing',
      `${name} has neither ${keys.map((key) => `"${key}"`).join(' nor ')}`,
      `add ${keys.join(': or ')}:`,
      'key',
    );
  }
  const allowed = branches.flatMap((branch) =>
    branch.keyword === 'enum' ? (branch.params['allowedValues'] as unknown[]).map(String) : [],
  );
  if (allowed.length > 1 && typeof value === 'string') return noSuchValue(allowed, at, name, value);
  const types = branches.flatMap((branch) => (branch.keyword === 'type' ? [typeInWords(branch.params['type'])] : []));
  const values = allowed.map((word) => `"${word}"`);
  return at(
    allowed.length > 0 ? 'value-wrong' : 'type-wrong',
    `${name} must be ${[...values, ...new Set(types)].join(' or ')}`,
  );
}

function pattern(error: ErrorObject, at: At, name: string, value: unknown): Complaint {
  const written = brief(String(value));
  if (error.params['pattern'] === DATE_PATTERN) {
    return at('date-invalid', `"${written}" is no date`, 'write a day that exists as YYYY-MM-DD, such as 2026-03-01');
  }
  const key = name.replaceAll('"', '');
  if (key === 'effort')
    return at('value-wrong', `"${written}" is no effort`, 'write a number with h, d, w or m: 4h, 5d, 2w, 1m');
  if (key === 'fail_under')
    return at('value-wrong', `"${written}" is no floor`, 'write a number of requirements, or a share such as 80%');
  if (key === 'requirement' && !written.includes(':')) {
    return at(
      'value-wrong',
      `"${written}" does not say of which framework it is`,
      `write framework:${written}, such as avg:33(1)`,
    );
  }
  return at('value-wrong', `"${written}" is no valid value for ${name}`);
}

/** Keys that the schema allows at the place of the error, where the validator was asked to keep its schema. */
function knownKeys(error: ErrorObject): readonly string[] {
  const parent = error.parentSchema as { properties?: object } | undefined;
  return parent?.properties ? Object.keys(parent.properties) : [];
}

/** A JSON pointer as a path: the steps into lists are numbers. */
function pathOf(pointer: string, data: unknown): Path {
  const path: (string | number)[] = [];
  let value = data;
  for (const raw of pointer.split('/').slice(1)) {
    const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(step) : step);
    value = child(value, path.at(-1) ?? '');
  }
  return path;
}

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => child(value, step), data);
}

function child(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, step))
    return (value as Record<string | number, unknown>)[step];
  return undefined;
}

/** The last key on the path in quotes; "an item of ..." in a list. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (typeof last === 'string') return `"${last}"`;
  const list = path.findLast((step) => typeof step === 'string');
  return list === undefined ? 'an item' : `an item of "${list}"`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  null: 'nothing',
};

function typeInWords(type: unknown): string {
  const types = Array.isArray(type) ? type : [type];
  return types.map((one) => TYPES[String(one)] ?? String(one)).join(' or ');
}

function typeHint(type: unknown, value: unknown, keys: readonly string[]): string | undefined {
  if (type === 'boolean' && typeof value === 'string') return 'write true or false, without quotes';
  if (type === 'array' && (typeof value === 'string' || isObject(value)))
    return 'start each item with "- ", or write [a, b]';
  if (keys.includes('at_least') && typeof value === 'string' && /^\d+$/.test(value))
    return `write { at_least: ${value} } or { below: ${value} }`;
  if (type === 'string' && isObject(value)) return 'put the text in quotes if it holds a colon followed by a space';
  return undefined;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function listed(words: readonly string[]): string {
  return words.length > 14
    ? `${words.slice(0, 14).join(', ')} and ${words.length - 14} more`
    : either(words).replaceAll('"', '');
}

const brief = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
