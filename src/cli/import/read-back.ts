import type { Change } from '../../edit/change.ts';
import type { Problem } from '../../intake/entries.ts';

/** What was read back from one table: changes, each with its file; what stands in the way; what to say. */
export interface ReadBack {
  readonly list: readonly { readonly file: string; readonly change: Change }[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}
