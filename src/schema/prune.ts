import type { Complaint } from './explain.ts';
import { valueAt } from './explain.ts';

/**
 * Takes out of a document what its schema complains about, so that references in the rest can be checked in the same
 * pass. Items of lists leave a hole, which keeps the positions of the others. The result is for checks only.
 * Says whether anything was there to take out.
 */
export function prune(data: unknown, complaints: readonly Complaint[]): boolean {
  let took = false;
  for (const { path, code } of complaints) {
    const isWhole = code === 'key-missing' || code === 'language-missing';
    const structural = isWhole || STRUCTURAL.has(String(path.at(-1)));
    const inList = structural ? path.findLastIndex((step) => typeof step === 'number') : -1;
    const item = inList >= 0 ? inList : path.length - 1;
    if (item < 0 || (isWhole && inList < 0)) continue;
    const holder = valueAt(data, path.slice(0, item));
    const key = path[item] ?? '';
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) continue;
    took = Reflect.deleteProperty(holder, key) || took;
  }
  return took;
}

/** Keys without which the entry that holds them cannot be checked. */
const STRUCTURAL = new Set([
  'id',
  'requirement',
  'requires',
  'framework',
  'controls',
  'source',
  'target',
  'sources',
  'targets',
  'relationship',
  'title',
]);
