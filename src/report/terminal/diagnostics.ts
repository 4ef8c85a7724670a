import type { Diagnostic, Related } from '../../diagnostics/diagnostic.ts';
import { Lines, type Range } from '../../source/position.ts';
import { padStart, safe, widthOf } from './layout.ts';
import { type Paint, paint, type TerminalOptions } from './style.ts';

/**
 * Diagnostics for people: one sentence, the place, the line with a mark under the very word, what to write instead.
 * `frames: false` leaves the lines out.
 */
export function diagnosticsTerminal(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  options: TerminalOptions & { readonly frames?: boolean },
): string {
  const pen = paint(options.colour);
  const lines = new Map<string, Lines>();
  const linesOf = (file: string): Lines | undefined => {
    const text = texts.get(file);
    if (text === undefined || text === '') return undefined;
    const known = lines.get(file) ?? new Lines(text);
    lines.set(file, known);
    return known;
  };
  return diagnostics.map((diagnostic) => block(diagnostic, linesOf, pen, options)).join('\n');
}

function block(
  diagnostic: Diagnostic,
  linesOf: (file: string) => Lines | undefined,
  pen: Paint,
  { width, frames = true }: TerminalOptions & { readonly frames?: boolean },
): string {
  const { severity, code, message, file, range, hint, related } = diagnostic;
  const tone = severity === 'error' ? 'high' : 'medium';
  const out = [`${pen.severity(tone, severity)} ${pen.dim(code)} ${safe(message)}`];
  const source = linesOf(file);
  const [arrow = '', ...lines] = place(file, range, source, pen, width, severity);
  out.push(arrow, ...(frames ? lines : []));
  for (const other of related ?? []) {
    const [at = '', ...its] = relatedPlace(other, linesOf(other.file), pen, width);
    out.push(at, ...(frames ? its : []));
  }
  if (hint !== undefined) out.push(`  ${pen.bold('=')} ${safe(hint)}`);
  return `${out.join('\n')}\n`;
}

function place(
  file: string,
  range: Range,
  source: Lines | undefined,
  pen: Paint,
  width: number,
  severity: Diagnostic['severity'],
): readonly string[] {
  const at = source ? `${safe(file)}:${range.start.line}:${range.start.column}` : safe(file);
  const arrow = `  ${pen.dim('-->')} ${at}`;
  return source
    ? [
        arrow,
        ...frame(range, source, width, (mark) => pen.severity(severity === 'error' ? 'high' : 'medium', mark), pen),
      ]
    : [arrow];
}

function relatedPlace(
  { file, range, message }: Related,
  source: Lines | undefined,
  pen: Paint,
  width: number,
): readonly string[] {
  const arrow = `  ${pen.dim('-->')} ${safe(file)}:${range.start.line}:${range.start.column} ${safe(message)}`;
  return source ? [arrow, ...frame(range, source, width, pen.dim, pen)] : [arrow];
}

/** The line before and the line itself, with a mark under the range; long lines are cut around it, and say so. */
function frame(
  { start, end }: Range,
  source: Lines,
  width: number,
  colour: (mark: string) => string,
  pen: Paint,
): readonly string[] {
  const gutter = String(start.line).length;
  const room = Math.max(20, width - gutter - 5);
  const text = source.line(start.line);
  const last = end.line === start.line ? end.column - 1 : text.length;
  const isCut = text.length > room && start.column > room - 14;
  const from = isCut ? start.column - 1 - Math.floor(room / 3) : 0;
  const shift = isCut ? 1 : 0;
  const cut = (line: string): string => {
    const rest = line.slice(from);
    const piece = rest.length + shift <= room ? rest : `${rest.slice(0, room - shift - 1)}…`;
    return safeLine(isCut && line !== '' ? `…${piece}` : piece);
  };
  const before = safeLine(text.slice(from, start.column - 1));
  const word = safeLine(text.slice(start.column - 1, Math.max(last, start.column)));
  const length = Math.max(1, Math.min(widthOf(word), room - shift - widthOf(before)));
  const bar = (number: string): string => pen.dim(`  ${padStart(number, gutter)} |`);
  return [
    ...(start.line > 1 &&
    source
      .line(start.line - 1)
      .slice(from)
      .trim() !== ''
      ? [`${bar(String(start.line - 1))} ${pen.dim(cut(source.line(start.line - 1)))}`]
      : []),
    `${bar(String(start.line))} ${cut(text)}`,
    `${bar('')} ${' '.repeat(widthOf(before) + shift)}${colour('^'.repeat(length))}`,
  ];
}

/** One line of source, with tabs as one column so that the mark stays under its word. */
const safeLine = (line: string): string =>
  safe(line.replaceAll('\t', ' ').replace(/ /g, '\u0001')).replaceAll('\\u{1}', ' ');
