import type { GapReport } from '../gap-report.ts';
import { D } from '../words/document.ts';
import { md, table } from './escape.ts';

/** How each framework stands, in numbers. */
export function totalsTable({ assessment, language: l }: GapReport): string {
  const head = [D.framework, D.applicable, D.demonstrated, D.met, D.atMost, D.short].map((word) => word[l]);
  const rows = assessment.frameworks.map(({ framework, totals }) => {
    const { applicable, demonstrated } = totals;
    const [met, atMost] = totals.range;
    const numbers = [applicable, demonstrated, met, atMost, applicable - atMost];
    return [md(framework.shortTitle[l]), ...numbers.map(String)];
  });
  return table(head, rows, [1, 2, 3, 4, 5]).join('\n');
}
