import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { ndjson } from './ndjson.ts';

/** Diagnostics in the format `kloof-diagnostics/1`. */
export function diagnosticsJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify({ format: 'kloof-diagnostics/1', diagnostics: diagnostics.map(plain) }, undefined, 2)}\n`;
}

/** The same, a diagnostic on a line. */
export const diagnosticsNdjson = (diagnostics: readonly Diagnostic[]): string => ndjson(diagnostics.map(plain));

const plain = ({ code, severity, message, file, range, hint, related }: Diagnostic): object => ({
  code,
  severity,
  message,
  file,
  range,
  ...(hint !== undefined && { hint }),
  ...(related && { related }),
});
