/** Offsets of groups when items are laid out by key: one more than there are keys. */
export function offsets(keys: ArrayLike<number>, size: number): Int32Array {
  const starts = new Int32Array(size + 1);
  for (let i = 0; i < keys.length; i += 1) {
    const after = (keys[i] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let i = 0; i < size; i += 1) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  return starts;
}

/** The group to which an item at an offset belongs, by halving. */
export function groupAt(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
