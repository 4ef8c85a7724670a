import type { Framework } from '../model/framework.ts';
import type { Relationship, RowDoubt } from '../model/mapping.ts';
import type { Bilingual, Language } from '../model/text.ts';
import type { CsvDialect } from './csv.ts';
import { md, table } from './markdown/escape.ts';
import { type Column, type Sheet, sheetOf, textColumn } from './table/sheet.ts';
import { sheetCsv, workbookOf } from './table/write.ts';
import { hanging, safe, wrap } from './terminal/layout.ts';
import { paint, type TerminalOptions } from './terminal/style.ts';
import { S } from './words/sheets.ts';
import { DOUBT_WORDS } from './words.ts';

/** The rows between two frameworks, read from the one to the other. */
export interface CrosswalkReport {
  readonly source: Framework;
  readonly target: Framework;
  readonly rows: readonly CrosswalkRow[];
  readonly language: Language;
}

export interface CrosswalkRow {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly relationship: Relationship;
  readonly rationale: Bilingual | undefined;
  readonly remainder: Bilingual | undefined;
  readonly doubt: RowDoubt | undefined;
  /** File and line of the row. */
  readonly at: string;
}

type Options = TerminalOptions & { readonly dialect: CsvDialect };

export const RELATIONSHIP_WORDS: Readonly<Record<Relationship, Bilingual>> = {
  equal: { en: 'equal', nl: 'gelijk aan' },
  'subset-of': { en: 'part of', nl: 'deel van' },
  'superset-of': { en: 'covers all of', nl: 'omvat geheel' },
  'intersects-with': { en: 'shares with', nl: 'overlapt met' },
  'no-relationship': { en: 'nothing in common with', nl: 'niets gemeen met' },
};

const LEFT: Bilingual = { en: 'Left', nl: 'Resteert' };
const WHOLE: Bilingual = { en: 'all of it', nl: 'het geheel' };

/** One way to print it a format. */
export const CROSSWALK: Readonly<
  Record<
    'terminal' | 'markdown' | 'csv' | 'xlsx' | 'json',
    (report: CrosswalkReport, options: Options) => string | Promise<string | Uint8Array>
  >
> = {
  json: ({ source, target, rows, language: l }) =>
    `${JSON.stringify(
      {
        format: 'kloof-crosswalk/1',
        source: source.id,
        target: target.id,
        rows: rows.map(({ doubt, ...row }) => ({
          ...row,
          rationale: row.rationale?.[l],
          remainder: row.remainder?.[l],
          confidence: doubt,
        })),
      },
      undefined,
      2,
    )}\n`,
  csv: (report, { dialect }) => sheetCsv(rowCells(report), dialect),
  xlsx: (report) => workbookOf([rowSheet(report)]),
  markdown: ({ source, target, rows, language: l }) => {
    const head = [source.shortTitle[l], '', target.shortTitle[l], '', LEFT[l]].map(md);
    const cells = rows.map((row) =>
      [
        ids(row.sources, l),
        judgement(row, l),
        ids(row.targets, l),
        row.rationale?.[l] ?? '',
        row.remainder?.[l] ?? '',
      ].map(md),
    );
    return `${table(head, cells).join('\n')}\n`;
  },
  terminal: ({ source, target, rows, language: l }, { width, colour }) => {
    const pen = paint(colour);
    const blocks = rows.map((row) => {
      const head = `${pen.bold(ids(row.sources, l))}  ${judgement(row, l)}  ${pen.bold(ids(row.targets, l))}`;
      const rationale = row.rationale ? hanging('', safe(row.rationale[l]), 2, width) : [];
      const left = row.remainder ? hanging('', `${LEFT[l]}: ${safe(row.remainder[l])}`, 2, width) : [];
      return [...wrap(head, width), ...rationale, ...left].join('\n');
    });
    const title = `${safe(source.shortTitle[l])} – ${safe(target.shortTitle[l])} (${rows.length})`;
    return `${[wrap(pen.bold(title), width).join('\n'), ...blocks].join('\n\n')}\n`;
  },
};

/** The relationship in words, with the doubt about it. */
const judgement = ({ relationship, doubt }: CrosswalkRow, l: Language): string =>
  `${RELATIONSHIP_WORDS[relationship][l]}${doubt ? ` (${DOUBT_WORDS[doubt][l]})` : ''}`;

const ids = (list: readonly string[], l: Language): string => (list.length === 0 ? WHOLE[l] : list.join(' + '));

/** The rows as a table for programs: its titles and words are the same in every language. */
function rowCells({ source, target, rows, language }: CrosswalkReport): Sheet {
  const same = (text: string): Bilingual => ({ en: text, nl: text });
  const columns: readonly Column<CrosswalkRow>[] = [
    textColumn(same(source.id), 18, ({ sources }) => sources.join(' + ')),
    textColumn(same('relationship'), 18, ({ relationship }) => relationship),
    textColumn(same(target.id), 18, ({ targets }) => targets.join(' + ')),
    textColumn(same('rationale'), 60, ({ rationale }, l) => rationale?.[l]),
    textColumn(same('remainder'), 60, ({ remainder }, l) => remainder?.[l]),
    textColumn(same('confidence'), 12, ({ doubt }) => doubt),
    textColumn(same('row'), 40, ({ at }) => at),
  ];
  return sheetOf(`${source.id} ${target.id}`, columns, rows, language);
}

/** The rows as a table for people. */
function rowSheet({ source, target, rows, language }: CrosswalkReport): Sheet {
  const columns: readonly Column<CrosswalkRow>[] = [
    textColumn(source.shortTitle, 18, ({ sources }, l) => ids(sources, l)),
    textColumn(S.relationship, 18, (row, l) => judgement(row, l)),
    textColumn(target.shortTitle, 18, ({ targets }, l) => ids(targets, l)),
    textColumn(S.rationale, 60, ({ rationale }, l) => rationale?.[l]),
    textColumn(LEFT, 60, ({ remainder }, l) => remainder?.[l]),
    textColumn(S.row, 44, ({ at }) => at),
  ];
  return sheetOf(`${source.shortTitle[language]} – ${target.shortTitle[language]}`, columns, rows, language);
}
