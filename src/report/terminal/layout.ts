import stringWidth from 'string-width';

/**
 * Characters of one column: ASCII, letters of Latin, punctuation, lines and blocks. Signs that are drawn as emoji are
 * not.
 */
const PLAIN = /^[ -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u024f\u2010-\u2027\u2030-\u203b\u2500-\u259f]*$/;

/** Columns that a text takes on a screen. Most text is plain, and its width is its length. */
export const widthOf = (text: string): number => (PLAIN.test(text) ? text.length : stringWidth(text));

/** Text laid out in columns of a terminal: widths are those that it shows, whatever the characters. */

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text from a file, made safe to show: no control sequences, no direction overrides, one line. */
export function safe(text: string): string {
  return text.replace(/\s+/g, ' ').replace(CONTROL, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/**
 * Left and right at the two ends of a line, the last one of the left; below each other where they do not fit on one.
 */
export function spread(left: string, right: string, width: number): string {
  const indent = left.length - left.trimStart().length;
  const lines = widthOf(left) <= width ? [left] : hanging('', left.trimStart(), indent, width);
  const last = lines.at(-1) ?? '';
  const gap = width - widthOf(last) - widthOf(right);
  if (gap >= 2) return [...lines.slice(0, -1), `${last}${' '.repeat(gap)}${right}`].join('\n');
  return [...lines, ...wrap(right, width).map((line) => padStart(line, width))].join('\n');
}

/** Breaks text into lines of at most `width` columns, at spaces, and words longer than a line where they must. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const place = (piece: string, columns: number): void => {
    if (line === '') {
      line = piece;
      used = columns;
    } else if (used + 1 + columns <= width) {
      line += ` ${piece}`;
      used += 1 + columns;
    } else {
      lines.push(line);
      line = piece;
      used = columns;
    }
  };
  const longest = Math.max(width, 8);
  const isPlain = PLAIN.test(text);
  for (const word of text.split(' ')) {
    const columns = isPlain ? word.length : widthOf(word);
    if (columns <= longest) place(word, columns);
    else for (const piece of pieces(word, longest)) place(piece, widthOf(piece));
  }
  return [...lines, line];
}

/** A word longer than a line, cut into lines. */
function pieces(word: string, width: number): readonly string[] {
  const out: string[] = [];
  let piece = '';
  for (const character of word) {
    if (widthOf(piece + character) > width) {
      out.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...out, piece];
}

/** Lines that all start at column `indent`, with `lead` before the first, or above it where it has no room there. */
export function hanging(lead: string, text: string, indent: number, width: number): readonly string[] {
  if (indent > 0 && widthOf(lead.trimEnd()) >= indent) return [lead.trimEnd(), ...hanging('', text, indent, width)];
  return wrap(text, width - indent).map((line, i) => (i === 0 ? padEnd(lead, indent) : ' '.repeat(indent)) + line);
}
