import { quotedText } from './scalars.ts';
import {
  CLOSE_LIST,
  CLOSE_MAPPING,
  COMMA,
  DOUBLE_QUOTE,
  HASH,
  isUnusualKey,
  MAX_DEPTH,
  NEWLINE,
  OPEN_LIST,
  OPEN_MAPPING,
  type Scan,
  SINGLE_QUOTE,
  START,
  STOPS,
  unusual,
} from './scan.ts';

const KEY = /[A-Za-z0-9_][\w.()/-]*: /y;
const TEXT = /[^,[\]{}\n]+/y;

/** A collection between { } or [ ], whose lines stand deeper than column `parent`; leaves off just behind it. */
export function flowCollection(scan: Scan, from: number, parent: number, depth: number): unknown {
  const isList = scan.text.charCodeAt(from) === OPEN_LIST;
  const list: unknown[] = [];
  const mapping: Record<string, unknown> = {};
  const value = isList ? list : mapping;
  scan.starts.set(value, from);
  if (depth > MAX_DEPTH) unusual();
  let at = pastGap(scan, from + 1, parent);
  while (scan.text.charCodeAt(at) !== (isList ? CLOSE_LIST : CLOSE_MAPPING)) {
    if (isList) list.push(flowValue(scan, at, parent, depth, list, list.length));
    else {
      KEY.lastIndex = at;
      if (!KEY.test(scan.text)) unusual();
      const key = scan.text.slice(at, KEY.lastIndex - 2);
      if (isUnusualKey(mapping, key)) unusual();
      mapping[key] = flowValue(scan, pastGap(scan, KEY.lastIndex, parent), parent, depth, mapping, key);
    }
    at = pastGap(scan, scan.at, parent);
    const code = scan.text.charCodeAt(at);
    if (code === COMMA) at = pastGap(scan, at + 1, parent);
    else if (code !== CLOSE_LIST && code !== CLOSE_MAPPING) unusual();
  }
  scan.at = at + 1;
  return value;
}

function flowValue(
  scan: Scan,
  at: number,
  parent: number,
  depth: number,
  holder: object,
  key: string | number,
): unknown {
  const code = scan.text.charCodeAt(at);
  if (code === OPEN_LIST || code === OPEN_MAPPING) return flowCollection(scan, at, parent, depth + 1);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) return quotedText(scan, at);
  START.lastIndex = at;
  TEXT.lastIndex = at;
  if (!START.test(scan.text) || !TEXT.test(scan.text)) unusual();
  scan.at = TEXT.lastIndex;
  const text = scan.text.slice(at, scan.at).trimEnd();
  if (text === 'null' || STOPS.test(text)) unusual();
  scan.note(text, at, holder, key);
  return text;
}

/** Goes past spaces, and past the end of the line where the next one goes on deeper than `parent`. */
function pastGap(scan: Scan, from: number, parent: number): number {
  let at = scan.pastSpaces(from);
  while (scan.text.charCodeAt(at) === NEWLINE) {
    const start = at + 1;
    at = scan.pastSpaces(start);
    const code = scan.text.charCodeAt(at);
    if (at - start <= parent || code === NEWLINE || code === HASH) unusual();
  }
  return at;
}
