import Table from 'cli-table3';
import type { Library } from '../../model/library.ts';
import type { Bilingual, Language } from '../../model/text.ts';
import { KIND_WORDS } from '../words.ts';
import { safe, wrap } from './layout.ts';
import { paint, type TerminalOptions } from './style.ts';

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
  const table = new Table({
    head: [F.id, F.title, F.kind, F.edition, F.assessable, F.sources].map((word) => word[language]),
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 1 },
    chars: {
      ...Object.fromEntries(
        [
          'top',
          'top-mid',
          'top-left',
          'top-right',
          'bottom',
          'bottom-mid',
          'bottom-left',
          'bottom-right',
          'left',
          'left-mid',
          'right',
          'right-mid',
          'mid',
          'mid-mid',
        ].map((name) => [name, '']),
      ),
      middle: ' ',
    },
    colWidths: [16, Math.max(22, width - 58), 12, 11, 6, 8],
    colAligns: ['left', 'left', 'left', 'left', 'right', 'right'],
    wordWrap: true,
  });
  for (const one of library.frameworks) {
    const remark = one.supersededBy
      ? ` (${F.superseded[language]} ${one.supersededBy})`
      : one.transposedBy
        ? ` (${F.reference[language]} ${one.transposedBy})`
        : '';
    table.push([
      pen.bold(one.id),
      safe(one.shortTitle[language]) + remark,
      KIND_WORDS[one.kind][language],
      safe(one.edition),
      String(one.assessable),
      String(one.sources),
    ]);
  }
  const lines = [trimmed(table.toString())];
  if (library.mappings.length > 0) {
    lines.push(
      '',
      pen.bold(F.mappings[language]),
      ...wrap(library.mappings.map(({ id, rows }) => `${id} (${rows} ${F.rows[language]})`).join(', '), width),
    );
  }
  return `${[...lines, '', pen.dim(F.hint[language])].join('\n')}\n`;
}

const trimmed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
