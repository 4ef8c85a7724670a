import type { Mapped } from './columns.ts';
import { type DayOrder, dayOf, dayOrder } from './dates.ts';
import type { Problem } from './entries.ts';
import type { Field } from './fields.ts';
import { type Cell, cellName } from './grid.ts';

/** One row of a table whose columns are known; what is wrong in it is gathered. */
export class Row {
  readonly #mapped: Mapped;
  readonly #order: DayOrder;
  readonly #problems: Problem[];
  /** From 0. */
  readonly index: number;

  constructor(mapped: Mapped, index: number, order: DayOrder, problems: Problem[]) {
    this.#mapped = mapped;
    this.index = index;
    this.#order = order;
    this.#problems = problems;
  }

  /** The cells of a field that hold something, with the titles of their columns. */
  cells(
    field: Field,
  ): readonly { readonly cell: NonNullable<Cell>; readonly title: string; readonly column: number }[] {
    return this.#mapped.columns
      .filter((column) => column.field === field)
      .flatMap(({ index, title }) => {
        const cell = this.#mapped.grid.rows[this.index]?.[index];
        if (cell?.kind !== 'error') return cell ? [{ cell, title, column: index }] : [];
        this.report(index, `the formula here fails: ${cell.text}`, 'mend it, or write what should stand there');
        return [];
      });
  }

  text(field: Field): string | undefined {
    const texts = this.cells(field).map(({ cell }) => cell.text);
    return texts.length === 0 ? undefined : texts.join('\n');
  }

  /** Reports failed formulas and dates that are none, in whatever column that counts. */
  check(): void {
    for (const field of this.filled()) {
      if (field === 'ignore') continue;
      this.cells(field);
      if (DAYS.includes(field)) this.day(field);
    }
  }

  /** A date; what cannot be one is reported. */
  day(field: Field): string | undefined {
    const [found] = this.cells(field);
    if (!found) return undefined;
    const day = dayOf(found.cell.text, this.#order);
    if (day === undefined)
      this.report(
        found.column,
        `"${found.cell.text}" is no date, or could be two`,
        `write it as 2027-03-31, or keep the column as text: --column "${found.title}=notes"`,
      );
    return day;
  }

  /**
   * Columns without a field of their own, and those of fields that found no place, each line with the title of its
   * column.
   */
  notes(homeless: readonly Field[]): string | undefined {
    const lines = (['notes', ...homeless] as const).flatMap((field) =>
      this.cells(field).map(({ cell, title }) => (isNotes(title) ? cell.text : `${title}: ${cell.text}`)),
    );
    return lines.length === 0 ? undefined : lines.join('\n');
  }

  /** The fields that hold something. */
  filled(): readonly Field[] {
    return this.#mapped.columns
      .filter(({ index }) => this.#mapped.grid.rows[this.index]?.[index] !== undefined)
      .map(({ field }) => field);
  }

  /** Whether a column of the table is taken for this field. */
  has(field: Field): boolean {
    return this.#mapped.columns.some((column) => column.field === field);
  }

  report(column: number, message: string, hint: string): void {
    this.#problems.push({ at: this.at(column), message, hint });
  }

  at(column: number): string {
    const { name } = this.#mapped.grid;
    return `${name === undefined ? '' : `${name}!`}${cellName(this.index, column)}`;
  }

  /** The column of a field, to say where something is. */
  columnOf(field: Field): number {
    return this.#mapped.columns.find((column) => column.field === field)?.index ?? 0;
  }
}

const isNotes = (title: string): boolean =>
  /^(?:notes?|opmerking(?:en)?|remarks?|comments?|notities)$/i.test(title.trim());

const DAYS: readonly Field[] = ['due', 'changed_on', 'review_on', 'decided_on', 'evidence_date', 'valid_until'];

/** The rows of a table. */
export function rowsOf(mapped: Mapped, problems: Problem[]): readonly Row[] {
  const columns = mapped.columns.filter(({ field }) => DAYS.includes(field));
  const texts = mapped.rows.flatMap((i) => columns.flatMap(({ index }) => mapped.grid.rows[i]?.[index]?.text ?? []));
  const order = dayOrder(texts);
  return mapped.rows.map((index) => new Row(mapped, index, order, problems));
}
