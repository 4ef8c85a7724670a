import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type SequenceEvent,
} from 'js-yaml';
import { firstKey } from './first-key.ts';
import { isMisreadable, type Misreadable } from './misreadable.ts';
import type { Lines } from './position.ts';
import type { SourceProblem } from './problem.ts';

/** Data built from YAML events, with what was wrong on the way. */
export interface Assembled {
  readonly value: unknown;
  readonly problems: readonly SourceProblem[];
  readonly misreadable: readonly Misreadable[];
  /** Offset at which each entry of a list at the top of the document starts, and what is above it. */
  readonly starts: ReadonlyMap<object, number>;
}

/** An entry stands in a list, which stands in the root. */
const ENTRY_DEPTH = 2;

/** How many values a document may come to when its aliases are written out. */
const MAX_VALUES = 5_000_000;

/** Builds data from events with a stack of its own, so that no text can exhaust the native one. */
export function assemble(text: string, events: readonly Event[], lines: Lines): Assembled {
  const assembly = new Assembly(text, events, lines);
  // By number: this runs once, before anything is optimised, and an iterator would cost every event a little.
  for (let i = 0; i < events.length && assembly.size <= MAX_VALUES; i += 1) {
    const event = events[i];
    if (event) assembly.take(event);
  }
  return assembly.finish();
}

/** Sets an own property, whatever its name: `__proto__` is just a word in a file. */
export function setOwn(object: object, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  else (object as Record<string, unknown>)[key] = value;
}

/** A mapping or a list that has begun and not ended. */
interface Open {
  readonly value: unknown[] | Record<string, unknown>;
  /** The value, where it is a list. */
  readonly list: unknown[] | undefined;
  /** What it stands in. */
  readonly above: Open | undefined;
  readonly start: number;
  readonly sizeBefore: number;
  readonly anchor: string | undefined;
  /** Written between { } or [ ], where a comma ends a value. */
  readonly isFlow: boolean;
  /** Offset of the last key. */
  keyStart: number;
  /** The key that waits for its value. */
  key: string | undefined;
}

class Assembly {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #lines: Lines;
  readonly #problems: SourceProblem[] = [];
  readonly #misreadable: Misreadable[] = [];
  readonly #starts = new Map<object, number>();
  readonly #anchors = new Map<string, { readonly value: unknown; readonly size: number }>();
  #open: Open | undefined;
  #depth = 0;
  #root: unknown;
  #documents = 0;
  size = 0;

  constructor(text: string, events: readonly Event[], lines: Lines) {
    this.#text = text;
    this.#events = events;
    this.#lines = lines;
  }

