import { isMisreadable, type Misreadable } from './misreadable.ts';

/** Data read from a text of the usual kind. */
export interface Plain {
  readonly value: unknown;
  readonly misreadable: readonly Misreadable[];
  /** Offset at which each mapping and each list starts. */
  readonly starts: ReadonlyMap<object, number>;
}

/**
 * Reads the part of YAML in which nearly every file is written: block mappings and lists, plain and quoted text, block
 * text, and collections between { } or [ ]. It reads a text as the library does, in a fifth of the time, or not at all:
 * what uses more of YAML, or may be wrong, is left to the library, which also says what is wrong.
 */
export function readPlain(text: string): Plain | undefined {
  if (UNUSUAL_CHARACTERS.test(text)) return undefined;
  const reader = new Reader(text);
  try {
    const value = reader.read();
    return value === undefined ? undefined : { value, misreadable: reader.misreadable, starts: reader.starts };
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

/** Thrown at the first thing that is not of the usual kind. */
const UNUSUAL = new Error('left to the library');
const unusual = (): never => {
  throw UNUSUAL;
};

/** Tabs, other line breaks than \n, surrogates, and what YAML does not allow. */
const UNUSUAL_CHARACTERS = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const NEWLINE = 10;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const COMMA = 44;
const DASH = 45;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const BAR = 124;
const GREATER = 62;
const OPEN_MAPPING = 123;
const CLOSE_MAPPING = 125;

/** A key with its colon, in a block and between { }. */
const KEY = /[A-Za-z0-9_][\w.()/-]*:(?=[ \n]|$)/y;
const FLOW_KEY = /[A-Za-z0-9_][\w.()/-]*: /y;
/** How plain text starts here: YAML allows a little more. */
const START = /[^\s\-?:,[\]{}#&*!|>'"%@`~]/y;
const FLOW_TEXT = /[^,[\]{}\n]+/y;
/** Where plain text ends before its line does, or is no plain text. */
const STOPS = /: | #|:$| $/;
const DOUBLE_QUOTED = /"[^"\\\n]*"/y;
const SINGLE_QUOTED = /'(?:[^'\n]|'')*'/y;
const BLOCK_HEAD = /([|>])(-?) *\n/y;
const MAX_DEPTH = 50;

/** A block mapping or list that may go on; what comes next stands under `key`, or as the next item. */
interface Open {
  readonly column: number;
  readonly list: unknown[] | undefined;
  readonly mapping: Record<string, unknown>;
  key: string | undefined;
  isAwaiting: boolean;
}

