import type { Size } from '../model/obligation.ts';
import type { Profile } from '../model/organisation.ts';

/** The size class, where the known figures settle it. */
export function sizeOf(profile: Profile): Size | undefined {
  const sizes = possibleSizes(profile);
  return sizes.length === 1 ? sizes[0] : undefined;
}

const MILLION = 1_000_000;

/** Every size class that the known figures leave open: an unknown figure can be nothing, middling or huge. */
export function possibleSizes(profile: Profile): readonly Size[] {
  const figures = (fact: string, samples: readonly number[]): readonly number[] =>
    profile[fact] === undefined ? samples : [Number(profile[fact])];
  const euros = [0, 5 * MILLION, 20 * MILLION, 45 * MILLION, 100 * MILLION];
  const found = figures('staff', [0, 20, 100, 1000]).flatMap((staff) =>
    figures('turnover', euros).flatMap((turnover) =>
      figures('balance', euros).map((balance) => sizeClass(staff, turnover, balance)),
    ),
  );
  return [...new Set(found)];
}

/** Recommendation 2003/361/EC, Annex, article 2: the staff figure binds, and of the two amounts one may be exceeded. */
export function sizeClass(staff: number, turnover: number, balance: number): Size {
  const within = (turnoverLimit: number, balanceLimit: number): boolean =>
    turnover <= turnoverLimit * MILLION || balance <= balanceLimit * MILLION;
  if (staff < 10 && within(2, 2)) return 'micro';
  if (staff < 50 && within(10, 10)) return 'small';
  if (staff < 250 && within(50, 43)) return 'medium';
  return 'large';
}
