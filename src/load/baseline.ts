import type { GapKind, Outcome } from '../model/assessment.ts';
import { GAP_KINDS, OUTCOMES } from '../model/assessment.ts';
import type { Baseline, BaselineEntry } from '../model/baseline.ts';

/** A baseline from its text, or what is wrong with it. */
export function parseBaseline(text: string): Baseline | { readonly problem: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: 'it is no JSON' };
  }
  if (!isRecord(data) || data['format'] !== 'kloof-baseline/1') return { problem: 'it is no kloof-baseline/1' };
  const { asOf, entries } = data;
  if (typeof asOf !== 'string' || !Array.isArray(entries)) return { problem: 'it has no asOf or no entries' };
  const read = entries.map(entryOf);
  const wrong = read.indexOf(undefined);
  if (wrong >= 0) return { problem: `its entry ${wrong + 1} is none` };
  return { asOf, entries: read.filter((entry) => entry !== undefined) };
}

function entryOf(data: unknown): BaselineEntry | undefined {
  if (!isRecord(data)) return undefined;
  const { requirement: place, outcome, gaps } = data;
  const isOutcome = outcome === undefined || (OUTCOMES as readonly unknown[]).includes(outcome);
  const areKinds = Array.isArray(gaps) && gaps.every((kind) => (GAP_KINDS as readonly unknown[]).includes(kind));
  if (typeof place !== 'string' || place === '' || !isOutcome || !areKinds) return undefined;
  const colon = place.indexOf(':');
  return {
    framework: colon < 0 ? place : place.slice(0, colon),
    ...(colon >= 0 && { requirement: place.slice(colon + 1) }),
    ...(outcome !== undefined && { outcome: outcome as Outcome }),
    gaps: gaps as GapKind[],
  };
}

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);
