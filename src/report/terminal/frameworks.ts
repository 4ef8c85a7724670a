import type { FrameworkSummary, Library } from '../../model/library.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import { KIND_WORDS } from '../words.ts';
import { columnLines } from './columns.ts';
import { hanging, safe, wrap } from './layout.ts';
import { type Paint, paint, type TerminalOptions } from './style.ts';

const F = {
  id: { en: 'Id', nl: 'Id' },
  title: { en: 'Title', nl: 'Titel' },
  kind: { en: 'Kind', nl: 'Soort' },
  edition: { en: 'Edition', nl: 'Editie' },
  assessable: { en: 'Reqs', nl: 'Eisen' },
  sources: { en: 'Sources', nl: 'Bronnen' },
  superseded: { en: 'superseded by', nl: 'vervangen door' },
  reference: { en: 'for reference; transposed by', nl: 'ter referentie; omgezet in' },
  mappings: { en: 'Mappings', nl: 'Koppelingen' },
  rows: { en: 'rows', nl: 'rijen' },
  hint: { en: 'kloof show ID prints one of them.', nl: 'kloof show ID toont er een.' },
} as const satisfies Record<string, Bilingual>;

/** What is at hand: a line a framework, and the mappings between them. */
export function frameworksTerminal(library: Library, language: Language, { width, colour }: TerminalOptions): string {
  const pen = paint(colour);
  const rows = library.frameworks.map((one) => rowOf(one, language));
  const lines = [...(table(rows, language, width, pen) ?? stacked(rows, language, width, pen))];
  if (library.mappings.length > 0) {
    lines.push(
      '',
      pen.bold(F.mappings[language]),
      ...wrap(library.mappings.map(({ id, rows }) => `${id} (${rows} ${F.rows[language]})`).join(', '), width),
    );
  }
  return `${[...lines, '', pen.dim(F.hint[language])].join('\n')}\n`;
}

type Row = readonly [id: string, title: string, kind: string, edition: string, assessable: string, sources: string];

function rowOf(one: FrameworkSummary, l: Language): Row {
  const remark = one.supersededBy
    ? ` (${F.superseded[l]} ${one.supersededBy})`
    : one.transposedBy
      ? ` (${F.reference[l]} ${one.transposedBy})`
      : '';
  const title = safe(one.shortTitle[l]) + remark;
  return [one.id, title, KIND_WORDS[one.kind][l], safe(one.edition), String(one.assessable), String(one.sources)];
}

const table = (rows: readonly Row[], l: Language, width: number, pen: Paint): readonly string[] | undefined =>
  columnLines(
    [
      [F.id, F.title, F.kind, F.edition, F.assessable, F.sources].map((word) => word[l]),
      ...rows.map(([id, ...rest]) => [pen.bold(id), ...rest]),
    ],
    { width, numeric: [4, 5], breaks: 1 },
  );

/** Each framework on lines of its own, where a table has no room. */
const stacked = (rows: readonly Row[], l: Language, width: number, pen: Paint): string[] =>
  rows.flatMap(([id, title, kind, edition, assessable, sources]) => [
    ...hanging('', `${pen.bold(id)}  ${title}`, 0, width),
    ...hanging(
      '',
      `${kind} · ${edition} · ${assessable} ${F.assessable[l].toLowerCase()} · ${sources} ${F.sources[l].toLowerCase()}`,
      2,
      width,
    ),
  ]);
