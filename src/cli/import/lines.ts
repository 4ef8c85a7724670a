import type { Counts } from '../../intake/changes.ts';
import type { Mapped } from '../../intake/columns.ts';
import type { Problem, Taken } from '../../intake/entries.ts';
import { type Cell, columnName } from '../../intake/grid.ts';
import { hanging, padEnd, safe, widthOf, wrap } from '../../report/terminal/layout.ts';

/** What the import says on a screen: how it read the table, what it cannot place, and what came of it. */

export function readingLines(file: string, { grid, head, columns, rows }: Mapped, width: number): readonly string[] {
  const where = grid.name === undefined ? '' : `, sheet "${safe(grid.name)}"`;
  const titles = columns.map(({ index, title }) => [columnName(index), safe(title)] as const);
  const widest = Math.min(40, Math.max(...titles.map(([, title]) => widthOf(title))));
  return [
    `${safe(file)}${where}: head in row ${head + 1}, ${counted(rows.length, 'row')} below it`,
    ...columns.flatMap(({ field }, i) => {
      const [letter = '', title = ''] = titles[i] ?? [];
      const kept =
        field === 'notes' && !/^(notes?|opmerking|opmerkingen)$/i.test(title) ? 'notes, with its title' : field;
      return hanging(`  ${padEnd(letter, 3)}${padEnd(title, widest)}`, kept, widest + 7, width);
    }),
    ...aboveLines(grid.rows.slice(0, head), width),
  ];
}

/** The most rows above the head that are quoted. */
const MOST_ABOVE = 5;

/** What stands above the head has no place in the file: who reads this may have to write it somewhere. */
function aboveLines(rows: readonly (readonly Cell[])[], width: number): readonly string[] {
  const said = rows.flatMap((row, i) => {
    const texts = new Set(row.flatMap((cell) => (cell ? [cell.text.replaceAll('\n', ' ')] : [])));
    return texts.size === 0 ? [] : [hanging(`  row ${i + 1}`, safe([...texts].join(' | ')), 10, width)];
  });
  const more = said.length - MOST_ABOVE;
  if (said.length === 0) return [];
  return [
    'Above the head, and not taken over',
    ...said.slice(0, MOST_ABOVE).flat(),
    ...(more > 0 ? [`  and ${counted(more, 'more row')}`] : []),
  ];
}

export const statusLines = ({ statuses }: Taken): readonly string[] =>
  statuses.length === 0
    ? []
    : [
        'Words for a status',
        ...statuses.map(({ word, meaning, rows }) => `  ${safe(word)} is read as ${meaning} (${counted(rows, 'row')})`),
      ];

/** The most problems that are printed; the rest is counted. */
const MOST = 50;

export function problemLines(file: string, problems: readonly Problem[], width: number): readonly string[] {
  const more = problems.length - MOST;
  return [
    ...problems
      .slice(0, MOST)
      .flatMap(({ at, message, hint }) => [
        ...wrap(`error ${safe(file)}${at === '' ? '' : ` ${safe(at)}`}: ${safe(message)}`, width),
        ...hanging('  =', safe(hint), 4, width),
      ]),
    ...(more > 0 ? [`and ${counted(more, 'more problem')}`] : []),
  ];
}

export function countLines(
  { newControls, changedControls, newDecisions, changedDecisions, unchanged }: Counts,
  silent: number,
): readonly string[] {
  const parts = [
    [newControls, 'new control'],
    [changedControls, 'changed control'],
    [newDecisions, 'new decision'],
    [changedDecisions, 'changed decision'],
  ] as const;
  const some = parts.filter(([count]) => count > 0).map(([count, word]) => counted(count, word));
  return [
    `${some.length === 0 ? 'Nothing changes' : some.join(', ')}${unchanged > 0 ? `; ${unchanged} said already` : ''}`,
    ...(silent > 0
      ? [
          `${counted(silent, 'row')} ${silent === 1 ? 'says' : 'say'} neither whether ${silent === 1 ? 'it applies' : 'they apply'} nor a status: left out`,
        ]
      : []),
  ];
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
