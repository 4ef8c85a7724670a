import { distance } from 'fastest-levenshtein';
import { naturalOrder } from '../model/order.ts';

/** The words nearest to one that does not exist, nearest first; empty where nothing is near. Only ever a hint. */
export function nearest(word: string, words: Iterable<string>, most = 3): readonly string[] {
  const lower = word.toLowerCase();
  const limit = Math.max(2, Math.floor(word.length / 3));
  const near: { readonly candidate: string; readonly far: number }[] = [];
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const far = distance(lower, candidate.toLowerCase());
    if (far <= limit) near.push({ candidate, far });
  }
  near.sort((a, b) => a.far - b.far || naturalOrder(a.candidate, b.candidate));
  return near.slice(0, most).map(({ candidate }) => candidate);
}

/** "a", "a or b", "a, b or c"; each in quotes. */
export function either(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  const last = quoted.pop();
  if (last === undefined) return '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

/** "did you mean ...?" for the nearest words, or undefined. */
export function didYouMean(word: string, words: Iterable<string>): string | undefined {
  const near = nearest(word, words);
  return near.length === 0 ? undefined : `did you mean ${either(near)}?`;
}
