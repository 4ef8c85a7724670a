/** The user's own frameworks and mappings, read from YAML and checked: how the matrix grows with their rows. */
import { contentFolder } from './inputs.mjs';
import { exponent, kloof, measured, remark, table } from './measure.mjs';

const SIZES = [5, 10, 20];

export function bench({ folder, runs }) {
  const cases = SIZES.map((count) => ({
    name: `matrix, ${count} frameworks of 400, ${(count - 1) * 1053} rows`,
    command: kloof('matrix', '--frameworks', contentFolder(folder, { count, size: 400, rows: 1053 })),
  }));
  const [floor, ...rows] = measured(cases, { runs: Math.ceil(runs / 4), folder });
  table('Own content', [floor, ...rows]);
  const growth = exponent(rows[1].ms - floor.ms, rows[2].ms - floor.ms, 19 / 9);
  remark(`grows with exponent ${growth.toFixed(2)} in its rows, its cells with the square of its frameworks`);
}
