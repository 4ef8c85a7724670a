import { library } from '../content/shipped.ts';
import { kloof } from '../kloof.ts';

interface Cell {
  readonly source: string;
  readonly target: string;
  readonly assessable: number;
  readonly full: number;
  readonly atLeastPartly: number;
}

const ids = library.frameworks.map(({ id }) => id);
const printed = async (...argv: readonly string[]): Promise<string> => (await kloof(['matrix', ...argv])).stdout;
/** The lines of the matrix that start with an id and hold figures, as words. */
const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([id = '', figure = '']) => ids.includes(id) && /^(?:\d|\+|–|·)/.test(figure));

/** How the table says it: fully met, at least partly, and how large a share is full. */
function written({ assessable, full, atLeastPartly }: Cell): string {
  if (full === 0) return atLeastPartly === 0 ? '–' : `+${atLeastPartly}`;
  const quarter = [0.25, 0.5, 0.75, 1].findIndex((share) => full / assessable <= share);
  return `${full}${atLeastPartly === 0 ? '' : `+${atLeastPartly}`}${'░▒▓█'[quarter]}`;
}

test.each([
  [80, 2],
  [120, 1],
])('the matrix of all frameworks at %d columns stands in %d block(s), whole', async (width, blocks) => {
  const rows = rowsOf(await printed('--width', String(width)));
  expect(rows).toHaveLength(ids.length * blocks);
  const { cells } = JSON.parse(await printed('--format', 'json')) as { cells: Cell[] };
  const figures = ids.map((id) => rows.filter(([first]) => first === id).flatMap((row) => row.slice(1)));
  expect(figures).toEqual(
    ids.map((source) =>
      ids.map((target) => {
        const cell = cells.find((one) => one.source === source && one.target === target);
        return cell ? written(cell) : '·';
      }),
    ),
  );
});

test.each([40, 60, 80, 120, 200])('fits %d columns, shortens nothing and says what its ids are', async (width) => {
  for (const lang of ['en', 'nl'] as const) {
    for (const more of [[], ['--controls', 'examples/huisartsenzorg']]) {
      const text = await printed('--width', String(width), '--lang', lang, ...more);
      expect(text.split('\n').filter((line) => [...line].length > width)).toEqual([]);
      expect(text).not.toContain('…');
      const named = more.length > 0 ? ['nen7510-2024', 'avg', 'cbw', 'iso27001-2022'] : ids;
      const legend = text.split('\n').map((line) => line.replaceAll(/ +/g, ' '));
      for (const id of named) expect(legend.join('\n')).toContain(`${id} ${library.framework(id).shortTitle[lang]}`);
    }
  }
});

test('a head is broken at its hyphens, above the figures of its column', async () => {
  const lines = (await printed('iso27001-2022', 'nis2-2024-2690')).split('\n');
  expect(lines.slice(2, 6)).toEqual([
    '                             nis2',
    '                iso27001     2024',
    '                    2022     2690',
    '                     123      161',
  ]);
});

test('controls that two frameworks share are counted as the figures in JSON', async () => {
  const controls = ['--controls', 'examples/huisartsenzorg'];
  const { frameworks, cells } = JSON.parse(await printed(...controls, '--format', 'json')) as {
    frameworks: string[];
    cells: { row: string; column: string; controls: number }[];
  };
  expect(rowsOf(await printed(...controls))).toEqual(
    frameworks.map((row) => [
      row,
      ...frameworks.map((column) => String(cells.find((one) => one.row === row && one.column === column)?.controls)),
    ]),
  );
});
