import type { Framework } from './framework.ts';
import type { Content } from './library.ts';
import type { MappingMethod } from './mapping.ts';
import type { FrameworkInScope, Organisation, Profile } from './organisation.ts';

/** Everything an assessment needs, linked and without a doubt left: the end of loading and the start of inference. */
export interface Workspace extends Content {
  readonly organisation: Organisation;
  /** The profile with what follows from it. */
  readonly profile: Profile;
  /** The frameworks to report on, in the order of the file. */
  readonly inScope: readonly FrameworkInScope[];
  /** How a mapping came about for inference to trust it; nothing is inferred between frameworks where none is named. */
  readonly methods: readonly MappingMethod[];
  /** Those in scope and those that can bridge between them or from what is declared. */
  readonly frameworks: readonly Framework[];
}