  take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        this.#document();
        break;
      case EVENT_ID.SEQUENCE:
        this.#begin([], event);
        break;
      case EVENT_ID.MAPPING: {
        this.#begin({}, event);
        break;
      }
      case EVENT_ID.SCALAR: {
        const scalar = this.#scalar(event);
        if (event.anchorStart >= 0) this.#anchors.set(this.#name(event) ?? '', { value: scalar, size: 1 });
        this.size += 1;
        this.#place(scalar, event.valueStart, event.valueEnd);
        break;
      }
      case EVENT_ID.ALIAS:
        this.#alias(event.anchorStart, event.anchorEnd);
        break;
      case EVENT_ID.POP: {
        const closed = this.#open;
        if (!closed) break;
        this.#open = closed.above;
        this.#depth -= 1;
        if (closed.anchor !== undefined) {
          this.#anchors.set(closed.anchor, { value: closed.value, size: this.size - closed.sizeBefore });
        }
        break;
      }
    }
  }

  finish(): Assembled {
    if (this.#root === undefined || this.#root === null) {
      this.#problem('file-empty', 'the file holds no data', 0, 0, 'write the file, or leave it out');
    }
    return { value: this.#root, problems: this.#problems, misreadable: this.#misreadable, starts: this.#starts };
  }

  #document(): void {
    this.#documents += 1;
    if (this.#documents !== 2) return;
    const marker = this.#text.indexOf('\n---');
    const at = marker < 0 ? 0 : marker + 1;
    const hint = 'keep one document in a file: remove the line "---", or move what follows it to a file of its own';
    this.#problem('yaml-several-documents', 'the file holds several YAML documents', at, at + 3, hint);
  }

  #begin(value: Open['value'], event: SequenceEvent | MappingEvent): void {
    const { start } = event;
    if (this.#depth <= ENTRY_DEPTH) this.#starts.set(value, start);
    const sizeBefore = this.size;
    this.size += 1;
    this.#place(value, start, start + 1);
    const isFlow = event.style === COLLECTION_STYLE.FLOW;
    this.#depth += 1;
    this.#open = {
      value,
      list: Array.isArray(value) ? value : undefined,
      above: this.#open,
      start,
      sizeBefore,
      anchor: this.#name(event),
      isFlow,
      keyStart: 0,
      key: undefined,
    };
  }

  #scalar(event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>): string | null {
    if (event.valueStart < 0) return null;
    const text = getScalarValue(this.#text, event);
    if (event.style !== SCALAR_STYLE.PLAIN) return text;
    if (text === '' || text === '~' || text === 'null') return null;
    if (isMisreadable(text)) this.#misread(text, event.valueStart, event.valueEnd);
    return text;
  }

  /** Notes a misreadable value; a key is never taken for an id. */
  #misread(text: string, start: number, end: number): void {
    const open = this.#open;
    if (!open) return;
    const key = Array.isArray(open.value) ? open.value.length : open.key;
    if (key !== undefined) this.#misreadable.push({ text, start, end, holder: open.value, key });
  }

  #alias(start: number, end: number): void {
    const name = this.#text.slice(start, end);
    const target = this.#anchors.get(name);
    if (!target) {
      const hint = `write the value out, or mark it with &${name} above`;
      this.#problem('yaml-alias', `nothing above is marked with &${name}`, start - 1, end, hint);
      this.#place(undefined, start - 1, end);
      return;
    }
    this.size += target.size;
    if (this.size > MAX_VALUES) {
      const message = `with its aliases written out the file comes to more than ${MAX_VALUES} values`;
      this.#problem('yaml-alias', message, start - 1, end, 'write the values out');
    }
    this.#place(target.value, start - 1, end);
  }

  /** Puts a value into the collection that is open, or makes it the root. */
  #place(value: unknown, start: number, end: number): void {
    const open = this.#open;
    if (!open) {
      if (this.#documents <= 1) this.#root = value;
    } else if (open.list) {
      if (value === null) this.#empty('an item of the list is empty', start < 0 ? open.start : start, 1);
      if (isMissing(value)) open.list.length += 1;
      else open.list.push(value);
    } else if (open.key === undefined) {
      open.key = this.#key(open, value, start, end);
      open.keyStart = start;
    } else {
      if (value === null) this.#empty(`"${open.key}" has no value`, open.keyStart, open.key.length);
      if (!isMissing(value)) setOwn(open.value, open.key, value);
      open.key = undefined;
    }
  }

  #key(into: Open, value: unknown, start: number, end: number): string {
    if (typeof value !== 'string') {
      const hint = 'write a word before the colon: no list, no { }, and not nothing';
      this.#problem('yaml-syntax', 'a key must be plain text', Math.max(start, 0), Math.max(end, 0), hint);
      return '';
    }
    if (Object.hasOwn(into.value, value)) {
      const first = firstKey(this.#text, this.#events, into.start, value);
      this.#problems.push({
        code: 'yaml-duplicate-key',
        message: `the key "${value}" is there twice`,
        range: this.#lines.range(start, end),
        hint: 'keep one of the two',
        ...(first !== undefined && {
          related: { range: this.#lines.range(first, first + value.length), message: 'the first one' },
        }),
      });
    }
    return value;
  }

  #empty(message: string, at: number, length: number): void {
    const isSplit = this.#open?.isFlow ?? false;
    const hint = isSplit
      ? 'a comma between { } or [ ] ends a value: put a text with commas in quotes'
      : 'give it a value, or remove the line';
    this.#problem('yaml-empty-value', message, at, at + length, hint);
  }

  #name(event: { readonly anchorStart: number; readonly anchorEnd: number }): string | undefined {
    return event.anchorStart < 0 ? undefined : this.#text.slice(event.anchorStart, event.anchorEnd);
  }

  #problem(code: SourceProblem['code'], message: string, start: number, end: number, hint?: string): void {
    this.#problems.push({ code, message, range: this.#lines.range(start, end), ...(hint !== undefined && { hint }) });
  }
}

/** Nothing was written, or an alias leads nowhere: reported, and left out of the data. */
const isMissing = (value: unknown): boolean => value === null || value === undefined;
