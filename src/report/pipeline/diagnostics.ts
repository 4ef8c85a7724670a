import { DIAGNOSTICS } from '../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Annotations, fingerprints } from './annotation.ts';

/** Diagnostics as annotations, errors first. `named` gives the name of a file from the top of the repository. */
export function diagnosticAnnotations(
  diagnostics: readonly Diagnostic[],
  named: (file: string) => string,
  version: string,
): Annotations {
  const sorted = [...diagnostics].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const prints = fingerprints(sorted.map(({ code, file, message }) => [code, named(file), message]));
  return {
    command: 'validate',
    version,
    language: 'en',
    rules: [...new Set(sorted.map(({ code }) => code))].map((id) => {
      const { severity, title, help } = DIAGNOSTICS[id];
      return { id, weight: severity, title, help };
    }),
    items: sorted.map(({ code, severity, message, file, range, hint, related }, i) => ({
      rule: code,
      weight: severity,
      title: code,
      text: hint === undefined ? message : `${message}: ${hint}`,
      place: { file: named(file), range },
      related: (related ?? []).map((one) => ({ file: named(one.file), range: one.range, message: one.message })),
      fingerprint: prints[i] ?? '',
    })),
  };
}
