import type { Range } from './position.ts';

/** What can be wrong with a text as YAML. */
export const SOURCE_PROBLEMS = [
  'file-empty',
  'yaml-syntax',
  'yaml-too-deep',
  'yaml-alias',
  'yaml-several-documents',
  'yaml-duplicate-key',
  'yaml-empty-value',
] as const;

export interface SourceProblem {
  readonly code: (typeof SOURCE_PROBLEMS)[number];
  readonly message: string;
  readonly range: Range;
  readonly hint?: string;
  readonly related?: { readonly range: Range; readonly message: string };
}
