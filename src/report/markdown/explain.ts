import { referenceTo } from '../../model/framework.ts';
import { type ExplainLine, type ExplainReport, explainLines, FACT_PHRASES, X } from '../explain.ts';
import { OUTCOME_WORDS } from '../words.ts';
import { code, md } from './escape.ts';

/** The chain behind an outcome, as nested lists. */
export function explainMarkdown(report: ExplainReport): string {
  const { requirement, finding, explanations, language: l } = report;
  const outcome = finding ? OUTCOME_WORDS[finding.outcome][l] : X.part[l];
  const blocks = [`## ${code(referenceTo(requirement))} ${md(requirement.title[l])}`, `**${outcome}**`];
  if (explanations.length === 0) blocks.push(X.nothing[l]);
  for (const { element, tree } of explanations) {
    blocks.push(
      `${FACT_PHRASES[tree.fact][l]}${element === undefined ? '' : ` (${md(element)})`}`,
      items(explainLines(tree, report), 0).join('\n'),
    );
  }
  for (const gap of finding?.gaps ?? [])
    blocks.push(md(gap.message[l]) + (gap.remainder ? ` ${X.left[l]}: ${md(gap.remainder[l])}` : ''));
  return `${blocks.join('\n\n')}\n`;
}

const items = (lines: readonly ExplainLine[], depth: number): readonly string[] =>
  lines.flatMap(({ text, at, below }) => [
    `${'  '.repeat(depth)}- ${md(text)}${at === undefined ? '' : ` (${code(at)})`}`,
    ...items(below, depth + 1),
  ]);
