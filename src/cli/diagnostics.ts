import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from './host.ts';
import { wipeProgress } from './progress.ts';
import { say } from './say.ts';
import { type ScreenFlags, terminalOptions } from './screen.ts';

/**
 * Prints what is wrong with the user's files to standard error; of what is only a warning nothing where it is quiet,
 * and no lines of these files where names are left out.
 */
export async function reportDiagnostics(
  host: Host,
  found: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  flags: ScreenFlags & { readonly quiet?: boolean; readonly redact?: boolean },
): Promise<void> {
  wipeProgress(host);
  const diagnostics = flags.quiet ? found.filter(({ severity }) => severity === 'error') : found;
  if (diagnostics.length === 0) return;
  const { diagnosticsTerminal } = await import('../report/terminal/diagnostics.ts');
  const options = { ...terminalOptions(host, host.stderr, flags), frames: !flags.redact };
  say(host.stderr, `${diagnosticsTerminal(diagnostics, texts, options)}\n`);
}

/** "2 errors and 1 warning". */
export function tally(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  return [...(errors > 0 ? [count(errors, 'error')] : []), ...(warnings > 0 ? [count(warnings, 'warning')] : [])].join(
    ' and ',
  );
}
