import type { EvidenceRequest, OwnerRequests } from '../assess/evidence-list.ts';
import { referenceTo } from '../model/framework.ts';
import type { Evidence } from '../model/organisation.ts';
import type { Bilingual, Language } from '../model/text.ts';
import type { CsvDialect } from './csv.ts';
import { md, table } from './markdown/escape.ts';
import { type Column, type Sheet, sheetOf, textColumn } from './table/sheet.ts';
import { sheetCsv, workbookOf } from './table/write.ts';
import { hanging, safe, spread, wrap } from './terminal/layout.ts';
import { paint, type TerminalOptions } from './terminal/style.ts';
import { D } from './words/document.ts';
import { W } from './words/gap.ts';
import { counted, REQUIREMENTS } from './words.ts';

/** What a list of evidence to ask for shows, whatever its format. */
export interface EvidenceReport {
  readonly organisation: string;
  readonly language: Language;
  readonly asOf: string;
  readonly owners: readonly OwnerRequests[];
  /** The short title of a framework. */
  titleOf(framework: string): Bilingual;
}

const E = {
  title: { en: 'Evidence to hand over', nl: 'Uitvraaglijst bewijs' },
  nobody: { en: 'No owner yet', nl: 'Nog geen eigenaar' },
  owner: { en: 'Owner', nl: 'Eigenaar' },
  requirement: { en: 'Requirement', nl: 'Eis' },
  asks: { en: 'To hand over', nl: 'Aan te leveren' },
  present: { en: 'There already', nl: 'Al aanwezig' },
  invalid: { en: 'Expired', nl: 'Verlopen' },
  controls: { en: 'Controls', nl: 'Maatregelen' },
  note: {
    en: 'What to hand over is what an assessor typically asks for; another record that shows the same will do.',
    nl: 'Aan te leveren is waar een beoordelaar gewoonlijk om vraagt; een ander stuk dat hetzelfde laat zien volstaat ook.',
  },
} as const satisfies Record<string, Bilingual>;

const dated = ({ title, date, validUntil }: Evidence, l: Language): string => {
  const until = validUntil === undefined ? '' : `${UNTIL[l]} ${validUntil}`;
  const days = [date, until].filter((day) => day !== undefined && day !== '').join(', ');
  return days === '' ? title : `${title} (${days})`;
};
const UNTIL: Bilingual = { en: 'valid until', nl: 'geldig tot en met' };

type Options = TerminalOptions & { readonly dialect: CsvDialect };

/** One way to print it a format. */
export const EVIDENCE_LIST: Readonly<
  Record<
    'terminal' | 'markdown' | 'csv' | 'xlsx' | 'json',
    (report: EvidenceReport, options: Options) => string | Promise<string | Uint8Array>
  >
> = {
  terminal: ({ organisation, language: l, asOf, owners }, { width, colour }) => {
    const pen = paint(colour);
    const lines = owners.flatMap(({ owner, requests }) => [
      '',
      spread(
        pen.heading(owner === undefined ? E.nobody[l] : safe(owner)),
        counted(requests.length, REQUIREMENTS, l),
        width,
      ),
      ...requests.flatMap((request) => terminalLines(request, l, width, pen.bold)),
    ]);
    const head = spread(pen.bold(`${E.title[l]}: ${safe(organisation)}`), `${W.asOf[l]} ${asOf}`, width);
    return `${[head, ...lines, '', ...wrap(E.note[l], width).map((line) => pen.dim(line))].join('\n')}\n`;
  },
  markdown: ({ organisation, language: l, asOf, owners }) => {
    const sections = owners.flatMap(({ owner, requests }) => [
      `## ${owner === undefined ? E.nobody[l] : md(owner)}`,
      table(
        [E.requirement[l], E.asks[l], E.present[l], E.invalid[l]],
        requests.map((request) => {
          const [asks, present, invalid] = texts(request, l).map((list) => list.map(md).join('<br>') || '–');
          const { requirement } = request;
          return [
            `${md(referenceTo(requirement))} ${md(requirement.title[l])}`,
            asks ?? '',
            present ?? '',
            invalid ?? '',
          ];
        }),
      ).join('\n'),
    ]);
    return `${[`# ${E.title[l]}: ${md(organisation)}`, `${W.asOf[l]} ${asOf}. ${E.note[l]}`, ...sections].join('\n\n')}\n`;
  },
  csv: (report, { dialect }) => sheetCsv(requestSheet(report), dialect),
  xlsx: (report) => workbookOf([requestSheet(report)]),
  json: ({ organisation, language: l, asOf, owners }) =>
    `${JSON.stringify(
      {
        format: 'kloof-evidence/1',
        asOf,
        organisation: { name: organisation },
        owners: owners.map(({ owner, requests }) => ({
          owner: owner ?? null,
          requests: requests.map(({ requirement, asks, controls, present, invalid }) => ({
            requirement: referenceTo(requirement),
            title: requirement.title[l],
            asks: asks.map((one) => one[l]),
            controls,
            present,
            invalid,
          })),
        })),
      },
      undefined,
      2,
    )}\n`,
};

interface RequestRow {
  readonly owner: string | undefined;
  readonly request: EvidenceRequest;
}

/** The list as a table, one request a row. */
function requestSheet({ language, owners, organisation, asOf, titleOf }: EvidenceReport): Sheet {
  const listed = (at: 0 | 1 | 2) => (row: RequestRow, l: Language) => texts(row.request, l)[at]?.join('\n');
  const columns: readonly Column<RequestRow>[] = [
    textColumn(E.owner, 20, ({ owner }) => owner),
    textColumn(E.requirement, 40, ({ request: { requirement } }, l) => `${requirement.id} ${requirement.title[l]}`),
    textColumn(W.framework, 18, ({ request }, l) => titleOf(request.requirement.framework)[l]),
    textColumn(E.asks, 60, listed(0)),
    textColumn(E.controls, 14, ({ request }) => request.controls.join(', ')),
    textColumn(E.present, 44, listed(1)),
    textColumn(E.invalid, 44, listed(2)),
  ];
  const rows = owners.flatMap(({ owner, requests }) => requests.map((request): RequestRow => ({ owner, request })));
  return {
    ...sheetOf(E.title[language], columns, rows, language),
    lead: [
      [E.title[language], organisation],
      [D.asOf[language], asOf],
      ['', E.note[language]],
    ],
  };
}

const texts = ({ asks, present, invalid }: EvidenceRequest, l: Language): readonly (readonly string[])[] => [
  asks.map((one) => one[l]),
  present.map((one) => dated(one, l)),
  invalid.map((one) => dated(one, l)),
];

function terminalLines(
  request: EvidenceRequest,
  l: Language,
  width: number,
  bold: (text: string) => string,
): readonly string[] {
  const { requirement } = request;
  const labels = [E.asks, E.present, E.invalid];
  return [
    ...hanging('', `${bold(safe(referenceTo(requirement)))}  ${safe(requirement.title[l])}`, 2, width),
    ...texts(request, l).flatMap((list, i) =>
      list.flatMap((text, k) => hanging(k === 0 ? `    ${labels[i]?.[l]}` : '', safe(text), 22, width)),
    ),
  ];
}
