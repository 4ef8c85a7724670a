/** The most characters that a cell of a spreadsheet holds. */
const LONGEST = 32_767;
const CUT = ' […]';

/**
 * Text as a cell can hold it: line breaks as one character, no control characters, no change of direction, and cut,
 * visibly, where it is longer than a spreadsheet allows. It is text to a spreadsheet whatever it starts with.
 */
export function cellText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g,
      '',
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
  return clean.length <= LONGEST ? clean : clean.slice(0, LONGEST - CUT.length) + CUT;
}

/**
 * A cell's text in the notation of the file format, in which `_x0041_` stands for a letter A: what only looks like
 * that is written so that it reads as itself. A text that every object has as a name gets a space at its end, for the
 * library that writes workbooks would take it for an index.
 */
export function notated(text: string): string {
  const marked = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return marked in Object.prototype ? `${marked} ` : marked;
}
