import type { Framework } from '../model/framework.ts';
import type { OverlapCell } from '../model/overlap.ts';
import type { Bilingual, Language } from '../model/text.ts';
import { code, md, table } from './markdown/escape.ts';

/** An overlap matrix, whatever its format. */
export interface MatrixReport {
  readonly frameworks: readonly Framework[];
  readonly cells: readonly OverlapCell[];
  readonly language: Language;
  readonly digest: string;
  readonly version: string;
}

export const M = {
  name: { en: 'Overlap matrix', nl: 'Overlapmatrix' },
  controls: { en: 'Shared controls', nl: 'Gedeelde maatregelen' },
  pairs: { en: 'Every pair in figures', nl: 'Elk paar in cijfers' },
  who: { en: 'Who fully meets', nl: 'Wie geheel voldoet aan' },
  what: { en: 'has of', nl: 'heeft van' },
  asked: { en: 'Requirements', nl: 'Eisen' },
  full: { en: 'full', nl: 'volledig' },
  atLeastPartly: { en: 'at least partly', nl: 'ten minste deels' },
  untouched: { en: 'untouched', nl: 'niet geraakt' },
  title: {
    en: 'What full conformity with the row, without exclusions, implies of the column',
    nl: 'Wat volledig voldoen aan de rij, zonder uitsluitingen, betekent voor de kolom',
  },
  figures: {
    en: 'n requirements of the column are fully met, m at least partly',
    nl: 'aan n eisen van de kolom is volledig voldaan, aan m ten minste deels',
  },
  nothing: { en: 'nothing follows', nl: 'hieruit volgt niets' },
  quarters: {
    en: 'up to a quarter, half, three quarters, all of it fully met',
    nl: 'aan ten hoogste een kwart, de helft, driekwart, alles is volledig voldaan',
  },
  legend: { en: 'full + at least partly, of', nl: 'volledig + ten minste deels, van' },
  caveat: {
    en: 'Our judgement on a stated basis, no legal advice. Where a framework expects maturity, content only.',
    nl: 'Ons oordeel op een genoemde basis, geen juridisch advies. Waar een kader volwassenheid verwacht: alleen inhoud.',
  },
  open: { en: 'A cell in full', nl: 'Een cel voluit' },
  row: { en: 'Row', nl: 'Rij' },
  column: { en: 'Column', nl: 'Kolom' },
  source: { en: 'source', nl: 'bron' },
  target: { en: 'target', nl: 'doel' },
} as const satisfies Record<string, Bilingual>;

export function matrixJson({ frameworks, cells, version, digest }: MatrixReport): string {
  return `${JSON.stringify({ format: 'kloof-matrix/1', kloof: version, content: digest, frameworks: frameworks.map(({ id }) => id), cells }, undefined, 2)}\n`;
}

export const cellAt = (cells: readonly OverlapCell[], source: string, target: string): OverlapCell | undefined =>
  cells.find((cell) => cell.source === source && cell.target === target);

export const cellText = ({ full, atLeastPartly }: OverlapCell): string => `${full} +${atLeastPartly}`;

export function matrixMarkdown({ frameworks, cells, language: l, version, digest }: MatrixReport): string {
  const counts = frameworks.map(
    (framework) => framework.requirements.filter((requirement) => requirement.assessable).length,
  );
  const head = ['', ...frameworks.map((framework, i) => `${md(framework.shortTitle[l])} (${counts[i]})`)];
  const rows = frameworks.map((source) => [
    `**${md(source.shortTitle[l])}**`,
    ...frameworks.map((target) => {
      const cell = cellAt(cells, source.id, target.id);
      return cell ? md(cellText(cell)) : '·';
    }),
  ]);
  return [
    `## ${M.title[l]}`,
    table(
      head,
      rows,
      frameworks.map((_, i) => i + 1),
    ).join('\n'),
    `${M.legend[l]} (n). ${M.caveat[l]}`,
    `${M.open[l]}: ${code('kloof delta SOURCE TARGET')}. kloof ${version}, ${digest}.\n`,
  ].join('\n\n');
}
