import { EVENT_ID, type Event, getScalarValue } from 'js-yaml';
import type { Lines, Path, Range } from './position.ts';

/** Where a value and its key stand, as offsets; made only for texts in which something has to be shown. */
export interface PositionNode {
  readonly key: Span | undefined;
  readonly value: Span;
  readonly entries: ReadonlyMap<string | number, PositionNode>;
}

type Span = readonly [start: number, end: number];

export function positionsOf(text: string, events: readonly Event[]): PositionNode {
  const nowhere: Span = [0, 0];
  const anchors = new Map<string, PositionNode>();
  const stack: Open[] = [];
  let root: PositionNode = { key: undefined, value: nowhere, entries: new Map() };

  const place = (value: Span, entries: Map<string | number, PositionNode>, keyText: () => string): PositionNode => {
    const open = stack.at(-1);
    if (open === undefined) {
      root = { key: undefined, value, entries };
      return root;
    }
    if (open.sequence) {
      const node = { key: undefined, value, entries };
      open.entries.set(open.count, node);
      open.count += 1;
      return node;
    }
    if (open.key === undefined) {
      open.key = { name: keyText(), span: value };
      return { key: undefined, value, entries };
    }
    const node = { key: open.key.span, value: value[0] < 0 ? open.key.span : value, entries };
    open.entries.set(open.key.name, node);
    open.key = undefined;
    return node;
  };

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const entries = new Map<string | number, PositionNode>();
        const node = place([event.start, endOfLine(text, event.start)], entries, () => '');
        if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
        stack.push({ sequence: event.type === EVENT_ID.SEQUENCE, entries, count: 0, key: undefined });
        break;
      }
      case EVENT_ID.SCALAR: {
        const span: Span = [event.valueStart, trimmedEnd(text, event.valueStart, event.valueEnd)];
        const node = place(span, new Map(), () => getScalarValue(text, event));
        if (event.anchorStart >= 0) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
        break;
      }
      case EVENT_ID.ALIAS: {
        const name = text.slice(event.anchorStart, event.anchorEnd);
        place([event.anchorStart - 1, event.anchorEnd], new Map(anchors.get(name)?.entries), () => name);
        break;
      }
      case EVENT_ID.POP:
        stack.pop();
        break;
    }
  }
  return root;
}

interface Open {
  readonly sequence: boolean;
  readonly entries: Map<string | number, PositionNode>;
  count: number;
  key: { readonly name: string; readonly span: Span } | undefined;
}

/** The range at the end of a path; where the path stops existing, the range of the last thing on it. */
export function locate(root: PositionNode, lines: Lines, path: Path, part: 'key' | 'value'): Range {
  let node = root;
  for (const step of path) {
    const next = node.entries.get(step);
    if (!next) return rangeOf(node, lines, 'key');
    node = next;
  }
  return rangeOf(node, lines, part);
}

function rangeOf(node: PositionNode, lines: Lines, part: 'key' | 'value'): Range {
  const [start, end] = (part === 'key' ? node.key : undefined) ?? node.value;
  return lines.range(Math.max(start, 0), Math.max(end, 0));
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return trimmedEnd(text, start, end < 0 ? text.length : end);
}

/** The end of the first line of a span, without trailing white space: a frame marks one line. */
function trimmedEnd(text: string, start: number, end: number): number {
  if (start < 0) return end;
  const lineBreak = text.indexOf('\n', start);
  let last = lineBreak < 0 || lineBreak > end ? end : lineBreak;
  while (last > start + 1 && (text[last - 1] === ' ' || text[last - 1] === '\r')) last -= 1;
  return last;
}
