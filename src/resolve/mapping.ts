import type { Mapping, MappingRow } from '../model/mapping.ts';
import type { MappingDocument } from '../schema/documents.ts';

/** A mapping document as a linked mapping; `lines` holds the line of each row in `file`. */
export function linkMapping(document: MappingDocument, file: string, lines: readonly number[]): Mapping {
  const id = `${document.source}--${document.target}`;
  const rows = document.rows.map(
    (row, i): MappingRow => ({
      mapping: id,
      number: i + 1,
      sources: row.sources ?? (row.source === undefined ? [] : [row.source]),
      targets: row.targets ?? (row.target === undefined ? [] : [row.target]),
      relationship: row.relationship,
      ...(row.rationale !== undefined && { rationale: row.rationale }),
      ...(row.remainder !== undefined && { remainder: row.remainder }),
      ...(row.source_remainder !== undefined && { sourceRemainder: row.source_remainder }),
      origin: { file, line: lines[i] ?? 1 },
    }),
  );
  return { id, source: document.source, target: document.target, method: document.method, rows };
}
