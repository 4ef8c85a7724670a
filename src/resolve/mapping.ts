import type { Mapping, MappingRow, Relationship, RowDoubt } from '../model/mapping.ts';
import type { Origin } from '../model/origin.ts';
import type { Bilingual } from '../model/text.ts';
import type { MappingDocument, MappingRow as RowEntry } from '../schema/documents.ts';

/** The sentences of a row, apart from what it says to the engine. */
export type RowTexts = Pick<RowEntry, 'remainder' | 'source_remainder'> & Partial<Pick<RowEntry, 'rationale'>>;

/**
 * Where the rows of a mapping are read from: its file with the line of each row, and their sentences, when asked for.
 */
export interface RowSource {
  readonly file: string;
  lineOf(row: number): number;
  texts(): readonly RowTexts[];
}

/** A mapping document as a linked mapping. */
export function linkMapping(
  document: Pick<MappingDocument, 'source' | 'target' | 'method'> & { readonly rows: readonly StructuralRow[] },
  from: RowSource,
): Mapping {
  const { source, target, method } = document;
  const id = `${source}--${target}`;
  return { id, source, target, method, rows: document.rows.map((row, i) => new LinkedRow(id, row, i, from)) };
}

/** A row as it stands in its document: there may be very many, of which few are shown. */
class LinkedRow implements MappingRow {
  readonly mapping: string;
  readonly #row: StructuralRow;
  readonly #index: number;
  readonly #from: RowSource;

  constructor(mapping: string, row: StructuralRow, index: number, from: RowSource) {
    this.mapping = mapping;
    this.#row = row;
    this.#index = index;
    this.#from = from;
  }

  get number(): number {
    return this.#index + 1;
  }

  get sources(): readonly string[] {
    const { source, sources } = this.#row;
    return sources ?? (source === undefined ? [] : [source]);
  }

  get targets(): readonly string[] {
    const { target, targets } = this.#row;
    return targets ?? (target === undefined ? [] : [target]);
  }

  get relationship(): Relationship {
    return this.#row.relationship;
  }

  get rationale(): Bilingual | undefined {
    return this.#from.texts()[this.#index]?.rationale;
  }

  get remainder(): Bilingual | undefined {
    return this.#from.texts()[this.#index]?.remainder;
  }

  get sourceRemainder(): Bilingual | undefined {
    return this.#from.texts()[this.#index]?.source_remainder;
  }

  get doubt(): RowDoubt | undefined {
    const { confidence } = this.#row;
    return confidence === 'high' ? undefined : confidence;
  }

  get origin(): Origin {
    return { file: this.#from.file, line: this.#from.lineOf(this.#index) };
  }
}

/** What a row says to the engine, and how sure it is. */
export type StructuralRow = Pick<RowEntry, 'source' | 'sources' | 'target' | 'targets' | 'relationship' | 'confidence'>;

export const structureOfRow = ({
  source,
  sources,
  target,
  targets,
  relationship,
  confidence,
}: RowEntry): StructuralRow => ({
  ...(source !== undefined && { source }),
  ...(sources !== undefined && { sources }),
  ...(target !== undefined && { target }),
  ...(targets !== undefined && { targets }),
  relationship,
  ...(confidence !== undefined && { confidence }),
});

export const textsOfRow = ({ rationale, remainder, source_remainder }: RowEntry): RowTexts => ({
  rationale,
  ...(remainder !== undefined && { remainder }),
  ...(source_remainder !== undefined && { source_remainder }),
});
