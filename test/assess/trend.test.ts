import { trendOf } from '../../src/assess/trend.ts';
import type { Snapshot, SnapshotFramework } from '../../src/model/snapshot.ts';

const framework = (id: string, met: number, applicable = 10): SnapshotFramework => ({
  id,
  title: id,
  totals: { applicable, met, demonstrated: 0, range: [met, applicable] } as unknown as SnapshotFramework['totals'],
  findings: [],
});

const day = (asOf: string, content: string, ...frameworks: readonly SnapshotFramework[]): Snapshot => ({
  asOf,
  organisation: 'X',
  content,
  frameworks,
});

test('days stand in their order, whatever the order of the files', () => {
  const first = day('2026-01-31', 'a', framework('avg', 2));
  const second = day('2026-06-30', 'a', framework('avg', 5));
  expect(trendOf([second, first])).toEqual(trendOf([first, second]));
  expect(trendOf([second, first]).frameworks[0]?.points.map((point) => point?.met)).toEqual([2, 5]);
});

test('a change of content or of what applies is marked on the day that brought it', () => {
  const trend = trendOf([
    day('2026-01-31', 'a', framework('avg', 2)),
    day('2026-06-30', 'a', framework('avg', 5, 12)),
    day('2026-07-31', 'b', framework('avg', 9, 12)),
  ]);
  expect(trend.days.map(({ contentChanged }) => contentChanged)).toEqual([false, false, true]);
  expect(trend.frameworks[0]?.points.map((point) => point?.scopeChanged)).toEqual([false, true, false]);
});

test('a framework that came or went has no point on the other days', () => {
  const trend = trendOf([day('2026-01-31', 'a', framework('cbw', 1)), day('2026-06-30', 'a', framework('avg', 5))]);
  expect(trend.frameworks.map(({ id, points }) => [id, points.map((point) => point?.met)])).toEqual([
    ['avg', [undefined, 5]],
    ['cbw', [1, undefined]],
  ]);
});
