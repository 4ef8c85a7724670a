import type { Mapping, MappingRow } from '../model/mapping.ts';
import type { MappingDocument, MappingRow as RowEntry } from '../schema/documents.ts';

/** The sentences of a row, apart from what it says to the engine. */
export type RowTexts = Pick<RowEntry, 'remainder' | 'source_remainder'> & Partial<Pick<RowEntry, 'rationale'>>;

/**
 * A mapping document as a linked mapping; `lines` holds the line of each row in `file`, `texts` the
 * sentences of each row, asked for only when one of them is shown.
 */
export function linkMapping(
  document: Pick<MappingDocument, 'source' | 'target' | 'method'> & { readonly rows: readonly StructuralRow[] },
  file: string,
  lines: readonly number[],
  texts: () => readonly RowTexts[],
): Mapping {
  const id = `${document.source}--${document.target}`;
  const rows = document.rows.map(
    (row, i): MappingRow => ({
      mapping: id,
      number: i + 1,
      sources: row.sources ?? (row.source === undefined ? [] : [row.source]),
      targets: row.targets ?? (row.target === undefined ? [] : [row.target]),
      relationship: row.relationship,
      get rationale() {
        return texts()[i]?.rationale;
      },
      get remainder() {
        return texts()[i]?.remainder;
      },
      get sourceRemainder() {
        return texts()[i]?.source_remainder;
      },
      origin: { file, line: lines[i] ?? 1 },
    }),
  );
  return { id, source: document.source, target: document.target, method: document.method, rows };
}

/** What a row says to the engine. */
export type StructuralRow = Pick<RowEntry, 'source' | 'sources' | 'target' | 'targets' | 'relationship'>;

export const structureOf = ({ source, sources, target, targets, relationship }: RowEntry): StructuralRow => ({
  ...(source !== undefined && { source }),
  ...(sources !== undefined && { sources }),
  ...(target !== undefined && { target }),
  ...(targets !== undefined && { targets }),
  relationship,
});

export const textsOfRow = ({ rationale, remainder, source_remainder }: RowEntry): RowTexts => ({
  rationale,
  ...(remainder !== undefined && { remainder }),
  ...(source_remainder !== undefined && { source_remainder }),
});
