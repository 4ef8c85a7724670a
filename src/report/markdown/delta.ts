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
import { md, table } from './escape.ts';

/** What the target still asks, as a document: a table per heading. */
export function deltaMarkdown(report: DeltaReport): string {
  const { language: l, version, digest } = report;
  const groups = deltaGroups(report).flatMap(({ heading, items }) => {
    const rows = items.flatMap((item) => {
      const { requirement, coverage, reason } = item;
      if (coverage === 'full') return [];
      const lines = leftLines(item, l);
      const texts = lines.map(({ label, text }) => (lines.length > 1 ? `${label}: ${text}` : text));
      const left = [...(reason && coverage === 'untouched' ? [reason[l]] : []), ...texts];
      return [
        [`${md(requirement.id)} ${md(requirement.title[l])}`, COVERAGE_WORDS[coverage][l], left.map(md).join('<br>')],
      ];
    });
    return [`## ${md(headingText(heading, l))}`, table(['', '', L.left[l]], rows).join('\n')];
  });
  const body = groups.length > 0 ? groups : [L.none[l]];
  return `${[`# ${md(deltaHead(report))}`, deltaCounts(report), ...body, `*${L.caveat[l]}* kloof ${version}, ${digest}.`].join('\n\n')}\n`;
}
