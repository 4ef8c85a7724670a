import { referenceTo } from '../../model/framework.ts';
import {
  acceptanceText,
  completions,
  type ExplainLine,
  type ExplainReport,
  explainLines,
  FACT_PHRASES,
  outcomeText,
  X,
} from '../explain.ts';
import { hanging, safe, spread, wrap } from './layout.ts';
import { type Glyphs, glyphs, type Paint, paint, type TerminalOptions } from './style.ts';

/** The chain behind an outcome, as a tree. */
export function explainTerminal(report: ExplainReport, { width, colour, ascii }: TerminalOptions): string {
  const { requirement, finding, explanations, language: l, organisation } = report;
  const pen = paint(colour);
  const marks = glyphs(ascii);
  const accepted = acceptanceText(report);
  const lines = [
    spread(pen.bold(referenceTo(requirement)), outcomeText(report), width),
    ...wrap(safe(requirement.title[l]), width),
  ];
  if (explanations.length === 0) lines.push('', X.nothing[l]);
  for (const { element, tree } of explanations) {
    const where =
      element === undefined ? '' : ` (${safe(organisation.scope.find(({ id }) => id === element)?.title ?? element)})`;
    lines.push(
      '',
      pen.bold(FACT_PHRASES[tree.fact][l]) + where,
      ...branches(explainLines(tree, report), '', width, marks, pen),
    );
  }
  for (const gap of finding?.gaps ?? []) {
    lines.push('', ...wrap(safe(gap.message[l]), width));
    if (gap.remainder) lines.push(...hanging('', `${X.left[l]}: ${safe(gap.remainder[l])}`, 2, width));
  }
  for (const { name, text, then, at } of completions(report)) {
    lines.push(
      '',
      ...wrap(safe(`${name}: ${text}`), width),
      ...hanging('', safe(then), 2, width),
      ...hanging('', safe(at), 2, width).map((line) => pen.dim(line)),
    );
  }
  if (accepted !== undefined) lines.push('', ...wrap(safe(accepted), width));
  return `${lines.join('\n')}\n`;
}

/** Lines as a tree, as wide as there is room. */
export function branches(
  list: readonly ExplainLine[],
  indent: string,
  width: number,
  marks: Glyphs,
  pen: Paint,
): readonly string[] {
  return list.flatMap(({ text, at, below }, i) => {
    const isLast = i === list.length - 1;
    const inner = indent + (isLast ? '   ' : marks.trunk);
    const room = Math.max(20, width - inner.length);
    const [first = '', ...rest] = wrap(safe(text), room);
    const place = at === undefined ? [] : wrap(safe(at), room).map((line) => inner + pen.dim(line));
    return [
      indent + (isLast ? marks.last : marks.branch) + first,
      ...rest.map((line) => inner + line),
      ...place,
      ...branches(below, inner, width, marks, pen),
    ];
  });
}
