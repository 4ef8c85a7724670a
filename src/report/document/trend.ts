import type { Language } from '../../model/text.ts';
import type { FrameworkTrend, Trend, TrendPoint } from '../../model/trend.ts';
import { T } from '../words/trend.ts';
import type { Table } from './text.ts';

/** "+6 since the first, +2 since the one before", of what is met. */
export function sinceText({ points }: FrameworkTrend, l: Language): string {
  const known = points.filter((point) => point !== undefined);
  const [first, last, before] = [known[0], known.at(-1), known.at(-2)];
  if (!first || !last || !before) return T.oneDay[l];
  const signed = (difference: number): string => (difference > 0 ? `+${difference}` : String(difference));
  const since = `${T.met[l]} ${signed(last.met - first.met)} ${T.sinceFirst[l]}`;
  return known.length === 2 ? since : `${since}, ${signed(last.met - before.met)} ${T.sinceLast[l]}`;
}

/** What makes the step to a day no like for like; empty where nothing does. */
export function remarkOn({ days }: Trend, point: TrendPoint | undefined, day: number, l: Language): string {
  return [
    ...(days[day]?.contentChanged ? [T.contentChanged[l]] : []),
    ...(point?.scopeChanged ? [T.scopeChanged[l]] : []),
  ].join('; ');
}

export const hasJumps = ({ days, frameworks }: Trend): boolean =>
  days.some(({ contentChanged }) => contentChanged) ||
  frameworks.some(({ points }) => points.some((point) => point?.scopeChanged));

/** A row a day. */
export function trendTable(trend: Trend, { points }: FrameworkTrend, l: Language): Table {
  const head = [T.day, T.demonstrated, T.met, T.atMost, T.applicable].map((word) => word[l]);
  const rows = points.map((point, i) => {
    const day = trend.days[i]?.asOf ?? '';
    if (!point) return [day, '', '', '', '', T.outOfScope[l]];
    const numbers = [point.demonstrated, point.met, point.range[1], point.applicable].map(String);
    return [day, ...numbers, remarkOn(trend, point, i, l)];
  });
  return { head: [...head, ''], rows, numeric: [1, 2, 3, 4] };
}
