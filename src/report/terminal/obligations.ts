import { answerOf, byHeading, detailsOf, nis2Lines, type ObligationsReport, weightOf } from '../obligations.ts';
import { W } from '../words/gap.ts';
import { FORCE_SHORT, HEADINGS, O } from '../words/obligations.ts';
import { hanging, padEnd, safe, spread, widthOf, wrap } from './layout.ts';
import { paint, type TerminalOptions } from './style.ts';

/** What binds an organisation, why, and what decides the rest. */
export function obligationsTerminal(report: ObligationsReport, { width, colour }: TerminalOptions): string {
  const { language: l, asOf } = report;
  const pen = paint(colour);
  const headed = (title: string): readonly string[] => wrap(title, width).map((line) => pen.heading(line));
  const lines = [
    spread(pen.bold(safe(report.organisation)), `${W.asOf[l]} ${asOf}`, width),
    '',
    ...headed(O.nis2[l]),
    ...nis2Lines(report).flatMap((line, i) => hanging('', i === 0 ? pen.bold(safe(line)) : safe(line), 2, width)),
  ];
  lines.push('', ...headed(O.overview[l]));
  const idWidth = Math.max(...report.bound.map(({ obligation }) => widthOf(obligation.framework)));
  for (const one of report.bound) {
    const { framework, force } = one.obligation;
    const lead = `  ${padEnd(framework, idWidth)}  ${padEnd(FORCE_SHORT[force][l], 12)}`;
    lines.push(...hanging(lead, answerOf(one, l), widthOf(lead), width));
  }
  for (const [heading, bound] of byHeading(report.bound)) {
    lines.push('', ...headed(HEADINGS[heading][l]));
    for (const one of bound) {
      const { framework, title } = one.obligation;
      lines.push(
        ...spread(`  ${pen.bold(framework)}  ${safe(title[l])}`, weightOf(one, l).join(' · '), width).split('\n'),
      );
      let before = '';
      for (const [name, text] of detailsOf(one, l, asOf)) {
        const lead = name === before ? '' : `${name}: `;
        before = name;
        lines.push(...hanging('', lead + safe(text), 4, width));
      }
    }
  }
  return `${[...lines, '', ...wrap(O.legal[l], width).map((line) => pen.dim(line))].join('\n')}\n`;
}
