import { EVENT_ID, type Event, getScalarValue } from 'js-yaml';

/**
 * Offset at which the mapping that starts at `start` first names a key; undefined where no key is a plain text of that
 * name.
 */
export function firstKey(text: string, events: readonly Event[], start: number, name: string): number | undefined {
  let depth = 0;
  let isKey = true;
  const opening = events.findIndex((event) => event.type === EVENT_ID.MAPPING && event.start === start);
  for (const event of events.slice(opening + 1)) {
    switch (event.type) {
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        depth += 1;
        continue;
      case EVENT_ID.POP:
        if (depth === 0) return undefined;
        depth -= 1;
        break;
      case EVENT_ID.SCALAR:
        if (depth === 0 && isKey && getScalarValue(text, event) === name) return event.valueStart;
        break;
      default:
    }
    if (depth === 0) isKey = !isKey;
  }
  return undefined;
}
