import { CHANGE_KINDS, type ChangeKind, type Comparison, type RequirementChange } from '../model/comparison.ts';
import type { Language } from '../model/text.ts';
import type { Place } from './pipeline/annotation.ts';
import { C } from './words/diff.ts';
import { OUTCOME_WORDS } from './words.ts';

/** Everything a comparison shows, whatever its format. */
export interface DiffReport {
  readonly comparison: Comparison;
  /** How many requirements went backwards, and frameworks left scope. */
  readonly regressions: number;
  readonly language: Language;
  /** How the user named the two sides. */
  readonly names: readonly [before: string, now: string];
  readonly version: string;
  /** Where the later side speaks of a requirement, as framework:id, or of a framework. */
  placeOf(about: string): Place;
}

/** Changes of one kind, with the framework of each, in the order of the report. */
export interface ChangesOfKind {
  readonly kind: ChangeKind;
  readonly changes: readonly (RequirementChange & { readonly framework: string })[];
}

/** The kinds that are there, the ones to look at first; what is only still open is counted and not listed. */
export const changesByKind = ({ frameworks }: Comparison): readonly ChangesOfKind[] =>
  CHANGE_KINDS.filter((kind) => kind !== 'still-open')
    .map((kind) => ({
      kind,
      changes: frameworks.flatMap(({ id, changes }) =>
        changes.filter((one) => one.kind === kind).map((one) => ({ ...one, framework: id })),
      ),
    }))
    .filter(({ changes }) => changes.length > 0);

/** "open → met". */
export function outcomesText({ before, now }: RequirementChange, l: Language, arrow: string): string {
  const words = [before, now].map((outcome) => (outcome === undefined ? C.absent : OUTCOME_WORDS[outcome])[l]);
  return words.join(` ${arrow} `);
}

/** Whether nothing is different at all, but for what is still open. */
export const isUnchanged = ({ frameworks, added, removed }: Comparison): boolean =>
  added.length + removed.length === 0 &&
  frameworks.every(({ changes }) => changes.every(({ kind }) => kind === 'still-open'));
