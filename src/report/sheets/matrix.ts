import type { ControlCell } from '../../assess/control-overlap.ts';
import type { Framework } from '../../model/framework.ts';
import type { OverlapCell } from '../../model/overlap.ts';
import type { Language } from '../../model/text.ts';
import { type ControlMatrixReport, countAt } from '../control-matrix-report.ts';
import { cellAt, cellText, M, type MatrixReport } from '../matrix.ts';
import { type Column, numberColumn, type Sheet, sheetOf, textColumn } from '../table/sheet.ts';
import { S } from '../words/sheets.ts';

const same = (text: string) => ({ en: text, nl: text });

/** The cells of an overlap matrix for programs, one a row; its titles are the same in every language. */
export const overlapCells = (cells: readonly OverlapCell[]): Sheet =>
  sheetOf<OverlapCell>(
    'matrix',
    [
      textColumn(same('source'), 18, ({ source }) => source),
      textColumn(same('target'), 18, ({ target }) => target),
      numberColumn(same('assessable'), ({ assessable }) => assessable),
      numberColumn(same('full'), ({ full }) => full),
      numberColumn(same('at least partly'), ({ atLeastPartly }) => atLeastPartly, 16),
      numberColumn(same('untouched'), ({ untouched }) => untouched),
    ],
    cells,
    'en',
  );

export function matrixSheets({ frameworks, cells, language: l, digest, version }: MatrixReport): readonly Sheet[] {
  const counts = frameworks.map(({ requirements }) => requirements.filter(({ assessable }) => assessable).length);
  const titles = frameworks.map(({ shortTitle }, i) => `${shortTitle[l]} (${counts[i]})`);
  const grid = square(frameworks, titles, l, (row, column) => {
    const cell = cellAt(cells, row.id, column.id);
    return cell && cellText(cell);
  });
  const lead = [[M.title[l]], [`${M.legend[l]} (n). ${M.caveat[l]}`], [`kloof ${version}, ${digest}`]];
  return [{ ...grid, lead }, overlapPairs(frameworks, cells, l)];
}

/** Every pair of frameworks, for people. */
function overlapPairs(frameworks: readonly Framework[], cells: readonly OverlapCell[], language: Language): Sheet {
  const titles = new Map(frameworks.map(({ id, shortTitle }) => [id, shortTitle]));
  const columns: readonly Column<OverlapCell>[] = [
    textColumn(M.who, 28, ({ source }, l) => titles.get(source)?.[l]),
    textColumn(M.what, 28, ({ target }, l) => titles.get(target)?.[l]),
    numberColumn(M.asked, ({ assessable }) => assessable),
    numberColumn(M.full, ({ full }) => full),
    numberColumn(M.atLeastPartly, ({ atLeastPartly }) => atLeastPartly, 16),
    numberColumn(M.untouched, ({ untouched }) => untouched),
  ];
  return sheetOf(M.pairs[language], columns, cells, language);
}

/** The cells of a matrix of controls for programs, one a row. */
export const controlCells = (cells: readonly ControlCell[]): Sheet =>
  sheetOf<ControlCell>(
    'matrix',
    [
      textColumn(same('row'), 18, ({ row }) => row),
      textColumn(same('column'), 18, ({ column }) => column),
      numberColumn(same('controls'), ({ controls }) => controls),
    ],
    cells,
    'en',
  );

/** Every pair of frameworks with the controls that serve both, for people. */
function controlPairs(frameworks: readonly Framework[], cells: readonly ControlCell[], language: Language): Sheet {
  const titles = new Map(frameworks.map(({ id, shortTitle }) => [id, shortTitle]));
  const columns: readonly Column<ControlCell>[] = [
    textColumn(M.row, 28, ({ row }, l) => titles.get(row)?.[l]),
    textColumn(M.column, 28, ({ column }, l) => titles.get(column)?.[l]),
    numberColumn(M.controls, ({ controls }) => controls),
  ];
  return sheetOf(M.pairs[language], columns, cells, language);
}

export function controlMatrixSheets(report: ControlMatrixReport, title: string): readonly Sheet[] {
  const { organisation, frameworks, cells, language: l } = report;
  const titles = frameworks.map(({ shortTitle }) => shortTitle[l]);
  const grid = square(frameworks, titles, l, (row, column) => countAt(report, row, column));
  return [{ ...grid, lead: [[organisation], [title]] }, controlPairs(frameworks, cells, l)];
}

/** A row and a column for every framework. */
function square(
  frameworks: readonly Framework[],
  titles: readonly string[],
  language: Language,
  at: (row: Framework, column: Framework) => string | number | undefined,
): Sheet {
  const columns: readonly Column<Framework>[] = [
    textColumn(M.row, 24, ({ shortTitle }, l) => shortTitle[l]),
    ...frameworks.map((column, i) => textColumn<Framework>(same(titles[i] ?? column.id), 16, (row) => at(row, column))),
  ];
  return sheetOf(S.matrix[language], columns, frameworks, language);
}
