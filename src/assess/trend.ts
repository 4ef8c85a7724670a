import { codeUnitOrder } from '../model/order.ts';
import type { Snapshot, SnapshotFramework } from '../model/snapshot.ts';
import type { FrameworkTrend, Trend, TrendPoint } from '../model/trend.ts';

/** The progress that saved reports of one organisation show. There is at least one, in any order. */
export function trendOf(snapshots: readonly [Snapshot, ...Snapshot[]]): Trend {
  const days = [...snapshots].sort((a, b) => codeUnitOrder(a.asOf, b.asOf));
  const latest = days.at(-1) ?? snapshots[0];
  const titles = new Map(days.flatMap(({ frameworks }) => frameworks.map(({ id, title }) => [id, title] as const)));
  const inOrder = new Set([...latest.frameworks.map(({ id }) => id), ...titles.keys()]);
  return {
    organisation: latest.organisation,
    days: days.map(({ asOf, content }, i) => ({
      asOf,
      contentChanged: i > 0 && content !== days[i - 1]?.content,
    })),
    frameworks: [...inOrder].map((id) => ({ id, title: titles.get(id) ?? id, points: pointsOf(id, days) })),
  };
}

function pointsOf(id: string, days: readonly Snapshot[]): FrameworkTrend['points'] {
  let before: SnapshotFramework | undefined;
  return days.map(({ frameworks }): TrendPoint | undefined => {
    const framework = frameworks.find((one) => one.id === id);
    if (!framework) return undefined;
    const { applicable, met, demonstrated, range } = framework.totals;
    const scopeChanged = before !== undefined && before.totals.applicable !== applicable;
    before = framework;
    return { applicable, met, demonstrated, range, scopeChanged };
  });
}
