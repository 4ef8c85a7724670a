import { DIAGNOSTICS } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { junit, type TestResult } from './junit.ts';

/**
 * Diagnostics as test results: a suite for a file that was read, a case for what is wrong in it, or one that passes.
 */
export function diagnosticsJunit(
  diagnostics: readonly Diagnostic[],
  files: readonly string[],
  named: (file: string) => string,
): string {
  const names = [...new Set([...files, ...diagnostics.map(({ file }) => file)])];
  const suites = names.map((file) => {
    const own = diagnostics.filter((one) => one.file === file);
    const shared = { className: named(file), file: named(file) };
    const valid = { ...shared, line: 1, name: 'valid', result: { kind: 'passed', remarks: [] } } as const;
    const cases = own.map((one) => ({
      ...shared,
      line: one.range.start.line,
      name: `${one.range.start.line}:${one.range.start.column} ${one.code}`,
      result: resultOf(one),
    }));
    return { name: named(file), properties: {}, cases: cases.length === 0 ? [valid] : cases };
  });
  return junit('kloof validate', undefined, suites);
}

/** An error fails; a warning is a remark. */
function resultOf({ severity, code, message, hint }: Diagnostic): TestResult {
  const said = hint === undefined ? [message] : [message, hint];
  if (severity === 'warning') return { kind: 'passed', remarks: said };
  return { kind: 'failed', type: code, message, details: [...said, DIAGNOSTICS[code].help] };
}
