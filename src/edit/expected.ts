import type { Path } from '../source/position.ts';
import { type Change, Impossible, shownPath } from './change.ts';

/** Data as our reader gives it: every scalar is text. */
export type Data = string | Data[] | Map<string, Data>;

/**
 * What has to be read after a change of data; throws `Impossible` where the path leads nowhere. The data itself is
 * changed: with a copy for each of very many changes, a long list would be copied as often.
 */
export function changed(data: Data, change: Change): Data {
  const { path } = change;
  switch (change.do) {
    case 'set':
      return at(data, path, () => dataOf(change.value));
    case 'append':
      return at(data, path, (list) => {
        if (list !== undefined && !Array.isArray(list)) throw new Impossible(`${shownPath(path)} is no list`);
        return [...((list as Data[] | undefined) ?? []), ...change.values.map(dataOf)];
      });
    case 'remove':
      return parentOf(data, path, (parent, step) => {
        if (typeof step === 'number') (parent as Data[]).splice(step, 1);
        else (parent as Map<string, Data>).delete(step);
        return parent;
      });
    case 'rename':
      return parentOf(data, path, (parent, step) => {
        if (typeof step === 'number') throw new Impossible(`${shownPath(path)} has no key`);
        const entries = [...(parent as Map<string, Data>)];
        if (entries.some(([key]) => key === change.key && key !== step)) {
          throw new Impossible(`${shownPath([...path.slice(0, -1), change.key])} is there already`);
        }
        return new Map(entries.map(([key, value]) => [key === step ? change.key : key, value]));
      });
  }
}

/** What the reader gives, in a shape in which every key is just a key. */
export function dataOf(value: unknown): Data {
  if (Array.isArray(value)) return value.map(dataOf);
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([key, one]) => [key, dataOf(one)]));
  }
  return String(value);
}

/** Whether two data are the same; the order of keys says nothing. */
export function same(a: Data | undefined, b: Data | undefined): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, i) => same(one, b[i]));
  if (a instanceof Map) {
    return b instanceof Map && a.size === b.size && [...a].every(([key, one]) => b.has(key) && same(one, b.get(key)));
  }
  return a === b;
}

/** Data with what `make` makes of the value at a path; mappings that are missing on the way are made too. */
function at(data: Data | undefined, path: Path, make: (old: Data | undefined) => Data, done = 0): Data {
  const step = path[done];
  if (step === undefined) return make(data);
  const deeper = (old: Data | undefined): Data => at(old, path, make, done + 1);
  if (typeof step === 'number') {
    if (!Array.isArray(data) || step >= data.length) throw nowhere(path.slice(0, done + 1));
    data[step] = deeper(data[step]);
    return data;
  }
  if (data !== undefined && !(data instanceof Map)) {
    throw new Impossible(`${shownPath(path.slice(0, done))} is no mapping, so it cannot hold "${step}"`);
  }
  const map = data ?? new Map<string, Data>();
  return map.set(step, deeper(map.get(step)));
}

function parentOf(data: Data, path: Path, make: (parent: Data, step: string | number) => Data): Data {
  const last = path.at(-1);
  if (last === undefined) throw new Impossible('the document itself cannot be taken away or renamed');
  const above = path.slice(0, -1);
  return at(data, above, (parent) => {
    const has =
      typeof last === 'number'
        ? Array.isArray(parent) && last < parent.length
        : parent instanceof Map && parent.has(last);
    if (!has || parent === undefined) throw nowhere(path);
    return make(parent, last);
  });
}

const nowhere = (path: Path): Impossible => new Impossible(`${shownPath(path)} does not exist`);
