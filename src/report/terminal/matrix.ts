import type { OverlapCell } from '../../model/overlap.ts';
import { cellAt, M, type MatrixReport } from '../matrix.ts';
import { gridLines, namesOf } from './grid.ts';
import { hanging, safe, wrap } from './layout.ts';
import { paint, type TerminalOptions } from './style.ts';

const SHADES = ['', '░', '▒', '▓', '█'];
const ASCII_SHADES = ['', '.', ':', '+', '#'];

/** The matrix by id, with what the ids stand for below it. Shades show the share that is full. */
export function matrixTerminal(report: MatrixReport, { width, colour, ascii }: TerminalOptions): string {
  const { frameworks, cells, language: l } = report;
  const pen = paint(colour);
  const shades = ascii ? ASCII_SHADES : SHADES;
  const none = ascii ? '-' : '–';
  const itself = ascii ? '.' : '·';
  const at = (row: number, column: number): OverlapCell | undefined =>
    cellAt(cells, frameworks[row]?.id ?? '', frameworks[column]?.id ?? '');
  const grid = gridLines(
    {
      ids: frameworks.map(({ id }) => id),
      totals: frameworks.map(({ requirements }) => String(requirements.filter((one) => one.assessable).length)),
      cell: (row, column) => {
        const cell = at(row, column);
        return cell ? (figures(cell) ?? none) : itself;
      },
      mark: (row, column) => {
        const cell = at(row, column);
        return cell ? (shades[shadeOf(cell)] ?? '') : '';
      },
    },
    width,
    pen,
  );
  const key = [
    ...hanging('n+m', M.figures[l], 6, width),
    ...hanging(none, M.nothing[l], 6, width),
    ...hanging(shades.slice(1).join(''), M.quarters[l], 6, width),
    ...wrap(`${M.open[l]}: kloof delta ${M.source[l].toUpperCase()} ${M.target[l].toUpperCase()}`, width),
    ...wrap(M.caveat[l], width),
  ];
  const names = namesOf(
    frameworks.map(({ id, shortTitle }) => [id, safe(shortTitle[l])]),
    width,
  );
  const lines = [...wrap(pen.bold(M.title[l]), width), ...grid, '', ...key.map((line) => pen.dim(line)), '', ...names];
  return `${lines.join('\n')}\n`;
}

/** "112+19", "+47", "140"; undefined where nothing follows. */
function figures({ full, atLeastPartly }: OverlapCell): string | undefined {
  const partly = atLeastPartly > 0 ? `+${atLeastPartly}` : '';
  return full > 0 ? `${full}${partly}` : partly || undefined;
}

const shadeOf = ({ full, assessable }: OverlapCell): number => (full === 0 ? 0 : Math.ceil((full / assessable) * 4));
