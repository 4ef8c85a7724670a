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
import { code, md } from './escape.ts';

/** The chain behind an outcome, as nested lists. */
export function explainMarkdown(report: ExplainReport): string {
  const { requirement, finding, explanations, language: l } = report;
  const accepted = acceptanceText(report);
  const blocks = [`## ${code(referenceTo(requirement))} ${md(requirement.title[l])}`, `**${outcomeText(report)}**`];
  if (explanations.length === 0) blocks.push(X.nothing[l]);
  for (const { element, tree } of explanations) {
    blocks.push(
      `${FACT_PHRASES[tree.fact][l]}${element === undefined ? '' : ` (${md(element)})`}`,
      items(explainLines(tree, report), 0).join('\n'),
    );
  }
  for (const gap of finding?.gaps ?? [])
    blocks.push(md(gap.message[l]) + (gap.remainder ? ` ${X.left[l]}: ${md(gap.remainder[l])}` : ''));
  for (const { name, text, then, at } of completions(report))
    blocks.push(`${md(`${name}: ${text}`)}. ${md(then)} (${code(at)})`);
  if (accepted !== undefined) blocks.push(md(accepted));
  return `${blocks.join('\n\n')}\n`;
}

const items = (lines: readonly ExplainLine[], depth: number): readonly string[] =>
  lines.flatMap(({ text, at, below }) => [
    `${'  '.repeat(depth)}- ${md(text)}${at === undefined ? '' : ` (${code(at)})`}`,
    ...items(below, depth + 1),
  ]);
