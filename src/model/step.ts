import type { Requirement } from './framework.ts';
import type { Control } from './organisation.ts';

/** Something to do: bring a control to full implementation, or meet a requirement that no control addresses. */
export interface NextStep {
  readonly what:
    | { readonly kind: 'finish'; readonly control: Control }
    | { readonly kind: 'address'; readonly requirement: Requirement };
  /** The requirements in scope that it would settle, in natural order of reference. */
  readonly settles: readonly Requirement[];
  /** What it weighs, by the formula of `kloof explain priority`. */
  readonly priority: number;
}
