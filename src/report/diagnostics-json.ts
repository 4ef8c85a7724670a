import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Diagnostics in the format `kloof-diagnostics/1`. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[]): string {
  const plain = diagnostics.map(({ code, severity, message, file, range, hint, related }) => ({
    code,
    severity,
    message,
    file,
    range,
    ...(hint !== undefined && { hint }),
    ...(related && { related }),
  }));
  return `${JSON.stringify({ format: 'kloof-diagnostics/1', diagnostics: plain }, undefined, 2)}\n`;
}
