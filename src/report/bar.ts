import type { Totals } from '../model/assessment.ts';

/** Parts of a bar, left to right: demonstrated, met but not demonstrated, not known, known to fall short. */
export interface BarParts {
  readonly demonstrated: number;
  readonly met: number;
  readonly open: number;
  readonly short: number;
}

/** The parts of the applicable requirements, as counts. */
export function partsOf({ demonstrated, range: [met, atMost], applicable }: Totals): BarParts {
  return { demonstrated, met: met - demonstrated, open: atMost - met, short: applicable - atMost };
}

/** Shares a length out over the parts by largest remainder; a part that is there gets at least one. */
export function scaled(parts: BarParts, length: number): BarParts {
  const counts = [parts.demonstrated, parts.met, parts.open, parts.short];
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { demonstrated: 0, met: 0, open: 0, short: 0 };
  const shares = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.floor((count * length) / total))));
  const rests = counts.map((count, i) => (count * length) / total - (shares[i] ?? 0));
  let left = length - shares.reduce((sum, share) => sum + share, 0);
  while (left !== 0) {
    const sign = Math.sign(left);
    const eligible = shares.map((share, i) =>
      counts[i] === 0 || (sign < 0 && share <= 1) ? Number.NEGATIVE_INFINITY : sign * (rests[i] ?? 0),
    );
    const at = eligible.indexOf(Math.max(...eligible));
    shares[at] = (shares[at] ?? 0) + sign;
    rests[at] = (rests[at] ?? 0) - sign;
    left -= sign;
  }
  const [demonstrated = 0, met = 0, open = 0, short = 0] = shares;
  return { demonstrated, met, open, short };
}
