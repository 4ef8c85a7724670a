import type { Finding, Outcome, Totals } from '../model/assessment.ts';

type Count = 'met' | 'partlyMet' | 'atLeastPartly' | 'atMostPartly' | 'notMet' | 'open' | 'conflict' | 'notApplicable';

const COUNTED_AS: Readonly<Record<Outcome, Count>> = {
  met: 'met',
  'partly-met': 'partlyMet',
  'at-least-partly-met': 'atLeastPartly',
  'at-most-partly-met': 'atMostPartly',
  'not-met': 'notMet',
  open: 'open',
  conflict: 'conflict',
  'not-applicable': 'notApplicable',
};

/** Counts findings. The upper end of the range leaves out only what is known to fall short. */
export function totalsOf(findings: readonly Finding[]): Totals {
  const counts: Record<Count, number> = {
    met: 0,
    partlyMet: 0,
    atLeastPartly: 0,
    atMostPartly: 0,
    notMet: 0,
    open: 0,
    conflict: 0,
    notApplicable: 0,
  };
  let demonstrated = 0;
  let metInferred = 0;
  for (const finding of findings) {
    counts[COUNTED_AS[finding.outcome]] += 1;
    if (finding.outcome !== 'met') continue;
    if (finding.demonstrated) demonstrated += 1;
    if (finding.basis === 'inferred') metInferred += 1;
  }
  const assessable = findings.length;
  const applicable = assessable - counts.notApplicable;
  const atMost = applicable - counts.partlyMet - counts.atMostPartly - counts.notMet;
  return { assessable, applicable, ...counts, demonstrated, metInferred, range: [counts.met, atMost] };
}
