import { DOUBLE_QUOTE, HASH, NEWLINE, type Scan, SINGLE_QUOTE, START, STOPS, unusual } from './scan.ts';

const DOUBLE_QUOTED = /"[^"\\\n]*"/y;
const SINGLE_QUOTED = /'(?:[^'\n]|'')*'/y;
const BLOCK_HEAD = /([|>])(-?) *\n/y;

/** Plain text to the end of its last line; lines that go on with it stand deeper than column `parent`. */
export function plainText(scan: Scan, at: number, parent: number): string {
  START.lastIndex = at;
  if (!START.test(scan.text)) unusual();
  const end = scan.endOfLine(at);
  const line = scan.text.slice(at, end);
  const comment = line.indexOf(' #');
  let text = STOPS.test(line) ? (comment < 0 ? line : line.slice(0, comment)).trimEnd() : line;
  if (text === 'null' || STOPS.test(text)) unusual();
  scan.at = end + 1;
  for (let more = continued(scan, parent, comment >= 0); more !== undefined; more = continued(scan, parent, false))
    text += ` ${more}`;
  return text;
}

/** The next line, where it goes on with the plain text before it. */
function continued(scan: Scan, parent: number, isOver: boolean): string | undefined {
  let start = scan.at;
  let at = scan.pastSpaces(start);
  while (scan.text.charCodeAt(at) === NEWLINE) {
    start = at + 1;
    at = scan.pastSpaces(start);
  }
  const code = scan.text.charCodeAt(at);
  if (at >= scan.text.length || code === HASH || at - start <= parent) return undefined;
  const end = scan.endOfLine(at);
  const line = scan.text.slice(at, end);
  START.lastIndex = at;
  if (isOver || start !== scan.at || !START.test(scan.text) || STOPS.test(line)) unusual();
  scan.at = end + 1;
  return line;
}

/** Quoted text on one line; leaves off just behind it. */
export function quotedText(scan: Scan, at: number): string {
  const quote = scan.text.charCodeAt(at);
  const pattern = quote === DOUBLE_QUOTE ? DOUBLE_QUOTED : SINGLE_QUOTED;
  pattern.lastIndex = at;
  if (!pattern.test(scan.text)) unusual();
  scan.at = pattern.lastIndex;
  const text = scan.text.slice(at + 1, scan.at - 1);
  return quote === SINGLE_QUOTE && text.includes("'") ? text.replaceAll("''", "'") : text;
}

/** Text below | or >, whose lines stand in one column; those below | may also stand deeper. */
export function blockText(scan: Scan, at: number, parent: number): string {
  BLOCK_HEAD.lastIndex = at;
  const head = BLOCK_HEAD.exec(scan.text) ?? unusual();
  const isFolded = head[1] === '>';
  const lines: string[] = [];
  let column = -1;
  let start = BLOCK_HEAD.lastIndex;
  for (; start < scan.text.length; start = scan.endOfLine(start) + 1) {
    const content = scan.pastSpaces(start);
    const indent = content - start;
    if (scan.text.charCodeAt(content) === NEWLINE) {
      if (column < 0 || indent > column) unusual();
      lines.push('');
      continue;
    }
    if (column < 0) column = indent > parent ? indent : unusual();
    if (indent <= parent) break;
    const line = scan.text.slice(start + column, scan.endOfLine(content));
    if (indent < column || (isFolded && indent > column) || line.endsWith(' ')) unusual();
    lines.push(line);
  }
  if (column < 0 || !scan.text.endsWith('\n')) unusual();
  scan.at = start;
  while (lines.at(-1) === '') lines.pop();
  const text = isFolded ? folded(lines) : lines.join('\n');
  return head[2] === '-' ? text : `${text}\n`;
}

/** Line breaks as spaces; an empty line is a line break. */
function folded(lines: readonly string[]): string {
  let text = lines[0] ?? '';
  let empty = 0;
  for (const line of lines.slice(1)) {
    if (line === '') empty += 1;
    else {
      text += (empty === 0 ? ' ' : '\n'.repeat(empty)) + line;
      empty = 0;
    }
  }
  return text;
}
