import { GAP_KINDS, type GapKind, SEVERITIES, type Severity } from './gap-kind.ts';

/**
 * What makes a run fail: a severity stands for gaps as heavy or heavier, `gap` for any but a note, `evidence` for
 * evidence that is missing or expired, a kind of gap for itself, and `none` for nothing.
 */
export type Trigger = Severity | GapKind | 'gap' | 'evidence' | 'none';

export const TRIGGERS: readonly Trigger[] = [
  ...new Set<Trigger>(['none', 'gap', ...SEVERITIES, 'evidence', ...GAP_KINDS]),
];

/** How many requirements must be met at least: a count, or a share of those that apply. */
export interface Floor {
  readonly amount: number;
  readonly unit: 'count' | 'percent';
}

export interface FrameworkPolicy {
  readonly failOn?: readonly Trigger[];
  readonly failUnder?: Floor;
}

/** When a run of `kloof gap` fails, as an organisation or a command line decides it. */
export interface Policy {
  /** For every framework that says nothing of its own. */
  readonly failOn?: readonly Trigger[];
  /** Missing and expired evidence is a heavy gap, and a floor counts only what is demonstrated. */
  readonly requireEvidence?: boolean;
  readonly frameworks: Readonly<Record<string, FrameworkPolicy>>;
}

const FLOOR = /^(\d{1,6})(%?)$/;

/** `60` or `80%`; undefined for anything else. */
export function floorOf(text: string): Floor | undefined {
  const [, digits, percent] = FLOOR.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const amount = Number(digits);
  if (percent === '%') return amount <= 100 ? { amount, unit: 'percent' } : undefined;
  return { amount, unit: 'count' };
}
