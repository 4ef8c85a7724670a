import { REGRESSIONS } from '../../model/comparison.ts';
import { type ChangesOfKind, changesByKind, type DiffReport, isUnchanged, outcomesText } from '../diff-report.ts';
import { C, CHANGE_WORDS } from '../words/diff.ts';
import { code, md, table } from './escape.ts';

/** Longest text that a comment on a pull request may have, with room to spare. */
const MOST = 60_000;

/** What changed, as a comment on a pull request: figures and what went backwards first, the rest folded. */
export function diffMarkdown(report: DiffReport): string {
  const { comparison, language: l, names } = report;
  const { before, now, added, removed, contentChanged } = comparison;
  const head = [
    `## ${C.title[l]}: ${md(now.organisation)}`,
    `${md(names[1])}, ${now.asOf}, ${C.against[l]} ${md(names[0])}, ${before.asOf}.`,
    ...(contentChanged ? [`*${C.content[l]}*`] : []),
    ...(comparison.frameworks.length > 0 ? [figures(report)] : []),
    ...(removed.length > 0 ? [`**${C.removed[l]}**: ${removed.map(code).join(', ')}`] : []),
    ...(added.length > 0 ? [`${C.added[l]}: ${added.map(code).join(', ')}`] : []),
    ...(isUnchanged(comparison) ? [C.nothing[l]] : []),
  ];
  let room = MOST - head.join('\n\n').length;
  const sections = changesByKind(comparison).map((group) => {
    const text = section(group, report, Math.max(0, room));
    room -= text.length;
    return text;
  });
  return `${[...head, ...sections].join('\n\n')}\n`;
}

function figures({ comparison, language: l }: DiffReport): string {
  const rows = comparison.frameworks.map(({ title, before, now, changes }) => {
    const count = (...kinds: readonly string[]): string =>
      String(changes.filter(({ kind }) => kinds.includes(kind)).length);
    return [
      md(title),
      `${before.met} → ${now.met}`,
      `${before.range[1]} → ${now.range[1]}`,
      String(now.applicable),
      count(...REGRESSIONS),
      count('closed', 'better'),
      count('still-open'),
    ];
  });
  const head = [C.framework, C.met, C.atMost, C.of, C.regressions, C.progress, C.stillOpen].map((word) => word[l]);
  return table(head, rows, [1, 2, 3, 4, 5, 6]).join('\n');
}

/** The changes of one kind: in sight where they went backwards, folded otherwise; as many as there is room for. */
function section({ kind, changes }: ChangesOfKind, { language: l }: DiffReport, room: number): string {
  const title = `${CHANGE_WORDS[kind][l]} (${changes.length})`;
  const lines: string[] = [];
  let left = room - title.length - 60;
  for (const change of changes) {
    const why = REGRESSIONS.has(kind) ? change.gaps.map(({ message }) => `. ${md(message)}`).join('') : '';
    const line = `- ${code(`${change.framework}:${change.requirement}`)} ${md(change.title)}: ${outcomesText(change, l, '→')}${why}`;
    left -= line.length + 1;
    if (left < 0) break;
    lines.push(line);
  }
  const rest = changes.length - lines.length;
  const list = [...lines, ...(rest > 0 ? [`- ${rest} ${C.leftOut[l]}`] : [])].join('\n');
  if (REGRESSIONS.has(kind)) return `**${title}**\n\n${list}`;
  return `<details><summary>${title}</summary>\n\n${list}\n\n</details>`;
}
