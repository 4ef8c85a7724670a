/** How much a run reads: short runs and long ones are better served by different settings of V8 (bin/load.js). */

/** The size of some 10,000 controls. */
const MUCH = 6_000_000;

let bytes = 0;
let told = (): void => undefined;

/** What to do, once, when much is about to be read. */
export function onMuchRead(act: () => void): void {
  told = act;
}

/** Says that so many bytes more are about to be read. */
export function expectBytes(count: number): void {
  bytes += count;
  if (bytes <= MUCH) return;
  told();
  told = () => undefined;
}
