import { codeUnitOrder } from '../model/order.ts';
import type { Position, Range } from '../source/position.ts';
import { DIAGNOSTICS, type DiagnosticCode } from './catalogue.ts';

export type DiagnosticSeverity = 'error' | 'warning';

/** Something wrong with the user's files. Positions are 1-based; `file` is a POSIX path. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: DiagnosticSeverity;
  /** One sentence without a full stop that says what is wrong in this case. */
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  /** What to write instead. */
  readonly hint?: string;
  readonly related?: readonly Related[];
}

/** Another place that the problem has to do with. */
export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

export function diagnostic(
  code: DiagnosticCode,
  file: string,
  range: Range,
  message: string,
  more: { readonly hint?: string | undefined; readonly related?: readonly Related[] | undefined } = {},
): Diagnostic {
  return {
    code,
    severity: DIAGNOSTICS[code].severity,
    message,
    file,
    range,
    ...(more.hint !== undefined && { hint: more.hint }),
    ...(more.related !== undefined && more.related.length > 0 && { related: more.related }),
  };
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error');

/** By file and place, then code and message; the same complaint about the same place once. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(order);
  return sorted.filter((diagnostic, i) => {
    const before = sorted[i - 1];
    return before === undefined || order(before, diagnostic) !== 0;
  });
}

function order(a: Diagnostic, b: Diagnostic): number {
  return (
    codeUnitOrder(a.file, b.file) ||
    positionOrder(a.range.start, b.range.start) ||
    codeUnitOrder(a.code, b.code) ||
    codeUnitOrder(a.message, b.message)
  );
}

const positionOrder = (a: Position, b: Position): number => a.line - b.line || a.column - b.column;
