import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Sheet, SheetColumn } from './sheet.ts';

/** Rows below a table in which its lists to choose from still hold, for what somebody adds. */
const SPARE_ROWS = 200;

/** A worksheet with a filter on its table, lists to choose from, and a page on which all columns fit. */
export function worksheetExtras(xml: string, sheet: Sheet, head: number): string {
  const validations = sheet.columns.flatMap((column, i) => validation(column, i, head, sheet.rows.length));
  const lists = `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
  const filtered = inserted(xml, `<autoFilter ref="${tableRange(sheet, head)}"/>`);
  const fitting = inserted(filtered, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  // The library would put lists between two conditional formats, and a spreadsheet would call that damaged.
  const listed = validations.length === 0 ? fitting : fitting.replace('<pageMargins ', () => `${lists}<pageMargins `);
  return listed.replace('<pageSetup ', '<pageSetup fitToHeight="0" ');
}

/** A workbook whose sheets repeat the head of their table on every page, and know where their filter is. */
export function workbookNames(
  xml: string,
  sheets: readonly { readonly sheet: Sheet; readonly head: number }[],
): string {
  const names = sheets.flatMap(({ sheet, head }, i) => {
    const quoted = `'${sheet.name}'!`;
    const range = tableRange(sheet, head).replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2');
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sanitizeTextContent(quoted + range)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sanitizeTextContent(`${quoted}$${head}:$${head}`)}</definedName>`,
    ];
  });
  return xml.replace('<definedNames/>', () => `<definedNames>${names.join('')}</definedNames>`);
}

function validation({ words, key }: SheetColumn, column: number, head: number, rows: number): readonly string[] {
  if (words.length === 0 || key === undefined) return [];
  const list = sanitizeTextContent(`"${words.map(({ text }) => text).join(',')}"`);
  const from = getCellAddress(head, column);
  const to = getCellAddress(head + rows + SPARE_ROWS - 1, column);
  return [
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${sanitizeAttributeValue(`${from}:${to}`)}"><formula1>${list}</formula1></dataValidation>`,
  ];
}

const tableRange = ({ columns, rows }: Sheet, head: number): string =>
  `${getCellAddress(head - 1, 0)}:${getCellAddress(head - 1 + rows.length, columns.length - 1)}`;

/** Puts an element where the order of the file format wants it. */
const inserted = (xml: string, element: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    element,
    getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [],
    'worksheet',
  );