class Reader {
  readonly misreadable: Misreadable[] = [];
  readonly starts = new Map<object, number>();
  readonly #text: string;
  readonly #stack: Open[] = [];
  #root: unknown;
  /** Where the next thing to be read starts. */
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): unknown {
    for (let column = this.#toContent(); column >= 0; column = this.#toContent()) this.#line(column);
    this.#close(-1, false);
    return this.#root;
  }

  /** Goes past empty lines and comments, and says in what column the next content stands; -1 at the end. */
  #toContent(): number {
    for (;;) {
      const start = this.#at;
      const at = this.#pastSpaces(start);
      const code = this.#text.charCodeAt(at);
      if (code === NEWLINE) this.#at = at + 1;
      else if (code === HASH) this.#at = this.#endOfLine(at) + 1;
      else {
        this.#at = at;
        return at < this.#text.length ? at - start : -1;
      }
    }
  }

  /** Reads the content of a line: any dashes, then a key, a value or both. */
  #line(indent: number): void {
    let column = indent;
    let at = this.#at;
    this.#close(column, this.#isDash(at));
    while (this.#isDash(at)) {
      this.#item(column, at);
      const next = this.#pastSpaces(at + 1);
      column += next - at;
      at = next;
      if (this.#isEnd(at)) unusual();
    }
    KEY.lastIndex = at;
    if (!KEY.test(this.#text)) {
      const top = this.#stack.at(-1);
      if (!top || top.column >= column) return unusual();
      this.#place(this.#value(at, top.column));
      return;
    }
    const colon = KEY.lastIndex - 1;
    const open = this.#entry(column, at, this.#text.slice(at, colon));
    const value = this.#pastSpaces(colon + 1);
    if (this.#isEnd(value)) this.#at = this.#endOfLine(value) + 1;
    else this.#place(this.#value(value, open.column));
  }

  /** Closes what stands deeper than a column, and a list in it unless a dash goes on with that. */
  #close(column: number, isDash: boolean): void {
    for (let top = this.#stack.at(-1); top; top = this.#stack.at(-1)) {
      if (top.column < column || (top.column === column && (isDash || !top.list))) return;
      if (top.key !== undefined || top.isAwaiting) unusual();
      this.#stack.pop();
    }
  }

  /** Makes ready for an item of the list in this column, which may start here. */
  #item(column: number, at: number): void {
    let top = this.#stack.at(-1);
    if (!top?.list || top.column !== column) top = this.#open([], column, at);
    if (top.isAwaiting) unusual();
    top.isAwaiting = true;
  }

  /** Makes ready for the value of a key of the mapping in this column, which may start here. */
  #entry(column: number, at: number, key: string): Open {
    let top = this.#stack.at(-1);
    if (!top || top.list || top.column !== column) top = this.#open({}, column, at);
    if (top.key !== undefined || isUnusualKey(top.mapping, key)) unusual();
    top.key = key;
    return top;
  }

  #open(value: unknown[] | Record<string, unknown>, column: number, at: number): Open {
    this.starts.set(value, at);
    if (this.#stack.length > 0) this.#place(value);
    else if (this.#root === undefined) this.#root = value;
    else unusual();
    const list = Array.isArray(value) ? value : undefined;
    const open = { column, list, mapping: value as Record<string, unknown>, key: undefined, isAwaiting: false };
    if (this.#stack.push(open) > MAX_DEPTH) unusual();
    return open;
  }

  #place(value: unknown): void {
    const top = this.#stack.at(-1) ?? unusual();
    if (top.list) {
      if (!top.isAwaiting) unusual();
      top.list.push(value);
      top.isAwaiting = false;
    } else {
      top.mapping[top.key ?? unusual()] = value;
      top.key = undefined;
    }
  }

  /** Reads a value to the end of its last line; its lines stand deeper than column `parent`. */
  #value(at: number, parent: number): unknown {
    const code = this.#text.charCodeAt(at);
    if (code === OPEN_LIST || code === OPEN_MAPPING) {
      const value = this.#flow(at, parent, 1);
      this.#endValue(this.#at);
      return value;
    }
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const value = this.#quoted(at, code);
      this.#endValue(this.#at);
      return value;
    }
    return code === BAR || code === GREATER ? this.#block(at, parent) : this.#plain(at, parent);
  }

  /** Plain text, with the lines that go on with it. */
  #plain(at: number, parent: number): string {
    START.lastIndex = at;
    if (!START.test(this.#text)) unusual();
    const end = this.#endOfLine(at);
    const line = this.#text.slice(at, end);
    const comment = line.indexOf(' #');
    let text = STOPS.test(line) ? (comment < 0 ? line : line.slice(0, comment)).trimEnd() : line;
    if (text === 'null' || STOPS.test(text)) unusual();
    this.#at = end + 1;
    for (let more = this.#continued(parent, comment >= 0); more !== undefined; more = this.#continued(parent, false))
      text += ` ${more}`;
    this.#note(text, at);
    return text;
  }

  /** The next line, where it goes on with the plain text before it. */
  #continued(parent: number, isOver: boolean): string | undefined {
    let start = this.#at;
    let at = this.#pastSpaces(start);
    while (this.#text.charCodeAt(at) === NEWLINE) {
      start = at + 1;
      at = this.#pastSpaces(start);
    }
    const code = this.#text.charCodeAt(at);
    if (at >= this.#text.length || code === HASH || at - start <= parent) return undefined;
    const end = this.#endOfLine(at);
    const line = this.#text.slice(at, end);
    START.lastIndex = at;
    if (isOver || start !== this.#at || !START.test(this.#text) || STOPS.test(line)) unusual();
    this.#at = end + 1;
    return line;
  }

  #quoted(at: number, quote: number): string {
    const pattern = quote === DOUBLE_QUOTE ? DOUBLE_QUOTED : SINGLE_QUOTED;
    pattern.lastIndex = at;
    if (!pattern.test(this.#text)) unusual();
    this.#at = pattern.lastIndex;
    const text = this.#text.slice(at + 1, this.#at - 1);
    return quote === SINGLE_QUOTE && text.includes("'") ? text.replaceAll("''", "'") : text;
  }

  /** Text below | or >, whose lines stand in one column; those below | may also stand deeper. */
  #block(at: number, parent: number): string {
    BLOCK_HEAD.lastIndex = at;
    const head = BLOCK_HEAD.exec(this.#text) ?? unusual();
    const isFolded = head[1] === '>';
    const lines: string[] = [];
    let column = -1;
    let start = BLOCK_HEAD.lastIndex;
    for (; start < this.#text.length; start = this.#endOfLine(start) + 1) {
      const content = this.#pastSpaces(start);
      const indent = content - start;
      if (this.#text.charCodeAt(content) === NEWLINE) {
        if (column < 0 || indent > column) unusual();
        lines.push('');
        continue;
      }
      if (column < 0) column = indent > parent ? indent : unusual();
      if (indent <= parent) break;
      const line = this.#text.slice(start + column, this.#endOfLine(content));
      if (indent < column || (isFolded && indent > column) || line.endsWith(' ')) unusual();
      lines.push(line);
    }
    if (column < 0 || !this.#text.endsWith('\n')) unusual();
    this.#at = start;
    while (lines.at(-1) === '') lines.pop();
    const text = isFolded ? folded(lines) : lines.join('\n');
    return head[2] === '-' ? text : `${text}\n`;
  }

  /** A collection between { } or [ ]; leaves off just behind it. */
  #flow(from: number, parent: number, depth: number): unknown {
    const isList = this.#text.charCodeAt(from) === OPEN_LIST;
    const list: unknown[] = [];
    const mapping: Record<string, unknown> = {};
    const value = isList ? list : mapping;
    this.starts.set(value, from);
    if (depth + this.#stack.length > MAX_DEPTH) unusual();
    let at = this.#pastGap(from + 1, parent);
    while (this.#text.charCodeAt(at) !== (isList ? CLOSE_LIST : CLOSE_MAPPING)) {
      if (isList) list.push(this.#flowValue(at, parent, depth, list, list.length));
      else {
        FLOW_KEY.lastIndex = at;
        if (!FLOW_KEY.test(this.#text)) unusual();
        const key = this.#text.slice(at, FLOW_KEY.lastIndex - 2);
        if (isUnusualKey(mapping, key)) unusual();
        at = this.#pastGap(FLOW_KEY.lastIndex, parent);
        mapping[key] = this.#flowValue(at, parent, depth, mapping, key);
      }
      at = this.#pastGap(this.#at, parent);
      const code = this.#text.charCodeAt(at);
      if (code === COMMA) at = this.#pastGap(at + 1, parent);
      else if (code !== CLOSE_LIST && code !== CLOSE_MAPPING) unusual();
    }
    this.#at = at + 1;
    return value;
  }

  #flowValue(at: number, parent: number, depth: number, holder: object, key: string | number): unknown {
    const code = this.#text.charCodeAt(at);
    if (code === OPEN_LIST || code === OPEN_MAPPING) return this.#flow(at, parent, depth + 1);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return this.#quoted(at, code);
    START.lastIndex = at;
    FLOW_TEXT.lastIndex = at;
    if (!START.test(this.#text) || !FLOW_TEXT.test(this.#text)) unusual();
    this.#at = FLOW_TEXT.lastIndex;
    const text = this.#text.slice(at, this.#at).trimEnd();
    if (text === 'null' || STOPS.test(text)) unusual();
    if (isMisreadable(text)) this.misreadable.push({ text, start: at, end: at + text.length, holder, key });
    return text;
  }

  /** Goes past spaces, and past the end of the line where the next one goes on deeper than `parent`. */
  #pastGap(from: number, parent: number): number {
    let at = this.#pastSpaces(from);
    while (this.#text.charCodeAt(at) === NEWLINE) {
      const start = at + 1;
      at = this.#pastSpaces(start);
      const code = this.#text.charCodeAt(at);
      if (at - start <= parent || code === NEWLINE || code === HASH) unusual();
    }
    return at;
  }

  /** Behind a value only a comment may stand on the line. */
  #endValue(from: number): void {
    const at = this.#pastSpaces(from);
    if (!this.#isEnd(at) || (at === from && this.#text.charCodeAt(at) === HASH)) unusual();
    this.#at = this.#endOfLine(at) + 1;
  }

  /** Notes plain text of one line that other readers would take for another number. */
  #note(text: string, start: number): void {
    const top = this.#stack.at(-1);
    if (!top || !isMisreadable(text)) return;
    const holder = top.list ?? top.mapping;
    const key = top.list?.length ?? top.key ?? unusual();
    this.misreadable.push({ text, start, end: start + text.length, holder, key });
  }

  #pastSpaces(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === SPACE) at += 1;
    return at;
  }

  #endOfLine(from: number): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  #isDash(at: number): boolean {
    return this.#text.charCodeAt(at) === DASH && this.#text.charCodeAt(at + 1) === SPACE;
  }

  #isEnd(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === NEWLINE || code === HASH || at >= this.#text.length;
  }
}

const isUnusualKey = (mapping: object, key: string): boolean =>
  key === 'null' || key === '__proto__' || Object.hasOwn(mapping, key);

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
