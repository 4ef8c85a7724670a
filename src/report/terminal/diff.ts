import { REGRESSIONS } from '../../model/comparison.ts';
import { changesByKind, type DiffReport, isUnchanged, outcomesText } from '../diff-report.ts';
import { C, CHANGE_WORDS } from '../words/diff.ts';
import { counted, REQUIREMENTS } from '../words.ts';
import { columnLines } from './columns.ts';
import { hanging, safe, spread, wrap } from './layout.ts';
import { paint, type TerminalOptions } from './style.ts';

/** What changed, for a terminal: the figures, then what went backwards, then the rest. */
export function diffTerminal(report: DiffReport, { width, colour, ascii }: TerminalOptions): string {
  const { comparison, language: l, names } = report;
  const pen = paint(colour);
  const arrow = ascii ? '->' : '→';
  const head = [
    spread(
      pen.bold(safe(comparison.now.organisation)),
      `${comparison.before.asOf} ${arrow} ${comparison.now.asOf}`,
      width,
    ),
    ...wrap(pen.dim(`${safe(names[1])} ${C.against[l]} ${safe(names[0])}`), width),
  ];
  const notes = [
    ...(comparison.contentChanged ? wrap(C.content[l], width) : []),
    ...listed(C.removed[l], comparison.removed, width),
    ...listed(C.added[l], comparison.added, width),
  ];
  const sections = changesByKind(comparison).map(({ kind, changes }) => {
    const mark = REGRESSIONS.has(kind)
      ? pen.severity('high', CHANGE_WORDS[kind][l])
      : pen.heading(CHANGE_WORDS[kind][l]);
    const lines = changes.flatMap((change) => [
      ...hanging('', `${pen.bold(`${change.framework}:${safe(change.requirement)}`)}  ${safe(change.title)}`, 2, width),
      ...hanging('', outcomesText(change, l, arrow), 6, width),
      ...(REGRESSIONS.has(kind) ? change.gaps.flatMap(({ message }) => hanging('', safe(message), 6, width)) : []),
    ]);
    return [spread(mark, counted(changes.length, REQUIREMENTS, l), width), ...lines].join('\n');
  });
  const blocks = [
    head.join('\n'),
    figures(report, width, arrow),
    notes.join('\n'),
    ...(isUnchanged(comparison) ? [C.nothing[l]] : sections),
    stillOpen(report, width),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const listed = (what: string, ids: readonly string[], width: number): readonly string[] =>
  ids.length === 0 ? [] : wrap(`${what}: ${ids.map(safe).join(', ')}`, width);

/** A line a framework, or two where there is no room: met before and now, the most that can be, of how many. */
function figures({ comparison, language: l }: DiffReport, width: number, arrow: string): string {
  const rows = comparison.frameworks.map(({ title, before, now }) => [
    safe(title),
    `${before.met} ${arrow} ${now.met}`,
    `${before.range[1]} ${arrow} ${now.range[1]}`,
    `${C.of[l]} ${now.applicable}`,
  ]);
  if (rows.length === 0) return '';
  const head = [C.framework[l], C.met[l], C.atMost[l], ''];
  const lines =
    columnLines([head, ...rows], { width, numeric: [1, 2, 3], breaks: 0 }) ??
    rows.flatMap(([title = '', met, atMost, of]) => [
      ...wrap(title, width),
      ...hanging('', `${C.met[l]} ${met}, ${C.atMost[l].toLowerCase()} ${atMost} ${of}`, 2, width),
    ]);
  return lines.join('\n');
}

function stillOpen({ comparison, language: l }: DiffReport, width: number): string {
  const open = comparison.frameworks.map(({ changes }) => changes.filter(({ kind }) => kind === 'still-open').length);
  const count = open.reduce((sum, one) => sum + one, 0);
  if (count === 0) return '';
  const text = `${C.stillOpen[l]}: ${counted(count, REQUIREMENTS, l)}, ${C.since[l]} ${comparison.before.asOf}`;
  return wrap(text, width).join('\n');
}
