/** What reading says to whoever set V8 up for short runs (bin/load.js). Only speed and memory depend on it. */

/** How a program minds its memory where a run reads much. */
export interface Memory {
  /** Once, when much is about to be read, almost all of which will be needed until it is read. */
  expectMuch(): void;
  /** After a large text was read: half of what that took is no longer needed. */
  collect(): void;
}

/** The size of some 10,000 controls. */
const MUCH = 6_000_000;

let memory: Memory | undefined;
let bytes = 0;

/** Says who minds the memory of the run that begins. */
export function mindMemory(by: Memory): void {
  memory = by;
  bytes = 0;
}

/** Says that so many bytes more are about to be read. */
export function expectBytes(count: number): void {
  const wasMuch = bytes > MUCH;
  bytes += count;
  if (!wasMuch && bytes > MUCH) memory?.expectMuch();
}

/** Says that a text of so many characters was read and is data now. */
export function afterText(length: number): void {
  if (length > MUCH) memory?.collect();
}
