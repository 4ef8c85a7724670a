import type { GapReport } from '../gap-report.ts';
import { stepLine } from '../step-line.ts';
import { D } from '../words/document.ts';
import { separated, type Table, type Text } from './text.ts';

/** The steps with most effect, most first. */
export function stepsTable({ steps, language: l }: GapReport): Table {
  const words = [D.step, D.settles, D.owner, D.due, D.effort, D.priority].map((word) => word[l]);
  const rows = steps.map((step, i): readonly Text[] => {
    const { what, count, named, more, owner, due, effort, priority } = stepLine(step, l);
    const references = named.map((reference): Text => [{ reference }]);
    const settles = [`${count}: `, ...separated(references, ', '), more > 0 ? ` +${more}` : ''];
    return [String(i + 1), what, settles, owner, due, effort, priority];
  });
  return { head: ['', ...words], rows };
}
