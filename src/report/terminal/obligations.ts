import { byAnswer, detailsOf, nis2Lines, type ObligationsReport } from '../obligations.ts';
import { W } from '../words/gap.ts';
import { APPLIES_WORDS, FORCE_WORDS, O } from '../words/obligations.ts';
import { hanging, safe, spread, wrap } from './layout.ts';
import { paint, type TerminalOptions } from './style.ts';

/** What binds an organisation, why, and what decides the rest. */
export function obligationsTerminal(report: ObligationsReport, { width, colour }: TerminalOptions): string {
  const { language: l, asOf } = report;
  const pen = paint(colour);
  const lines = [
    spread(pen.bold(safe(report.organisation)), `${W.asOf[l]} ${asOf}`, width),
    '',
    ...wrap(O.nis2[l], width).map((line) => pen.heading(line)),
    ...nis2Lines(report.nis2, l).flatMap((line, i) =>
      hanging('', i === 0 ? pen.bold(safe(line)) : safe(line), 2, width),
    ),
  ];
  for (const [applies, bound] of byAnswer(report.bound)) {
    lines.push('', ...wrap(APPLIES_WORDS[applies][l], width).map((line) => pen.heading(line)));
    for (const one of bound) {
      const { obligation, isInScope } = one;
      const missing = applies === 'yes' && !isInScope ? ` · ${O.notInScope[l]}` : '';
      lines.push(
        ...spread(
          `  ${pen.bold(obligation.framework)}  ${safe(obligation.title[l])}`,
          FORCE_WORDS[obligation.force][l] + missing,
          width,
        ).split('\n'),
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
