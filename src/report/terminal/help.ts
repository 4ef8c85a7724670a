import { GAPS } from '../../assess/gap-kinds.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '../../diagnostics/catalogue.ts';
import type { GapKind } from '../../model/assessment.ts';
import type { Language } from '../../model/text.ts';
import { SEVERITY_WORDS } from '../words.ts';
import { spread, wrap } from './layout.ts';
import { paint, type TerminalOptions } from './style.ts';

/** What a diagnostic code means and what to do. */
export function diagnosticHelp(code: DiagnosticCode, { width, colour }: TerminalOptions): string {
  const { severity, title, help } = DIAGNOSTICS[code];
  const pen = paint(colour);
  return `${[spread(pen.bold(code), severity, width), ...wrap(title, width), '', ...wrap(help, width)].join('\n')}\n`;
}

/** What a kind of gap means and what to do. */
export function gapHelp(kind: GapKind, language: Language, { width, colour }: TerminalOptions): string {
  const { severity, title, help } = GAPS[kind];
  const pen = paint(colour);
  const head = spread(pen.bold(kind), SEVERITY_WORDS[severity][language], width);
  return `${[head, ...wrap(title[language], width), '', ...wrap(help[language], width)].join('\n')}\n`;
}
