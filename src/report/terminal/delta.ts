import type { DeltaItem } from '../../model/overlap.ts';
import type { Language } from '../../model/text.ts';
import {
  COVERAGE_WORDS,
  type DeltaReport,
  deltaCounts,
  deltaGroups,
  deltaHead,
  headingText,
  L,
  leftLines,
} from '../delta.ts';
import { hanging, safe, wrap } from './layout.ts';
import { ruled } from './ruled.ts';
import { glyphs, type Paint, paint, type TerminalOptions } from './style.ts';

/** What the target still asks, by heading. */
export function deltaTerminal(report: DeltaReport, { width, colour, ascii }: TerminalOptions): string {
  const pen = paint(colour);
  const { language: l } = report;
  const marks = glyphs(ascii);
  const lines = [...wrap(pen.bold(safe(deltaHead(report))), width), ...wrap(deltaCounts(report), width)];
  const groups = deltaGroups(report);
  if (groups.length === 0) lines.push('', L.none[l]);
  for (const { heading, items } of groups) {
    const title = safe(headingText(heading, l));
    lines.push('', ...ruled(title, { width, pen, glyphs: marks }));
    for (const item of items) lines.push('', ...entry(item, l, width, pen));
  }
  lines.push('', ...wrap(L.caveat[l], width).map((line) => pen.dim(line)));
  return `${lines.join('\n')}\n`;
}

function entry(item: DeltaItem, l: Language, width: number, pen: Paint): readonly string[] {
  const { requirement, coverage, reason } = item;
  if (coverage === 'full') return [];
  const lines = [...hanging('', `${pen.bold(requirement.id)}  ${safe(requirement.title[l])}`, 1, width)];
  const why = coverage === 'untouched' && reason ? `: ${safe(reason[l])}` : '';
  lines.push(...hanging('', `${COVERAGE_WORDS[coverage][l]}${why}`, 4, width));
  for (const { label, text } of leftLines(item, l))
    lines.push(...hanging('', `${safe(label)}: ${safe(text)}`, 4, width));
  return lines;
}
