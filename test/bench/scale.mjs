/** How commands grow with the number of controls, up to a file of 29 MB. */
import { organisationFolder } from './inputs.mjs';
import { exponent, kloof, measured, remark, table } from './measure.mjs';

const SIZES = [50, 500, 5000, 50_000];
const COMMANDS = {
  validate: { args: (file) => ['validate', file], targets: { 5000: 12 } },
  gap: { args: (file) => ['gap', file, '--fail-on', 'none'], targets: {} },
  'matrix --controls': { args: (file) => ['matrix', '--controls', file], targets: {} },
};

export function bench({ folder, runs }) {
  const files = new Map(SIZES.map((controls) => [controls, organisationFolder(folder, { controls })]));
  const cases = Object.entries(COMMANDS).flatMap(([command, { args, targets }]) =>
    SIZES.map((size) => ({
      name: `${command}, ${size.toLocaleString('en')} controls`,
      command: kloof(...args(files.get(size))),
      target: targets[size],
    })),
  );
  const [floor, ...rows] = measured(cases, { runs: Math.ceil(runs / 4), folder });
  table('Scale', [floor, ...rows]);
  Object.keys(COMMANDS).forEach((command, i) => {
    const [, , large, largest] = rows.slice(i * SIZES.length, (i + 1) * SIZES.length);
    const growth = exponent(large.ms - floor.ms, largest.ms - floor.ms, 10);
    remark(`${command} grows from 5,000 to 50,000 controls with exponent ${growth.toFixed(2)}; target 1.1`);
  });
  remark('gap of 50,000 controls: target 4 s and 900 MB');
}
