import type { Assembled } from '../assemble.ts';
import { flowCollection } from './flow.ts';
import { blockText, plainText, quotedText } from './scalars.ts';
import {
  BAR,
  DOUBLE_QUOTE,
  GREATER,
  HASH,
  isUnusualKey,
  MAX_DEPTH,
  OPEN_LIST,
  OPEN_MAPPING,
  Scan,
  SINGLE_QUOTE,
  UNUSUAL,
  unusual,
} from './scan.ts';

/**
 * Reads the part of YAML in which nearly every file is written: block mappings and lists, plain and quoted text, block
 * text, and collections between { } or [ ]. It reads a text as the library does, in a fraction of the time, or not at
 * all: what uses more of YAML, or may be wrong, is left to the library, which also says what is wrong.
 */
export function readPlain(text: string): Assembled | undefined {
  if (UNUSUAL_CHARACTERS.test(text)) return undefined;
  const scan = new Scan(text);
  try {
    const value = new Blocks(scan).read();
    const { misreadable, starts } = scan;
    return value === undefined ? undefined : { value, problems: [], misreadable, starts };
  } catch (error) {
    if (error === UNUSUAL) return undefined;
    throw error;
  }
}

/** Tabs, other line breaks than \n, surrogates, and what YAML does not allow. */
const UNUSUAL_CHARACTERS = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const KEY = /[A-Za-z0-9_][\w.()/-]*:(?=[ \n]|$)/y;

/** A block mapping or list that may go on; what comes next stands under `key`, or as the next item. */
interface Open {
  readonly column: number;
  readonly list: unknown[] | undefined;
  readonly mapping: Record<string, unknown>;
  key: string | undefined;
  isAwaiting: boolean;
}

class Blocks {
  readonly #scan: Scan;
  readonly #stack: Open[] = [];
  #root: unknown;

  constructor(scan: Scan) {
    this.#scan = scan;
  }

  read(): unknown {
    for (let column = this.#scan.toContent(); column >= 0; column = this.#scan.toContent()) this.#line(column);
    this.#close(-1, false);
    return this.#root;
  }

  /** Reads the content of a line: any dashes, then a key, a value or both. */
  #line(indent: number): void {
    const scan = this.#scan;
    let column = indent;
    let { at } = scan;
    this.#close(column, scan.isDash(at));
    while (scan.isDash(at)) {
      this.#item(column, at);
      const next = scan.pastSpaces(at + 1);
      column += next - at;
      at = next;
      if (scan.isEnd(at)) unusual();
    }
    KEY.lastIndex = at;
    if (!KEY.test(scan.text)) {
      const top = this.#stack.at(-1);
      if (!top || top.column >= column) throw UNUSUAL;
      this.#place(this.#value(at, top.column));
      return;
    }
    const colon = KEY.lastIndex - 1;
    const open = this.#entry(column, at, scan.text.slice(at, colon));
    const value = scan.pastSpaces(colon + 1);
    if (scan.isEnd(value)) scan.at = scan.endOfLine(value) + 1;
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
    this.#scan.starts.set(value, at);
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
    const scan = this.#scan;
    const code = scan.text.charCodeAt(at);
    if (code === BAR || code === GREATER) return blockText(scan, at, parent);
    if (code === OPEN_LIST || code === OPEN_MAPPING) {
      const value = flowCollection(scan, at, parent, this.#stack.length);
      this.#endValue(scan.at);
      return value;
    }
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const value = quotedText(scan, at);
      this.#endValue(scan.at);
      return value;
    }
    const text = plainText(scan, at, parent);
    const top = this.#stack.at(-1) ?? unusual();
    scan.note(text, at, top.list ?? top.mapping, top.list?.length ?? top.key ?? '');
    return text;
  }

  /** Behind a value only a comment may stand on the line. */
  #endValue(from: number): void {
    const at = this.#scan.pastSpaces(from);
    if (!this.#scan.isEnd(at) || (at === from && this.#scan.text.charCodeAt(at) === HASH)) unusual();
    this.#scan.at = this.#scan.endOfLine(at) + 1;
  }
}
