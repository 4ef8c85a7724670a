import type { OverlapCell } from '../../model/overlap.ts';
import { cellAt, cellText, M, type MatrixReport } from '../matrix.ts';
import { padEnd, padStart, safe, widthOf, wrap } from './layout.ts';
import { paint, type TerminalOptions } from './style.ts';

const SHADES = [' ', '░', '▒', '▓', '█'];
const ASCII_SHADES = [' ', '.', ':', '+', '#'];

/** The matrix, in as many blocks of columns as the width asks for. Shades show the share that is full. */
export function matrixTerminal(report: MatrixReport, { width, colour, ascii }: TerminalOptions): string {
  const { frameworks, cells, language } = report;
  const pen = paint(colour);
  const names = frameworks.map((framework) => safe(framework.shortTitle[language]));
  const first = Math.min(Math.max(...names.map((name) => widthOf(name))) + 2, 24);
  const column = Math.max(11, ...names.map((name) => Math.min(widthOf(name), 14) + 2));
  const perBlock = Math.max(1, Math.floor((width - first) / column));
  const lines = [...wrap(pen.bold(M.title[language]), width)];
  for (let from = 0; from < frameworks.length; from += perBlock) {
    const shown = frameworks.slice(from, from + perBlock);
    const heads = shown.map((_, i) => padStart(short(names[from + i] ?? '', column - 2), column));
    const totals = shown.map((framework) =>
      padStart(`/ ${framework.requirements.filter((one) => one.assessable).length}`, column),
    );
    lines.push('', pen.bold(padEnd('', first) + heads.join('')), pen.dim(padEnd('', first) + totals.join('')));
    frameworks.forEach((source, row) => {
      const text = shown.map((target) => {
        const cell = cellAt(cells, source.id, target.id);
        return padStart(cell ? `${cellText(cell)} ${shade(cell, ascii)}` : ascii ? '.' : '·', column);
      });
      lines.push(padEnd(short(names[row] ?? '', first - 2), first) + text.join(''));
    });
  }
  const legend = `${M.legend[language]} n. ${M.caveat[language]} ${M.open[language]}: kloof delta ${M.source[language].toUpperCase()} ${M.target[language].toUpperCase()}`;
  return `${[...lines, '', ...wrap(legend, width).map((line) => pen.dim(line))].map((line) => line.trimEnd()).join('\n')}\n`;
}

function shade({ full, assessable }: OverlapCell, ascii: boolean): string {
  const shades = ascii ? ASCII_SHADES : SHADES;
  const share = assessable === 0 ? 0 : full / assessable;
  return shades[share === 0 ? 0 : Math.max(1, Math.min(4, Math.ceil(share * 4)))] ?? ' ';
}

const short = (name: string, width: number): string => (widthOf(name) <= width ? name : `${name.slice(0, width - 1)}…`);
