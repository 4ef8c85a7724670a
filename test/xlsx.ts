import { strToU8, zipSync } from 'fflate';

/** A workbook written part by part, so that tests can say what no library would write. Rows are XML of their cells. */
export function rawWorkbook(
  sheets: readonly { readonly name: string; readonly cells: string; readonly after?: string }[],
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const relations = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ...Object.fromEntries(
      sheets.map(({ cells, after = '' }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet><sheetData>${cells}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** Rows of texts as cells. */
export const textRows = (rows: readonly (readonly string[])[], first = 1): string =>
  rows
    .map((row, r) => {
      const cells = row.map((text, c) =>
        text === '' ? '' : `<c r="${letter(c)}${first + r}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
      );
      return `<row r="${first + r}">${cells.join('')}</row>`;
    })
    .join('');

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
