import { stepsTable } from '../document/steps.ts';
import { marked } from '../document/text.ts';
import type { GapReport } from '../gap-report.ts';
import { D } from '../words/document.ts';
import { type Html, html } from './html.ts';
import { tableHtml } from './table.ts';
import { type Links, textHtml } from './text.ts';

/** What to do first, and how that was found. */
export function stepsSection(report: GapReport, links: Links): Html {
  const { steps, language: l } = report;
  if (steps.length === 0) return html`<p>${D.firstNone[l]}</p>\n`;
  return html`<p>${textHtml(marked(D.firstIntro[l]))}</p>
${tableHtml(stepsTable(report), { caption: D.first[l], links, rowHead: 1, look: 'steps', stacks: true })}`;
}
